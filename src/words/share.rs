//! Sharing a page: its address in the forms people paste, and the page as Markdown.

use super::format;

pub const HEADING: &str = "Share and embed";
pub const LINK: &str = "Link";
pub const MARKDOWN: &str = "Markdown";

/// The link to the page with all that other pages can show.
pub const EMBED: &str = "Embed this";
pub const DOWNLOAD: &str = "Save as a file";
pub const COPY: &str = "Copy";

/// The headings of the tables in the Markdown.
pub const REVIEWER: &str = "Reviewer";
pub const TOOL: &str = "Tool";
pub const PRICE: &str = "Price";
pub const SEEN: &str = "Seen";

/// What one reviewer says: "Ship, 78 of 100".
pub fn judged(verdict: &str, score: u8) -> String {
    format!("{verdict}, {} of 100", format::count(score.into()))
}

/// A price and what it buys: "Pro: $20 a month, per seat".
pub fn price(what: &str, price: &str) -> String {
    format!("{what}: {price}")
}

/// The day a price was seen and, as a link, the page it was seen on.
pub fn seen(date: &str, page: &str) -> String {
    format!("{date} at {page}")
}
