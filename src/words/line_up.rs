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
