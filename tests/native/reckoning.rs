//! Boards reckoned step by step, so that a page stays alive, come to what they come to at once; and a reader's own votes.

use crate::common::{date, slug, tries, votes};
use proptest::prelude::*;
use seaworthy::domain::{
    BallotBox, Fewest, FewestSearch, Fit, Keyed, Met, OwnVotes, Pair, PairTally, Pairs, Reckoning, Slug, Subject,
    Tallies, Vote, by_pairs,
};
use std::sync::Arc;

fn met(a: usize, b: usize, won: u32, lost: u32, tie: u32) -> Met {
    Met { a, b, votes: PairTally { a: won, b: lost, tie } }
}

/// Up to six tools, with few votes and with many, so that both kinds of search are made.
fn boards() -> impl Strategy<Value = (usize, Vec<Met>)> {
    (2..=6_usize, prop_oneof![Just(3_u32), Just(400_u32)]).prop_flat_map(|(tools, most)| {
        let count = (0..tools, 1..tools, 0..=most, 0..=most, 0..=2_u32);
        let count = count.prop_map(move |(a, by, won, lost, tie)| met(a, (a + by) % tools, won, lost, tie));
        (Just(tools), prop::collection::vec(count, 0..=7))
    })
}

/// The fewest votes found in steps of this budget, and in how many.
fn stepwise(fit: &Fit, budget: u64) -> (Option<Fewest>, u32) {
    let (mut search, mut steps) = (FewestSearch::begin(fit.clone()), 1);
    while !search.step(budget) {
        steps += 1;
    }
    (search.found(), steps)
}

fn slugs(tools: usize) -> Vec<Slug> {
    (0..tools).map(|tool| slug(&format!("tool-{tool}"))).collect()
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn the_fewest_are_the_same_step_by_step((tools, counts) in boards(), budget in 0..500_u64) {
        let fit = Fit::of(Pairs::from_counts(tools, counts));
        prop_assert_eq!(stepwise(&fit, budget).0, Fewest::of_pairs(&fit));
    }

    #[test]
    fn a_board_is_the_same_step_by_step((tools, counts) in boards(), budget in 0..500_u64) {
        let pairs = Pairs::from_counts(tools, counts);
        let (slugs, fit) = (slugs(tools), Fit::of(pairs.clone()));
        let mut reckoning = Reckoning::begin(slugs.clone(), pairs);
        while !reckoning.step(budget) {
            // The table never waits for the search.
            prop_assert!(reckoning.places().is_some() || reckoning.fewest().is_none());
        }
        let places = by_pairs(&slugs.iter().collect::<Vec<_>>(), &fit);
        prop_assert_eq!(reckoning.places(), Some(places.as_slice()));
        prop_assert_eq!(reckoning.fewest(), Fewest::of_pairs(&fit));
    }
}

#[test]
fn published_counts_are_gathered_step_by_step() {
    let votes = |a, b, tie| PairTally { a, b, tie };
    let pairs = [("tool-1|tool-0", votes(1, 2, 0)), ("tool-0|dodo", votes(9, 0, 0)), ("tool-0|tool-2", votes(4, 0, 1))];
    let tallies = Arc::new(Tallies {
        as_of: date("2026-11-20"),
        rules: "One a browser.".into(),
        tools: Keyed::default(),
        pairs: pairs.into_iter().map(|(key, votes)| (key.to_string(), votes)).collect(),
    });
    let names = slugs(3);
    let names: Vec<&Slug> = names.iter().collect();
    let fit = Fit::of(Pairs::of(&names, &tallies.pairs));
    assert_eq!(fit.pairs().met(), [met(0, 1, 2, 1, 0), met(0, 2, 4, 0, 1)]);
    for budget in [0, 1, 2, 3, u64::MAX] {
        let mut reckoning = Reckoning::of_tallies(slugs(3), tallies.clone());
        while !reckoning.step(budget) {}
        assert_eq!(reckoning.places(), Some(by_pairs(&names, &fit).as_slice()), "by {budget}");
        assert_eq!(reckoning.fewest(), Fewest::of_pairs(&fit), "by {budget}");
    }
}

