use super::curvature::chances;
use super::fit::Fit;
use super::pairs::{Met, Pairs};
use super::solve::Solve;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// One kind of vote: a pair's place in the list, and what was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    met: usize,
    pick: Pick,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pick {
    A,
    B,
    Tie,
}

const PICKS: [Pick; 3] = [Pick::A, Pick::B, Pick::Tie];

impl Kind {
    fn count(self, met: &mut Met) -> &mut u32 {
        match self.pick {
            Pick::A => &mut met.votes.a,
            Pick::B => &mut met.votes.b,
            Pick::Tie => &mut met.votes.tie,
        }
    }

    fn left(self, pairs: &Pairs) -> u32 {
        *self.count(&mut pairs.met[self.met].clone())
    }
}

/// Every kind of which there was a vote.
pub(super) fn kinds(pairs: &Pairs) -> impl Iterator<Item = Kind> {
    let all = (0..pairs.met.len()).flat_map(|met| PICKS.map(|pick| Kind { met, pick }));
    all.filter(|kind| kind.left(pairs) > 0)
}

/// The kinds of votes on which the lead over one rival hangs, being sought step by step.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    solve: Solve,
    solved: bool,
    /// The first pair that has not been weighed.
    at: usize,
    /// What has influence for the lead; of it the greatest comes first.
    weighed: BinaryHeap<Weighed>,
    /// The most telling of all, even where nothing tells for the lead.
    most: Option<Weighed>,
    /// What is left of half the lead.
    missing: f64,
    /// The kinds that make up half the lead, most telling first, and their votes.
    pub kinds: Vec<Kind>,
    pub votes: u64,
}

#[derive(Clone, Copy, Debug)]
struct Weighed {
    influence: f64,
    kind: Kind,
}

impl Ord for Weighed {
    /// Of kinds that tell as much, the one that stands first is greater.
    fn cmp(&self, other: &Weighed) -> Ordering {
        self.influence.total_cmp(&other.influence).then_with(|| other.kind.cmp(&self.kind))
    }
}

impl PartialOrd for Weighed {
    fn partial_cmp(&self, other: &Weighed) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Weighed {
    fn eq(&self, other: &Weighed) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Weighed {}

/// So many pairs are weighed in a step, and so many kinds chosen: less work than a pass over half a million pairs.
const WEIGHED: usize = 10_000;
const CHOSEN: usize = 1_000;

impl Telling {
    pub fn begin(fit: &Fit, first: usize, rival: usize) -> Telling {
        let mut lead = vec![0.0; fit.pairs().tools()];
        (lead[first], lead[rival]) = (1.0, -1.0);
        Telling {
            solve: Solve::begin(&fit.curvature, &lead, 1e-6),
            solved: false,
            at: 0,
            weighed: BinaryHeap::new(),
            most: None,
            missing: (fit.strengths()[first] - fit.strengths()[rival]) / 2.0,
            kinds: Vec::new(),
            votes: 0,
        }
    }

    /// At most one pass over all pairs of the fit it began with. Whether all is found.
    pub fn step(&mut self, fit: &Fit) -> bool {
        let pairs = fit.pairs();
        if !self.solved {
            self.solved = self.solve.step(pairs, &fit.curvature);
            return false;
        }
        if self.at < pairs.met.len() {
            let until = pairs.met.len().min(self.at + WEIGHED);
            (self.at..until).for_each(|met| self.weigh(fit, met));
            self.at = until;
            return false;
        }
        for _ in 0..CHOSEN {
            let next = if self.missing > 0.0 { self.weighed.pop() } else { None };
            let Some(Weighed { influence, kind }) = next else {
                self.end();
                return true;
            };
            let count = f64::from(kind.left(pairs)).min((self.missing / influence).ceil());
            self.missing -= count * influence;
            self.votes += count as u64;
            self.kinds.push(kind);
        }
        false
    }

    fn weigh(&mut self, fit: &Fit, at: usize) {
        let met = fit.pairs().met[at];
        let (p, q) = chances(fit.strengths()[met.a] - fit.strengths()[met.b]);
        let apart = self.solve.solution[met.a] - self.solve.solution[met.b];
        for pick in PICKS {
            let slope = match pick {
                Pick::A => q,
                Pick::B => -p,
                Pick::Tie => (q - p) / 2.0,
            };
            let weighed = Weighed { influence: slope * apart, kind: Kind { met: at, pick } };
            if weighed.kind.left(fit.pairs()) > 0 {
                self.most = self.most.max(Some(weighed));
                if weighed.influence > 0.0 {
                    self.weighed.push(weighed);
                }
            }
        }
    }

    /// One vote goes in any case.
    fn end(&mut self) {
        if self.kinds.is_empty() {
            self.kinds.extend(self.most.map(|most| most.kind));
        }
        self.votes = self.votes.max(1);
    }
}

/// Takes so many votes of these kinds, as many of the first kind as there are before any of the next. Pairs without a
/// vote stay, so that kinds still name them.
pub(super) fn take(pairs: &mut Pairs, kinds: &[Kind], votes: u64) -> u64 {
    let mut missing = votes;
    for kind in kinds {
        let count = kind.count(&mut pairs.met[kind.met]);
        let taken = missing.min(u64::from(*count));
        *count -= taken as u32;
        missing -= taken;
    }
    votes - missing
}
