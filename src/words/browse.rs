//! Browsing: what tools can be narrowed down by, in which order they stand, and what is said where none is left.

use super::format;

/// What tools are told apart by.
pub const CATEGORY: &str = "Category";
pub const RUNS_ON: &str = "Runs on";
pub const LICENCE: &str = "Licence";
pub const PRICE: &str = "Price";
pub const PANEL: &str = "Panel";
pub const STATUS: &str = "Status";

/// Values under “Licence”, and the same where they stand alone.
pub const OPEN: &str = "open";
pub const NOT_OPEN: &str = "not open";
pub const OPEN_LICENCE: &str = "open licence";
pub const NO_OPEN_LICENCE: &str = "no open licence";

/// Values under “Panel”.
pub const ALL_SHIP: &str = "all ship";
pub const MOST_SHIP: &str = "most ship";
pub const SPLIT: &str = "split";
pub const MOST_SKIP: &str = "most skip";
pub const ALL_SKIP: &str = "all skip";
pub const NOT_JUDGED: &str = "not judged";

/// Orders.
pub const BY_SCORE: &str = "Panel score";
pub const BY_SHIP_SHARE: &str = "Ship share";
pub const BY_PRICE: &str = "Entry price, lowest first";
pub const BY_NAME: &str = "Name";
pub const BY_REVIEWED: &str = "Newest review";

/// A value where it stands without its heading: "Panel: all ship".
pub fn value(heading: &str, value: &str) -> String {
    [heading, ": ", value].concat()
}

/// Takes all choices back.
pub const CLEAR_ALL: &str = "Clear all";

/// Where no tool is left, and what is left without the choices under one heading.
pub fn nothing_is_left(choices: &str, without: u32) -> String {
    let are = if without == 1 { "is" } else { "are" };
    [NOTHING_IS_LEFT, " Without “", choices, "” there ", are, " ", &format::count(without), "."].concat()
}

/// Where giving up the choices under one heading brings nothing back.
pub const NOTHING_IS_LEFT: &str = "Nothing is left.";
