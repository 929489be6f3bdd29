use crate::domain::tally::percent;
use crate::domain::{Slug, Take, Tool, Verdict};
use std::cmp::Ordering;

/// The reviewers gathered on one tool: counts and score, always computed from the takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    pub ship: u32,
    pub skip: u32,
    sum: u32,
}

impl Panel {
    pub fn of(tool: &Tool) -> Panel {
        Panel::from_takes(&tool.takes)
    }

    /// The panel as it would be without one reviewer.
    pub fn without(tool: &Tool, reviewer: &Slug) -> Panel {
        Panel::from_takes(tool.takes.iter().filter(|take| take.reviewer != *reviewer))
    }

    pub fn from_takes<'a>(takes: impl IntoIterator<Item = &'a Take>) -> Panel {
        let mut panel = Panel { ship: 0, skip: 0, sum: 0 };
        for take in takes {
            match take.verdict {
                Verdict::Ship => panel.ship += 1,
                Verdict::Skip => panel.skip += 1,
            }
            panel.sum += u32::from(take.score);
        }
        panel
    }

    pub fn takes(self) -> u32 {
        self.ship + self.skip
    }

    /// Ships in whole percent of the takes; None while nobody has judged.
    pub fn ship_percent(self) -> Option<u8> {
        percent(self.ship, self.takes())
    }

    /// The mean of the reviewers' scores; None while nobody has judged.
    pub fn score(self) -> Option<Score> {
        (self.takes() > 0).then(|| Score { sum: self.sum, count: self.takes() })
    }
}

/// A mean of scores, kept as sum and count so that no rounding decides a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    sum: u32,
    count: u32,
}

impl Score {
    /// 0 to 100, halves rounded up; what pages show.
    pub fn rounded(self) -> u32 {
        (self.sum * 2 + self.count) / (self.count * 2)
    }

    /// How far this score is above `other`, in tenths of a point, rounded towards zero.
    pub fn lead_over(self, other: Score) -> i32 {
        let (a, b) = (i64::from(self.sum) * i64::from(other.count), i64::from(other.sum) * i64::from(self.count));
        ((a - b) * 10 / (i64::from(self.count) * i64::from(other.count))) as i32
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Score) -> Ordering {
        (u64::from(self.sum) * u64::from(other.count)).cmp(&(u64::from(other.sum) * u64::from(self.count)))
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
