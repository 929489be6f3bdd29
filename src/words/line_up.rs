//! The tools of a comparison, and how readers change them.

use super::format;

/// What opens the list on a page that compares.
pub const CHANGE: &str = "Change the tools";

/// The field for the first tool.
pub const FIRST: &str = "Type a name";

/// The field for one more: "Add one more AI tool".
pub fn add(one: &str) -> String {
    ["Add one more ", one].concat()
}

pub fn full(most: u32) -> String {
    [&format::count(most), " can stand side by side; remove one to add another."].concat()
}

/// Why neither tool of a curated pair can be moved.
pub const ONE_ORDER: &str = "These two have a page of their own, which has one order.";

/// Where a tool is chosen that stands there already.
pub fn stands_already(name: &str) -> String {
    [name, " stands here already; choose another."].concat()
}

/// After a tool has been moved, added or put in place of another. `place` counts from 1.
pub fn stands(name: &str, place: u32, tools: u32) -> String {
    [name, " stands at place ", &format::count(place), " of ", &format::count(tools), "."].concat()
}

pub fn removed(name: &str) -> String {
    [name, " is out of the comparison."].concat()
}

/// Where an address has named more tools than can stand side by side.
pub fn too_many(most: u32) -> String {
    ["The address named more tools; the first ", &format::count(most), " are shown."].concat()
}

pub const CHOOSE_TWO: &str = "Choose two to four.";
pub const ONE_MORE: &str = "Choose one more.";

/// What the keys of src/browser/differences.js do.
pub const DIFFERENCE_KEYS: &str =
    "In the decision table, the key n leads to the next row that differs, and p to the one before.";

pub const EARLIER: &str = "←";
pub const LATER: &str = "→";
pub const REMOVE: &str = "Remove";
pub const REPLACE: &str = "Replace";

/// The same aloud.
pub fn move_earlier(name: &str) -> String {
    ["Move ", name, " one place forward"].concat()
}

pub fn move_later(name: &str) -> String {
    ["Move ", name, " one place back"].concat()
}

pub fn remove(name: &str) -> String {
    ["Remove ", name].concat()
}

/// The field for another tool in its place.
pub fn replace(name: &str) -> String {
    ["Another in place of ", name].concat()
}
