//! How ballots are counted: which lines count, what became of each, and what two counts differ in (docs/ballots.md).
//!
//! The one thing that needs more than the line is whether its signature holds. Who counts has that checked by whatever
//! it has at hand, and gives the answer to [`Sealed::judged`].

mod account;
#[expect(clippy::module_inception, reason = "the count itself, beside what it is made of")]
mod count;
mod difference;
mod examine;
mod numbers;
mod rules;
mod splitter;

pub use account::{Account, Refused};
pub use count::Count;
pub use difference::{Difference, differences};
pub use examine::{Examined, Sealed, SignatureCheck, key_beginning};
pub use rules::{Judged, Refusal, Rules};
pub use splitter::LineSplitter;