#[test]
fn boards_without_a_first_have_no_fewest() {
    for (tools, counts) in [(0, vec![]), (1, vec![]), (4, vec![])] {
        let mut reckoning = Reckoning::begin(slugs(tools), Pairs::from_counts(tools, counts));
        while !reckoning.step(1) {}
        assert_eq!((reckoning.places(), reckoning.fewest()), (Some(&[][..]), None));
    }
}

/// Prints how long the longest step takes; with --release that is what a browser comes near.
#[test]
fn a_large_board_is_reckoned_in_many_short_steps() {
    let pairs = Pairs::from_counts(1_000, votes::million());
    let mut reckoning = Reckoning::begin(slugs(1_000), pairs);
    let (mut steps, mut until_places) = (0, None);
    let (mut longest, start) = (std::time::Duration::ZERO, std::time::Instant::now());
    loop {
        let begun = std::time::Instant::now();
        let over = reckoning.step(1);
        longest = longest.max(begun.elapsed());
        steps += 1;
        if reckoning.places().is_some() {
            until_places.get_or_insert((steps, start.elapsed()));
        }
        // A debug build would search for minutes; what is to be seen there is that the search goes in steps, too.
        if over || cfg!(debug_assertions) && until_places.is_some_and(|(places, _)| steps > places + 20) {
            break;
        }
    }
    println!("places after {until_places:?}, all after {:?} in {steps} steps; longest {longest:?}", start.elapsed());
    println!("{:?}", reckoning.fewest());
    assert!(until_places.is_some_and(|(places, _)| places > 20) && steps > 40);
}

#[test]
fn own_ballots_are_one_vote_each_and_others_are_counted() {
    let mut ballots = BallotBox::default();
    let day = date("2026-11-20");
    let pair = |a: &str, b: &str| Subject::Pair(Pair::of(slug(a), slug(b)).unwrap());
    let tool = |id: &str| Subject::Tool(slug(id));
    for (subject, vote) in [
        (tool("heron"), Vote::Ship),
        (tool("stork"), Vote::Skip),
        (tool("magpie"), Vote::Ship),
        (tool("dodo"), Vote::Ship),
        (tool("crow"), Vote::Withdrawn),
        (tool("auk"), Vote::Withdrawn),
        (pair("heron", "magpie"), Vote::A),
        (pair("magpie", "stork"), Vote::B),
        (pair("heron", "stork"), Vote::Tie),
        (pair("crow", "heron"), Vote::Withdrawn),
        (pair("dodo", "heron"), Vote::B),
    ] {
        ballots.cast(&subject, vote, day);
    }
    let names = ["stork", "heron", "crow", "magpie"].map(slug);
    let tools: Vec<&Slug> = names.iter().collect();
    let own = OwnVotes::of(&tools, &ballots);
    assert_eq!((own.ships, own.skips), (vec![1, 3], vec![0]));
    let expected = [met(0, 1, 0, 0, 1), met(0, 3, 1, 0, 0), met(1, 3, 1, 0, 0)];
    assert_eq!(own.pairs.met(), expected, "stork and heron level, stork over magpie, heron over magpie");
    assert_eq!(OwnVotes::elsewhere(&tools, &ballots), 2, "of the dodo and of its pair; the auk's is withdrawn");
    // A category's board passes the others over.
    let two = OwnVotes::of(&tools[..2], &ballots);
    assert_eq!((two.ships, two.skips, two.pairs.met().len()), (vec![1], vec![0], 1));
    let none = OwnVotes::of(&tools, &BallotBox::default());
    assert!(none.ships.is_empty() && none.skips.is_empty() && none.pairs.met().is_empty());
}
