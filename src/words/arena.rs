//! The arena: two takes with their names masked, and what they were on.

use super::format;

pub const HEADING: &str = "Two takes, no names";
pub const QUESTION: &str =
    "Both are by one reviewer, on two tools for the same work. Which would you rather ship with?";
pub const FIRST: &str = "The first";
pub const SECOND: &str = "The second";
pub const NEITHER: &str = "I cannot tell";
pub const NO_MORE: &str = "You have seen every pair there is. Come back after the next edition.";

/// In place of a name: within a sentence, and at its beginning.
pub const THIS_TOOL: (&str, &str) = ("this tool", "This tool");
pub const ITS_MAKER: (&str, &str) = ("its maker", "Its maker");
pub const ANOTHER_TOOL: (&str, &str) = ("another tool", "Another tool");

/// What the reader picked, once it is told: "You picked Heron over Magpie."
pub fn picked(picked: &str, other: &str) -> String {
    format!("You picked {picked} over {other}.")
}

pub fn called_level(first: &str, second: &str) -> String {
    format!("You could not tell {first} from {second}.")
}

/// Behind it, in the same order: "The panel scores them 71 and 64."
pub fn panel_scores(first: u32, second: u32) -> String {
    format!("The panel scores them {} and {}.", format::count(first), format::count(second))
}

pub fn panel_scores_both(score: u32) -> String {
    format!("The panel scores both {}.", format::count(score))
}

/// Whose takes they were: "Both takes are by the Commuter."
pub fn takes_by(reviewer: &str) -> String {
    format!("Both takes are by the {reviewer}.")
}
