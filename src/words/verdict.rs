//! Verdicts: ship or skip.

use super::format;

/// On stamps and buttons.
pub const SHIP: &str = "Ship";
pub const SKIP: &str = "Skip";

/// How many would ship it, and how many would not: "3 ship / 1 skip".
pub fn split(ship: u32, skip: u32) -> String {
    format!("{} ship / {} skip", format::count(ship), format::count(skip))
}

/// Spoken in place of a dash, or shown in a list.
pub const NOT_JUDGED: &str = "not judged yet";

/// One reviewer's verdict as a sign, for the eye alone.
pub const SHIP_SIGN: &str = "▲";
pub const SKIP_SIGN: &str = "▬";
