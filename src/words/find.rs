//! The search box: what may be typed, what is found, what was chosen before.

use super::format;

/// The box's name, and the hint in it, which must fit beside the site's name on a phone.
pub const FIND: &str = "Find by name or “a vs b”";
pub const HINT: &str = "Name or “a vs b”";

/// The list below it.
pub const FOUND: &str = "Found";
pub const RECENT: &str = "Opened lately";
pub const FORGET: &str = "Forget these";

/// Before the names of a comparison that was typed.
pub const COMPARE: &str = "Compare";

/// Behind them where more were named.
pub const FOUR_AT_MOST: &str = "four at most";

/// Before and behind the other name that was typed, beside its tool.
pub const ALIAS: [&str; 2] = ["also “", "”"];

/// Before a category's name, in the line that leads to all its tools.
pub const CATEGORY: &str = "Category: ";

/// The line that leads to everything that fits.
pub fn all(typed: &str) -> String {
    ["Everything that fits “", &shortened(typed), "”"].concat()
}

pub fn nothing(typed: &str) -> String {
    ["No name or category here is like “", &shortened(typed), "”."].concat()
}

/// What was typed, where it stands in a sentence: that can be long, and the sentence stays one.
pub(super) fn shortened(typed: &str) -> String {
    const MOST: usize = 40;
    let typed = typed.trim();
    match typed.char_indices().nth(MOST) {
        Some((end, _)) => [&typed[..end], "…"].concat(),
        None => typed.to_string(),
    }
}

/// Where to look when nothing fits.
pub fn see_all(many: &str) -> String {
    ["See all ", many].concat()
}

/// Said aloud while typing.
pub fn results(count: u32) -> String {
    match count {
        1 => "1 result".to_string(),
        count => [&format::count(count), " results"].concat(),
    }
}

pub const FETCHING: &str = "Fetching the list of tools …";

/// Where what they need did not come because the connection failed.
pub const KEPT_ONCE_USED: &str = "Once used online, search and lists work offline, too; so do pages you have opened.";

/// The key that opens the box, with those of src/browser/differences.js, and the choice to leave them alone: single keys are in
/// the way of some readers.
pub const SLASH: &str = "Open this box with the / key, and find differences with n and p";
