//! The arena: two takes with their names masked, and what they were on.

use super::format;

pub const HEADING: &str = "Two takes, no names";
pub const QUESTION: &str =
    "Both are by one reviewer, on two tools for the same work. Which would you rather ship with?";
pub const FIRST: &str = "The first";
pub const SECOND: &str = "The second";
pub const NEITHER: &str = "I cannot tell";
pub const NO_MORE: &str = "You have seen every pair there is. Come back after the next edition.";

/// Behind it: what else there is to do, around the link to the boards.
pub const ELSEWHERE: (&str, &str, &str) =
    ("Another category may have pairs left: choose it above. ", "See what your picks come to on the boards", ".");

pub const NO_BOUTS: &str = "No two takes here can stand against each other yet: each gives its tool away, or has no other of \
                            its reviewer beside it.";

pub const CATEGORY: &str = "Category";

/// A category to choose, with how many pairs of tools it has: "Folding bicycle (12 pairs)".
pub fn category(name: &str, pairs: u32) -> String {
    format!("{name} ({})", format::counted(pairs, "pair", "pairs"))
}

pub const SKIP: &str = "Skip this pair";
pub const NEXT: &str = "Next pair";
pub const TAKE_BACK: &str = "Take this vote back";

/// The keys that do the same, while a pair is open and once it is told.
pub const KEYS: &str = "Keys, once you are in here: 1 the first, 2 the second, 0 cannot tell, S skip.";
pub const KEYS_TOLD: &str = "Key, once you are in here: N next pair.";

/// How far the reader has come: "You have picked in 3 of 21 pairs here."
pub fn progress(picked: u32, pairs: u32) -> String {
    format!("You have picked in {} of {} here.", format::count(picked), format::counted(pairs, "pair", "pairs"))
}

/// Above what is told.
pub const TOLD: &str = "What they were";

/// Before a tool's name.
pub const FIRST_WAS: &str = "The first: ";
pub const SECOND_WAS: &str = "The second: ";

/// At the take that the reader picked.
pub const YOURS: &str = "you: this one";

pub const TAKEN_BACK: &str = "Your vote on this pair is taken back.";

/// Where the reader had voted on the pair before.
pub const AS_BEFORE: &str = "That is what you said of this pair before.";

/// The same where they now say another thing, with the earlier pick in brief.
pub fn changed(before: &str) -> String {
    format!("Before, you picked {before}; this pick takes its place.")
}

pub const CHANGED_LEVEL: &str = "Before, you could not tell them apart; this pick takes its place.";

/// The link to both: "Heron and Magpie side by side".
pub fn side_by_side(first: &str, second: &str) -> String {
    format!("{first} and {second} side by side")
}

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
