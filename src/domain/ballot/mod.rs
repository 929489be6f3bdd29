//! Readers' ballots: what is voted on and how, the box of one browser, and the lines in which ballots travel.
//!
//! docs/ballots.md tells the form of a line and how lines are counted.

mod addition;
mod ballot_box;
mod import;
mod line;
mod merge;
mod subject;
mod vote;

pub use addition::Addition;
pub use ballot_box::BallotBox;
pub use import::Import;
pub use line::{BallotLine, PublicKey, Seal};
pub use merge::{Conflict, Merged};
pub use subject::{Pair, Subject};
pub use vote::{Ballot, Vote};
