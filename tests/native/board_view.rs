//! The page of boards: its address, the rows it shows, and their order by the panel.

use crate::common;
use crate::common::{date, slug, tries};
use proptest::prelude::*;
use seaworthy::domain::{
    Category, Fit, IndexRow, Keyed, Met, PairTally, Pairs, Panel, Slug, Tallies, Tally, by_community, by_pairs,
    by_rounded_score,
};
use seaworthy::site::{BoardLine, BoardView, By};

fn row(id: &str, score: Option<u32>, ship: u32, skip: u32) -> IndexRow {
    let panel = Panel::of_points(ship, skip, score.unwrap_or(0) * (ship + skip)).unwrap();
    let category = slug(if id < "c" { "knives" } else { "pans" });
    IndexRow::new(slug(id), id.to_uppercase(), Vec::new(), category, panel)
}

fn categories(ids: &[&str]) -> Vec<Category> {
    ids.iter().map(|id| Category { id: slug(id), name: id.to_uppercase(), blurb: "For all.".into() }).collect()
}

fn view(query: &str) -> BoardView {
    BoardView::parse(query, &categories(&["knives", "pans"]).iter().collect::<Vec<_>>())
}

#[test]
fn the_address_says_what_is_shown() {
    let of = |by, category: Option<&str>| BoardView { by, category: category.map(slug) };
    for (query, expected) in [
        ("", of(By::Panel, None)),
        ("?", of(By::Panel, None)),
        ("?by=panel", of(By::Panel, None)),
        ("?by=community", of(By::Community, None)),
        ("by=you&category=pans", of(By::You, Some("pans"))),
        ("?category=knives&x=1", of(By::Panel, Some("knives"))),
        // What is unknown is passed over.
        ("?by=nobody&category=spoons", of(By::Panel, None)),
        ("?by=You&category=Pans", of(By::Panel, None)),
        ("?by=you&by=nobody&category=pans&category=spoons", of(By::You, Some("pans"))),
        ("?by&category&=you&&by=%", of(By::Panel, None)),
    ] {
        assert_eq!(view(query), expected, "{query}");
    }
}

#[test]
fn other_parts_of_the_address_stay() {
    let pans = view("?by=you&category=pans");
    assert_eq!(pans.within(""), "?by=you&category=pans");
    assert_eq!(pans.within("?weigh=skeptic:2&by=panel&x&category=knives"), "?weigh=skeptic:2&x&by=you&category=pans");
    assert_eq!(BoardView::default().within("?by=you&category=pans"), "");
    assert_eq!(BoardView::default().within("?bypass=1&by=you"), "?bypass=1");
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn what_is_written_is_read(by in 0..3_usize, category in 0..3_usize, query in "[?]?[&=a-z%0-9]{0,40}") {
        let category = ["", "knives", "pans"][category];
        let shown = BoardView { by: By::all()[by], category: Slug::parse(category) };
        let written = shown.within(&query);
        prop_assert_eq!(view(&written), shown.clone());
        prop_assert_eq!(shown.within(&written), written);
    }
}

fn rank(line: &BoardLine) -> String {
    seaworthy::words::board::rank(line.rank, line.shared)
}

#[test]
fn rounded_scores_share_ranks_and_stand_by_ships_and_names() {
    let rows = [
        row("a", Some(60), 1, 3),
        row("b", Some(71), 2, 2),
        row("c", None, 0, 0),
        row("d", Some(71), 3, 1),
        row("e", Some(60), 1, 3),
        row("f", Some(90), 4, 0),
        row("g", Some(0), 0, 4),
    ];
    let rows: Vec<&IndexRow> = rows.iter().collect();
    let lines = BoardLine::of(&rows, &by_rounded_score(&rows));
    let shown: Vec<String> =
        lines.iter().map(|line| [&rank(line), line.slug.as_str(), &line.figure, &line.note].join("; ")).collect();
    let expected = [
        "1; f; 90 of 100; 4 ship / 0 skip",
        "2, shared; d; 71 of 100; 3 ship / 1 skip",
        "2, shared; b; 71 of 100; 2 ship / 2 skip",
        "4, shared; a; 60 of 100; 1 ship / 3 skip",
        "4, shared; e; 60 of 100; 1 ship / 3 skip",
        "6; g; 0 of 100; 0 ship / 4 skip",
    ];
    assert_eq!(shown, expected);
    assert!(by_rounded_score(&[]).is_empty());
}

#[test]
fn a_category_shows_its_own_rows() {
    let rows = [row("a", None, 0, 0), row("d", None, 0, 0), row("b", None, 0, 0)];
    let shown = |query: &str| -> Vec<String> {
        view(query).rows(&rows).into_iter().map(|row| row.slug().to_string()).collect()
    };
    assert_eq!(shown(""), ["a", "d", "b"]);
    assert_eq!(shown("?category=knives"), ["a", "b"]);
    let mut site = common::site(&["x"]);
    site.categories = categories(&["pans", "spoons", "knives"]);
    let offered: Vec<&str> = BoardView::offered(&site, &rows).iter().map(|category| category.id.as_str()).collect();
    assert_eq!(offered, ["pans", "knives"]);
}

#[test]
fn ballots_are_told_with_their_interval_and_number() {
    let rows = [row("a", None, 0, 0), row("b", None, 0, 0)];
    let rows: Vec<&IndexRow> = rows.iter().collect();
    let slugs: Vec<&Slug> = rows.iter().map(|row| row.slug()).collect();
    let tallies = Tallies {
        as_of: date("2026-11-20"),
        rules: "One a browser.".into(),
        tools: [("b".to_string(), Tally { ship: 3, skip: 1 }), ("dodo".to_string(), Tally { ship: 9, skip: 0 })]
            .into_iter()
            .collect(),
        pairs: Keyed::default(),
    };
    let lines = BoardLine::of(&rows, &by_community(&slugs, &tallies));
    let shown: Vec<[&str; 3]> = lines.iter().map(|line| [&line.tool[..], &line.figure, &line.note]).collect();
    assert_eq!((rank(&lines[0]).as_str(), shown), ("1", vec![["B", "75%", "30 to 96%, 4 votes"]]));
}

#[test]
fn picks_are_told_with_their_interval_and_votes() {
    let rows = [row("a", None, 0, 0), row("b", None, 0, 0)];
    let rows: Vec<&IndexRow> = rows.iter().collect();
    let slugs: Vec<&Slug> = rows.iter().map(|row| row.slug()).collect();
    let votes = PairTally { a: 0, b: 1, tie: 0 };
    let places = by_pairs(&slugs, &Fit::of(Pairs::from_counts(2, vec![Met { a: 0, b: 1, votes }])));
    let lines = BoardLine::of(&rows, &places);
    assert_eq!((rank(&lines[0]).as_str(), lines[0].tool.as_str()), ("1, shared", "B"));
    assert!(lines[0].figure.starts_with("1,") && lines[0].figure.ends_with(" points"), "{}", lines[0].figure);
    assert!(lines[0].note.ends_with(", 1 vote") && lines[0].note.contains(" to "), "{}", lines[0].note);
}
