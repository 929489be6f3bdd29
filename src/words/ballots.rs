//! The reader's own ballot.

pub fn ballot_on(name: &str) -> String {
    format!("Your ballot on {name}")
}

pub const KEPT_HERE: &str = "your ballot, kept in this browser";

/// The rules of a count, told beside it; docs/ballots.md has them in full.
pub const COUNTED: &str = "One ballot a key and subject; the latest counts. Signatures were checked, and ballots without \
                           one left out.";
pub const COUNTED_UNSIGNED: &str = "One ballot a key and subject; the latest counts. Signatures were checked; each ballot \
                                    without one counts by itself.";
