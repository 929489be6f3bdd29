//! Boards: the tools in order of the panel, of readers' ballots, of readers' picks, and how sure that order is.

use super::format;

pub const BY_PANEL: &str = "By the panel";
pub const BY_COMMUNITY: &str = "By readers’ ballots";
pub const BY_PAIRS: &str = "By readers’ picks of two";

/// How each board is made, under its heading.
pub const HOW_PANEL: &str = "The mean of the reviewers’ scores. Equal scores share a rank.";
pub const HOW_COMMUNITY: &str = "The share of readers who ship it, with its 95% interval. A rank is one more than the \
    number of tools whose interval lies wholly above its own, so tools that cannot be told apart share one.";
pub const HOW_PAIRS: &str = "Strengths by the Bradley–Terry model, a tie being half a win for each. 400 points more are \
    ten times the odds of being picked, and the mean is 1,500. A rank is one more than the number of tools whose 95% \
    interval lies wholly above its own.";

/// "3", or "3, shared".
pub fn rank(rank: u32, shared: bool) -> String {
    format!("{}{}", format::count(rank), if shared { ", shared" } else { "" })
}

/// "1,540 points".
pub fn points(points: i32) -> String {
    format!("{} points", whole(points))
}

/// "1,480 to 1,600".
pub fn interval(low: i32, high: i32) -> String {
    format!("{} to {}", whole(low), whole(high))
}

fn whole(number: i32) -> String {
    format::decimal(number < 0, u64::from(number.unsigned_abs()), 0, 0)
}

/// How much the first place hangs on.
pub fn fewest(first: &str, votes: u64, exact: bool) -> String {
    let number = format::decimal(false, votes, 0, 0);
    let at_most = if exact { "" } else { "at most " };
    format!("The fewest votes whose removal costs {first} the first place: {at_most}{number}.")
}

pub const LEVEL_AT_THE_TOP: &str = "No tool is first alone.";

pub const NO_PLACES: &str = "Nothing to put in order yet.";

/// While a large board is being reckoned.
pub const RECKONING: &str = "Reckoning…";
