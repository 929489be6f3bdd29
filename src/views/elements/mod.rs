//! Building stones that know nothing of catalogues.

mod element;
mod follow;
mod inside;
mod kids;
mod mark;
mod prose;
mod unknown;
mod wait;
mod watched;

pub use element::{Element, el, live};
pub use follow::follow;
pub use kids::Kids;
pub use mark::{Shape, mark, scale};
pub use prose::{prose, within};
pub use unknown::unknown;
pub use wait::{trouble, waiting};
pub use watched::Watched;
