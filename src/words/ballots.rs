//! The reader's own ballot.

use super::format;

pub fn ballot_on(name: &str) -> String {
    format!("Your ballot on {name}")
}

/// Under the buttons; before it stands what the reader has voted, if anything: "you: ship; ".
pub const KEPT_HERE: &str = "your ballot stays in this browser";

pub fn yours(vote: &str) -> String {
    format!("you: {vote}; ")
}

/// The pick between two tools.
pub const PICK: &str = "Which of the two would you pick?";
pub const TIE: &str = "Neither stands out";
pub const NO_PICKS: &str = "No readers’ picks yet.";

/// "Readers picked Heron 40 times, Magpie 35 times, and neither 10 times; counted 20 November 2026."
pub fn picks(a: (&str, u32), b: (&str, u32), tie: u32, date: &str) -> String {
    let times = |number| format::counted(number, "time", "times");
    let (first, second, neither) = (times(a.1), times(b.1), times(tie));
    format!("Readers picked {} {first}, {} {second}, and neither {neither}; counted {date}.", a.0, b.0)
}

/// The rules of a count, told beside it; docs/ballots.md has them in full.
pub const COUNTED: &str = "One ballot a key and subject; the latest counts. Signatures were checked, and ballots without \
                           one left out.";
pub const COUNTED_UNSIGNED: &str = "One ballot a key and subject; the latest counts. Signatures were checked; each ballot \
                                    without one counts by itself.";
