//! The arena: two masked takes, a pick, and what they were.

mod act;
mod hall;
mod open;
mod ring;
mod told;

pub(super) use hall::show;
