//! From a catalogue and a built app to a whole static site.

mod common;

use atom_syndication::Feed;
use common::workshop::{APP, INDEX, names_of, read, site, workshop, write};
use common::{bicycles, see, see_none, shipped, slug};
use seaworthy::companion::page_data;
use seaworthy::site::{PageData, Route};
use std::fs;

#[test]
fn a_site_has_a_file_for_every_page_and_every_piece_of_data() {
    let dir = workshop(INDEX);
    assert_eq!(write(dir.path(), &bicycles(), "/").unwrap(), 15);
    let files: Vec<String> = read(&dir.path().join("out")).into_keys().collect();
    let [script, wasm] = names_of("late", dir.path());
    let [votes, votes_wasm] = names_of("votes", dir.path());
    let [find, find_wasm] = names_of("find", dir.path());
    let expected = [
        ".nojekyll",
        "404.html",
        "_headers",
        "alive.js",
        "app-1.js",
        "app-1.wasm",
        "arena/index.html",
        "ballots/index.html",
        "board/index.html",
        "board/recount/index.html",
        "catalogue/arena.json",
        "catalogue/beside/heron.json",
        "catalogue/beside/magpie.json",
        "catalogue/facets.json",
        "catalogue/index.json",
        "catalogue/reviewers/commuter.json",
        "catalogue/reviewers/mechanic.json",
        "catalogue/roll/1.json",
        "catalogue/rows/0.json",
        "catalogue/rows/paired.json",
        "catalogue/rows/top.json",
        "catalogue/site.json",
        "catalogue/tallies.json",
        "catalogue/tools/heron.json",
        "catalogue/tools/magpie.json",
        "compare/heron-vs-magpie/index.html",
        "compare/index.html",
        "compare/magpie-vs-heron/index.html",
        "digests/0.txt",
        "feed.xml",
        &find,
        &find_wasm,
        "find.js",
        "index.html",
        &script,
        &wasm,
        "late.js",
        "manifest.webmanifest",
        "method/index.html",
        "reviewer/commuter/index.html",
        "reviewer/mechanic/index.html",
        "reviewers/index.html",
        "service-worker.js",
        "tool/heron/index.html",
        "tool/magpie/index.html",
        "tools/all/1/index.html",
        "tools/index.html",
        &votes,
        &votes_wasm,
        "votes.js",
    ];
    assert_eq!(files, expected);
    let beside: Vec<String> = read(dir.path()).into_keys().filter(|path| !path.starts_with("out/")).collect();
    let mut app: Vec<String> = APP.iter().map(|(file, _)| format!("app/{file}")).collect();
    app.push("app/index.html".into());
    app.sort();
    assert_eq!(beside, app, "nothing is left beside the site");
}

