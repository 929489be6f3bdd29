//! The community's share of ships, with its interval.

use crate::common::{date, slug};
use seaworthy::domain::{Interval, PairTally, Tallies, Tally};

#[test]
fn a_tallys_share_is_none_without_votes() {
    let shares = [
        (0, 0, None),
        (0, 10, Some(0)),
        (1, 0, Some(100)),
        (61, 39, Some(61)),
        (1, 7, Some(13)),
        (1, 2, Some(33)),
        (2_000_000_000, 2_000_000_000, Some(50)),
    ];
    for (ship, skip, percent) in shares {
        assert_eq!(Tally { ship, skip }.ship_percent(), percent, "{ship}, {skip}");
    }
}

/// Wilson's score interval with z = 1.96, worked out by the formula outside this program:
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), in percent, rounded outwards.
#[test]
fn a_tallys_interval_is_wilsons_rounded_outwards() {
    let intervals = [
        (1, 0, 20, 100),    // 20.654 to 100
        (0, 1, 0, 80),      // 0 to 79.346
        (0, 10, 0, 28),     // 0 to 27.754
        (10, 0, 72, 100),   // 72.246 to 100
        (5, 5, 23, 77),     // 23.659 to 76.341
        (12, 5, 46, 87),    // 46.866 to 86.720
        (3, 9, 8, 54),      // 8.894 to 53.231
        (61, 39, 51, 70),   // 51.203 to 69.983
        (500, 500, 46, 54), // 46.907 to 53.093
        (1, 999, 0, 1),     // 0.018 to 0.564
        (999, 1, 99, 100),  // 99.436 to 99.982
    ];
    for (ship, skip, low, high) in intervals {
        assert_eq!(Tally { ship, skip }.interval(), Some(Interval { low, high }), "{ship} of {}", ship + skip);
    }
    assert_eq!(Tally::default().interval(), None);
}

#[test]
fn tallies_give_a_page_what_it_needs_and_no_empty_count() {
    let tools = [("a", 3, 1), ("b", 0, 0), ("c", 0, 2)];
    let tallies = Tallies {
        as_of: date("2026-10-31"),
        rules: "One a browser.".into(),
        tools: tools.map(|(id, ship, skip)| (id.to_string(), Tally { ship, skip })).into_iter().collect(),
        pairs: Default::default(),
    };
    assert_eq!(tallies.of(&slug("a")), Some(Tally { ship: 3, skip: 1 }));
    assert_eq!(tallies.of(&slug("b")), None);
    assert_eq!(tallies.of(&slug("nobody")), None);
    let slice = tallies.slice(&[slug("c"), slug("b")]);
    assert_eq!(slice.tools.iter().map(|(key, _)| key).collect::<Vec<_>>(), ["c"]);
    assert_eq!((slice.as_of, slice.rules), (tallies.as_of, tallies.rules));
}

/// A file may name a pair in either order, and a page may show it in either.
#[test]
fn picks_are_told_in_the_order_that_is_asked_for() {
    let picks = |a, b, tie| PairTally { a, b, tie };
    let counted = |key: &str, tally| Tallies {
        as_of: date("2026-11-20"),
        rules: "One a browser.".into(),
        tools: Default::default(),
        pairs: [(key.to_string(), tally)].into_iter().collect(),
    };
    let [heron, magpie, wren] = ["heron", "magpie", "wren"].map(slug);
    for tallies in [counted("heron|magpie", picks(4, 3, 1)), counted("magpie|heron", picks(3, 4, 1))] {
        assert_eq!(tallies.picks(&heron, &magpie), Some(picks(4, 3, 1)));
        assert_eq!(tallies.picks(&magpie, &heron), Some(picks(3, 4, 1)));
        assert_eq!(tallies.picks(&heron, &wren), None);
        // What the page of the pair carries, and that of others.
        let slice = tallies.slice(&[magpie.clone(), heron.clone()]);
        assert_eq!(slice.picks(&heron, &magpie), Some(picks(4, 3, 1)));
        assert!(tallies.slice(std::slice::from_ref(&heron)).pairs.is_empty());
        assert!(tallies.slice(&[heron.clone(), wren.clone()]).pairs.is_empty());
    }
    assert_eq!(counted("heron|magpie", picks(0, 0, 0)).picks(&heron, &magpie), None);
}
