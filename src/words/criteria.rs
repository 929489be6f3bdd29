//! The decision table: its rows, and what its cells say beside their value. Two rows are named in `figures`.

use super::format;

pub const HEADING: &str = "Decision table";
pub const CRITERION: &str = "Criterion";

pub const VERDICT: &str = "Panel verdict";
pub const SCORE: &str = "Panel score";
pub const PRICING: &str = "Pricing";
pub const BEST_FOR: &str = "Best for";
pub const CATEGORY: &str = "Category";
pub const LICENCE: &str = "Licence";
pub const RUNS_ON: &str = "Runs on";
pub const STATUS: &str = "Status";

/// Beside a score.
pub const OF_100: &str = "of 100";

/// Beside the better cell of two, and beside the best of more.
pub const HIGHER: &str = "higher";
pub const LOWER: &str = "lower";
pub const HIGHEST: &str = "highest";
pub const LOWEST: &str = "lowest";

/// Beside the box that leaves out the rows that are the same for all, with the keys of src/browser/differences.js; and where
/// that would be every row.
pub const ONLY_DIFFERENCES: &str = "Only differences";
pub const DIFFERENCE_KEYS: &str = "n and p lead from difference to difference";
pub const NO_DIFFERENCES: &str = "No row differs.";

/// Spoken in place of a dash.
pub const CATEGORY_UNKNOWN: &str = "not known";

/// "61% ship".
pub fn ship_share(percent: u8) -> String {
    format!("{} ship", format::percent(percent))
}

/// Beside the community's share: how many voted, and where the true share likely lies.
pub fn votes_likely(votes: u32, low: u8, high: u8) -> String {
    let (votes, range) = (format::counted(votes, "vote", "votes"), format::percent_range(low, high));
    format!("of {votes}, likely {range}")
}
