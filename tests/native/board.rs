//! Boards: the Bradley–Terry fit against a plain one, published values, what must not matter, and shared ranks.

use crate::common::{tries, votes};
use proptest::prelude::*;
use seaworthy::domain::{Fit, Met, PairTally, Pairs};

fn met(a: usize, b: usize, won: u32, lost: u32, tie: u32) -> Met {
    Met { a, b, votes: PairTally { a: won, b: lost, tie } }
}

fn fit(tools: usize, counts: &[Met]) -> Fit {
    let fit = Fit::of(Pairs::from_counts(tools, counts.to_vec()));
    assert!(fit.is_settled(), "{:?}", fit.effort());
    fit
}

/// The same by plain gradient ascent: each vote on its own, a tie as half of either, and for each tool half a win and
/// half a loss against a strength of 0.
fn plain(tools: usize, counts: &[Met]) -> Vec<f64> {
    let chance = |x: f64| 1.0 / (1.0 + (-x).exp());
    let mut most = vec![1.0; tools];
    for met in counts {
        let votes = f64::from(met.votes.a + met.votes.b + met.votes.tie);
        most[met.a] += votes;
        most[met.b] += votes;
    }
    // No curvature is over half of a tool's votes, so a step of that size never overshoots.
    let step = 2.0 / most.iter().copied().fold(1.0, f64::max);
    let mut strengths = vec![0.0; tools];
    for _ in 0..2_000_000 {
        let mut slope: Vec<f64> = strengths.iter().map(|own| 0.5 - chance(*own)).collect();
        for met in counts {
            let p = chance(strengths[met.a] - strengths[met.b]);
            let won = f64::from(met.votes.a) + 0.5 * f64::from(met.votes.tie);
            let lost = f64::from(met.votes.b) + 0.5 * f64::from(met.votes.tie);
            slope[met.a] += won - (won + lost) * p;
            slope[met.b] -= won - (won + lost) * p;
        }
        strengths.iter_mut().zip(&slope).for_each(|(strength, slope)| *strength += step * slope);
        if slope.iter().all(|slope| slope.abs() < 1e-11) {
            break;
        }
    }
    strengths
}

fn near(found: &[f64], expected: &[f64], within: f64) -> Result<(), String> {
    match found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= within) && found.len() == expected.len() {
        true => Ok(()),
        false => Err(format!("{found:?}\n{expected:?}")),
    }
}

/// Up to five tools and eight counts, small ones above all.
fn boards() -> impl Strategy<Value = (usize, Vec<Met>)> {
    (2..=5_usize).prop_flat_map(|tools| {
        let votes = || prop_oneof![3 => 0..=3_u32, 1 => 0..=40_u32];
        let count = (0..tools, 1..tools, votes(), votes(), 0..=2_u32);
        let count = count.prop_map(move |(a, by, won, lost, tie)| met(a, (a + by) % tools, won, lost, tie));
        (Just(tools), prop::collection::vec(count, 0..=8))
    })
}

/// The seven teams of the American League's eastern division in 1987, 13 games a pair: A. Agresti, “Categorical Data
/// Analysis”, second edition, 2002, page 438. Wins of the row over the column.
const LEAGUE: [[u32; 7]; 7] = [
    [0, 7, 9, 7, 7, 9, 11], // Milwaukee
    [6, 0, 7, 5, 11, 9, 9], // Detroit
    [4, 6, 0, 7, 7, 8, 12], // Toronto
    [6, 8, 6, 0, 6, 7, 10], // New York
    [6, 2, 6, 7, 0, 7, 12], // Boston
    [4, 4, 5, 6, 6, 0, 6],  // Cleveland
    [2, 4, 1, 3, 1, 7, 0],  // Baltimore
];

/// The published estimates, Baltimore being 0, as R's BradleyTerry2 gives them (H. Turner and D. Firth, J. Stat. Softw.
/// 48, 2012).
const PUBLISHED: [f64; 7] = [1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839, 0.0];

fn league(times: u32) -> Vec<Met> {
    let pairs = (0..7).flat_map(|a| (a + 1..7).map(move |b| (a, b)));
    pairs.map(|(a, b)| met(a, b, LEAGUE[a][b] * times, LEAGUE[b][a] * times, 0)).collect()
}

