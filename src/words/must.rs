//! Must-haves: conditions that drop tools out of the answer.

use super::format;

pub const SUMMARY: &str = "Say what you must have";
pub const GROUP: &str = "Must-haves";
pub const NOTHING_TELLS_APART: &str = "No licence, price, place or spec on record tells these apart.";

pub const OPEN: &str = "an open licence";
pub const ACTIVE: &str = "active development";

pub fn runs_on(place: &str) -> String {
    format!("runs on {place}")
}

pub fn price_at_most(price: &str) -> String {
    format!("an entry price of at most {price} a month")
}

pub fn at_least(spec: &str, number: &str) -> String {
    format!("{spec}: at least {number}")
}

pub fn at_most(spec: &str, number: &str) -> String {
    format!("{spec}: at most {number}")
}

pub fn is(spec: &str) -> String {
    format!("{spec}: yes")
}

/// In place of the answer where one is left, or none.
pub const ONLY: (&str, &str) = ("Only ", " is left.");
pub const NONE_LEFT: &str = "None is left.";
pub const MEETS_ALL: &str = "It alone has all you must have.";
pub const NONE_MEETS_ALL: &str = "None of these has all you must have.";

/// Why a tool has dropped out.
pub fn dropped(tool: &str, must: &str) -> String {
    format!("{tool} drops out: {must} is missing, or not stated.")
}

/// What must give to bring a tool back.
pub fn moved(before: &str, after: &str) -> String {
    format!("{before} becomes {after}")
}

pub fn given_up(must: &str) -> String {
    format!("without {must}")
}

pub fn bring_back(tool: &str, gave: &[&str]) -> String {
    format!("Bring {tool} back: {}", format::and(gave))
}
