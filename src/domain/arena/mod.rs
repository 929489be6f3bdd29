//! The arena: two takes of one reviewer on two tools of one category, with the names masked.

mod bout;
mod choice;
mod mask;
mod names;
mod telling;

pub use bout::{ArenaTake, Bout, arena_takes, bouts};
pub use choice::{Shown, next_bout};
pub use mask::{Masked, mask};
pub use names::{Name, Role};
