//! What feeds tell, and that readers of feeds can read it.

use crate::common;
use crate::common::workshop::site;
use crate::common::{bicycles, date, see, see_none, shipped, slug};
use atom_syndication::Feed;
use feed_rs::parser;
use seaworthy::domain::{Catalogue, Change, Comparison, Verdict};
use seaworthy::site::Route;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

fn change(day: &str, what: &str, from: &str, to: &str) -> Change {
    Change { date: date(day), what: what.into(), from: from.into(), to: to.into() }
}

/// Two bicycles of which one has changed its verdict since they were compared.
fn changed() -> Catalogue {
    let mut catalogue = bicycles();
    catalogue.tools[0].history = vec![
        change("2026-10-30", "Panel verdict", "1 ship / 1 skip", "2 ship"),
        change("2026-01-05", "Hinge", "a", "b"),
    ];
    catalogue
}

fn atom(catalogue: &Catalogue) -> Feed {
    Feed::read_from(site(catalogue, "/repo/")["feed.xml"].as_bytes()).unwrap()
}

fn json(catalogue: &Catalogue) -> Value {
    serde_json::from_str(&site(catalogue, "/repo/")["feed.json"]).unwrap()
}

#[test]
fn the_feeds_tell_new_comparisons_and_changed_records_newest_first() {
    let feed = atom(&changed());
    let told: Vec<(&str, String, &str)> = feed
        .entries
        .iter()
        .map(|entry| {
            (entry.title.as_str(), entry.published.unwrap().to_rfc3339(), entry.summary.as_ref().unwrap().as_str())
        })
        .collect();
    let noon = |day: &str| format!("{day}T12:00:00+00:00");
    assert_eq!(
        told,
        [
            ("Heron: Panel verdict", noon("2026-10-30"), "From 1 ship / 1 skip to 2 ship."),
            ("Heron vs Magpie", noon("2026-10-28"), "The panel would ship Heron. Stairs or shopping."),
            ("Heron: Hinge", noon("2026-01-05"), "From a to b."),
        ]
    );
    let pages: Vec<&str> = feed.entries.iter().map(|entry| entry.links[0].href.as_str()).collect();
    let (tool, pair) = ("https://bicycles.example/tool/heron/", "https://bicycles.example/compare/heron-vs-magpie/");
    assert_eq!(pages, [tool, pair, tool]);
    assert_eq!(feed.updated.to_rfc3339(), noon("2026-11-01"), "the edition is newer than all of them");
}

#[test]
fn an_entry_keeps_its_id_whatever_else_changes() {
    let ids =
        |catalogue: &Catalogue| -> Vec<String> { atom(catalogue).entries.into_iter().map(|entry| entry.id).collect() };
    let before = ids(&changed());
    assert_eq!(before[1], "https://bicycles.example/compare/heron-vs-magpie/");
    assert!(before[0].starts_with("https://bicycles.example/tool/heron/#2026-10-30-"), "{}", before[0]);
    let mut catalogue = changed();
    catalogue.tools[0].takes[0].verdict = Verdict::Skip;
    catalogue.tools[0].history.reverse();
    catalogue.site.comparisons[0].lead = None;
    assert_eq!(ids(&catalogue), before);
    let mut twice = changed();
    let again = twice.tools[0].history[0].clone();
    twice.tools[0].history.push(again);
    assert_eq!(ids(&twice), before, "what is told twice is told once");
}

#[test]
fn both_feeds_tell_the_same() {
    let catalogue = changed();
    let (atom, json) = (atom(&catalogue), json(&catalogue));
    let items = json["items"].as_array().unwrap();
    assert_eq!(items.len(), atom.entries.len());
    for (item, entry) in items.iter().zip(&atom.entries) {
        let content = entry.content.as_ref().unwrap();
        assert_eq!(content.content_type.as_deref(), Some("html"));
        let of_entry = [&entry.id, &entry.links[0].href, entry.title.as_str(), content.value.as_ref().unwrap()];
        assert_eq!(
            ["id", "url", "title", "content_html"].map(|field| item[field].as_str().unwrap()),
            of_entry.map(|text| text)
        );
    }
}

#[test]
fn an_entry_holds_the_answer_its_reason_and_every_take() {
    let catalogue = changed();
    let feed = atom(&catalogue);
    let html = feed.entries[1].content.as_ref().unwrap().value.clone().unwrap();
    see(
        &html,
        &[
            "<p><strong>The panel would ship Heron.</strong> The panel scores it 78 to 48",
            "<p>Stairs or shopping.</p>",
            "<h2>Heron</h2>",
            "<h2>Magpie</h2>",
            "<p>Entry price: $39 a month (seen 20 October 2026)</p>",
            "<h3>Mechanic: Ship, 81 of 100</h3>",
            "Would change my mind: A hinge pin nobody stocks.",
            "<p>Commuter: Written after a month of riding.</p><p>Mechanic: Written at the bench.</p>",
        ],
    );
    for take in catalogue.tools.iter().flat_map(|tool| &tool.takes) {
        see(&html, &[&take.text]);
    }
    let change = feed.entries[0].content.as_ref().unwrap().value.clone().unwrap();
    see(&change, &["<p>From 1 ship / 1 skip to 2 ship.</p>", "<h3>Mechanic: Ship, 81 of 100</h3>"]);
}

