//! Where each figure comes from.

use super::format;

pub const FIGURE: &str = "Figure";

/// A panel score and what it rests on: "71 of 100, the mean of 4 takes".
pub fn score(score: u32, takes: u32) -> String {
    format!("{} of 100, the mean of {}", format::count(score), format::counted(takes, "take", "takes"))
}

/// A row of what one unit of use costs.
pub fn price_of(unit: &str) -> String {
    format!("Price: {unit}")
}

/// Where no source is named for a figure: when somebody went through the whole record.
pub fn gone_through(date: &str) -> String {
    format!("record gone through {date}")
}

/// Behind a day: ", 147 days ago".
pub fn ago(days: u32) -> String {
    match days {
        0 => ", today".to_string(),
        days => format!(", {} ago", format::counted(days, "day", "days")),
    }
}

pub const STALE: &str = "Stale: ";
pub const NO_SOURCE: &str = "no source named; ";
