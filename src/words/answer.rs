//! The answer at the head of a comparison, and its reason.

use super::format;

pub const HEADING: &str = "Which one should you ship with?";
pub const HOW: &str = "How this is decided";

/// Around the name of the tool to ship.
pub const SHIP: (&str, &str) = ("Ship ", ".");
pub const NOT_SEPARABLE: &str = "Not separable.";
pub const NOT_JUDGED: &str = "Not judged yet.";
pub const NO_ANSWER: &str = "No answer yet.";

pub fn waits_for(names: &[&str]) -> String {
    format!("The answer waits for {}.", format::and(names))
}

pub const TOO_FEW_JUDGED: &str = "Fewer than two of these have been judged by the panel.";

pub const TOO_FEW_COUNT: &str = "Fewer than two of these have been judged by somebody who counts.";

/// Whose scores they are: the panel's own, or with the reader's weights.
pub const THE_PANEL: &str = "The panel";
pub const YOUR_PANEL: &str = "Your panel";

/// Why one is shipped: the two highest scores, who is second where there are more, and whether any one reviewer could
/// be left out.
pub fn ahead(whose: &str, score: u32, next: u32, second: Option<&str>, whoever: bool) -> String {
    let (score, next) = (format::count(score), format::count(next));
    let second = second.map_or(String::new(), |second| format!(", with {second} next"));
    let whoever = if whoever { ", and it stays ahead whichever reviewer is left out" } else { "" };
    format!("{whose} scores it {score} to {next}{second}{whoever}.")
}

pub fn level(whose: &str, first: &str, second: &str, score: u32) -> String {
    format!("{whose} scores {first} and {second} level at {}.", format::count(score))
}

pub fn under_the_margin(first: &str, second: &str, lead: &str, margin: u32) -> String {
    let margin = format::count(margin);
    format!("{first} is ahead of {second} by {lead}, under the margin of {margin} that a clear answer needs.")
}

/// Without this reviewer the second draws level or overtakes.
pub fn lead_gone(first: &str, second: &str, lead: &str, reviewer: &str) -> String {
    format!("{first} is ahead of {second} by {lead}, but the lead is gone once the {reviewer} is left out.")
}

/// Without this reviewer a third draws level or overtakes.
pub fn overtaken(first: &str, second: &str, lead: &str, rival: &str, reviewer: &str) -> String {
    format!("{first} is ahead of {second} by {lead}, but {rival} is no longer behind once the {reviewer} is left out.")
}

/// A lead: "7 points", "4.5 points", "1 point", "less than 0.1 points".
pub fn points(tenths: u32) -> String {
    match tenths {
        0 => format!("less than {} points", format::tenths(1)),
        10 => format!("{} point", format::tenths(10)),
        tenths => format!("{} points", format::tenths(tenths)),
    }
}

/// At an end of the scale, the tool that is ahead.
pub fn ahead_by(name: &str, lead: &str) -> String {
    format!("{name} by {lead}")
}

/// In the middle of the scale.
pub const BETWEEN: &str = "not separable";
