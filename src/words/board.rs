//! Boards: the tools in order of the panel, of readers' ballots, of readers' picks, and how sure that order is.

use super::format;

/// The three boards, on the buttons that choose one, and what the buttons and the list of categories are called.
pub const WHOSE: &str = "Whose order";
pub const BY_READERS: &str = "By readers";
pub const BY_YOU: &str = "By you";
pub const CATEGORY: &str = "Category";
pub const ALL_CATEGORIES: &str = "All categories";

pub const BY_PANEL: &str = "By the panel";
pub const BY_COMMUNITY: &str = "By readers’ ballots";
pub const BY_PAIRS: &str = "By readers’ picks of two";

/// How each board is made, under its heading.
pub const HOW_PANEL: &str = "The mean of the reviewers’ scores, rounded to whole points. Equal points share a rank.";
pub const HOW_COMMUNITY: &str = "The share of readers who ship it, with its 95% interval. A rank is one more than the \
    number of tools whose interval lies wholly above its own, so tools that cannot be told apart share one.";
pub const HOW_PAIRS: &str = "Strengths by the Bradley–Terry model, a tie being half a win for each. 400 points more are \
    ten times the odds of being picked, and the mean is 1,500. A rank is one more than the number of tools whose 95% \
    interval lies wholly above its own.";

pub const HOW_OWN: &str = "Your own picks between two tools, each one vote, by the same model as readers’ picks. A rank \
    is one more than the number of tools whose 95% interval lies wholly above its own; after few picks most share one.";

/// The headings of the columns; the last of the board by ballots, by scores and by picks.
pub const RANK: &str = "Rank";
pub const TOOL: &str = "Tool";
pub const SHIP_IT: &str = "Ship it";
pub const SCORE: &str = "Panel score";
pub const STRENGTH: &str = "Strength";

/// "71 of 100".
pub fn score(score: u32) -> String {
    format!("{} of 100", format::count(score))
}

/// Under a figure: "51 to 70%, 120 votes".
pub fn of_votes(interval: &str, votes: u64) -> String {
    let number = format::decimal(false, votes, 0, 0);
    format!("{interval}, {number} {}", if votes == 1 { "vote" } else { "votes" })
}

/// Behind a rank that others have, too.
pub const SHARED: &str = "shared";

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

/// How many lines of how many stand there: "200 of 1,234 tools shown."
pub fn shown(lines: u32, of: u32) -> String {
    format!("{} of {} shown.", format::count(lines), format::counted(of, "tool", "tools"))
}

/// "Show 200 more".
pub fn show_more(lines: u32) -> String {
    format!("Show {} more", format::count(lines))
}

/// From when the count is; its rules follow: "Counted 20 November 2026."
pub fn counted(date: &str) -> String {
    format!("Counted {date}.")
}

pub const RECOUNT: &str = "Recount the votes in your browser";

/// Where no count has been published, and what a reader can do, around a link.
pub const NO_VOTES: &str = "No votes have been published yet.";
pub const VOTE: (&str, &str, &str) = (
    "You can vote on the page of any tool or comparison, and export what you voted from ",
    "your ballots",
    " to hand it in.",
);

/// Of the reader's own ballots.
pub const YOUR_PICKS: &str = "Your picks of two";
pub const YOUR_SHIPS: &str = "You ship";
pub const YOUR_SKIPS: &str = "You skip";
pub const NO_PICKS: &str = "You have not picked between two of these tools yet.";
pub const NO_OWN_VOTES: &str = "You have not voted to ship or skip any of these tools yet.";
/// Where picks can be made, around two links.
pub const PICK: [&str; 3] = ["Pick blind in ", ", or on a comparison, such as ", "."];
pub const THE_ARENA: &str = "the arena";

/// "2 of your ballots are on tools that are no longer in this catalogue."
pub fn elsewhere(ballots: u32) -> String {
    match ballots {
        1 => "1 of your ballots is on a tool that is no longer in this catalogue.".to_string(),
        _ => format!("{} of your ballots are on tools that are no longer in this catalogue.", format::count(ballots)),
    }
}

/// While a large board is being reckoned.
pub const RECKONING: &str = "Reckoning…";
