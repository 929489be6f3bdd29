//! The ballot box of one browser.

mod common;

use common::{bicycles, date, page, see, see_none, slug};
use seaworthy::domain::{BallotBox, Subject, Verdict};
use seaworthy::site::Route;
use std::fs;

fn on(id: &str) -> Subject {
    Subject::Tool(slug(id))
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
    assert_eq!(ballots.verdict(&on("heron")), None);
    ballots.cast(&on("heron"), Verdict::Ship, date("2026-11-21"));
    ballots.cast(&on("magpie"), Verdict::Skip, date("2026-11-21"));
    assert_eq!(ballots.verdict(&on("heron")), Some(Verdict::Ship));
    ballots.cast(&on("heron"), Verdict::Skip, date("2026-11-22"));
    assert_eq!(ballots.verdict(&on("heron")), Some(Verdict::Skip));
    assert_eq!(
        ballots.to_json(),
        r#"{"version":1,"ballots":{"tool:heron":{"verdict":"skip","day":"2026-11-22"},"tool:magpie":{"verdict":"skip","day":"2026-11-21"}}}"#
    );
    ballots.withdraw(&on("heron"));
    ballots.withdraw(&on("nobody"));
    assert_eq!(ballots, cast(&[("magpie", Verdict::Skip, "2026-11-21")]));
}

#[test]
fn a_subject_has_one_key() {
    assert_eq!(on("heron").key(), "tool:heron");
    assert_eq!(Subject::from_key("tool:heron"), Some(on("heron")));
    for key in ["", "heron", "tool", "tool:", "tool:Heron", "tool:a-vs-b", "pair:a|b", "tool:tool:heron", " tool:heron"]
    {
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
    for ballots in boxes {
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
        "ballots[subject] = { verdict: b.value, day }",
        "delete ballots[subject]",
        "JSON.stringify(box)",
        "box.version !== 1",
    ] {
        assert!(script.contains(part), "src/browser/early.js no longer writes {part}; mend this test along with it");
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
            "ballots:1:33: ballots.heron: “heron” is not a subject; write tool: and a slug",
        ),
        (
            r#"{"version":1,"ballots":{"tool:heron":{"verdict":"shop","day":"2026-11-22"}}}"#,
            "ballots:1:49: ballots.tool:heron.verdict: “shop” is not a word for this field; did you mean “ship”?",
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
    for (route, expected) in [(heron, 2), (pair, 4)] {
        let html = page(&bicycles(), "/", &route);
        assert_eq!(html.matches("data-ballot=").count(), expected, "{route:?}");
        assert_eq!(html.matches(r#"data-ballot="tool:heron""#).count(), 2);
        see_none(&html, &[r#"data-ballot="tool:heron" aria-pressed="true""#]);
        for verdict in [Verdict::Ship, Verdict::Skip] {
            let id = verdict.id();
            see(
                &html,
                &[&format!(
                    r#"<button type="button" class="{id}" value="{id}" data-ballot="tool:heron" aria-pressed="false">"#
                )],
            );
        }
        see(&html, &[r#"role="group" aria-label="Your ballot on Heron""#, "your ballot, kept in this browser"]);
    }
}
