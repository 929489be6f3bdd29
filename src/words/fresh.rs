//! Leaving out what is stale or without a source.

use super::format;

pub const SWITCH: &str = "Leave out what is stale or has no source";

/// In the place of a figure.
pub const LEFT_OUT: &str = "left out";

pub fn price(seen: &str) -> String {
    format!("the price, seen {seen}")
}

pub const LICENCE: &str = "the licence";

pub fn specs(number: u32) -> String {
    format::counted(number, "spec", "specs")
}

pub fn takes(number: u32) -> String {
    format::counted(number, "take", "takes")
}

/// What was left out of one tool's record.
pub fn of(tool: &str, what: &str) -> String {
    format!("Left out of {tool}: {what}.")
}

pub const NOTHING: &str = "Nothing on record here is stale or without a source.";
