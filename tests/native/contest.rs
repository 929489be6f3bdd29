//! What is built for the arena, and what a pick in it becomes.

use crate::common::workshop::site;
use crate::common::{bicycles, date, shipped, slug, tries};
use proptest::prelude::*;
use seaworthy::domain::{
    BallotBox, Contest, Contested, Contests, Fault, Index, IndexRow, Pair, Panel, Pick, Slug, Subject, Tool, Verdict,
    Vote, bout_pairs, bouts,
};
use seaworthy::site::ArenaFile;

#[test]
fn each_category_with_bouts_has_a_file_that_its_own_door_reads() {
    let shipped = shipped();
    let files = site(&shipped, "/");
    let path = ArenaFile::Contests.path();
    let contests = Contests::from_json(&path, &files[&path]).unwrap();
    let tools: Vec<&Tool> = shipped.tools.iter().collect();
    assert_eq!(contests, Contests::of(&Contest::all(&shipped.site, &tools)));
    let listed: Vec<String> =
        contests.categories.iter().map(|listed| ArenaFile::Contest(listed.category.clone()).path()).collect();
    let written: Vec<&String> = files.keys().filter(|path| path.starts_with("catalogue/arena/")).collect();
    assert!(listed.len() > 4 && listed.iter().all(|path| written.contains(&path)) && written.len() == listed.len());

    println!("\n{:<24} {:>6} {:>6} {:>6}", "category", "takes", "bouts", "pairs");
    let mut kept = 0;
    for (path, Contested { category, bouts: count, pairs }) in listed.iter().zip(&contests.categories) {
        let contest = Contest::from_json(path, &files[path]).unwrap();
        let takes = contest.arena_takes();
        let bouts = bouts(&takes);
        println!("{:<24} {:>6} {count:>6} {pairs:>6}", category.as_str(), takes.len());
        kept += takes.len();
        assert_eq!(contest.category, *category);
        assert_eq!((bouts.len() as u32, bout_pairs(&bouts, &takes).len() as u32), (*count, *pairs));
        let met = |at: usize| bouts.iter().any(|bout| bout.a == at || bout.b == at);
        assert!((0..takes.len()).all(met), "{path} holds a take that meets no other");
        for take in &contest.takes {
            let tool = shipped.tool(&take.tool).unwrap();
            let own = tool.take(&take.reviewer).unwrap();
            assert_eq!((&take.name, take.score, take.verdict), (&tool.name, own.score, own.verdict));
            let names = [&tool.name, &tool.vendor].into_iter().chain(&tool.aliases);
            let named = names.map(String::as_str).chain([tool.slug.as_str()]).find(|name| calls(&take.text, name));
            assert_eq!(named, None, "{path}, {}: {}", tool.slug, take.text);
        }
    }
    let all: usize = tools.iter().map(|tool| tool.takes.len()).sum();
    println!("{kept} of {all} takes can be used and have another to stand against");
    assert!(kept >= 50, "too many give their tool away");
    let docs = std::fs::read_to_string("docs/method.md").unwrap();
    assert!(docs.contains(&format!("{kept} of {all}")), "docs/method.md should say {kept} of {all}");
}

/// Whether a name stands in a text as a word, however it is written.
fn calls(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    text.match_indices(&name).any(|(at, _)| {
        let around = [text[..at].chars().last(), text[at + name.len()..].chars().next()];
        !around.into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn a_catalogue_without_bouts_says_so_and_has_no_contests() {
    let files = site(&bicycles(), "/repo/");
    assert_eq!(files["catalogue/arena.json"], r#"{"categories":[]}"#);
    assert!(!files.keys().any(|path| path.starts_with("catalogue/arena/")));
}

const GOOD: &str = r#"{"category":"city","takes":[
  {"tool":"heron","name":"Heron","reviewer":"baker","text":"This tool holds.","score":70,"verdict":"ship"}]}"#;

/// The only fault of a contest's text, as it is told.
fn fault(text: &str) -> String {
    one(Contest::from_json("catalogue/arena/city.json", text).unwrap_err())
}

fn one(faults: Vec<Fault>) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].replace("catalogue/", "")
}

