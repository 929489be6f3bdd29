use super::fit::Fit;
use super::pairs::Positions;
use super::tallied::Centre;
use crate::domain::{IndexRow, Interval, Panel, Score, Slug, Tallies, Tally, Tool, Weights};
use crate::words::board as words;
use std::cmp::Ordering;

/// Elo's scale: ten times the odds are 400 points more (A. E. Elo, “The Rating of Chessplayers, Past and Present”, 1978).
const POINTS: f64 = 400.0 / std::f64::consts::LN_10;
/// The points of the mean strength of the tools that have votes.
const MEAN: f64 = 1500.0;

/// The standard normal quantile of a 95 % interval.
const Z: f64 = 1.96;

/// One line of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The tool's position among those given.
    pub tool: usize,
    /// From 1 on; tools that cannot be told apart share one.
    pub rank: u32,
    /// Whether another tool has the same rank.
    pub shared: bool,
    pub standing: Standing,
}

/// By what a tool stands where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Panel(Score),
    /// The panel's score in whole points, as lists have it.
    Rounded(u32),
    Community {
        tally: Tally,
        interval: Interval,
    },
    /// Whole points on Elo's scale, the interval rounded outwards, and the votes they are from.
    Pairs {
        points: i32,
        low: i32,
        high: i32,
        votes: u64,
    },
}

impl Ranked {
    /// "3", "3, shared".
    pub fn rank_in_words(&self) -> String {
        words::rank(self.rank, self.shared)
    }
}

/// By the panel's scores, exactly; equal scores share a rank. Tools nobody has judged have no place.
pub fn by_panel(tools: &[&Tool], weights: &Weights) -> Vec<Ranked> {
    let judged = tools.iter().enumerate();
    let mut scores: Vec<(usize, Score)> =
        judged.filter_map(|(at, tool)| Some((at, Panel::weighed(tool, weights).score()?))).collect();
    scores.sort_by(|(a, one), (b, other)| other.cmp(one).then_with(|| tools[*a].slug.cmp(&tools[*b].slug)));
    let ahead = |score: Score| scores.iter().filter(|(_, other)| *other > score).count() as u32;
    let places = scores.iter().map(|(tool, score)| (*tool, 1 + ahead(*score), Standing::Panel(*score)));
    in_order(places.collect())
}

/// By the panel's scores as lists have them, rounded: equal whole points share a rank, though the means may differ.
/// Within a rank the greater share of reviewers who would ship it comes first, then the name. Tools nobody has judged
/// have no place.
pub fn by_rounded_score(rows: &[&IndexRow]) -> Vec<Ranked> {
    let judged = rows.iter().enumerate();
    let mut scores: Vec<(usize, u32)> = judged.filter_map(|(at, row)| Some((at, row.score()?))).collect();
    let ships = |one: &IndexRow, other: &IndexRow| {
        let part = |of: &IndexRow, all: &IndexRow| u64::from(of.panel().ship) * u64::from(all.panel().takes());
        part(other, one).cmp(&part(one, other))
    };
    scores.sort_by(|(a, one), (b, other)| {
        let (first, second) = (rows[*a], rows[*b]);
        let even =
            || ships(first, second).then_with(|| (first.name(), first.slug()).cmp(&(second.name(), second.slug())));
        other.cmp(one).then_with(even)
    });
    let mut places: Vec<(usize, u32, Standing)> = Vec::new();
    for (tool, score) in scores {
        let rank = match places.last() {
            Some((_, rank, Standing::Rounded(above))) if *above == score => *rank,
            _ => places.len() as u32 + 1,
        };
        places.push((tool, rank, Standing::Rounded(score)));
    }
    in_order(places)
}

