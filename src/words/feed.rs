//! The feeds of what is new.

use super::format;

/// A change of a record, as a title: "Heron: Panel verdict".
pub fn changed(name: &str, what: &str) -> String {
    format!("{name}: {what}")
}

/// What it was and what it is: "From skip to ship."
pub fn from_to(from: &str, to: &str) -> String {
    format!("From {from} to {to}.")
}

/// One reviewer's verdict over the take: "Commuter: Ship, 78 of 100".
pub fn judged(reviewer: &str, verdict: &str, score: u32) -> String {
    format!("{reviewer}: {verdict}, {} of 100", format::count(score))
}

/// Around the prices of a tool: "Free; cloud by usage (seen 22 August 2026)".
pub fn price(label: &str, seen: &str) -> String {
    format!("{label} ({seen})")
}

/// Under the takes: "Commuter and Baker: Written after a month of riding."
pub fn written(reviewers: &str, detail: &str) -> String {
    format!("{reviewers}: {detail}")
}