#[test]
fn a_page_has_its_head_its_words_and_its_data() {
    let html = &site(&bicycles(), "/repo/")["compare/heron-vs-magpie/index.html"];
    see(
        html,
        &[
            r#"<html lang="en" data-build=""#,
            r#"<base href="/repo/">"#,
            "<title>Heron vs Magpie · Spoke and Lamp</title>",
            r#"<meta name="description" content="The panel would ship Heron. Stairs or shopping.">"#,
            r#"<link rel="canonical" href="https://bicycles.example/compare/heron-vs-magpie/">"#,
            r#"<link rel="alternate" type="application/atom+xml" title="Spoke and Lamp" href="/repo/feed.xml">"#,
            r#"href="/repo/tool/heron/""#,
            r#"<script type="application/json" id="page-data">"#,
        ],
    );
    see_none(html, &["href=\"/tool", "href=\"/compare", "noindex"]);
    see(&site(&bicycles(), "/")["404.html"], &[r#"<meta name="robots" content="noindex">"#, "Looking for this page"]);
    see_none(&site(&bicycles(), "/")["404.html"], &["canonical"]);
}

#[test]
fn the_pair_in_the_other_order_leads_to_the_curated_one() {
    let site = site(&bicycles(), "/repo/");
    see(
        &site["compare/magpie-vs-heron/index.html"],
        &[
            r#"<meta http-equiv="refresh" content="0;url=/repo/compare/heron-vs-magpie/">"#,
            r#"<link rel="canonical" href="https://bicycles.example/compare/heron-vs-magpie/">"#,
            r#"<a href="/repo/compare/heron-vs-magpie/">Heron vs Magpie"#,
        ],
    );
    see_none(&site["compare/heron-vs-magpie/index.html"], &["refresh"]);
}

#[test]
fn the_data_of_a_page_cannot_end_its_element() {
    let mut catalogue = bicycles();
    catalogue.tools[0].tagline = "</script><script>alert(1)</script>".into();
    catalogue.tools[0].name = "<b>&\"Heron\"".into();
    let site = site(&catalogue, "/");
    let html = &site["tool/heron/index.html"];
    let data = html.split_once(r#"id="page-data">"#).unwrap().1.split_once("</script>").unwrap().0;
    see(data, &[r"\u003c/script>\u003cscript>alert(1)\u003c/script>"]);
    see_none(data, &["<"]);
    let read = PageData::from_json(data).map_err(|faults| faults[0].to_string()).unwrap();
    assert_eq!(read, page_data(&catalogue, &Route::Tool(slug("heron"))));
    see(
        html,
        &["<title>&lt;b&gt;&amp;\"Heron\": ship or skip?", r#"content="&lt;/script>&lt;script>alert(1)&lt;/script>">"#],
    );
    see_none(&site["compare/magpie-vs-heron/index.html"], &["<b>"]);
    let scripts = |html: &str| html.matches("<script").count();
    assert!(site.iter().filter(|(path, _)| path.ends_with(".html")).all(|(_, html)| scripts(html) <= 1));
}

#[test]
fn the_feed_has_an_entry_for_each_pair_newest_first() {
    let catalogue = shipped();
    let text = &site(&catalogue, "/")["feed.xml"];
    let feed = Feed::read_from(text.as_bytes()).unwrap();
    assert_eq!(feed.entries.len(), catalogue.site.comparisons.len());
    assert!(feed.entries.is_sorted_by(|a, b| a.published >= b.published));
    assert_eq!((feed.title.as_str(), feed.id.as_str()), (catalogue.site.name.as_str(), catalogue.site.url.as_str()));
    let newest = feed.entries.iter().filter_map(|entry| entry.published).max().unwrap();
    assert!(feed.updated >= newest);
    for entry in &feed.entries {
        let address = entry.id.strip_prefix(catalogue.site.url.as_str()).unwrap();
        let Route::Pair(a, b) = Route::parse(address, "") else { panic!("{address}") };
        let pair = catalogue.site.comparison(&a, &b).unwrap();
        assert_eq!(pair.tools, [a.clone(), b.clone()], "the curated order");
        assert_eq!(entry.published.unwrap().to_rfc3339(), format!("{}T12:00:00+00:00", pair.published));
        assert_eq!(
            entry.title.as_str(),
            format!("{} vs {}", catalogue.tool(&a).unwrap().name, catalogue.tool(&b).unwrap().name)
        );
        assert_eq!(entry.links[0].href, entry.id);
        assert!(entry.summary.as_ref().unwrap().as_str().starts_with("The panel "), "{address}");
    }
}

#[test]
fn the_same_catalogue_makes_the_same_bytes() {
    assert!(site(&bicycles(), "/repo/") == site(&bicycles(), "/repo/"));
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/").unwrap();
    let first = read(&dir.path().join("out"));
    fs::write(dir.path().join("out/stale.html"), "old").unwrap();
    write(dir.path(), &bicycles(), "/").unwrap();
    assert!(read(&dir.path().join("out")) == first);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "the app and the site");
}

#[test]
fn the_log_of_a_count_is_published_beside_it_and_kept_by_no_worker() {
    let dir = workshop(INDEX);
    let log = "{\"version\":1}\nwhatever it holds\n";
    fs::write(dir.path().join("accepted.jsonl"), log).unwrap();
    write(dir.path(), &bicycles(), "/").unwrap();
    let with = read(&dir.path().join("out"));
    assert_eq!(with["catalogue/accepted.jsonl"], log);
    let digests = |site: &str| site.split_once("new Set(\"").unwrap().1.split_once('"').unwrap().0.len();
    let without = site(&bicycles(), "/");
    assert!(!without.contains_key("catalogue/accepted.jsonl"));
    let worker = "service-worker.js";
    assert_eq!(digests(&with[worker]), digests(&without[worker]));
    assert_ne!(with[worker], without[worker], "another log is another build");
    see(&with[worker], &[r#"if (path === "catalogue/accepted.jsonl") return;"#]);

    let uncounted = seaworthy::domain::Catalogue { tallies: None, ..bicycles() };
    write(dir.path(), &uncounted, "/").unwrap();
    assert!(!read(&dir.path().join("out")).contains_key("catalogue/accepted.jsonl"));
}

/// A comparison has no byte to spare: it has the styles of lists behind its words alone, all other pages before theirs, too.
#[test]
fn lists_have_their_styles_before_the_words_and_comparisons_behind() {
    let index = INDEX.replace("<title>", "<style>p{margin:0}</style><style>.entries{padding:0}</style><title>");
    let index = index.replace("</html>", r#"<link rel="stylesheet" href="./lists-1a.css"></html>"#);
    let dir = workshop(&index);
    fs::write(dir.path().join("app/lists-1a.css"), ".entries{padding:0}").unwrap();
    write(dir.path(), &bicycles(), "/").unwrap();
    let site = read(&dir.path().join("out"));
    let behind = site.iter().find(|(path, _)| path.starts_with("late-") && path.ends_with(".css")).unwrap();
    assert_eq!(behind.1, ".entries{padding:0}");
    for (path, html) in site.iter().filter(|(path, html)| path.ends_with(".html") && html.contains("page-data")) {
        let compares = path.starts_with("compare/heron");
        assert_eq!(html.contains(".entries{"), !compares, "{path}");
        see(html, &["<style>p{margin:0}", &format!("href=\"{}\"", behind.0)]);
    }
}
