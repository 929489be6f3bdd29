//! Lists of tools and of comparisons.

use super::{format, verdict};

pub const THE_CATALOGUE: &str = "The catalogue";

pub fn all_tools(many: &str) -> String {
    format!("All {many}")
}

pub const EMPTY_CATALOGUE: &str = "The catalogue is empty so far.";
pub const EMPTY_SHELF: &str = "Nothing stands here yet.";
pub const NO_PAIRS: &str = "No pair is curated yet; line up your own.";

/// A tool's verdict and entry price: "3 ship / 1 skip · 78 of 100 · $20 a month".
pub fn judged(ship: u32, skip: u32, score: u32, entry: &str) -> String {
    format!("{} · {} of 100 · {entry}", verdict::split(ship, skip), format::count(score))
}

/// A pair's panel scores, in the order of its names.
pub fn scores(first: u32, second: u32) -> String {
    format!("Panel score {} to {}", format::count(first), format::count(second))
}

pub fn not_judged(entry: &str) -> String {
    format!("{} · {entry}", verdict::NOT_JUDGED)
}
