//! Weights, and the smallest change of one of them that turns an answer.

use crate::common::{slug, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{Answer, Doubt, Flip, Lead, Tool, Weight, Weights};

const ONE: i64 = 1_000_000;

type Scores<'a> = &'a [(&'a str, u8)];

fn tools(scores: &[Scores]) -> Vec<Tool> {
    scores.iter().map(|scores| tool("any", scores)).collect()
}

fn weights(moved: &[(&str, i64)]) -> Weights {
    let mut weights = Weights::default();
    moved.iter().for_each(|(id, micros)| weights.set(&slug(id), Weight::of_micros(*micros)));
    weights
}

/// Whose weight turns the answer, at how many millionths, and which tool is picked then.
fn flip(scores: &[Scores], moved: &[(&str, i64)]) -> Option<(String, i64, Option<usize>)> {
    let tools = tools(scores);
    let flip = Flip::of(&tools.iter().collect::<Vec<_>>(), &weights(moved))?;
    Some((flip.reviewer.to_string(), flip.to.micros(), flip.answer.picked().unwrap()))
}

fn answer(scores: &[Scores], moved: &[(&str, i64)]) -> Answer {
    let tools = tools(scores);
    Answer::weighed(&tools.iter().collect::<Vec<_>>(), &weights(moved))
}

#[test]
fn a_weight_is_a_number_from_0_to_3() {
    let read = [
        ("0", Some((0, true))),
        ("1", Some((ONE, true))),
        ("3", Some((3 * ONE, true))),
        ("0.428571", Some((428_571, true))),
        ("3.000001", Some((3 * ONE, false))),
        ("-0.5", Some((0, false))),
        ("999999999999", Some((3 * ONE, false))),
        ("0.0000001", None),
        ("twice", None),
        ("", None),
    ];
    for (text, micros) in read {
        assert_eq!(Weight::parse(text).map(|(weight, fits)| (weight.micros(), fits)), micros, "{text}");
    }
    let words = [(0, "not at all"), (ONE, "once"), (2 * ONE, "twice"), (500_000, "0.5 times"), (3 * ONE, "3 times")];
    for (micros, spoken) in words {
        let weight = Weight::of_micros(micros);
        assert_eq!(weight.in_words(), spoken);
        assert_eq!(Weight::parse(&weight.id()), Some((weight, true)));
    }
}

#[test]
fn weights_move_scores_margin_and_the_one_left_out() {
    let (first, second): (Scores, Scores) = (&[("a", 90), ("b", 60)], &[("a", 60), ("b", 60)]);
    let gone =
        |reviewer: &str, tenths| Doubt::OneReviewer { reviewer: slug(reviewer), rival: 1, lead: Lead { tenths } };
    let doubt = |doubt| Answer::NotSeparable { ahead: 0, next: 1, doubt };
    assert_eq!(answer(&[first, second], &[]), doubt(gone("a", 150)));
    assert_eq!(answer(&[first, second], &[("a", 3 * ONE)]), doubt(gone("a", 225)));
    assert_eq!(answer(&[first, second], &[("a", 0)]), doubt(Doubt::Tie));
    assert_eq!(answer(&[first, second], &[("a", 200_000)]), doubt(gone("a", 50)));
    assert_eq!(answer(&[first, second], &[("a", 199_999)]), doubt(Doubt::Margin(Lead { tenths: 49 })));
    // Without the other, nobody who counts is left; so it turns nothing.
    let alone = Answer::Pick { best: 0, next: 1, lead: Lead { tenths: 300 } };
    assert_eq!(answer(&[first, second], &[("b", 0)]), alone);
    assert_eq!(answer(&[first, second], &[("a", 0), ("b", 0)]), Answer::Unjudged);
}

#[test]
fn the_smallest_change_is_found_exactly() {
    let clear: [Scores; 2] = [&[("a", 80), ("b", 80), ("c", 80)], &[("a", 70), ("b", 70), ("c", 78)]];
    // Leads of 10, 10 and 2. c at w: (20 + 2 w) ÷ (2 + w) is under 5 from w > 10 ÷ 3 on: out of reach. a at w: 10 w + 12
    // is never under 10 + 5 w. And without any one of them the lead stays.
    assert_eq!(flip(&clear, &[]), None);
    let pick: [Scores; 2] = [&[("a", 76), ("b", 60), ("c", 66)], &[("a", 60), ("b", 64), ("c", 60)]];
    // Leads 16, −4, 6: 18 over 3 is 6; without a it is 1. Under 5 once 22 − 4 w < 10 + 5 w: w > 12 ÷ 9.
    assert_eq!(answer(&pick, &[]), Answer::Pick { best: 0, next: 1, lead: Lead { tenths: 60 } });
    // a at w: (16 w + 2) < 5 (2 + w) once w < 8 ÷ 11, a change of 0.27; b's would be 0.33, c's over 2.
    assert_eq!(flip(&pick, &[]), Some(("a".into(), 727_272, None)));
    assert_eq!(flip(&pick, &[("a", 900_000)]), Some(("a".into(), 727_272, None)));
    // Leads 4 and 4.5: not separable until the mean is 5, which no weight brings.
    assert_eq!(flip(&[&[("a", 64), ("b", 64)], &[("a", 60), ("b", 60)]], &[]), None);
    // Leads of 4, 4 and 6. c at w: (8 + 6 w) ÷ (2 + w) reaches 5 at w = 2, exactly; without a or b no more than 5.
    let nearly: [Scores; 2] = [&[("a", 64), ("b", 64), ("c", 66)], &[("a", 60), ("b", 60), ("c", 60)]];
    // With b at 0.9 the mean is 5 once 4 w + 9.6 is 5 w + 9.5: a at 0.1.
    assert_eq!(flip(&nearly, &[("b", 900_000)]), Some(("a".into(), 100_000, Some(0))));
    // a left out is as far as c doubled; the first by id counts.
    assert_eq!(flip(&nearly, &[]), Some(("a".into(), 0, Some(0))));
    assert_eq!(flip(&[&[("a", 80)], &[]], &[]), None);
}

/// What turns an answer, looked for at every step of a grid.
fn turns_by_steps(tools: &[&Tool], weights: &Weights, step: i64) -> Option<i64> {
    let now = Answer::weighed(tools, weights).picked()?;
    let ids = ["a", "b", "c", "d"].map(slug);
    let tries = ids.iter().flat_map(|id| (0..=3 * ONE / step).map(move |steps| (id, steps * step)));
    let turning = tries.filter(|(id, micros)| {
        let then = Answer::weighed(tools, &weights.with(id, Weight::of_micros(*micros)));
        then.picked().is_some_and(|then| then != now)
    });
    turning.map(|(id, micros)| (micros - weights.of(id).micros()).abs()).min()
}

fn takes() -> impl Strategy<Value = Vec<(&'static str, u8)>> {
    prop::sample::subsequence(vec!["a", "b", "c", "d"], 1..=4).prop_flat_map(|ids| {
        prop::collection::vec(40_u8..=80, ids.len()).prop_map(move |scores| ids.iter().copied().zip(scores).collect())
    })
}

fn three() -> impl Strategy<Value = Vec<Vec<(&'static str, u8)>>> {
    prop::collection::vec(takes(), 2..=3)
}

fn some_weights() -> impl Strategy<Value = Vec<(&'static str, i64)>> {
    let weight = prop_oneof![Just(ONE), Just(0), Just(2 * ONE), 0..=3 * ONE];
    prop::collection::vec(weight, 4).prop_map(|micros| ["a", "b", "c", "d"].into_iter().zip(micros).collect())
}

proptest! {
    #![proptest_config(tries(500))]

    #[test]
    fn applying_it_turns_the_answer_and_one_percent_less_does_not(scores in three(), moved in some_weights()) {
        let tools: Vec<Tool> = scores.iter().map(|scores| tool("any", scores)).collect();
        let (tools, weights) = (tools.iter().collect::<Vec<_>>(), weights(&moved));
        let now = Answer::weighed(&tools, &weights).picked();
        if let Some(Flip { reviewer, from, to, answer }) = Flip::of(&tools, &weights) {
            let at = |micros: i64| Answer::weighed(&tools, &weights.with(&reviewer, Weight::of_micros(micros)));
            prop_assert_eq!(&at(to.micros()), &answer);
            prop_assert_ne!(answer.picked(), now);
            let change = to.micros() - from.micros();
            for percent in [1, 10, 50, 90, 99] {
                let less = at(from.micros() + change * percent / 100).picked();
                prop_assert!(less == now || less.is_none(), "{} % of it turns, too", percent);
            }
            // Nor does the next smaller change there is.
            let less = at(to.micros() - change.signum()).picked();
            prop_assert!(less == now || less.is_none());
        }
    }

    #[test]
    fn no_smaller_change_is_found_by_trying(scores in three(), moved in some_weights()) {
        let tools: Vec<Tool> = scores.iter().map(|scores| tool("any", scores)).collect();
        let (tools, weights) = (tools.iter().collect::<Vec<_>>(), weights(&moved));
        let found = Flip::of(&tools, &weights).map(|flip| (flip.to.micros() - flip.from.micros()).abs());
        if let Some(tried) = turns_by_steps(&tools, &weights, 10_000) {
            prop_assert!(found.is_some_and(|found| found <= tried), "found {:?}, tried {}", found, tried);
        }
    }
}
