//! The reader's own ballot.

pub fn ballot_on(name: &str) -> String {
    format!("Your ballot on {name}")
}

pub const KEPT_HERE: &str = "your ballot, kept in this browser";