/// By readers' ballots: by the intervals of their tallies, and where those overlap by their centres, which few ballots
/// draw towards one half. Tools without a ballot have no place.
pub fn by_community(tools: &[&Slug], tallies: &Tallies) -> Vec<Ranked> {
    let positions = Positions::of(tools);
    let tallied = |(slug, tally): (&str, &Tally)| Some((positions.find(slug)?, *tally, tally.interval()?));
    let mut counted: Vec<(usize, Tally, Interval)> = tallies.tools.iter().filter_map(tallied).collect();
    counted.sort_by(|(a, one, _), (b, other, _)| {
        let centres = Centre::of(*other).cmp(&Centre::of(*one));
        centres.then_with(|| tools[*a].cmp(tools[*b]))
    });
    let intervals: Vec<(i32, i32)> =
        counted.iter().map(|(_, _, interval)| (interval.low.into(), interval.high.into())).collect();
    let places = counted.into_iter().zip(shared_ranks(&intervals));
    in_order(places.map(|((at, tally, interval), rank)| (at, rank, Standing::Community { tally, interval })).collect())
}

/// By readers' picks of two, as the Bradley–Terry model reads them. `fit` is of the same tools in the same order. Tools
/// without a vote have no place.
pub fn by_pairs(tools: &[&Slug], fit: &Fit) -> Vec<Ranked> {
    by_spreads(tools, fit, &fit.spreads())
}

/// The same with [`Fit::spreads`] at hand.
pub(super) fn by_spreads(tools: &[&Slug], fit: &Fit, spreads: &[f64]) -> Vec<Ranked> {
    let (strengths, votes) = (fit.strengths(), fit.pairs().votes());
    let mut voted = fit.voted();
    let mean = voted.iter().map(|tool| strengths[*tool]).sum::<f64>() / voted.len() as f64;
    voted.sort_by(|a, b| {
        let strength = strengths[*b].partial_cmp(&strengths[*a]).unwrap_or(Ordering::Equal);
        strength.then_with(|| tools[*a].cmp(tools[*b]))
    });
    let standing = |tool: &usize| {
        let middle = MEAN + POINTS * (strengths[*tool] - mean);
        let half = POINTS * Z * spreads[*tool];
        ((middle + 0.5).floor() as i32, (middle - half).floor() as i32, (middle + half).ceil() as i32)
    };
    let standings: Vec<(i32, i32, i32)> = voted.iter().map(standing).collect();
    let intervals: Vec<(i32, i32)> = standings.iter().map(|(_, low, high)| (*low, *high)).collect();
    let places = voted.into_iter().zip(standings).zip(shared_ranks(&intervals));
    let place =
        |((tool, (points, low, high)), rank)| (tool, rank, Standing::Pairs { points, low, high, votes: votes[tool] });
    in_order(places.map(place).collect())
}

/// One more than the number of intervals that lie wholly above one's own, low end over high end.
///
/// Two whose intervals touch are not told apart, even where a test of the difference would tell them (N. Schenker and J.
/// F. Gentleman, Am. Stat. 55, 2001): to share a rank is no proof of being equal.
pub fn shared_ranks(intervals: &[(i32, i32)]) -> Vec<u32> {
    let mut lows: Vec<i32> = intervals.iter().map(|(low, _)| *low).collect();
    lows.sort_unstable();
    let above = |high: i32| lows.len() - lows.partition_point(|low| *low <= high);
    intervals.iter().map(|(_, high)| above(*high) as u32 + 1).collect()
}

/// Puts lines that stand in order of their estimates in order of their ranks.
fn in_order(mut lines: Vec<(usize, u32, Standing)>) -> Vec<Ranked> {
    lines.sort_by_key(|(_, rank, _)| *rank);
    let ranks: Vec<u32> = lines.iter().map(|(_, rank, _)| *rank).collect();
    let shared = |at: usize| at > 0 && ranks[at - 1] == ranks[at] || ranks.get(at + 1) == Some(&ranks[at]);
    let place = |(at, (tool, rank, standing))| Ranked { tool, rank, shared: shared(at), standing };
    lines.into_iter().enumerate().map(place).collect()
}
