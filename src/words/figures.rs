//! The three figures of a tool: panel, community, entry price.

use super::format;

pub const PANEL: &str = "Panel";
pub const COMMUNITY: &str = "Community";
pub const ENTRY_PRICE: &str = "Entry price";

/// Around a share of ships; what it is of follows.
pub const SHARE: (&str, &str) = ("", " ship ");

/// Of the panel: "3 of 4".
pub fn of_takes(ship: u32, takes: u32) -> String {
    format!("{} of {}", format::count(ship), format::count(takes))
}

/// Behind how many votes a share is of: "of 17 votes, likely 47 to 87%, counted 20 November 2026".
pub fn counted(of_votes: &str, date: &str) -> String {
    format!("{of_votes}, counted {date}")
}

pub const NO_VOTES: &str = "no votes yet";
