//! Browsing: what tools can be narrowed down by, in which order they stand, and what is said where none is left.

use super::find::shortened;
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

/// The field for a search within the list, and the choice of an order.
pub const SEARCH: &str = "Search in these";
pub const SORT: &str = "Order";
pub const BEST_MATCH: &str = "Best match";

/// Opens the facets on a small screen: "Narrow down (3 chosen)".
pub fn narrow_down(chosen: u32) -> String {
    match chosen {
        0 => "Narrow down".to_string(),
        chosen => ["Narrow down (", &format::count(chosen), " chosen)"].concat(),
    }
}

/// How many are left: "12 of 50 AI tools".
pub fn left(left: u32, all: u32, many: &str) -> String {
    let all_of_them = format::count(all);
    match left == all {
        true => ["All ", &all_of_them, " ", many].concat(),
        false => [&format::count(left), " of ", &all_of_them, " ", many].concat(),
    }
}

/// What was searched for, as a choice that can be taken back.
pub fn searched(q: &str) -> String {
    ["“", &shortened(q), "”"].concat()
}

/// The sign on such a choice, and what it says aloud.
pub const CROSS: &str = " ×";

pub fn take_back(what: &str) -> String {
    ["Take back: ", what].concat()
}

/// Where what is searched for fits nothing.
pub fn nothing_fits(q: &str) -> String {
    super::find::nothing(q)
}

/// Takes all choices back where no single one brings anything back.
pub const SHOW_ALL: &str = "Show them all";

/// Gives up the choices under one heading.
pub fn without(choices: &str) -> String {
    ["Give up “", choices, "”"].concat()
}
