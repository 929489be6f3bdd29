//! What stands around every page, and the page that is not there.

pub const SKIP_LINK: &str = "Skip to content";

/// The main navigation. The link to all tools says what the catalogue calls them; other links, what their page does.
pub const MAIN: &str = "Main";
pub const COMPARE: &str = "Compare";

pub fn edition(date: &str) -> String {
    format!("Edition of {date}")
}

/// The same in the colophon, where the feed follows.
pub fn edition_sentence(date: &str) -> String {
    format!("Edition of {date}. ")
}

/// Which colours the page has.
pub const COLOURS: &str = "Colours";
pub const COLOURS_OF_SYSTEM: &str = "system";
pub const LIGHT: &str = "light";
pub const DARK: &str = "dark";

pub const FEED: &str = "Feed";
pub const AUTHORS_DIFFER: &str = "Who writes a reviewer’s takes stands on that reviewer’s page.";

/// An address that leads nowhere.
pub const NOT_FOUND_KICKER: &str = "404";
pub const NOT_FOUND: &str = "No such page";
pub const NOT_FOUND_LEAD: &str = "It may have been mistyped, or what it showed has left the catalogue.";

/// The same before the app is alive, which may yet show the page.
pub const LOOKING_KICKER: &str = "One moment";
pub const LOOKING: &str = "Looking for this page";
pub const LOOKING_LEAD: &str = "If nothing else appears here, there is no such page, or JavaScript is off.";

/// Where to go instead: two links and what stands between and behind them.
pub const OR: &str = " or ";
pub const FULL_STOP: &str = ".";

pub fn all_tools(many: &str) -> String {
    format!("all {many}")
}