#[test]
fn published_values_are_met_where_the_prior_weighs_nothing() {
    let fit = fit(7, &league(100_000));
    let found: Vec<f64> = fit.strengths().iter().map(|strength| strength - fit.strengths()[6]).collect();
    near(&found, &PUBLISHED, 0.000_06).unwrap();
    // With the games as they were, the prior draws together a little what is apart.
    let drawn = self::fit(7, &league(1));
    let apart = drawn.strengths()[0] - drawn.strengths()[6];
    assert!(apart > 1.50 && apart < 1.58, "{apart}");
}

#[test]
fn two_tools_have_a_solution_by_hand() {
    // a won 3 and lost 1: with θ for a and −θ for b, (3 (1 − p) − p) + (½ − σ(θ)) = 0 with p = σ(2θ).
    let strengths = fit(2, &[met(0, 1, 3, 1, 0)]).strengths().to_vec();
    let theta = strengths[0];
    assert!((strengths[1] + theta).abs() < 1e-9);
    let chance = |x: f64| 1.0 / (1.0 + (-x).exp());
    let slope = 3.0 - 4.0 * chance(2.0 * theta) + 0.5 - chance(theta);
    assert!(slope.abs() < 1e-9, "{slope}");
    // Two ties are a win and a loss.
    near(fit(2, &[met(0, 1, 2, 0, 2)]).strengths(), &strengths, 1e-9).unwrap();
}

#[test]
fn boards_of_every_shape_settle() {
    let shapes: [(usize, Vec<Met>); 8] = [
        (0, vec![]),
        (1, vec![]),
        (5, vec![]),
        // Two islands, and one that nobody has voted on.
        (5, vec![met(0, 1, 2, 1, 0), met(2, 3, 1_000_000, 0, 0)]),
        // One that won all, one that lost all.
        (4, vec![met(0, 1, 9, 0, 0), met(0, 2, 9, 0, 0), met(1, 2, 4, 5, 0), met(3, 1, 0, 7, 0)]),
        (2, vec![met(0, 1, u32::MAX, 0, 0)]),
        (1_000, (1..1_000).map(|tool| met(tool - 1, tool, 1, 0, 0)).collect()),
        (1_000, (1..1_000).map(|tool| met(tool - 1, tool, 1_000_000, 0, 0)).collect()),
    ];
    for (tools, counts) in shapes {
        let fit = fit(tools, &counts);
        let (passes, rounds) = fit.effort();
        assert!(rounds <= 40 && passes <= 40_000, "{tools} tools: {passes} passes in {rounds} rounds");
        assert!(fit.strengths().iter().all(|strength| strength.is_finite()));
        // What is won beyond what is expected is nothing.
        let slopes = slopes(fit.strengths(), &counts);
        assert!(slopes.iter().all(|slope| slope.abs() < 1e-6), "{tools} tools: {slopes:?}");
        if counts.len() == 999 {
            assert!(fit.strengths().windows(2).all(|two| two[0] > two[1] - 1e-9));
        }
    }
}

fn slopes(strengths: &[f64], counts: &[Met]) -> Vec<f64> {
    let mut slopes: Vec<f64> = strengths.iter().map(|own| 0.5 - 1.0 / (1.0 + (-own).exp())).collect();
    for Met { a, b, votes } in counts {
        let x = strengths[*a] - strengths[*b];
        let (won, lost) = (f64::from(votes.a), f64::from(votes.b));
        let slope = won / (1.0 + x.exp()) - lost / (1.0 + (-x).exp());
        slopes[*a] += slope;
        slopes[*b] -= slope;
    }
    slopes
}

#[test]
fn a_million_votes_on_a_thousand_tools_need_few_passes() {
    let pairs = Pairs::from_counts(1_000, votes::million());
    assert!(pairs.met().len() > 400_000, "{}", pairs.met().len());
    let whole = Fit::of(pairs.clone());
    let (passes, rounds) = whole.effort();
    assert!(whole.is_settled() && passes <= 100 && rounds <= 15, "{passes} passes in {rounds} rounds");
    // A page that stays alive comes to the very same.
    let mut stepwise = Fit::begin(pairs);
    let mut steps = 1;
    while !stepwise.step(1_000_000) {
        steps += 1;
    }
    assert_eq!(stepwise.strengths(), whole.strengths());
    assert!(steps > 10, "{steps} steps");
}

