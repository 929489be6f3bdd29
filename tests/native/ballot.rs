//! The ballot box of one browser, and what two boxes make together.

use crate::common::{bicycles, date, page, see, see_none, slug, tries};
use proptest::prelude::*;
use seaworthy::domain::{Ballot, BallotBox, Date, Pair, Subject, Verdict, Vote};
use seaworthy::site::Route;
use std::fs;

fn on(id: &str) -> Subject {
    Subject::Tool(slug(id))
}

fn between(one: &str, other: &str) -> Subject {
    Subject::Pair(Pair::of(slug(one), slug(other)).unwrap())
}

fn cast(ballots: &[(&str, Verdict, &str)]) -> BallotBox {
    let mut cast = BallotBox::default();
    for (id, verdict, day) in ballots {
        cast.cast(&on(id), *verdict, date(day));
    }
    cast
}

#[test]
fn a_ballot_is_cast_changed_and_withdrawn() {
    let mut ballots = BallotBox::default();
    assert_eq!(ballots.vote(&on("heron")), None);
    ballots.cast(&on("heron"), Verdict::Ship, date("2026-11-21"));
    ballots.cast(&on("magpie"), Verdict::Skip, date("2026-11-21"));
    assert_eq!(ballots.vote(&on("heron")), Some(Vote::Ship));
    ballots.cast(&on("heron"), Verdict::Skip, date("2026-11-22"));
    assert_eq!(ballots.vote(&on("heron")), Some(Vote::Skip));
    assert_eq!(
        ballots.to_json(),
        r#"{"version":1,"ballots":{"tool:heron":{"verdict":"skip","day":"2026-11-22"},"tool:magpie":{"verdict":"skip","day":"2026-11-21"}}}"#
    );
    ballots.withdraw(&on("heron"), date("2026-11-23"));
    ballots.withdraw(&on("nobody"), date("2026-11-23"));
    assert_eq!(ballots.vote(&on("heron")), None);
    assert_eq!(
        ballots.to_json(),
        r#"{"version":1,"ballots":{"tool:heron":{"verdict":"withdrawn","day":"2026-11-23"},"tool:magpie":{"verdict":"skip","day":"2026-11-21"}}}"#
    );
    ballots.withdraw(&on("heron"), date("2026-11-24"));
    let withdrawn = Ballot { day: date("2026-11-23"), vote: Vote::Withdrawn };
    assert_eq!(ballots.ballot(&on("heron")), Some(withdrawn), "taken back once");
    ballots.cast(&on("heron"), Vote::Ship, date("2026-11-25"));
    assert_eq!(ballots.vote(&on("heron")), Some(Vote::Ship));
}

#[test]
fn a_subject_has_one_key() {
    assert_eq!(on("heron").key(), "tool:heron");
    assert_eq!(Subject::from_key("tool:heron"), Some(on("heron")));
    assert_eq!(between("magpie", "heron").key(), "pair:heron|magpie");
    assert_eq!(Subject::from_key("pair:heron|magpie"), Some(between("heron", "magpie")));
    assert_eq!(Pair::of(slug("heron"), slug("heron")), None);
    let tools = ["", "heron", "tool", "tool:", "tool:Heron", "tool:a-vs-b", "tool:tool:heron", " tool:heron"];
    let pairs = ["pair:", "pair:a", "pair:a|", "pair:b|a", "pair:a|a", "pair:a|b|c", "pair:A|b", "tool:a|b"];
    for key in tools.into_iter().chain(pairs) {
        assert_eq!(Subject::from_key(key), None, "{key}");
    }
}

#[test]
fn a_box_reads_as_it_was_written() {
    let boxes = [
        cast(&[]),
        cast(&[("heron", Verdict::Ship, "2026-11-22")]),
        cast(&[("heron", Verdict::Ship, "2026-02-28"), ("magpie", Verdict::Skip, "1970-01-01")]),
    ];
    let mut pairs = boxes[1].clone();
    pairs.cast(&between("heron", "magpie"), Vote::Tie, date("2026-11-22"));
    pairs.withdraw(&on("heron"), date("2026-11-23"));
    for ballots in boxes.into_iter().chain([pairs]) {
        assert_eq!(BallotBox::from_json("ballots", &ballots.to_json()), Ok(ballots));
    }
}

