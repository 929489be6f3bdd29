use super::curvature::chances;
use super::fit::Fit;
use super::pairs::{Met, Pairs};
use super::solve::Solve;

/// One kind of vote: a pair's place in the list, and what was picked.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    met: usize,
    pick: Pick,
}

#[derive(Clone, Copy)]
enum Pick {
    A,
    B,
    Tie,
}

impl Kind {
    fn count(self, met: &mut Met) -> &mut u32 {
        match self.pick {
            Pick::A => &mut met.votes.a,
            Pick::B => &mut met.votes.b,
            Pick::Tie => &mut met.votes.tie,
        }
    }
}

/// Every kind of which there was a vote.
pub(super) fn kinds(pairs: &Pairs) -> Vec<Kind> {
    let all = (0..pairs.met.len()).flat_map(|met| [Pick::A, Pick::B, Pick::Tie].map(|pick| Kind { met, pick }));
    all.filter(|kind| *kind.count(&mut pairs.met[kind.met].clone()) > 0).collect()
}

/// The kinds of votes on which the lead hangs, most telling first, and how many of them make up half of it.
pub(super) fn most_telling(fit: &Fit, first: usize, rival: usize) -> (u64, Vec<Kind>) {
    let (pairs, strengths) = (fit.pairs(), fit.strengths());
    let mut lead = vec![0.0; pairs.tools()];
    (lead[first], lead[rival]) = (1.0, -1.0);
    let mut solve = Solve::begin(&fit.curvature, &lead, 1e-6);
    while !solve.step(pairs, &fit.curvature) {}
    let influence = |kind: &Kind| {
        let met = pairs.met[kind.met];
        let (p, q) = chances(strengths[met.a] - strengths[met.b]);
        let slope = match kind.pick {
            Pick::A => q,
            Pick::B => -p,
            Pick::Tie => (q - p) / 2.0,
        };
        slope * (solve.solution[met.a] - solve.solution[met.b])
    };
    let mut telling: Vec<(f64, Kind)> = kinds(pairs).into_iter().map(|kind| (influence(&kind), kind)).collect();
    telling.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let (mut missing, mut votes) = ((strengths[first] - strengths[rival]) / 2.0, 0);
    for (influence, kind) in telling.iter().take_while(|(influence, _)| *influence > 0.0) {
        let count = f64::from(*kind.count(&mut pairs.met[kind.met].clone())).min((missing / influence).ceil());
        (missing, votes) = (missing - count * influence, votes + count.max(0.0) as u64);
    }
    (votes.max(1), telling.into_iter().map(|(_, kind)| kind).collect())
}

/// Takes so many votes of these kinds, as many of the first kind as there are before any of the next.
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
