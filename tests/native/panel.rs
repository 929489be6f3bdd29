//! Counts and means of a panel.

use crate::common::{slug, take, tool};
use seaworthy::domain::{Panel, Take};

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
