//! Counts and means of a panel, and the community's share with its interval.

mod common;

use common::{date, slug, take, tool};
use seaworthy::domain::{Interval, Panel, Take, Tallies, Tally};

fn panel(scores: &[u8]) -> Panel {
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let takes: Vec<Take> = scores.iter().zip(ids).map(|(score, id)| take(id, *score)).collect();
    Panel::from_takes(&takes)
}

/// A panel with so many who ship and so many who skip.
fn split(ship: usize, skip: usize) -> Panel {
    panel(&[vec![90; ship], vec![10; skip]].concat())
}

#[test]
fn a_panels_share_is_its_ships_in_whole_percent() {
    // The halves 12.5, 37.5, 62.5 and 87.5 are rounded up.
    let shares = [
        (0, 0, None),
        (1, 0, Some(100)),
        (0, 1, Some(0)),
        (1, 1, Some(50)),
        (1, 2, Some(33)),
        (2, 1, Some(67)),
        (3, 1, Some(75)),
        (1, 7, Some(13)),
        (3, 5, Some(38)),
        (5, 3, Some(63)),
        (7, 1, Some(88)),
        (1, 5, Some(17)),
        (5, 1, Some(83)),
        (0, 9, Some(0)),
        (9, 0, Some(100)),
    ];
    for (ship, skip, percent) in shares {
        let panel = split(ship, skip);
        assert_eq!((panel.ship, panel.skip, panel.takes()), (ship as u32, skip as u32, (ship + skip) as u32));
        assert_eq!(panel.ship_percent(), percent, "{ship} of {}", ship + skip);
    }
}

#[test]
fn a_panels_score_is_the_mean_with_halves_rounded_up() {
    let scores = [
        (&[][..], None),
        (&[0], Some(0)),
        (&[100, 100, 100], Some(100)),
        (&[70, 71], Some(71)),
        (&[70, 70, 71], Some(70)),
        (&[70, 71, 71], Some(71)),
        (&[0, 1], Some(1)),
        (&[0, 0, 1], Some(0)),
        (&[99, 100], Some(100)),
        (&[74, 81], Some(78)),
    ];
    for (given, mean) in scores {
        assert_eq!(panel(given).score().map(|score| score.rounded()), mean, "{given:?}");
    }
}

#[test]
fn no_rounding_decides_between_two_scores() {
    let score = |scores: &[u8]| panel(scores).score().unwrap();
    assert!(score(&[67, 67, 67]) > score(&[67, 67, 66]));
    assert!(score(&[60]) == score(&[59, 60, 61]));
    assert!(score(&[0]) < score(&[0, 0, 0, 0, 0, 0, 0, 0, 1]));
    // Leads are cut to tenths towards zero, in both directions: 14/3 is 4.66…
    let leads = [
        (&[65, 65, 64][..], &[60][..], 46),
        (&[60], &[65, 65, 64], -46),
        (&[65], &[60], 50),
        (&[60, 60, 60], &[60, 60, 61], -3),
        (&[60; 9], &[60; 8], 0),
        (&[100], &[0], 1_000),
    ];
    for (first, second, tenths) in leads {
        assert_eq!(score(first).lead_over(score(second)), tenths, "{first:?} over {second:?}");
    }
}

#[test]
fn a_panel_can_be_read_without_one_of_its_voices() {
    let tool = tool("any", &[("a", 90), ("b", 40), ("c", 60)]);
    let without = |id: &str| {
        let panel = Panel::without(&tool, &slug(id));
        (panel.ship, panel.skip, panel.score().map(|score| score.rounded()))
    };
    assert_eq!(without("a"), (1, 1, Some(50)));
    assert_eq!(without("b"), (2, 0, Some(75)));
    assert_eq!(without("nobody"), (2, 1, Some(63)));
}

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
