use crate::domain::tally::percent;
use crate::domain::{Decimal, Slug, Take, Tool, Verdict, Weights};
use std::cmp::Ordering;

/// The reviewers gathered on one tool: counts and score, always computed from the takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    pub ship: u32,
    pub skip: u32,
    /// The sums of weight times score and of the weights, in millionths.
    sum: i64,
    weight: i64,
}

impl Panel {
    pub fn of(tool: &Tool) -> Panel {
        Panel::from_takes(&tool.takes)
    }

    /// The panel as it would be without one reviewer.
    pub fn without(tool: &Tool, reviewer: &Slug) -> Panel {
        Panel::weighed_without(tool, &Weights::default(), Some(reviewer))
    }

    /// The panel in which each reviewer counts as much as these weights say. Ships and skips are counted all the same.
    pub fn weighed(tool: &Tool, weights: &Weights) -> Panel {
        Panel::weighed_without(tool, weights, None)
    }

    pub fn weighed_without(tool: &Tool, weights: &Weights, left_out: Option<&Slug>) -> Panel {
        Panel::gather(tool.takes.iter().filter(|take| Some(&take.reviewer) != left_out), weights)
    }

    pub fn from_takes<'a>(takes: impl IntoIterator<Item = &'a Take>) -> Panel {
        Panel::gather(takes, &Weights::default())
    }

    fn gather<'a>(takes: impl IntoIterator<Item = &'a Take>, weights: &Weights) -> Panel {
        let mut panel = Panel { ship: 0, skip: 0, sum: 0, weight: 0 };
        for take in takes {
            match take.verdict {
                Verdict::Ship => panel.ship += 1,
                Verdict::Skip => panel.skip += 1,
            }
            let weight = weights.of(&take.reviewer).micros();
            panel.sum += weight * i64::from(take.score);
            panel.weight += weight;
        }
        panel
    }

    /// A panel in which every reviewer counts the same, of its counts and the sum of its scores. None where no such takes
    /// could be.
    pub fn of_points(ship: u32, skip: u32, points: u32) -> Option<Panel> {
        let one = Decimal::from(1).micros();
        let possible = points <= (ship + skip) * 100;
        possible.then(|| Panel { ship, skip, sum: one * i64::from(points), weight: one * i64::from(ship + skip) })
    }

    /// The sum of the scores, where every reviewer counts the same.
    pub(crate) fn points(self) -> u32 {
        (self.sum / Decimal::from(1).micros()) as u32
    }

    pub fn takes(self) -> u32 {
        self.ship + self.skip
    }

    /// Ships in whole percent of the takes; None while nobody has judged.
    pub fn ship_percent(self) -> Option<u8> {
        percent(self.ship, self.takes())
    }

    /// The weighted mean of the reviewers' scores; None while nobody who counts has judged.
    pub fn score(self) -> Option<Score> {
        (self.weight > 0).then_some(Score { sum: self.sum, weight: self.weight })
    }
}

/// A weighted mean of scores, kept as sum and weight so that no rounding decides a comparison.
///
/// With [`MOST_REVIEWERS`](crate::domain::MOST_REVIEWERS) all products below stay under 10¹⁸, so none overflows.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    sum: i64,
    weight: i64,
}

impl Score {
    /// 0 to 100, halves rounded up; what pages show.
    pub fn rounded(self) -> u32 {
        ((self.sum * 2 + self.weight) / (self.weight * 2)) as u32
    }

    /// How far this score is above `other`, in tenths of a point, rounded towards zero.
    pub fn lead_over(self, other: Score) -> i32 {
        let (a, b) = (self.sum * other.weight, other.sum * self.weight);
        ((a - b) * 10 / (self.weight * other.weight)) as i32
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Score) -> Ordering {
        (self.sum * other.weight).cmp(&(other.sum * self.weight))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Score) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Score) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Score {}
