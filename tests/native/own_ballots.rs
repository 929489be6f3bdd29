//! The reader's own ballots: the list of them, and what a file would change.

use crate::common::{date, site, slug, tool};
use seaworthy::domain::{
    Ballot, BallotBox, Comparison, Conflict, Import, Index, IndexRow, Pair, Site, Subject, Tool, Vote,
};
use seaworthy::site::{Names, OwnBallot};

fn on(id: &str) -> Subject {
    Subject::from_key(id).unwrap_or_else(|| panic!("{id} is no subject"))
}

fn ballots(cast: &[(&str, Vote, &str)]) -> BallotBox {
    let mut ballots = BallotBox::default();
    cast.iter().for_each(|(id, vote, day)| ballots.cast(&on(id), *vote, date(day)));
    ballots
}

fn ballot(vote: Vote, day: &str) -> Ballot {
    Ballot { day: date(day), vote }
}

/// Heron and Magpie are curated, Magpie first; their names differ from their slugs.
fn harbour() -> (Site, Names) {
    let named = |(id, name): (&str, &str)| IndexRow::of(&Tool { name: name.into(), ..tool(id, &[]) });
    let index: Index = [("heron", "Heron"), ("wren", "the Wren"), ("magpie", "Magpie"), ("auk", "Zebra auk")]
        .map(named)
        .into_iter()
        .collect();
    let pair =
        Comparison { tools: [slug("magpie"), slug("heron")], lead: None, need: None, published: date("2026-11-22") };
    (Site { comparisons: vec![pair], ..site(&[]) }, Names::of(&index))
}

fn listed(cast: &[(&str, Vote, &str)]) -> Vec<String> {
    let (site, names) = harbour();
    let line = |own: OwnBallot| {
        let page = own.page.map_or("-".to_string(), |page| page.path());
        [own.on, own.said, own.day.to_string(), page, own.gone.unwrap_or_default()].join("; ").trim_end().to_string()
    };
    OwnBallot::all(&ballots(cast), &names, &site).into_iter().map(line).collect()
}

#[test]
fn the_newest_day_stands_first_and_on_one_day_the_names_are_in_order() {
    let cast = [
        ("tool:auk", Vote::Ship, "2026-11-23"),
        ("tool:heron", Vote::Skip, "2026-11-22"),
        ("tool:magpie", Vote::Ship, "2026-11-24"),
        ("tool:wren", Vote::Withdrawn, "2026-11-25"),
        ("pair:auk|wren", Vote::Tie, "2026-11-23"),
        ("pair:heron|magpie", Vote::B, "2026-11-23"),
        ("pair:heron|wren", Vote::A, "2026-11-23"),
    ];
    let said = [
        "Magpie; Ship; 2026-11-24; /tool/magpie/;",
        "Heron or Magpie; Magpie; 2026-11-23; /compare/magpie-vs-heron/;",
        "Heron or the Wren; Heron; 2026-11-23; /compare/?tools=heron,wren;",
        "Zebra auk; Ship; 2026-11-23; /tool/auk/;",
        "Zebra auk or the Wren; Neither stands out; 2026-11-23; /compare/?tools=auk,wren;",
        "Heron; Skip; 2026-11-22; /tool/heron/;",
    ];
    assert_eq!(listed(&cast), said);
    assert_eq!(OwnBallot::withdrawn(&ballots(&cast)), 1);
}

/// Names may begin with a small letter; the order does not care.
#[test]
fn capitals_make_no_difference() {
    let cast = [("tool:wren", Vote::Ship, "2026-11-23"), ("tool:auk", Vote::Ship, "2026-11-23")];
    assert_eq!(listed(&cast), ["the Wren; Ship; 2026-11-23; /tool/wren/;", "Zebra auk; Ship; 2026-11-23; /tool/auk/;"]);
}

#[test]
fn what_the_catalogue_no_longer_has_is_called_by_its_slug_and_leads_nowhere() {
    let gone = "no longer in this catalogue";
    let cases = [
        ("tool:dodo", Vote::Ship, format!("dodo; Ship; 2026-11-23; -; {gone}")),
        ("pair:dodo|heron", Vote::A, format!("dodo or Heron; dodo; 2026-11-23; -; dodo: {gone}")),
        ("pair:dodo|moa", Vote::B, format!("dodo or moa; moa; 2026-11-23; -; dodo and moa: {gone}")),
    ];
    for (id, vote, line) in cases {
        assert_eq!(listed(&[(id, vote, "2026-11-23")]), [line]);
    }
}

#[test]
fn ten_thousand_ballots_are_listed() {
    let cast: Vec<(String, Vote)> = (0..10_000).map(|number| (format!("tool:bird-{number:05}"), Vote::Ship)).collect();
    let cast: Vec<(&str, Vote, &str)> = cast.iter().map(|(id, vote)| (id.as_str(), *vote, "2026-11-23")).collect();
    assert_eq!(listed(&cast).len(), 10_000);
}

