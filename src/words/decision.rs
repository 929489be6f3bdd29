//! A decision that a reader keeps: what it was, and what has changed since.

/// Above what has changed since a decision was kept.
pub const HEADING: &str = "Since this was decided";

/// Above the link and the Markdown of a decision to be kept.
pub const HOW: &str = "Keep the link or the text. The link holds the whole decision behind its #, which no server is \
                       sent; whoever opens it later is told what has changed since.";

/// What a link to a kept decision that cannot be read is told to be.
pub const DAMAGED: &str = "This link to a kept decision is damaged or cut off, so what was kept cannot be read.";
pub const TOO_LONG: &str = "This link is longer than any to a kept decision, so it was not read.";
pub const NEWER_VERSION: &str =
    "This decision was kept by a newer version of this site. Load the page anew to read it.";

/// When it was kept and from what, and what is shown now.
pub fn kept(day: &str, edition: &str) -> String {
    format!("Kept on {day}, from the edition of {edition}.")
}

pub fn this_edition(edition: &str) -> String {
    format!("This is the edition of {edition}.")
}

pub const SAME_EDITION: &str = "This is the same edition.";
pub const OLDER_EDITION: &str = "This site shows an older edition than the one the decision was kept from.";

pub fn elsewhere(then: &str, now: &str) -> String {
    format!("It was kept from {then}; this is {now}.")
}

pub const NOTHING_CHANGED: &str = "Nothing that this decision rests on has changed since.";

/// The answer then, before `turned` joins it to the answer now.
pub fn was(tool: &str) -> String {
    format!("The answer was {tool}")
}

pub fn was_only(tool: &str) -> String {
    format!("Only {tool} was left")
}

pub const WAS_NOT_SEPARABLE: &str = "It was not separable";
pub const WAS_NONE: &str = "None was left";
pub const WAS_NOT_JUDGED: &str = "It was not judged yet";

/// The answer now.
pub fn is(tool: &str) -> String {
    format!("the answer is {tool} now")
}

pub fn is_only(tool: &str) -> String {
    format!("only {tool} is left now")
}

pub const IS_NOT_SEPARABLE: &str = "it is not separable now";
pub const IS_NONE: &str = "none is left now";
pub const IS_NOT_JUDGED: &str = "it is not judged now";

pub fn turned(then: &str, now: &str) -> String {
    format!("{then}; {now}.")
}

/// From one pick to another.
pub fn another(then: &str, now: &str) -> String {
    format!("The answer was {then}; it is {now} now.")
}

pub fn reviewer_left(reviewer: &str) -> String {
    format!("The {reviewer} is not on the panel any more.")
}

pub fn reviewer_joined(reviewer: &str) -> String {
    format!("The {reviewer} is new on the panel.")
}

pub fn reviewer_renamed(then: &str, now: &str) -> String {
    format!("The {then} is called the {now} now.")
}

pub fn tool_left(tool: &str) -> String {
    format!("{tool} is not in the catalogue any more.")
}

pub fn tool_renamed(then: &str, now: &str) -> String {
    format!("{then} is called {now} now.")
}

/// What a fact is about. Plans and specs have words of the catalogue.
pub const STATUS: &str = "status";
pub const ENTRY_PRICE: &str = "entry price";
pub const ENTRY_A_MONTH: &str = "entry price a month";
pub const LICENCE: &str = "licence";
pub const RUNS_ON: &str = "where it runs";

pub fn verdict_of(reviewer: &str) -> String {
    format!("the {reviewer}’s verdict")
}

pub fn price_per(unit: &str) -> String {
    format!("the price per {unit}")
}

/// "Cursor: Pro was $20 a month, per seat; it is $25 a month, per seat."
pub fn changed(tool: &str, what: &str, then: &str, now: &str) -> String {
    format!("{tool}: {what} was {then}; it is {now}.")
}

/// The same where of a long value no more than its beginning was kept, and that is as it was.
pub fn goes_on_otherwise(tool: &str, what: &str, now: &str) -> String {
    format!("{tool}: {what} began the same, but went on differently; it is {now}.")
}

pub fn stated(tool: &str, what: &str, now: &str) -> String {
    format!("{tool}: {what} was not stated; it is {now}.")
}

pub fn not_stated(tool: &str, what: &str, then: &str) -> String {
    format!("{tool}: {what} was {then}; it is not stated any more.")
}

/// The headings of the tables in a decision's Markdown.
pub const MUST_HAVE: &str = "Must-have";
pub const DROPS_OUT: &str = "Drops out";
pub const WORKLOAD: &str = "Workload";

/// In place of names where a must-have drops no tool.
pub const NONE: &str = "none";

/// The link to the kept decision.
pub const OPEN: &str = "Open this decision, and see what has changed since";