#[test]
fn spreads_are_those_of_two_tools_by_hand_and_nearly_right_on_large_boards() {
    // Two tools level at n votes: H is n/4 + 1/4 beside −n/4, and of half the difference the variance is 1 ÷ (n + ½).
    let spreads = fit(2, &[met(0, 1, 8, 8, 0)]).spreads();
    near(&spreads, &[(1.0_f64 / 16.5).sqrt(); 2], 1e-12).unwrap();
    // A tool without votes has the prior's: 1 ÷ ¼.
    assert!((fit(3, &[met(0, 1, 8, 8, 0)]).spreads()[2] - 2.0).abs() < 1e-12);
    // 240 tools, each against the 40 around it: a ring, on which what is left out adds up slowly.
    let around = |reach: usize| -> Vec<Met> {
        let pairs = (0..240).flat_map(|a| (1..=reach).map(move |by| (a, (a + by * 11) % 240)));
        pairs.map(|(a, b)| met(a, b, 2 + (a as u32 * 7 + b as u32) % 3, 2, 1)).collect()
    };
    let ratio = |reach: usize| {
        let fit = fit(240, &around(reach));
        let (exact, near) = (fit.exact_spreads(), fit.near_spreads());
        let ratios: Vec<f64> = near.iter().zip(&exact).map(|(near, exact)| near / exact).collect();
        (ratios.iter().copied().fold(f64::MAX, f64::min), ratios.iter().copied().fold(0.0, f64::max))
    };
    let few = [(5, 0.71), (20, 0.93), (40, 0.99)];
    for (reach, least) in few {
        let (low, high) = ratio(reach);
        assert!(low > least && high < 1.01, "{} others each: {low} to {high}", 2 * reach);
    }
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn a_plain_fit_finds_the_same((tools, counts) in boards()) {
        let found = fit(tools, &counts);
        prop_assert_eq!(near(found.strengths(), &plain(tools, &counts), 1e-7), Ok(()));
    }
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn names_and_order_do_not_matter((tools, counts) in boards()) {
        let found = fit(tools, &counts);
        // Tools are renamed by turning the list around; pairs come in another order, seen from the other side.
        let turned: Vec<Met> = counts.iter().rev().map(|count| {
            let votes = PairTally { a: count.votes.b, b: count.votes.a, tie: count.votes.tie };
            Met { a: tools - 1 - count.b, b: tools - 1 - count.a, votes }
        }).collect();
        let mut other = fit(tools, &turned).strengths().to_vec();
        other.reverse();
        prop_assert_eq!(near(found.strengths(), &other, 1e-8), Ok(()));
    }

    #[test]
    fn one_more_win_never_lowers_a_tool((tools, counts) in boards(), a in 0..5_usize, by in 1..5_usize) {
        let a = a % tools;
        let b = (a + 1 + by % (tools - 1)) % tools;
        prop_assume!(a != b);
        let (before, after) = (fit(tools, &counts), fit(tools, &[counts, vec![met(a, b, 1, 0, 0)]].concat()));
        prop_assert!(after.strengths()[a] >= before.strengths()[a] - 1e-9);
        prop_assert!(after.strengths()[b] <= before.strengths()[b] + 1e-9);
    }

    /// Where each pair has met as often, the order is that of the wins, however often all votes are counted (L. R. Ford,
    /// Am. Math. Mon. 64, 1957). Elsewhere the prior weighs less beside more votes, and may let one pass another.
    #[test]
    fn twice_the_votes_keep_the_order(wins in prop::collection::vec(0..=6_u32, 6)) {
        let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
        let counts = |times: u32| -> Vec<Met> {
            pairs.iter().zip(&wins).map(|((a, b), won)| met(*a, *b, won * times, (6 - won) * times, 0)).collect()
        };
        let (once, twice) = (fit(4, &counts(1)), fit(4, &counts(2)));
        for (a, b) in pairs {
            let apart = |fit: &Fit| fit.strengths()[a] - fit.strengths()[b];
            let level = apart(&once).abs() < 1e-8 && apart(&twice).abs() < 1e-8;
            prop_assert!(level || apart(&once) * apart(&twice) > 0.0);
        }
    }
}
