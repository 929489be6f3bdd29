//! The reviewer scorecard: takes side by side, as carousel, list or claims.

use super::format;

pub const HEADING: &str = "Reviewer scorecard";

/// What a screen reader says of the carousel and of each of its slides, and how it is named.
pub const CAROUSEL: &str = "carousel";
pub const SLIDE: &str = "slide";
pub const TAKES: &str = "Takes";

/// A slide's name: "Skeptic, 2 of 4".
pub fn slide(reviewer: &str, number: u32, of: u32) -> String {
    format!("{reviewer}, {} of {}", format::count(number), format::count(of))
}

pub const REVIEWERS: &str = "Reviewers";
pub const PREVIOUS: &str = "Previous reviewer";
pub const NEXT: &str = "Next reviewer";
pub const PREVIOUS_SIGN: &str = "←";
pub const NEXT_SIGN: &str = "→";

pub const VIEW_AS: &str = "View as";
pub const AS_CAROUSEL: &str = "carousel";
pub const AS_LIST: &str = "list";
pub const AS_CLAIMS: &str = "claims";

/// One verdict of a reviewer: "ships Heron".
pub fn ships(tool: &str) -> String {
    format!("ships {tool}")
}

pub fn skips(tool: &str) -> String {
    format!("skips {tool}")
}

/// How a panel is divided on a tool: "On Heron: Commuter and Baker ship, Mechanic skips."
pub fn divided(tool: &str, ship: &[&str], skip: &[&str]) -> String {
    let verb = |names: &[&str], verb: &str| if names.len() == 1 { format!("{verb}s") } else { verb.to_string() };
    format!("On {tool}: {} {}, {} {}.", format::and(ship), verb(ship, "ship"), format::and(skip), verb(skip, "skip"))
}

/// Before what a take is on.
pub const ON: &str = "on ";

/// Around the name of a tool without a take.
pub const ON_TOOL: (&str, &str) = ("On ", ": ");
pub const NO_TAKE: &str = "no take yet";

/// Before what would change a verdict.
pub const MIND: &str = "Would change my mind: ";

/// Who wrote a take, and how old what it argues from is.
pub fn written_by_model(date: &str) -> String {
    format!("Written by a language model from the sources of this record, as of {date}.")
}

pub fn written_by_person(date: &str) -> String {
    format!("Written by a person, from this record as of {date}.")
}

/// The claims of all takes.
pub const NO_CLAIMS: &str = "The takes on these make no claims.";
pub const CLAIM: &str = "Claim";
pub const DIVIDED: &str = "divided";
pub const SILENT: &str = "says nothing of it";

/// What a row of claims is about: "cost, Heron".
pub fn about(about: &str, tool: &str) -> String {
    format!("{about}, {tool}")
}

/// A row of what would change the mind of those who skip a tool, and its cell for those who do not.
pub fn minds(tool: &str) -> String {
    format!("Would change a skip, {tool}")
}

pub const NOT_A_SKIP: &str = "does not skip it";

/// Before a claim.
pub const FOR: &str = "for: ";
pub const AGAINST: &str = "against: ";

pub const COST: &str = "Cost";
pub const SPEED: &str = "Speed";
pub const QUALITY: &str = "Quality";
pub const LOCK_IN: &str = "Lock-in";
pub const MATURITY: &str = "Maturity";
pub const LICENCE: &str = "Licence";
pub const EASE: &str = "Ease";
