//! A page as Markdown, for issues, decision records and messages.

pub const COPY: &str = "Copy as Markdown";

/// Before and after the name of the tool that the panel would ship.
pub const SHIP: (&str, &str) = ("Ship ", ".");
pub const NOT_SEPARABLE: &str = "Not separable.";
pub const NOT_JUDGED: &str = "Not judged yet.";

/// The headings of the tables.
pub const CRITERION: &str = "Criterion";
pub const REVIEWER: &str = "Reviewer";
pub const TOOL: &str = "Tool";
pub const PRICE: &str = "Price";
pub const SEEN: &str = "Seen";

/// What one reviewer says: "Ship, 78 of 100".
pub fn verdict(verdict: &str, score: u8) -> String {
    format!("{verdict}, {score} of 100")
}

pub const NO_TAKE: &str = "no take yet";

/// A monthly plan: "Pro: $20 a month, per seat".
pub fn plan(name: &str, price: &str, per: &str) -> String {
    format!("{name}: {price} a month, per {per}")
}

/// A price by use: "million tokens: $0.10".
pub fn meter(unit: &str, price: &str) -> String {
    format!("{unit}: {price}")
}

/// The day a price was seen and, as a link, the page it was seen on.
pub fn seen(date: &str, page: &str) -> String {
    format!("{date} at {page}")
}

pub fn edition(date: &str) -> String {
    format!("Edition of {date}")
}
