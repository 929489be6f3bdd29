use crate::domain::{Keyed, PairTally, Slug};

/// What was counted between two tools, named by their positions on the board; `a` comes before `b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    pub a: usize,
    pub b: usize,
    pub votes: PairTally,
}

/// All votes between the tools of one board: each pair once, in order, none without a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    tools: usize,
    pub(super) met: Vec<Met>,
}

impl Pairs {
    /// The counts between these tools, by their slugs: [`Tallies::pairs`](crate::domain::Tallies), or the reader's own.
    /// Counts of other tools are passed over, so one category's board is made of its own pairs alone.
    pub fn of(tools: &[&Slug], counts: &Keyed<PairTally>) -> Pairs {
        let mut gathering = Gathering::default();
        gathering.step(&Positions::of(tools), counts, usize::MAX);
        gathering.pairs(tools.len())
    }

    /// The same from positions. A pair that comes twice, in whichever order, is added up.
    pub fn from_counts(tools: usize, mut met: Vec<Met>) -> Pairs {
        for Met { a, b, votes } in &mut met {
            if *a > *b {
                std::mem::swap(a, b);
                *votes = votes.turned();
            }
        }
        met.retain(|met| met.a < met.b && met.b < tools && met.count() > 0);
        met.sort_unstable_by_key(|met| (met.a, met.b));
        met.dedup_by(|later, earlier| {
            let same = (later.a, later.b) == (earlier.a, earlier.b);
            if same {
                earlier.votes = PairTally {
                    a: earlier.votes.a.saturating_add(later.votes.a),
                    b: earlier.votes.b.saturating_add(later.votes.b),
                    tie: earlier.votes.tie.saturating_add(later.votes.tie),
                };
            }
            same
        });
        Pairs { tools, met }
    }

    /// How many tools stand on the board, with votes or without.
    pub fn tools(&self) -> usize {
        self.tools
    }

    /// The pairs that have met, in order.
    pub fn met(&self) -> &[Met] {
        &self.met
    }

    /// The votes in which each tool took part.
    pub fn votes(&self) -> Vec<u64> {
        let mut votes = vec![0; self.tools];
        for met in &self.met {
            votes[met.a] += met.count();
            votes[met.b] += met.count();
        }
        votes
    }
}

/// [`Pairs::of`] step by step.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathering {
    /// The first count that has not been looked at.
    at: usize,
    met: Vec<Met>,
}

impl Gathering {
    /// Looks at so many counts. Whether all have been.
    pub fn step(&mut self, positions: &Positions, counts: &Keyed<PairTally>, most: usize) -> bool {
        let met = counts.iter().skip(self.at).take(most).filter_map(|(key, votes)| {
            let (a, b) = key.split_once('|')?;
            Some(Met { a: positions.find(a)?, b: positions.find(b)?, votes: *votes })
        });
        self.met.extend(met);
        self.at = self.at.saturating_add(most).min(counts.len());
        self.at == counts.len()
    }

    /// What was found, for a board of so many tools.
    pub fn pairs(self, tools: usize) -> Pairs {
        Pairs::from_counts(tools, self.met)
    }
}

/// Where each tool of a board stands, in the order of their slugs: there may be half a million keys to look up.
pub(super) struct Positions<'t>(Vec<(&'t str, usize)>);

impl Positions<'_> {
    pub fn of<'t>(tools: &[&'t Slug]) -> Positions<'t> {
        let mut known: Vec<(&str, usize)> = tools.iter().enumerate().map(|(at, slug)| (slug.as_str(), at)).collect();
        known.sort_unstable();
        Positions(known)
    }

    pub fn find(&self, slug: &str) -> Option<usize> {
        let found = self.0.binary_search_by(|(known, _)| (*known).cmp(slug)).ok()?;
        Some(self.0[found].1)
    }
}

impl Met {
    /// All votes of the pair.
    pub fn count(&self) -> u64 {
        u64::from(self.votes.a) + u64::from(self.votes.b) + u64::from(self.votes.tie)
    }

    /// The wins of either tool, a tie being half a win for each.
    pub(super) fn wins(&self) -> (f64, f64) {
        let half = f64::from(self.votes.tie) / 2.0;
        (f64::from(self.votes.a) + half, f64::from(self.votes.b) + half)
    }
}
