use crate::domain::{Date, Keyed, Slug};
use serde::Serialize;

/// The standard normal quantile of a 95 % interval.
const Z: f64 = 1.96;

/// `tallies.json`: what the publisher counted, by the rules it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Tallies {
    pub as_of: Date,
    /// The rules of the count, in words or as the address of them.
    pub rules: String,
    /// By slug.
    pub tools: Keyed<Tally>,
    /// By the two slugs with `|` between: `a|b`, and picks in that order.
    pub pairs: Keyed<PairTally>,
}

/// Readers' ships and skips on one tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Tally {
    pub ship: u32,
    pub skip: u32,
}

/// Readers' picks in one pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct PairTally {
    pub a: u32,
    pub b: u32,
    pub tie: u32,
}

/// Whole percents between which the true share lies with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub low: u8,
    pub high: u8,
}

impl Tallies {
    /// The tally of a tool, if any vote was counted.
    pub fn of(&self, slug: &Slug) -> Option<Tally> {
        self.tools.get(slug.as_str()).copied().filter(|tally| tally.votes() > 0)
    }

    /// Readers' picks between two tools, `a` being those of the first, if any was counted. The file may name the pair in
    /// either order.
    pub fn picks(&self, first: &Slug, second: &Slug) -> Option<PairTally> {
        let named = |one: &Slug, other: &Slug| self.pairs.get(&format!("{one}|{other}")).copied();
        let picks = named(first, second).or_else(|| named(second, first).map(PairTally::turned));
        picks.filter(|picks| *picks != PairTally::default())
    }

    /// These tallies for a few tools alone: what one page needs. Of pairs, that of the first two.
    pub fn slice(&self, of: &[Slug]) -> Tallies {
        let tools = of.iter().filter_map(|slug| Some((slug.to_string(), self.of(slug)?))).collect();
        let pair = match of {
            [a, b] => self.picks(a, b).map(|picks| (format!("{a}|{b}"), picks)),
            _ => None,
        };
        Tallies { as_of: self.as_of, rules: self.rules.clone(), tools, pairs: pair.into_iter().collect() }
    }
}

impl PairTally {
    /// The same of the pair in the other order.
    pub fn turned(self) -> PairTally {
        PairTally { a: self.b, b: self.a, ..self }
    }
}

impl Tally {
    pub fn votes(self) -> u32 {
        self.ship.saturating_add(self.skip)
    }

    /// Ships in whole percent; None while there is no vote.
    pub fn ship_percent(self) -> Option<u8> {
        percent(self.ship, self.votes())
    }

    /// The Wilson score interval of the ship share (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927), rounded outwards.
    pub fn interval(self) -> Option<Interval> {
        let n = f64::from(self.votes());
        if n == 0.0 {
            return None;
        }
        let share = f64::from(self.ship) / n;
        let centre = share + Z * Z / (2.0 * n);
        let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 100.0 / (1.0 + Z * Z / n);
        let (low, high) = ((centre - spread) * scale, (centre + spread) * scale);
        Some(Interval { low: low.floor().clamp(0.0, 100.0) as u8, high: high.ceil().clamp(0.0, 100.0) as u8 })
    }
}

/// `part` of `whole` in whole percent, halves rounded up; None of nothing.
pub(crate) fn percent(part: u32, whole: u32) -> Option<u8> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (whole > 0).then(|| ((part * 200 + whole) / (whole * 2)) as u8)
}