#[test]
fn nothing_in_a_text_is_markup() {
    let mut catalogue = changed();
    catalogue.tools[0].name = "<b>Heron</b> & ]]>".into();
    catalogue.tools[0].takes[0].text = "Run `<script>` <img src=x onerror=alert(1)> & rest".into();
    catalogue.tools[0].history[0].what = "</content>".into();
    let feed = atom(&catalogue);
    assert_eq!(feed.entries[0].title.as_str(), "<b>Heron</b> & ]]>: </content>", "a title is plain text");
    let html = feed.entries[1].content.as_ref().unwrap().value.clone().unwrap();
    see(
        &html,
        &[
            "<code>&lt;script&gt;</code> &lt;img src=x onerror=alert(1)&gt; &amp; rest",
            "<h2>&lt;b&gt;Heron&lt;/b&gt; &amp; ]]&gt;</h2>",
        ],
    );
    see_none(&html, &["<script", "<img", "<b>", "<a"]);
    assert_eq!(json(&catalogue)["items"][1]["content_html"], html);
}

#[test]
fn who_wrote_the_takes_is_said_once() {
    let mut catalogue = bicycles();
    catalogue.site.reviewers.iter_mut().for_each(|reviewer| reviewer.author.detail = "A model wrote these.".into());
    let written = |catalogue: &Catalogue| atom(catalogue).entries[0].content.as_ref().unwrap().value.clone().unwrap();
    see(&written(&catalogue), &["<p>Commuter and Mechanic: A model wrote these.</p>"]);
    catalogue.tools.iter_mut().for_each(|tool| tool.takes.retain(|take| take.reviewer == slug("mechanic")));
    see(&written(&catalogue), &["<p>Mechanic: A model wrote these.</p>"]);
}

/// A second reader than the crate that wrote it, for both forms.
#[test]
fn the_shipped_feeds_are_read_in_full() {
    let catalogue = shipped();
    let site = site(&catalogue, "/");
    for name in ["feed.xml", "feed.json"] {
        let feed = parser::parse(site[name].as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(feed.entries.len(), catalogue.site.comparisons.len(), "{name}");
        assert_eq!(feed.title.unwrap().content, catalogue.site.name);
        let ids: BTreeSet<String> = feed.entries.iter().map(|entry| entry.id.clone()).collect();
        assert_eq!(ids.len(), feed.entries.len(), "{name}: each id once");
        for entry in &feed.entries {
            let address = entry.links[0].href.strip_prefix(catalogue.site.url.as_str()).unwrap();
            let Route::Pair(a, b) = Route::parse(address, "") else { panic!("{name}: {address}") };
            let pair = catalogue.site.comparison(&a, &b).unwrap();
            assert_eq!(pair.tools, [a, b], "the curated order");
            assert_eq!(entry.published.unwrap().date_naive().to_string(), pair.published.to_string());
            assert!(entry.content.as_ref().unwrap().body.as_ref().unwrap().len() > 3_000, "{name}: {address}");
        }
    }
}

/// The form is written down in tests/schema, after jsonfeed.org/version/1.1.
#[test]
fn the_json_feed_holds_to_its_form_and_the_schema_would_tell() {
    let schema: Value =
        serde_json::from_str(&fs::read_to_string("tests/schema/feed-1.1.schema.json").unwrap()).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for catalogue in [shipped(), changed()] {
        let feed = json(&catalogue);
        let faults: Vec<String> =
            validator.iter_errors(&feed).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    let wrong: [(&str, Value); 4] = [
        ("/version", "1".into()),
        ("/items/0/id", Value::Null),
        ("/items/0/url", "/tool/".into()),
        ("/items/0/date_published", "2026-10-30".into()),
    ];
    for (place, value) in wrong {
        let mut feed = json(&changed());
        *feed.pointer_mut(place).unwrap() = value;
        assert!(!validator.is_valid(&feed), "{place} passes");
    }
}

#[test]
fn a_feed_tells_the_newest_two_hundred() {
    let mut catalogue = bicycles();
    let tool = catalogue.tools[0].clone();
    for number in 0..250_u32 {
        let mut other = tool.clone();
        other.slug = slug(&format!("z-{number:03}"));
        other.takes.clear();
        let day = common::date(&format!("2025-{:02}-{:02}", number / 25 + 1, number % 25 + 1));
        catalogue.site.comparisons.push(Comparison {
            tools: [tool.slug.clone(), other.slug.clone()],
            lead: None,
            need: None,
            published: day,
        });
        catalogue.tools.push(other);
    }
    let feed = atom(&catalogue);
    assert_eq!(feed.entries.len(), 200);
    assert_eq!(feed.entries[0].title.as_str(), "Heron vs Magpie");
    assert!(feed.entries.is_sorted_by(|a, b| a.published >= b.published));
    assert_eq!(feed.entries[199].published.unwrap().date_naive().to_string(), "2025-03-02");
}

#[test]
fn an_empty_catalogue_has_feeds_without_entries() {
    let mut catalogue = bicycles();
    catalogue.site.comparisons.clear();
    catalogue.tools.clear();
    catalogue.tallies = None;
    assert_eq!((atom(&catalogue).entries.len(), json(&catalogue)["items"].as_array().unwrap().len()), (0, 0));
}