#[test]
fn what_a_file_would_change_is_told_before_it_does() {
    let (new, agreeing, differing) = ((1, 0, 0), (0, 1, 0), (0, 0, 1));
    let heron = |vote, day| vec![("tool:heron", vote, day)];
    let early = "2026-11-22";
    let late = "2026-11-24";
    // Ours, the file's, what it counts as, and what is cast for it.
    let cases = [
        (vec![], heron(Vote::Ship, early), new, heron(Vote::Ship, early)),
        (vec![], heron(Vote::Withdrawn, early), new, heron(Vote::Withdrawn, early)),
        (heron(Vote::Ship, early), heron(Vote::Ship, early), agreeing, vec![]),
        (heron(Vote::Ship, early), heron(Vote::Ship, late), agreeing, heron(Vote::Ship, late)),
        (heron(Vote::Ship, late), heron(Vote::Ship, early), agreeing, vec![]),
        (heron(Vote::Ship, early), heron(Vote::Skip, late), differing, heron(Vote::Skip, late)),
        (heron(Vote::Ship, late), heron(Vote::Skip, early), differing, vec![]),
        (heron(Vote::Ship, early), heron(Vote::Skip, early), differing, heron(Vote::Skip, early)),
        (heron(Vote::Withdrawn, early), heron(Vote::Ship, early), differing, vec![]),
        (heron(Vote::Withdrawn, early), heron(Vote::Ship, late), differing, heron(Vote::Ship, late)),
    ];
    for (ours, theirs, counts, cast) in cases {
        let about = format!("{ours:?} and {theirs:?}");
        let (ours, theirs) = (ballots(&ours), ballots(&theirs));
        let addition = ours.addition(&theirs);
        assert_eq!(
            (addition.new, addition.agreeing, addition.conflicts.len()),
            (counts.0, counts.1, counts.2),
            "{about}"
        );
        assert_eq!(addition.changes, ballots(&cast), "{about}");
        let mut added = ours.clone();
        added.cast_all(&addition.changes);
        assert_eq!(added, ours.merge(&theirs).ballots, "{about}");
        assert!(added.addition(&theirs).changes.iter().next().is_none(), "{about}: again");
    }
}

#[test]
fn a_conflict_is_told_with_both_days() {
    let (_, names) = harbour();
    let (kept, dropped) = (ballot(Vote::B, "2026-11-24"), ballot(Vote::Tie, "2026-11-22"));
    let cases = [
        (
            Conflict { subject: Subject::Pair(Pair::of(slug("heron"), slug("magpie")).unwrap()), kept, dropped },
            "Heron or Magpie: Magpie, on 24 November 2026, counts; Neither stands out, on 22 November 2026, does not.",
        ),
        (
            Conflict {
                subject: on("tool:heron"),
                kept: ballot(Vote::Withdrawn, "2026-11-24"),
                dropped: ballot(Vote::Ship, "2026-11-24"),
            },
            "Heron: Taken back, on 24 November 2026, counts; Ship, on 24 November 2026, does not.",
        ),
    ];
    for (conflict, said) in cases {
        assert_eq!(names.conflict(&conflict), said);
    }
}

#[test]
fn a_file_may_hold_lines_or_a_whole_box() {
    let cast = ballots(&[("tool:heron", Vote::Ship, "2026-11-22"), ("pair:heron|wren", Vote::Withdrawn, "2026-11-23")]);
    let lines: String = cast.lines().iter().map(|line| line.to_text() + "\n").collect();
    let spaced = cast.to_json().replace(",\"", ",\n  \"");
    for text in [lines, cast.to_json(), format!("\u{feff}{}\r\n", cast.to_json()), spaced] {
        let import = Import::from_file("mine", text.as_bytes());
        assert_eq!((import.faults, import.lines.len()), (vec![], 2), "{text}");
        assert_eq!(Import::from_file("mine", text.as_bytes()).ballots(), cast, "{text}");
    }
    let empty = Import::from_file("mine", BallotBox::default().to_json().as_bytes());
    assert_eq!(empty, Import::default());
}

#[test]
fn what_is_wrong_with_a_box_is_told_with_its_place() {
    let cases = [
        (r#"{"version":2,"ballots":{}}"#, "mine:1:12: version: is 2; open it with the version that wrote it"),
        (r#"{"version":1,"ballots":[]}"#, "mine:1:24: ballots: is a list, not an object; write an object"),
        (
            "{\"version\":1,\"ballots\":{\n\"tool:heron\":{\"verdict\":\"shop\",\"day\":\"2026-11-22\"}}}",
            "mine:2:25: ballots.tool:heron.verdict: “shop” is not a word for this field; did you mean “ship”?",
        ),
    ];
    for (text, fault) in cases {
        let import = Import::from_file("mine", text.as_bytes());
        assert_eq!(import.lines, []);
        assert_eq!(import.faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [fault], "{text}");
    }
    let large = [cast_text().as_bytes(), &vec![b' '; Import::LARGEST]].concat();
    assert_eq!(Import::from_file("mine", &large).faults[0].problem, "has more than 4 MiB");
}

fn cast_text() -> String {
    ballots(&[("tool:heron", Vote::Ship, "2026-11-22")]).to_json()
}
