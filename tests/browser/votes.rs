//! The pages of readers' votes: the blind arena, the boards, the recount.

use crate::Setting;
use crate::engine::Habits;
use crate::reader::Reader;
use crate::sites::{catalogue, publish_as, serve_catalogue, serve_folder};
use seaworthy::domain::{Catalogue, Date, Keyed, PairTally, Slug, Tallies, Tally, Tool};
use serde_json::{Value, json};
use std::fs;
use std::sync::OnceLock;

in_every_engine!(
    at_root:
    the_arena_tells_nothing_before_the_pick_and_all_after,
    the_arena_is_played_by_keyboard_alone,
    the_board_is_of_the_panel_the_readers_and_oneself,
    a_recount_agrees_with_an_honest_count,
    a_recount_tells_where_a_count_differs,
    a_recount_can_be_stopped,
);

const STORED: &str = "return JSON.parse(localStorage.getItem('seaworthy:/:ballots') || '{\"ballots\":{}}').ballots";

fn arena(setting: Setting) -> Reader {
    let reader = Reader::new(setting);
    reader.open("/arena/?category=llm-framework");
    reader.see_it_alive();
    reader.see_number(2, ".blind");
    reader
}

/// The pair ballots in the box, with their votes.
fn picks(reader: &Reader) -> Vec<(String, String)> {
    let Value::Object(ballots) = reader.run(STORED) else { panic!("no ballots") };
    let vote = |ballot: &Value| ballot["verdict"].as_str().unwrap().to_string();
    ballots.iter().map(|(subject, ballot)| (subject.clone(), vote(ballot))).collect()
}

fn the_arena_tells_nothing_before_the_pick_and_all_after(setting: Setting) {
    let reader = arena(setting);
    let tools: Vec<&Tool> = catalogue().tools.iter().filter(|tool| tool.category.as_str() == "llm-framework").collect();
    let markup = reader.run("return document.querySelector('.floor').outerHTML.toLowerCase()");
    let markup = markup.as_str().unwrap();
    for tool in &tools {
        for told in [&tool.name, &tool.vendor, &tool.slug.to_string()] {
            assert!(!markup.contains(&format!("{}\"", told.to_lowercase())), "{told} in {markup}");
            assert!(!reader.text(".floor").contains(told.as_str()), "{told} can be read");
        }
    }
    assert!(!markup.contains("href"), "{markup}");

    reader.press(".arena button", "The second");
    reader.see_heading_of(".arena", "What they were");
    let names = reader.texts(".blind h3 a");
    assert_eq!(names.len(), 2);
    let slug =
        |name: &str| tools.iter().find(|tool| tool.name == name).unwrap_or_else(|| panic!("{name}")).slug.to_string();
    let (first, second) = (slug(&names[0]), slug(&names[1]));
    let (key, vote) =
        if first < second { (format!("pair:{first}|{second}"), "b") } else { (format!("pair:{second}|{first}"), "a") };
    assert_eq!(picks(&reader), [(key.clone(), vote.to_string())]);
    reader.see(".arena", &format!("You picked {} over {}.", names[1], names[0]));
    reader.see(".arena .note:last-child", "You have picked in 1 of ");

    reader.press(".arena button", "Take this vote back");
    reader.see(".arena .note:last-child", "You have picked in 0 of ");
    assert_eq!(picks(&reader), [(key, "withdrawn".to_string())]);
}

