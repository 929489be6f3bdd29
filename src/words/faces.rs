//! Titles and descriptions of pages, as tabs, search results and previews show them. Where a page
//! has the title it shows as its heading, the words stand with the page.

use super::format;

/// Any page's title, with the publication's name.
pub fn titled(title: &str, site: &str) -> String {
    format!("{title} · {site}")
}

/// The home page's title. The tagline comes without a full stop.
pub fn home(site: &str, tagline: &str) -> String {
    format!("{site}: {tagline}")
}

pub fn tools_described(many: &str) -> String {
    format!("All {many} of this edition, with the panel’s verdict.")
}

pub fn roll_described(many: &str, first: u32, last: u32) -> String {
    format!("All {many} of this edition by name, from the {}. to the {}.", format::count(first), format::count(last))
}

pub fn tool(name: &str) -> String {
    format!("{name}: ship or skip?")
}

pub fn would_ship(name: &str) -> String {
    format!("The panel would ship {name}.")
}

pub const CANNOT_SEPARATE: &str = "The panel cannot separate them.";

/// Follows the panel's answer where the curator has written nothing.
pub const COMPARISON_DESCRIBED: &str = "Verdicts, prices and what would change them, side by side.";

pub fn line_up(many: &str) -> String {
    format!("Compare {many}")
}

pub fn line_up_described(many: &str) -> String {
    format!("Put two to four {many} side by side.")
}

pub const REVIEWERS_DESCRIBED: &str = "Who sits on the panel, what each looks for, and who writes them.";

pub const METHOD_DESCRIBED: &str = "Every figure on this site, and the rule that makes it.";

pub const NOT_FOUND_DESCRIBED: &str = "This address leads nowhere on this site.";

/// What one reviewer's take is called: "Commuter: Ship".
pub fn review(reviewer: &str, verdict: &str) -> String {
    format!("{reviewer}: {verdict}")
}
