//! Which tool the panel would ship, and when it says that it cannot tell.

use crate::common::{slug, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{Answer, Doubt, Lead, MARGIN, Slug, Tool};

type Scores<'a> = &'a [(&'a str, u8)];

fn pick(best: usize, next: usize, tenths: u32) -> Answer {
    Answer::Pick { best, next, lead: Lead { tenths } }
}

fn not_separable(ahead: usize, next: usize, doubt: Doubt) -> Answer {
    Answer::NotSeparable { ahead, next, doubt }
}

fn margin(tenths: u32) -> Doubt {
    Doubt::Margin(Lead { tenths })
}

fn without(reviewer: &str, rival: usize, tenths: u32) -> Doubt {
    Doubt::OneReviewer { reviewer: slug(reviewer), rival, lead: Lead { tenths } }
}

/// The answer for tools with these scores.
fn answer(scores: &[Scores]) -> Answer {
    let tools: Vec<Tool> = scores.iter().map(|scores| tool("any", scores)).collect();
    Answer::of(&tools.iter().collect::<Vec<_>>())
}

#[test]
fn a_lead_of_the_margin_is_enough_and_less_is_not() {
    assert_eq!(MARGIN, 5);
    let level = [("a", 60), ("b", 60)];
    assert_eq!(answer(&[&[("a", 80), ("b", 80)], &level]), pick(0, 1, 200));
    assert_eq!(answer(&[&[("a", 65), ("b", 65)], &level]), pick(0, 1, 50));
    assert_eq!(answer(&[&[("a", 65), ("b", 64)], &level]), not_separable(0, 1, margin(45)));
    assert_eq!(answer(&[&level, &[("a", 65), ("b", 65)]]), pick(1, 0, 50));
    assert_eq!(answer(&[&level, &[("a", 60), ("b", 61)]]), not_separable(1, 0, margin(5)));
    // Nine takes against eight: the nearest under five points that whole scores come, 577/9 − 473/8 = 4.986…
    let nine = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map(|id| (id, if id == "i" { 65 } else { 64 }));
    let eight = ["a", "b", "c", "d", "e", "f", "g", "h"].map(|id| (id, if id == "h" { 60 } else { 59 }));
    assert_eq!(answer(&[&nine, &eight]), not_separable(0, 1, margin(49)));
}

#[test]
fn equal_means_are_a_tie_however_many_takes_make_them() {
    assert_eq!(answer(&[&[("a", 70), ("b", 50)], &[("a", 60), ("b", 60)]]), not_separable(0, 1, Doubt::Tie));
    assert_eq!(answer(&[&[("a", 60)], &[("a", 61), ("b", 60), ("c", 59)]]), not_separable(0, 1, Doubt::Tie));
    assert_eq!(answer(&[&[("a", 0)], &[("a", 0)]]), not_separable(0, 1, Doubt::Tie));
    // A third of a point is no tie, though both show 67.
    let thirds = [("a", 67), ("b", 67), ("c", 66)];
    assert_eq!(answer(&[&[("a", 67), ("b", 67), ("c", 67)], &thirds]), not_separable(0, 1, margin(3)));
}

#[test]
fn a_lead_that_hangs_on_one_reviewer_does_not_count() {
    let level = [("a", 60), ("b", 60)];
    assert_eq!(answer(&[&[("a", 90), ("b", 60)], &level]), not_separable(0, 1, without("a", 1, 150)));
    assert_eq!(answer(&[&[("a", 60), ("b", 90)], &level]), not_separable(0, 1, without("b", 1, 150)));
    assert_eq!(answer(&[&[("a", 90), ("b", 61)], &level]), pick(0, 1, 155));
    assert_eq!(answer(&[&[("a", 90), ("b", 59)], &level]), not_separable(0, 1, without("a", 1, 145)));
    // One who skips the other tool turns it as well.
    assert_eq!(answer(&[&[("a", 70), ("b", 70)], &[("a", 75), ("b", 20)]]), not_separable(0, 1, without("b", 1, 225)));
}

#[test]
fn a_reviewer_without_a_take_on_one_tool_can_still_turn_it() {
    assert_eq!(answer(&[&[("a", 90), ("b", 60)], &[("b", 62)]]), not_separable(0, 1, without("a", 1, 130)));
    assert_eq!(answer(&[&[("a", 90), ("b", 70)], &[("b", 62)]]), pick(0, 1, 180));
    assert_eq!(answer(&[&[("a", 70)], &[("a", 75), ("b", 20)]]), not_separable(0, 1, without("b", 1, 225)));
    // Leaving out the only voice on a tool leaves nothing to compare, so it turns nothing.
    assert_eq!(answer(&[&[("a", 80)], &[("a", 60)]]), pick(0, 1, 200));
    assert_eq!(answer(&[&[("a", 80)], &[("b", 60)]]), pick(0, 1, 200));
}

#[test]
fn tools_without_takes_are_not_compared() {
    assert_eq!(answer(&[]), Answer::Unjudged);
    assert_eq!(answer(&[&[("a", 80)]]), Answer::Unjudged);
    assert_eq!(answer(&[&[], &[]]), Answer::Unjudged);
    assert_eq!(answer(&[&[("a", 80)], &[]]), Answer::Unjudged);
    assert_eq!(answer(&[&[], &[("a", 80)]]), Answer::Unjudged);
    assert_eq!(answer(&[&[], &[("a", 80)], &[("a", 60)]]), pick(1, 2, 200));
}

#[test]
fn of_three_the_first_two_decide() {
    let (low, middle, high) = ([("a", 40), ("b", 40)], [("a", 60), ("b", 60)], [("a", 80), ("b", 80)]);
    assert_eq!(answer(&[&low, &middle, &high]), pick(2, 1, 200));
    assert_eq!(answer(&[&high, &low, &middle]), pick(0, 2, 200));
    assert_eq!(answer(&[&low, &high, &high]), not_separable(1, 2, Doubt::Tie));
    assert_eq!(answer(&[&middle, &middle, &middle]), not_separable(0, 1, Doubt::Tie));
    // The third overtakes when b is left out: 70 to 75, while the second stays behind at 60.
    let third = [("a", 75), ("b", 41)];
    assert_eq!(answer(&[&[("a", 70), ("b", 70)], &middle, &third]), not_separable(0, 1, without("b", 2, 100)));
}

#[test]
fn a_lead_in_words() {
    let words = [
        (0, "less than 0.1 points"),
        (1, "0.1 points"),
        (9, "0.9 points"),
        (10, "1 point"),
        (11, "1.1 points"),
        (45, "4.5 points"),
        (70, "7 points"),
        (1_000, "100 points"),
    ];
    for (tenths, words) in words {
        assert_eq!(Lead { tenths }.in_words(), words);
    }
}

/// The takes of up to four reviewers, in any order.
fn takes() -> impl Strategy<Value = Vec<(&'static str, u8)>> {
    prop::sample::subsequence(vec!["a", "b", "c", "d"], 0..=4).prop_shuffle().prop_flat_map(|ids| {
        prop::collection::vec(40_u8..=80, ids.len()).prop_map(move |scores| ids.iter().copied().zip(scores).collect())
    })
}

/// What an answer says of two tools, whichever stands first: the one ahead, if it matters, the lead and the reviewer.
fn meaning(first: &Tool, second: &Tool) -> (&'static str, Option<Slug>, Option<Lead>, Option<Slug>) {
    let name = |index: usize| Some([first, second][index].slug.clone());
    match Answer::of(&[first, second]) {
        Answer::Pick { best, lead, .. } => ("pick", name(best), Some(lead), None),
        Answer::NotSeparable { doubt: Doubt::Tie, .. } => ("tie", None, None, None),
        Answer::NotSeparable { ahead, doubt: Doubt::Margin(lead), .. } => ("margin", name(ahead), Some(lead), None),
        Answer::NotSeparable { ahead, doubt: Doubt::OneReviewer { reviewer, lead, .. }, .. } => {
            ("one reviewer", name(ahead), Some(lead), Some(reviewer))
        }
        Answer::Unjudged => ("unjudged", None, None, None),
    }
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn the_order_of_two_tools_does_not_change_the_answer(a in takes(), b in takes()) {
        let (a, b) = (tool("first", &a), tool("second", &b));
        let ((kind, ahead, lead, _), (turned, also_ahead, same_lead, _)) = (meaning(&a, &b), meaning(&b, &a));
        prop_assert_eq!((kind, ahead, lead), (turned, also_ahead, same_lead));
    }

    #[test]
    fn the_order_of_two_tools_does_not_change_who_is_named(a in takes(), b in takes()) {
        let (a, b) = (tool("first", &a), tool("second", &b));
        prop_assert_eq!(meaning(&a, &b).3, meaning(&b, &a).3);
    }
}
