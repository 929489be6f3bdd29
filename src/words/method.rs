//! How every figure is made.

use super::format;

pub const KICKER: &str = "Method";
pub const HEADING: &str = "How verdicts are made";
pub const LEAD: &str = "Each figure here follows from the takes and the prices by a rule. These are the rules.";

pub const TAKES: &str = "Takes";

pub fn takes(fewest_words: u32, most_words: u32) -> String {
    let (fewest, most) = (format::count(fewest_words), format::count(most_words));
    format!(
        "Each reviewer writes one take on each record, in {fewest} to {most} words, with a verdict (ship or skip), \
         a score from 0 to 100, and what would change it."
    )
}

/// Before who writes the takes of these reviewers.
pub fn written_for(reviewers: &[&str]) -> String {
    format!("{}: ", reviewers.join(format::SHORT_ITEMS))
}

pub const PANEL: &str = "Panel share and score";
pub const PANEL_RULE: &str = "The panel’s ship share is ships ÷ takes. Its score is the mean of the reviewers’ \
                              scores. Both are rounded for show alone; comparisons use the exact figures.";

pub const ANSWER: &str = "The answer";

pub fn answer_rule(most_tools: u32) -> String {
    let most = format::count(most_tools);
    format!(
        "Of two to {most} records the one with the highest score is the answer, unless “not separable” is more honest. \
         It is said when:"
    )
}

pub const LEVEL: &str = "the first two are level;";

pub fn under_the_margin(points: u32) -> String {
    format!("the lead is under {} points; or", format::count(points))
}

pub const ONE_REVIEWER: &str = "leaving out any one reviewer takes the lead away.";

pub fn weights_rule(most: u32) -> String {
    let most = format::count(most);
    format!(
        "Each reviewer counts once until you say otherwise: on a comparison you can let each count from 0 to {most} \
         times. A score is then the weighted mean, sum of weight × score ÷ sum of weights, and every rule above goes by \
         it. Your weights stand in the page’s address."
    )
}

pub const FLIP_RULE: &str = "What turns the answer is the smallest change of one reviewer’s weight, exact to the \
                             millionth, with which another record is picked, or none where one was.";

pub const MUSTS_RULE: &str = "What you must have comes first: a record that misses a condition, or does not state it, \
                              drops out, and the answer is that of the others. The smallest loosening is the one by \
                              which the fewest conditions give, bounds moving no further than the record’s own figure.";

pub const COST_RULE: &str = "What your own use costs is a plan’s price, per seat times people, and for each unit the \
                             price × (use − what is included). A unit that has several prices makes a range, one that \
                             has none makes a sum that is not comparable. Who is cheapest changes where two costs meet.";

pub const COMMUNITY_RULE: &str = "The community figure is what the publisher has counted: ships ÷ votes, with the 95% \
                                  Wilson interval. Where nothing was counted there is a dash, never a zero. Your own \
                                  ballot stays in your browser and is never mixed in.";

pub const COUNT_RULE: &str = "Each browser signs its ballots with a key of its own; of one key and subject the latest counts. \
                              Anybody can count the published ballots again.";

/// The rule of the board of picks follows.
pub const PICKS_RULE: &str = "Picks between two make a board.";

pub const STALENESS: &str = "Staleness";
pub const STALENESS_RULE: &str = "By your own clock, a figure is stale:";

pub const LEAVING_OUT: &str = "You can leave out what is stale or has no source: it then counts as not stated, and takes \
                               go as specs do, by the day the record was gone through.";

pub fn price_after(days: u32) -> String {
    format!("a price, after {} days", format::count(days))
}

pub fn spec_after(days: u32) -> String {
    format!("a spec, after {} days", format::count(days))
}

pub fn licence_after(days: u32) -> String {
    format!("a licence, after {} days", format::count(days))
}
