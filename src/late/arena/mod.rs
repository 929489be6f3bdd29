//! The arena: two masked takes, a pick, and what they were.

mod act;
mod entrance;
mod hall;
mod open;
mod ring;
mod told;

pub(super) use entrance::show;