/// Before the app is there a small script keeps the ballots; both must write the same bytes.
#[test]
fn one_ballot_is_written_as_the_early_script_writes_it() {
    let written = r#"{"version":1,"ballots":{"tool:smolvlm":{"verdict":"ship","day":"2026-11-22"}}}"#;
    assert_eq!(cast(&[("smolvlm", Verdict::Ship, "2026-11-22")]).to_json(), written);
    assert_eq!(cast(&[]).to_json(), r#"{"version":1,"ballots":{}}"#);
    let script = fs::read_to_string("src/browser/early.js").unwrap();
    for part in [
        r#"'{"version":1,"ballots":{}}'"#,
        r#"cast({ [subject]: { verdict: verdict(read(), subject) === b.value ? "withdrawn" : b.value, day } })"#,
        "Object.assign(box.ballots, held)",
        "JSON.stringify(box)",
        "box.version > 1",
    ] {
        assert!(script.contains(part), "src/browser/early.js no longer writes {part}; mend this test along with it");
    }
}

/// Boxes of before there were pairs and withdrawals: nothing is lost, and the next box says the same in the same words.
#[test]
fn an_earlier_box_is_read_whatever_its_order() {
    let earlier = [
        (r#"{"version":1,"ballots":{}}"#, cast(&[])),
        (
            r#"{"version":1,"ballots":{"tool:magpie":{"verdict":"skip","day":"2026-11-23"},"tool:heron":{"verdict":"ship","day":"2026-11-22"}}}"#,
            cast(&[("heron", Verdict::Ship, "2026-11-22"), ("magpie", Verdict::Skip, "2026-11-23")]),
        ),
    ];
    for (text, ballots) in earlier {
        assert_eq!(BallotBox::from_json("ballots", text), Ok(ballots.clone()), "{text}");
        assert_eq!(BallotBox::from_json("ballots", &ballots.to_json()), Ok(ballots), "{text}");
    }
}

#[test]
fn a_vote_that_does_not_fit_its_subject_changes_nothing() {
    let mut ballots = cast(&[("heron", Verdict::Ship, "2026-11-22")]);
    let before = ballots.clone();
    ballots.cast(&on("heron"), Vote::Tie, date("2026-11-23"));
    ballots.cast(&between("heron", "magpie"), Vote::Ship, date("2026-11-23"));
    assert_eq!(ballots, before);
}

#[test]
fn what_was_pressed_later_counts_whatever_its_day() {
    let mut ballots = cast(&[("heron", Verdict::Skip, "2026-11-23"), ("magpie", Verdict::Skip, "2026-11-23")]);
    ballots.cast_all(&cast(&[("heron", Verdict::Ship, "2026-11-22")]));
    assert_eq!(ballots.vote(&on("heron")), Some(Vote::Ship));
    assert_eq!(ballots.vote(&on("magpie")), Some(Vote::Skip));
}

#[test]
fn merged_boxes_keep_the_later_ballot_and_tell_the_other() {
    let desk = cast(&[("heron", Verdict::Ship, "2026-11-22"), ("magpie", Verdict::Ship, "2026-11-22")]);
    let mut phone = cast(&[("heron", Verdict::Skip, "2026-11-23"), ("magpie", Verdict::Ship, "2026-11-20")]);
    let ballot = |vote, day| Ballot { day: date(day), vote };
    let merged = desk.merge(&phone);
    assert_eq!(merged.ballots.vote(&on("heron")), Some(Vote::Skip));
    assert_eq!(merged.ballots.ballot(&on("magpie")), Some(ballot(Vote::Ship, "2026-11-22")));
    let [conflict] = &merged.conflicts[..] else { panic!("{:?}", merged.conflicts) };
    assert_eq!(conflict.subject, on("heron"));
    assert_eq!((conflict.kept, conflict.dropped), (ballot(Vote::Skip, "2026-11-23"), ballot(Vote::Ship, "2026-11-22")));
    // A ballot that was taken back does not come back from the other box, not even on the same day.
    phone.withdraw(&on("magpie"), date("2026-11-22"));
    assert_eq!(desk.merge(&phone).ballots.vote(&on("magpie")), None);
    assert_eq!(desk.merge(&phone).conflicts.len(), 2);
}

fn some_box() -> impl Strategy<Value = BallotBox> {
    let tool = (0..3usize, 0..3usize).prop_map(|(tool, vote)| {
        (on(["heron", "magpie", "wren"][tool]), [Vote::Ship, Vote::Skip, Vote::Withdrawn][vote])
    });
    let pair = (0..3usize, 0..4usize).prop_map(|(pair, vote)| {
        let (a, b) = [("heron", "magpie"), ("heron", "wren"), ("magpie", "wren")][pair];
        (between(a, b), [Vote::A, Vote::B, Vote::Tie, Vote::Withdrawn][vote])
    });
    prop::collection::vec((prop_oneof![tool, pair], 0..4u32), 0..8).prop_map(|ballots| {
        let mut cast = BallotBox::default();
        for ((subject, vote), day) in ballots {
            cast.cast(&subject, vote, Date::from_epoch_days(20_000 + day));
        }
        cast
    })
}

proptest! {
    #![proptest_config(tries(512))]

    #[test]
    fn any_box_reads_as_it_was_written(ballots in some_box()) {
        prop_assert_eq!(BallotBox::from_json("ballots", &ballots.to_json()), Ok(ballots));
    }

    #[test]
    fn which_box_is_merged_into_which_makes_no_difference(a in some_box(), b in some_box(), c in some_box()) {
        prop_assert_eq!(a.merge(&b), b.merge(&a));
        prop_assert_eq!(a.merge(&b).ballots.merge(&c).ballots, a.merge(&b.merge(&c).ballots).ballots);
        let itself = a.merge(&a);
        prop_assert!(itself.conflicts.is_empty());
        prop_assert_eq!(&itself.ballots, &a);
        let again = a.merge(&b).ballots.merge(&b).ballots;
        prop_assert_eq!(again, a.merge(&b).ballots);
    }

    #[test]
    fn a_merge_keeps_of_each_subject_the_latest_day(a in some_box(), b in some_box()) {
        let merged = a.merge(&b);
        for (subject, kept) in merged.ballots.iter() {
            let both = [a.ballot(subject), b.ballot(subject)];
            prop_assert_eq!(Some(kept.day), both.into_iter().flatten().map(|ballot| ballot.day).max());
            prop_assert!(both.contains(&Some(kept)));
            let differ = both.iter().flatten().any(|ballot| ballot.vote != kept.vote);
            let told = merged.conflicts.iter().filter(|conflict| conflict.subject == *subject).count();
            prop_assert_eq!(told, usize::from(differ));
        }
        for (subject, _) in a.iter().chain(b.iter()) {
            prop_assert!(merged.ballots.ballot(subject).is_some(), "{} is lost", subject.key());
        }
    }
}

#[test]
fn what_cannot_be_read_is_a_fault_and_never_an_empty_box() {
    let cases = [
        ("", "ballots:1:1: the file: ends where a value should stand; complete the file"),
        ("null", "ballots:1:1: the file: is null, not an object; write an object"),
        ("{}", "ballots:1:1: the file: “ballots” is missing; add it"),
        (r#"{"version":2,"ballots":{}}"#, "ballots:1:12: version: is 2; open it with the version that wrote it"),
        (r#"{"version":0,"ballots":{}}"#, "ballots:1:12: version: is 0; open it with the version that wrote it"),
        (r#"{"version":"1","ballots":{}}"#, "ballots:1:12: version: is text, not a whole number; write a whole number"),
        (
            r#"{"version":1,"ballots":{"heron":{"verdict":"ship","day":"2026-11-22"}}}"#,
            "ballots:1:33: ballots.heron: “heron” is not a subject; write tool: and a slug, or pair: and two slugs in alphabetical order with | between",
        ),
        (
            r#"{"version":1,"ballots":{"tool:heron":{"verdict":"shop","day":"2026-11-22"}}}"#,
            "ballots:1:49: ballots.tool:heron.verdict: “shop” is not a word for this field; did you mean “ship”?",
        ),
        (
            r#"{"version":1,"ballots":{"tool:heron":{"verdict":"tie","day":"2026-11-22"}}}"#,
            "ballots:1:49: ballots.tool:heron.verdict: “tie” is not a word for this field; use one of: ship, skip, withdrawn",
        ),
        (
            r#"{"version":1,"ballots":{"pair:a|b":{"verdict":"ship","day":"2026-11-22"}}}"#,
            "ballots:1:47: ballots.pair:a|b.verdict: “ship” is not a word for this field; use one of: a, b, tie, withdrawn",
        ),
        (
            r#"{"version":1,"ballots":{"tool:heron":{"verdict":"ship","day":"2026-02-30"}}}"#,
            "ballots:1:62: ballots.tool:heron.day: “2026-02-30” is not a date; write an existing day as YYYY-MM-DD",
        ),
        (
            r#"{"version":1,"ballots":{"tool:heron":{"verdict":"ship"}}}"#,
            "ballots:1:38: ballots.tool:heron: “day” is missing; add it",
        ),
        (
            r#"{"version":1,"ballots":{}"#,
            "ballots:1:26: the file: a comma or a closing brace is missing; write , before the next field or } at the end",
        ),
    ];
    for (text, fault) in cases {
        let faults = BallotBox::from_json("ballots", text).expect_err(text);
        assert_eq!(faults[0].to_string(), fault, "{text}");
    }
}

#[test]
fn a_ballot_has_two_buttons_that_the_early_script_can_read() {
    let (heron, pair) = (Route::Tool(slug("heron")), Route::Pair(slug("heron"), slug("magpie")));
    for (route, expected) in [(heron, 2), (pair, 7)] {
        let html = page(&bicycles(), "/", &route);
        assert_eq!(html.matches("data-ballot=").count(), expected, "{route:?}");
        assert_eq!(html.matches(r#"data-ballot="tool:heron""#).count(), 2);
        see_none(&html, &[r#"data-ballot="tool:heron" aria-pressed="true""#]);
        for verdict in [Verdict::Ship, Verdict::Skip] {
            let id = verdict.id();
            see(
                &html,
                &[&format!(
                    r#"<button type="button" value="{id}" data-ballot="tool:heron" data-yours="you: {id}; " class="{id}">"#
                )],
            );
        }
        see(&html, &[r#"role="group" aria-label="Your ballot on Heron""#, "your ballot stays in this browser"]);
    }
}
