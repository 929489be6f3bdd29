//! The reader's own panel: how much each reviewer counts, and what would turn the answer.

use super::format;

pub const SUMMARY: &str = "Weigh the panel yourself";
pub const GROUP: &str = "How much each reviewer counts, from 0 to 3";
pub const RESET: &str = "All once again";

/// How much a reviewer counts.
pub const NOT_AT_ALL: &str = "not at all";
pub const ONCE: &str = "once";
pub const TWICE: &str = "twice";

pub fn times(number: &str) -> String {
    format!("{number} times")
}

/// One reviewer's weight in a list: "the Commuter twice".
pub fn weighed(reviewer: &str, weight: &str) -> String {
    format!("the {reviewer} {weight}")
}

/// What a link or the reader has set: "This link counts the Commuter twice."
pub fn by_link(weighed: &[&str]) -> String {
    format!("This link counts {}.", format::and(weighed))
}

pub fn by_reader(weighed: &[&str]) -> String {
    format!("You count {}.", format::and(weighed))
}

/// The smallest change that turns the answer, and what it is then.
pub fn picks_another(reviewer: &str, now: &str, then: &str, tool: &str) -> String {
    format!("The smallest change that turns this: the {reviewer} counting {then}, not {now}. Then ship {tool}.")
}

pub fn picks_none(reviewer: &str, now: &str, then: &str) -> String {
    format!("The smallest change that turns this: the {reviewer} counting {then}, not {now}. Then it is not separable.")
}

pub fn nothing_turns(most: u32) -> String {
    format!("No single reviewer can turn this, counting anything from 0 to {}.", format::count(most))
}