fn the_arena_is_played_by_keyboard_alone(setting: Setting) {
    let reader = arena(setting);
    reader.tab_to(".arena button");
    reader.type_keys("1");
    reader.see_heading_of(".arena", "What they were");
    reader.type_keys("n");
    reader.see_heading_of(".arena", "Two takes, no names");
    reader.type_keys("0");
    reader.see_heading_of(".arena", "What they were");
    reader.type_keys("n");
    reader.see_heading_of(".arena", "Two takes, no names");
    reader.type_keys("s");
    reader.see_heading_of(".arena", "Two takes, no names");
    let picks = picks(&reader);
    assert_eq!(picks.len(), 2, "{picks:?}");
    assert_eq!(picks.iter().filter(|(_, vote)| vote == "tie").count(), 1, "{picks:?}");
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// A count of a few votes.
pub(super) fn counted() -> Tallies {
    let tools: Keyed<Tally> =
        [("qdrant".to_string(), Tally { ship: 2, skip: 1 }), ("smolvlm".to_string(), Tally { ship: 0, skip: 1 })]
            .into_iter()
            .collect();
    let pairs: Keyed<PairTally> =
        [("milvus|qdrant".to_string(), PairTally { a: 0, b: 2, tie: 1 })].into_iter().collect();
    Tallies {
        as_of: Date::parse("2026-11-25").unwrap(),
        rules: seaworthy::words::ballots::COUNTED.to_string(),
        tools,
        pairs,
    }
}

pub(super) fn with_votes(tallies: Tallies) -> Catalogue {
    Catalogue { tallies: Some(tallies), ..catalogue().clone() }
}

fn the_board_is_of_the_panel_the_readers_and_oneself(setting: Setting) {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    let address = ADDRESS.get_or_init(|| serve_catalogue("board", &with_votes(counted())));
    let reader = Reader::with(setting, address, Habits::USUAL);
    reader.open("/board/");
    reader.see_it_alive();
    reader.see_number(catalogue().tools.len(), ".places tbody tr");
    reader.choose(".board-controls select", "vector-database");
    reader.see_address("/board/?category=vector-database");
    let shelf = catalogue().tools.iter().filter(|tool| tool.category == slug("vector-database")).count();
    reader.see_number(shelf, ".places tbody tr");

    reader.press(".board-controls button", "By readers");
    reader.see_address("/board/?by=community&category=vector-database");
    reader.see(".board", "Qdrant");
    reader.see(".board", "67%");
    reader.see(".board", "3 votes");
    reader.see(".board", "The fewest votes whose removal costs Qdrant the first place: 2.");
    reader.reload();
    reader.see_it_alive();
    reader.see_attribute(".board-controls button:nth-child(2)", "aria-pressed", "true");

    reader.press(".board-controls button", "By you");
    reader.see_number(0, ".places tbody tr");
    reader.run(
        "ballotBox.cast({ 'pair:milvus|qdrant': { verdict: 'b', day: '2026-11-25' }, \
         'tool:weaviate': { verdict: 'skip', day: '2026-11-25' }, 'tool:gone': { verdict: 'ship', day: '2026-11-25' } })",
    );
    reader.see_number(2, ".places tbody tr");
    reader.see(".places tbody tr:first-child", "Qdrant");
    reader.see(".board", "Weaviate");
    reader.see(".board", "no longer in this catalogue");
}

/// A site that publishes a log beside its count, served for the whole run.
fn with_log(name: &str, tallies: Tallies, log: &str) -> String {
    let folder = publish_as(name, "/", &with_votes(tallies));
    fs::write(folder.join("catalogue/accepted.jsonl"), log).unwrap();
    serve_folder(&folder, "/")
}

fn recounted(setting: Setting, address: &str) -> Reader {
    let reader = Reader::with(setting, address, Habits::USUAL);
    reader.open("/board/recount/");
    reader.see_it_alive();
    reader.press("[data-late=recount] button", "Count them here");
    reader
}

/// Lines by four readers that come to what [`counted`] says, and the last with a forged, a repeated and an older one.
fn log() -> String {
    use crate::signing::{line, signed};
    use seaworthy::domain::Vote::{B, Ship, Skip, Tie, Withdrawn};
    let day = "2026-11-24";
    let mut lines = vec![
        signed(1, line("qdrant", Ship, day)),
        signed(2, line("qdrant", Ship, day)),
        signed(3, line("qdrant", Skip, day)),
        signed(1, line("smolvlm", Skip, day)),
        signed(1, line("milvus|qdrant", B, day)),
        signed(2, line("milvus|qdrant", B, day)),
        signed(3, line("milvus|qdrant", Tie, day)),
        signed(4, line("qdrant", Withdrawn, day)),
    ];
    lines.push(signed(4, line("qdrant", Ship, "2026-11-23")));
    lines.push(lines[0].clone());
    let mut forged = signed(5, line("smolvlm", Skip, day));
    forged.ballot.vote = Ship;
    lines.push(forged);
    lines.iter().map(|line| line.to_text() + "\n").collect()
}

fn a_recount_agrees_with_an_honest_count(setting: Setting) {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    let reader = recounted(setting, ADDRESS.get_or_init(|| with_log("honest", counted(), &log())));
    reader.see("main", "The log agrees with the published count: 2 tools, 1 pair.");
    reader.see("main", "7 ballots counted of 11 lines.");
    reader.see("main", "Withdrawn: 1 line");
    reader.see("main", "Replaced: 2 lines");
    reader.see("main", "Refused, bad signature: 1 line. The first is line 11");
    assert_eq!(json!(reader.run("return document.activeElement.closest('[data-late=recount]') !== null")), true);
}

fn a_recount_tells_where_a_count_differs(setting: Setting) {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    let address = ADDRESS.get_or_init(|| {
        let mut tallies = counted();
        tallies.tools.set("qdrant".into(), Tally { ship: 200, skip: 1 });
        with_log("dishonest", tallies, &log())
    });
    let reader = recounted(setting, address);
    reader.see("main", "The log does not agree with the published count.");
    reader.see("table", "Qdrant");
    reader.see("table", "200 ship, 1 skip");
    reader.see("table", "2 ship, 1 skip");
    reader.see_number(1, "table tbody tr");
}

fn a_recount_can_be_stopped(setting: Setting) {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    let many = || log().repeat(4_000);
    let reader = recounted(setting, ADDRESS.get_or_init(|| with_log("long", counted(), &many())));
    reader.see_number(1, "progress");
    reader.press("[data-late=recount] button", "Cancel");
    reader.see("main", "You stopped the recount; nothing was compared.");
    reader.see_number(1, "[data-late=recount] button");
}
