//! The arena: two takes of one reviewer on two tools of one category, with the names masked.

mod bout;
mod choice;
mod contest;
mod hosts;
mod listed;
mod mask;
mod meetings;
mod names;
mod pick;
mod telling;

pub use bout::{ArenaTake, Bout, arena_takes, bouts};
#[cfg(feature = "native")]
pub(crate) use choice::mixed;
pub use choice::{Shown, next_bout};
pub use contest::{Contest, MaskedTake, bout_pairs};
pub use listed::{Contested, Contests};
pub use mask::{Masked, mask};
pub use names::{Name, Role};
pub use pick::Pick;
