//! Lists of tools and of comparisons.

use super::{format, verdict};

pub const THE_CATALOGUE: &str = "The catalogue";

pub fn all_tools(many: &str) -> String {
    format!("All {many}")
}

/// Over a page of names: "All AI tools, 501 to 1,000".
pub fn by_name(many: &str, first: u32, last: u32) -> String {
    format!("{}, {}", all_tools(many), from_to(first, last))
}

/// Under the heading of all tools, where the best of them follow: "48 of 10,000 AI tools, by panel score."
pub fn some_by_score(some: u32, all: u32, many: &str) -> String {
    match some == all {
        true => format!("{} {many}, by panel score.", format::count(all)),
        false => format!("{} of {} {many}, by panel score.", format::count(some), format::count(all)),
    }
}

pub const ALL_BY_NAME: &str = "All by name";

/// Names on a page, counted from 1: "501 to 1,000".
pub fn from_to(first: u32, last: u32) -> String {
    format!("{} to {}", format::count(first), format::count(last))
}

pub const EMPTY_CATALOGUE: &str = "The catalogue is empty so far.";
pub const NO_PAIRS: &str = "No pair is curated yet; line up your own.";

/// A tool's verdict and entry price: "3 ship / 1 skip · 78 of 100 · $20 a month".
pub fn judged(ship: u32, skip: u32, score: u32, entry: &str) -> String {
    format!("{} · {} of 100 · {entry}", verdict::split(ship, skip), format::count(score))
}

/// The verdict alone: "3 ship / 1 skip · 78 of 100".
pub fn judged_in_brief(ship: u32, skip: u32, score: u32) -> String {
    [&verdict::split(ship, skip), format::BESIDE, &format::count(score), " of 100"].concat()
}

/// A pair's panel scores, in the order of its names.
pub fn scores(first: u32, second: u32) -> String {
    format!("Panel score {} to {}", format::count(first), format::count(second))
}

pub fn not_judged(entry: &str) -> String {
    format!("{} · {entry}", verdict::NOT_JUDGED)
}
