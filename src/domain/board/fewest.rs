use super::fit::Fit;
use super::pairs::Pairs;
use super::removal::{Kind, kinds, most_telling, take};
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

/// Against so many of the tools next in line removals are tried.
const RIVALS: usize = 3;

/// Every removal smaller than the one found is tried where that means looking at no more pairs than this.
const MOST_LOOKED_AT: u64 = 200_000;

impl Fewest {
    /// The fewest votes between two tools without which the first is no longer strictly ahead. None where there is no
    /// first: fewer than two tools with votes.
    ///
    /// Votes are taken away one after another, those first on which the lead over one rival hangs most: by the influence
    /// function, H⁻¹ times a vote's own slope (F. R. Hampel, J. Am. Stat. Assoc. 69, 1974; for removals T. Broderick, R.
    /// Giordano and R. Meager, arXiv 2011.14999, 2020). Strengths are fitted anew after each step, so what is found does
    /// turn the board, but fewer might: “at most”. Where all smaller removals are few enough they are all tried, and it
    /// is exact. Each refit costs a few passes over all pairs; with half a million of them it adds up to seconds.
    pub fn of_pairs(fit: &Fit) -> Option<Fewest> {
        let mut order = fit.voted();
        if order.len() < 2 {
            return None;
        }
        let Some(first) = first(fit) else { return Some(Fewest { votes: 0, exact: true }) };
        order.retain(|tool| *tool != first);
        order.sort_by(|a, b| fit.strengths()[*b].total_cmp(&fit.strengths()[*a]));
        let found = order.iter().take(RIVALS).map(|rival| taken_away(fit, first, *rival)).min()?;
        let kinds = kinds(fit.pairs());
        if !are_few(kinds.len() as u64, found, fit.pairs().met().len() as u64) {
            return Some(Fewest { votes: found, exact: false });
        }
        let less = (1..found).find(|size| some_turn(fit, first, fit.pairs().clone(), &kinds, *size));
        Some(Fewest { votes: less.unwrap_or(found), exact: true })
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
fn first(fit: &Fit) -> Option<usize> {
    let mut order = fit.voted();
    order.sort_by(|a, b| fit.strengths()[*b].total_cmp(&fit.strengths()[*a]));
    match order[..] {
        [first, second, ..] if fit.strengths()[first] - fit.strengths()[second] <= LEVEL => None,
        [first, ..] => Some(first),
        [] => None,
    }
}

/// Whether all removals of fewer than `found` votes of so many kinds may be tried, each looking at so many pairs.
fn are_few(kinds: u64, found: u64, pairs: u64) -> bool {
    let (mut tries, mut looked_at) = (1, 0);
    (1..found).all(|size| {
        tries = tries * (kinds + size - 1) / size;
        looked_at += tries * pairs;
        looked_at <= MOST_LOOKED_AT
    })
}

/// The fit without what has gone from `left`; pairs without a vote drop out of it.
fn refit(fit: &Fit, left: &Pairs) -> Fit {
    let mut fit = Fit::begin_from(Pairs::from_counts(left.tools(), left.met.clone()), fit.strengths().to_vec());
    while !fit.step(u64::MAX) {}
    fit
}

/// How many votes go, by their influence on the lead over one rival, until the first is not first.
fn taken_away(fit: &Fit, first: usize, rival: usize) -> u64 {
    let (mut fit, mut gone) = (fit.clone(), 0);
    loop {
        let (wanted, kinds) = most_telling(&fit, first, rival);
        let mut batch = wanted;
        // A batch that turns the board may be too large, so half of it is tried.
        let (then, taken) = loop {
            let mut left = fit.pairs().clone();
            let taken = take(&mut left, &kinds, batch);
            let then = refit(&fit, &left);
            match self::first(&then) != Some(first) && batch > 1 {
                true => batch /= 2,
                false => break (then, taken),
            }
        };
        gone += taken;
        fit = then;
        if self::first(&fit) != Some(first) {
            return gone;
        }
    }
}

/// Whether some removal of so many votes of these kinds turns the board.
fn some_turn(fit: &Fit, leader: usize, left: Pairs, kinds: &[Kind], size: u64) -> bool {
    if size == 0 {
        return first(&refit(fit, &left)) != Some(leader);
    }
    kinds.iter().enumerate().any(|(at, kind)| {
        let mut fewer = left.clone();
        take(&mut fewer, &[*kind], 1) == 1 && some_turn(fit, leader, fewer, &kinds[at..], size - 1)
    })
}
