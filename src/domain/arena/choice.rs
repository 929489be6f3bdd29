use super::bout::{ArenaTake, Bout};
use crate::domain::Fit;

/// A bout as it is shown: the positions of the two takes, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub first: usize,
    pub second: usize,
}

/// The bout from which the reader's own board would learn the most. `fit` is of the reader's own picks between the same
/// tools; `shown` are the pairs of tools of this session, none of which comes again. None when there is no other.
///
/// A vote between two tools adds p(1 − p) x xᵀ to the observed information, x being 1 for one and −1 for the other, so it
/// multiplies its determinant by 1 + p(1 − p) v, where v is the variance of the difference of their strengths. The
/// greatest gain is the choice of D-optimal design (M. E. Glickman and S. T. Jensen, “Adaptive paired comparison design”,
/// J. Stat. Plan. Inference 127, 2005): tools that are little known and near each other. Pairs on which the reader has
/// never voted come before all others. Among equal gains, and of several reviewers, the seed chooses, and it says which
/// of the two takes comes first.
pub fn next_bout(bouts: &[Bout], takes: &[ArenaTake], fit: &Fit, shown: &[(usize, usize)], seed: u64) -> Option<Shown> {
    let covariance = fit.covariance();
    let pair = |bout: &Bout| {
        let (a, b) = (takes[bout.a].tool, takes[bout.b].tool);
        (a.min(b), a.max(b))
    };
    let again = |bout: &Bout| shown.iter().any(|(a, b)| (*a.min(b), *a.max(b)) == pair(bout));
    let mut best: Option<(bool, f64, u64, Bout)> = None;
    for (at, bout) in bouts.iter().enumerate().filter(|(_, bout)| !again(bout)) {
        let (a, b) = pair(bout);
        let met = fit.pairs().met();
        let never = met.binary_search_by_key(&(a, b), |met| (met.a, met.b)).is_err();
        let found = (never, fit.vote_variance(a, b) * covariance.of_difference(a, b), mixed(seed, at as u64), *bout);
        let better = |best: &(bool, f64, u64, Bout)| {
            found.0.cmp(&best.0).then(found.1.total_cmp(&best.1)).then(found.2.cmp(&best.2)).is_gt()
        };
        if best.as_ref().is_none_or(better) {
            best = Some(found);
        }
    }
    let (_, _, order, Bout { a, b }) = best?;
    let (first, second) = if order & 1 == 0 { (a, b) } else { (b, a) };
    Some(Shown { first, second })
}

/// A number that looks like chance, the same each time for the same seed: SplitMix64 (G. L. Steele, D. Lea and C. H.
/// Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014).
pub(crate) fn mixed(seed: u64, at: u64) -> u64 {
    let mut mixed = seed.wrapping_add((at + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
