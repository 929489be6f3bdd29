//! The tray, in which readers put tools aside to compare. Names, and what one or many of them are called, come from the
//! catalogue.

use super::format;

pub const HEADING: &str = "Tray";
pub const COMPARE: &str = "Compare";
/// The same where a tool is being compared already.
pub const KEEP: &str = "To the tray";
/// Empties the tray: what is seen on the button, and what it says aloud.
pub const CLEAR: &str = "Clear";
pub const CLEAR_ALOUD: &str = "Clear the tray";
pub const UNDO: &str = "Undo";

/// The spoken name of a card’s button. It begins with the word that is seen there, for readers who speak to the browser.
pub fn put_in(name: &str) -> String {
    format!("{COMPARE}: put {name} in the tray")
}

/// The same where a tool is being compared already.
pub fn keep(name: &str) -> String {
    format!("{KEEP}: {name}")
}

/// The spoken name of a button that shows no word.
pub fn take_out(name: &str) -> String {
    format!("Take {name} out of the tray")
}

/// The link to the comparison: "Compare 2 AI tools".
pub fn compare(tools: u32, many: &str) -> String {
    format!("{COMPARE} {} {many}", format::count(tools))
}

/// Where one tool waits for another.
pub fn one_more(one: &str) -> String {
    format!("Choose one more {one} to compare.")
}

pub fn added(name: &str, tools: u32, most: u32) -> String {
    format!("{name} is in the tray: {} of {}.", format::count(tools), format::count(most))
}

/// `names` are all that are in it.
pub fn full(most: u32, many: &str, names: &[&str]) -> String {
    format!("The tray holds {} {many} at most; take one out first: {}.", format::count(most), format::or(names))
}

pub fn taken_out(name: &str) -> String {
    format!("{name} is out of the tray.")
}

pub fn put_back(name: &str) -> String {
    format!("{name} is in the tray again.")
}

pub const EMPTY: &str = "The tray is empty.";

pub const SEVERAL_CATEGORIES: &str = "They are not of one category; what they share is compared.";

/// Trouble with storage.
pub const UNSAVED: &str = "This browser does not let the site store the tray; it lasts until you close this page.";
pub const NEWER: &str = "The tray was kept by a newer version of this site; load the page again to see and change it.";

pub fn set_aside(kept_as: &str) -> String {
    format!("Your earlier tray could not be read; it is kept in this browser’s storage as “{kept_as}”.")
}
