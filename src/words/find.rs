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

/// Beside a tool whose other name was typed.
pub fn alias(alias: &str) -> String {
    ["also “", alias, "”"].concat()
}

/// The line that leads to all tools of a category.
pub fn category(name: &str) -> String {
    ["Category: ", name].concat()
}

/// The line that leads to everything that fits.
pub fn all(typed: &str) -> String {
    ["Everything that fits “", typed.trim(), "”"].concat()
}

pub fn nothing(typed: &str) -> String {
    ["Nothing here is called “", &shortened(typed), "”, nor anything like it."].concat()
}

/// A name can be long; the sentence stays one.
fn shortened(typed: &str) -> String {
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

/// The key that opens the box, and the choice to leave it alone: single keys are in the way of some readers.
pub const SLASH: &str = "Open this box with the / key";
