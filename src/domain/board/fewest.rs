use super::fit::Fit;
use super::search::FewestSearch;
use crate::words::board as words;

/// How many votes the first place hangs on: the fewest whose removal leaves the first no longer strictly ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fewest {
    pub votes: u64,
    /// Whether no fewer do; otherwise so many do, and fewer may.
    pub exact: bool,
}

/// Strengths nearer than this are level: a hundred times what a fit leaves open.
const LEVEL: f64 = 1e-7;

impl Fewest {
    /// The fewest votes between two tools without which the first is no longer strictly ahead. None where there is no
    /// first: fewer than two tools with votes.
    ///
    /// It works to its end, which may take seconds; [`FewestSearch`] does the same in steps.
    pub fn of_pairs(fit: &Fit) -> Option<Fewest> {
        let mut search = FewestSearch::begin(fit.clone());
        while !search.step(u64::MAX) {}
        search.found()
    }

    /// "The fewest votes whose removal costs Heron the first place: at most 40."
    pub fn in_words(self, first: &str) -> String {
        match self.votes {
            0 => words::LEVEL_AT_THE_TOP.to_string(),
            votes => words::fewest(first, votes, self.exact),
        }
    }
}

/// The tool that is strictly ahead of all others with votes.
pub(super) fn first(fit: &Fit) -> Option<usize> {
    let mut order = fit.voted();
    order.sort_by(|a, b| fit.strengths()[*b].total_cmp(&fit.strengths()[*a]));
    match order[..] {
        [first, second, ..] if fit.strengths()[first] - fit.strengths()[second] <= LEVEL => None,
        [first, ..] => Some(first),
        [] => None,
    }
}