#[test]
fn hostile_contests_are_refused_with_the_place() {
    let contest = Contest::from_json("city.json", GOOD).unwrap();
    assert_eq!((contest.tools(), contest.takes[0].verdict), (vec![slug("heron")], Verdict::Ship));
    let long = "x".repeat(4_001);
    let cases = [
        ("heron\"", "he ron\"", "arena/city.json:2:11: takes[0].tool: “he ron” cannot stand in an address"),
        ("\"Heron\"", "\"He\\nron\"", "arena/city.json:2:26: takes[0].name: holds a line break"),
        ("\"Heron\"", "7", "arena/city.json:2:26: takes[0].name: is a number, not text"),
        ("baker", "../baker", "arena/city.json:2:45: takes[0].reviewer: “../baker” cannot stand in an address"),
        ("This tool holds.", "\\u0007", "arena/city.json:2:60: takes[0].text: holds a control character"),
        ("This tool holds.", " ", "arena/city.json:2:60: takes[0].text: is empty"),
        ("This tool holds.", &long, "arena/city.json:2:60: takes[0].text: has 4001 characters"),
        ("70", "101", "arena/city.json:2:87: takes[0].score: is 101"),
        ("70", "-1", "arena/city.json:2:87: takes[0].score: is -1"),
        ("ship", "shop", "arena/city.json:2:100: takes[0].verdict: “shop” is not a word for this field"),
        ("\"score\":70,", "", "arena/city.json:2:3: takes[0]: “score” is missing"),
        ("\"score\"", "\"html\":1,\"score\"", "arena/city.json:2:79: takes[0].html: is not a known field"),
        ("]}", "],\"by\":1}", "arena/city.json:2:109: by: is not a known field"),
    ];
    for (from, to, begins) in cases {
        let told = fault(&GOOD.replacen(from, to, 1));
        assert!(told.starts_with(begins), "{told}");
    }
    let take = GOOD.split_once("[\n").unwrap().1.trim_end_matches("]}");
    let twice = fault(&GOOD.replace("]}", &format!(",\n{take}]}}")));
    assert!(twice.starts_with("arena/city.json:3:3: takes[1]: “baker on heron” stands twice in this list"), "{twice}");
    assert!(fault("[").starts_with("arena/city.json:1:2: the file: "));
}

#[test]
fn hostile_lists_of_contests_are_refused_with_the_place() {
    let good = r#"{"categories":[{"category":"city","bouts":3,"pairs":2},{"category":"folding","bouts":1,"pairs":1}]}"#;
    assert_eq!(Contests::from_json("arena.json", good).unwrap().categories.len(), 2);
    let cases = [
        ("folding", "city", "arena.json:1:68: categories[1].category: “city” stands twice in this list"),
        ("3", "4294967296", "arena.json:1:43: categories[0].bouts: is 4294967296"),
        ("2", "1.5", "arena.json:1:53: categories[0].pairs: is 1.5"),
        ("\"bouts\":3,", "", "arena.json:1:16: categories[0]: “bouts” is missing"),
    ];
    for (from, to, begins) in cases {
        let told = one(Contests::from_json("arena.json", &good.replacen(from, to, 1)).unwrap_err());
        assert!(told.starts_with(begins), "{told}");
    }
}

fn pair(a: &str, b: &str) -> Pair {
    Pair::of(slug(a), slug(b)).unwrap()
}

#[test]
fn a_pick_is_a_vote_in_the_order_of_the_alphabet_whatever_stood_first() {
    let pair = pair("magpie", "heron");
    let rows = [
        ("heron", Pick::First, Vote::A),
        ("heron", Pick::Second, Vote::B),
        ("magpie", Pick::First, Vote::B),
        ("magpie", Pick::Second, Vote::A),
        ("heron", Pick::Neither, Vote::Tie),
        ("magpie", Pick::Neither, Vote::Tie),
    ];
    for (first, pick, vote) in rows {
        assert_eq!(pick.vote(&pair, &slug(first)), vote, "{first} first, {pick:?}");
        assert_eq!(Pick::of(vote, &pair, &slug(first)), Some(pick), "and back");
        assert!(vote.fits(&Subject::Pair(pair.clone())));
    }
    assert_eq!(Pick::of(Vote::Withdrawn, &pair, &slug("heron")), None);
}

