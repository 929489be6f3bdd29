//! Places on a board, and how many votes the first of them hangs on.

use crate::common::{date, slug, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{
    Fewest, Fit, Keyed, Met, PairTally, Pairs, Ranked, Slug, Standing, Tallies, Tally, Tool, Weights, by_community,
    by_pairs, by_panel, shared_ranks,
};

fn slugs(ids: &[&str]) -> Vec<Slug> {
    ids.iter().map(|id| slug(id)).collect()
}

/// Slugs with their ranks.
fn lines(tools: &[&Slug], places: &[Ranked]) -> Vec<String> {
    places.iter().map(|line| [tools[line.tool].as_str(), " ", &line.rank_in_words()].concat()).collect()
}

fn pair(a: u32, b: u32, tie: u32) -> PairTally {
    PairTally { a, b, tie }
}

fn counts(of: &[(&str, PairTally)]) -> Keyed<PairTally> {
    of.iter().map(|(key, votes)| (key.to_string(), *votes)).collect()
}

#[test]
fn the_panels_board_goes_by_exact_scores() {
    let tools = [
        tool("a", &[("x", 67), ("y", 66)]),
        tool("b", &[("x", 67)]),
        tool("c", &[("x", 66), ("y", 67)]),
        tool("d", &[]),
    ];
    let tools: Vec<&Tool> = tools.iter().collect();
    let places = by_panel(&tools, &Weights::default());
    let slugs: Vec<&Slug> = tools.iter().map(|tool| &tool.slug).collect();
    assert_eq!(lines(&slugs, &places), ["b 1", "a 2, shared", "c 2, shared"]);
    assert!(matches!(places[0].standing, Standing::Panel(score) if score.rounded() == 67));
}

#[test]
fn the_communitys_board_shares_ranks_where_intervals_meet() {
    let counted = [("a", 1, 0), ("b", 90, 10), ("c", 50, 50), ("d", 0, 0), ("e", 5, 95)];
    let tallies = Tallies {
        as_of: date("2026-10-31"),
        rules: "One a browser.".into(),
        tools: counted.map(|(id, ship, skip)| (id.to_string(), Tally { ship, skip })).into_iter().collect(),
        pairs: Keyed::default(),
    };
    let tools = slugs(&["a", "b", "c", "d", "e"]);
    let tools: Vec<&Slug> = tools.iter().collect();
    // One ship of one is anywhere from 20 to 100: not told from b, whose centre is higher, nor from c.
    assert_eq!(lines(&tools, &by_community(&tools, &tallies)), ["b 1, shared", "a 1, shared", "c 2", "e 4"]);
}

#[test]
fn the_pairs_board_shows_points_around_a_mean_of_1500() {
    let votes = counts(&[("a|b", pair(60, 20, 20)), ("c|a", pair(20, 80, 0)), ("z|a", pair(9, 0, 0))]);
    let tools = slugs(&["c", "b", "a", "d"]);
    let tools: Vec<&Slug> = tools.iter().collect();
    let pairs = Pairs::of(&tools, &votes);
    assert_eq!(pairs.votes(), [100, 100, 200, 0]);
    let places = by_pairs(&tools, &Fit::of(pairs));
    assert_eq!(lines(&tools, &places), ["a 1", "b 2, shared", "c 2, shared"]);
    let points: Vec<(i32, i32, i32, u64)> = places
        .iter()
        .filter_map(|line| match line.standing {
            Standing::Pairs { points, low, high, votes } => Some((points, low, high, votes)),
            _ => None,
        })
        .collect();
    assert!((points.iter().map(|(points, ..)| points).sum::<i32>() - 4_500).abs() <= 1, "{points:?}");
    assert!(points.iter().all(|(points, low, high, _)| low < points && points < high), "{points:?}");
    assert_eq!(points[0].3, 200);
    // The example of docs/method.md.
    let three_to_one = by_pairs(&tools[..2], &Fit::of(Pairs::of(&tools[..2], &counts(&[("c|b", pair(3, 1, 0))]))));
    let points = three_to_one.iter().map(|line| match line.standing {
        Standing::Pairs { points, .. } => points,
        _ => 0,
    });
    assert_eq!(points.collect::<Vec<_>>(), [1_582, 1_418]);
    // Without a vote there is no board.
    assert!(by_pairs(&tools, &Fit::of(Pairs::of(&tools, &Keyed::default()))).is_empty());
}

/// All ways to take votes away, told by how many are left of each count.
fn left(counts: &[u32]) -> Vec<Vec<u32>> {
    counts.iter().fold(vec![vec![]], |all, count| {
        all.iter().flat_map(|some| (0..=*count).map(move |one| [some.as_slice(), &[one]].concat())).collect()
    })
}

fn fewest_by_trying(counts: &[u32], first: impl Fn(&[u32]) -> Option<usize>) -> u64 {
    let now = first(counts);
    let total: u32 = counts.iter().sum();
    let gone = |left: &Vec<u32>| u64::from(total - left.iter().sum::<u32>());
    left(counts).iter().filter(|left| now.is_none() || first(left) != now).map(gone).min().unwrap()
}

/// The tool that is strictly ahead by ships + 1.9208 of ballots + 3.8416, among those with ballots.
fn first_of_tallies(counts: &[u32]) -> Option<usize> {
    let tallies = counts.chunks(2).map(|two| (f64::from(two[0]), f64::from(two[0] + two[1])));
    let centres = tallies.enumerate().filter(|(_, (_, votes))| *votes > 0.0);
    strictly_first(centres.map(|(at, (ships, votes))| (at, (ships + 1.9208) / (votes + 3.8416))).collect(), 1e-12)
}

fn strictly_first(mut values: Vec<(usize, f64)>, apart: f64) -> Option<usize> {
    values.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    match values[..] {
        [(first, most), (_, next), ..] => (most - next > apart).then_some(first),
        [(first, _)] => Some(first),
        [] => None,
    }
}

const PAIRS: [(usize, usize); 3] = [(0, 1), (1, 2), (0, 2)];

fn fit(counts: &[u32]) -> Fit {
    let met = PAIRS.iter().zip(counts.chunks(3)).map(|((a, b), votes)| Met {
        a: *a,
        b: *b,
        votes: pair(votes[0], votes[1], votes[2]),
    });
    Fit::of(Pairs::from_counts(3, met.collect()))
}

fn first_of_pairs(counts: &[u32]) -> Option<usize> {
    let fit = fit(counts);
    let voted = fit.pairs().votes();
    let strengths = fit.strengths().iter().copied().enumerate().filter(|(tool, _)| voted[*tool] > 0);
    strictly_first(strengths.collect(), 1e-7)
}

fn tallies(counts: &[u32]) -> Vec<Tally> {
    counts.chunks(2).map(|two| Tally { ship: two[0], skip: two[1] }).collect()
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn no_fewer_ballots_turn_a_board(counts in prop::collection::vec(0..=4_u32, 6)) {
        let found = Fewest::of_tallies(&tallies(&counts));
        prop_assume!(counts.chunks(2).filter(|two| two[0] + two[1] > 0).count() > 1);
        prop_assert_eq!(found, Some(Fewest { votes: fewest_by_trying(&counts, first_of_tallies), exact: true }));
    }

    #[test]
    fn a_shared_rank_is_one_more_than_the_number_above(ends in prop::collection::vec((0..30_i32, 0..8_i32), 0..9)) {
        let intervals: Vec<(i32, i32)> = ends.iter().map(|(low, wide)| (*low, low + wide)).collect();
        let above = |high: &i32| intervals.iter().filter(|(low, _)| low > high).count() as u32;
        let counted: Vec<u32> = intervals.iter().map(|(_, high)| above(high) + 1).collect();
        prop_assert_eq!(shared_ranks(&intervals), counted);
    }
}

proptest! {
    #![proptest_config(tries(40))]

    #[test]
    fn no_fewer_votes_turn_a_board_of_pairs(counts in prop::collection::vec(0..=2_u32, 9)) {
        prop_assume!(counts.chunks(3).filter(|votes| votes.iter().sum::<u32>() > 0).count() > 1);
        let found = Fewest::of_pairs(&fit(&counts)).unwrap();
        prop_assert!(found.exact);
        prop_assert_eq!(found.votes, fewest_by_trying(&counts, first_of_pairs));
    }
}

#[test]
fn large_counts_are_taken_away_at_most() {
    // 60,000 to 40,000: level once 20,000 are gone, and no fewer.
    let fit = |counts: &[u32]| Fewest::of_pairs(&fit(counts)).unwrap();
    let many = [60_000, 40_000, 0, 0, 0, 0, 0, 0, 0];
    assert_eq!(fit(&many), Fewest { votes: 20_000, exact: false });
    assert_eq!(fit(&[3, 1, 0, 0, 0, 0, 0, 0, 0]), Fewest { votes: 2, exact: true });
    let level = Fewest { votes: 0, exact: true };
    assert_eq!(fit(&[4, 4, 1, 0, 0, 0, 0, 0, 0]), level);
    assert_eq!(level.in_words("Heron"), "No tool is first alone.");
    let words = "The fewest votes whose removal costs Heron the first place: ";
    assert_eq!(fit(&many).in_words("Heron"), format!("{words}at most 20,000."));
    assert_eq!(fit(&[3, 1, 0, 0, 0, 0, 0, 0, 0]).in_words("Heron"), format!("{words}2."));
    let tallies = tallies(&[4_000_000_000, 0, 3_000_000_000, 1_000_000_000]);
    // Level once both are three billion ships and nothing else.
    assert_eq!(Fewest::of_tallies(&tallies), Some(Fewest { votes: 2_000_000_000, exact: true }));
    assert_eq!(Fewest::of_tallies(&tallies[..1]), None);
    assert!(Fewest::of_pairs(&Fit::of(Pairs::from_counts(3, vec![]))).is_none());
    let slug = slug("a");
    assert_eq!(Pairs::of(&[&slug], &counts(&[("a|a", pair(1, 1, 1)), ("a", pair(1, 0, 0))])).met(), []);
}
