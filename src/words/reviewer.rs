//! The panel and its reviewers.

use super::format;

/// A reviewer's name as a title or at the head of a line: "The Commuter".
pub fn the(name: &str) -> String {
    format!("The {name}")
}

/// The same within a sentence.
pub fn the_within(name: &str) -> String {
    format!("the {name}")
}

pub const THE_PANEL: &str = "The panel";
pub const REVIEWERS: &str = "Reviewers";
pub const REVIEWERS_LEAD: &str = "Each judges through one lens, and says what would change the verdict.";

pub const KICKER: &str = "Reviewer";
pub const LENS: &str = "Lens";
pub const LOOKS_FOR: &str = "Looks for";
pub const TIRES_OF: &str = "Tires of";

/// Where there are more takes than a page holds: "Below, the 60 on the records gone through last."
pub fn newest_takes(takes: u32) -> String {
    format!("Below, the {} on the records gone through last.", format::count(takes))
}

pub const RECORD: &str = "Record";
pub const NO_TAKES: &str = "No takes yet.";

/// Around the share of ships: "Would ship 75% of 40: 30 ship / 10 skip."
pub fn would_ship(takes: u32, split: &str) -> (&'static str, String) {
    ("Would ship ", format!(" of {}: {split}.", format::count(takes)))
}

/// A motto and what it means in practice.
pub fn described(motto: &str, lens: &str) -> String {
    format!("{} {lens}", format::quoted(motto))
}