/// Tools a0, a1, … in category a, and so on.
fn index(categories: &[(&str, usize)]) -> Index {
    let nobody = Panel::of_points(0, 0, 0).unwrap();
    let row = |category: &str, at: usize| {
        IndexRow::new(slug(&format!("{category}{at}")), "Tool".into(), Vec::new(), slug(category), nobody)
    };
    categories.iter().flat_map(|(category, tools)| (0..*tools).map(move |at| row(category, at))).collect()
}

fn contests(rows: &[(&str, u32)]) -> Contests {
    let listed =
        |(category, pairs): &(&str, u32)| Contested { category: slug(category), bouts: 2 * pairs, pairs: *pairs };
    Contests { categories: rows.iter().map(listed).collect() }
}

#[test]
fn the_category_with_the_most_pairs_left_comes_first() {
    let index = index(&[("b", 3), ("a", 4)]);
    let contests = contests(&[("b", 3), ("a", 4)]);
    let mut ballots = BallotBox::default();
    let first = |ballots: &BallotBox| contests.least_known(&index, ballots, 5).map(Slug::to_string).unwrap();
    let vote = |ballots: &mut BallotBox, a, b, vote: Vote| {
        ballots.cast(&Subject::Pair(pair(a, b)), vote, date("2026-11-22"));
    };
    assert_eq!(first(&ballots), "a");
    vote(&mut ballots, "a0", "a1", Vote::A);
    // One that is taken back leaves its pair open; one across categories or on an unknown tool is in neither.
    vote(&mut ballots, "a0", "a2", Vote::Withdrawn);
    vote(&mut ballots, "a0", "b2", Vote::A);
    vote(&mut ballots, "a0", "gone", Vote::A);
    ballots.cast(&Subject::Tool(slug("a3")), Verdict::Ship, date("2026-11-22"));
    let level: Vec<String> =
        (0..100).filter_map(|seed| contests.least_known(&index, &ballots, seed).map(Slug::to_string)).collect();
    let of_a = level.iter().filter(|category| *category == "a").count();
    assert!((25..75).contains(&of_a), "level, so the seed chooses: {of_a} of 100");
    vote(&mut ballots, "a1", "a2", Vote::Tie);
    assert_eq!(first(&ballots), "b");
    assert_eq!(Contests::default().least_known(&index, &ballots, 1), None);
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn with_whatever_ballots_a_category_is_named(votes in prop::collection::vec((0..9_usize, 0..9_usize), 0..60), seed: u64) {
        let mut ballots = BallotBox::default();
        for (a, b) in votes.into_iter().filter(|(a, b)| a != b) {
            let pair = pair(&format!("a{a}"), &format!("a{b}"));
            ballots.cast(&Subject::Pair(pair), Vote::A, date("2026-11-22"));
        }
        // More votes than pairs: nothing is left, never less than nothing.
        let named = contests(&[("a", 3), ("b", 1)]).least_known(&index(&[("a", 9), ("b", 2)]), &ballots, seed).cloned();
        prop_assert!(named.is_some());
    }
}

#[test]
fn the_address_keeps_the_category_and_whatever_else_it_says() {
    let category = slug("city");
    assert_eq!(ArenaFile::with_category("", &category), "?category=city");
    assert_eq!(ArenaFile::with_category("?category=folding", &category), "?category=city");
    assert_eq!(
        ArenaFile::with_category("?work=a&category=x&leave=stale", &category),
        "?work=a&leave=stale&category=city"
    );
    assert_eq!(ArenaFile::category_in("?work=a&category=city"), Some(category));
    for none in ["", "?", "?category", "?category=", "?category=../x", "?category=A", "?other-category=city"] {
        assert_eq!(ArenaFile::category_in(none), None, "{none}");
    }
}
