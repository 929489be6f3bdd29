//! Facts of any record: what is stated, where it was seen, how old it is.

use super::format;

/// What is compared, where the catalogue has no words of its own for it.
pub const TOOL: &str = "tool";
pub const TOOLS: &str = "tools";

pub const YES: &str = "yes";
pub const NO: &str = "no";

pub const NOT_STATED: &str = "not stated";

/// The day a figure was seen, beside it.
pub fn seen(date: &str) -> String {
    format!("seen {date}")
}

/// Before a figure that is older than its kind allows.
pub fn stale(days: u32) -> String {
    format!("Stale: {} old. ", format::counted(days, "day", "days"))
}

/// The link from a fact to its source: "[2]".
pub fn source_mark(number: u32) -> String {
    format!("[{}]", format::count(number))
}

/// The same, spoken.
pub fn source_spoken(number: u32) -> String {
    format!("source {}", format::count(number))
}

/// Behind a source: the day it gives for itself, or was read.
pub fn source_seen(date: &str) -> String {
    format!("({date})")
}

pub const SOURCE_UNDATED: &str = "(undated)";

pub fn gone_through(date: &str) -> String {
    format!("Record gone through on {date}.")
}
