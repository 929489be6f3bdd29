//! From a catalogue and a built app to a whole static site.

use crate::common::workshop::{APP, INDEX, names_of, read, site, workshop, write};
use crate::common::{bicycles, see, see_none, slug};
use seaworthy::companion::page_data;
use seaworthy::site::{PageData, Route};
use std::fs;

#[test]
fn a_site_has_a_file_for_every_page_and_every_piece_of_data() {
    let dir = workshop(INDEX);
    assert_eq!(write(dir.path(), &bicycles(), "/").unwrap(), 15);
    let files: Vec<String> = read(&dir.path().join("out")).into_keys().collect();
    let card = files.iter().find(|file| file.starts_with("cards/site-")).unwrap();
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
        card,
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
        "embed.js",
        "embed/compare/heron-vs-magpie/card.svg",
        "embed/compare/heron-vs-magpie/index.html",
        "embed/compare/magpie-vs-heron/index.html",
        "embed/embed.css",
        "embed/frame.js",
        "embed/framed.js",
        "embed/index.html",
        "embed/this.js",
        "embed/tool/heron.json",
        "embed/tool/heron.svg",
        "embed/tool/heron/card.svg",
        "embed/tool/heron/index.html",
        "embed/tool/magpie.json",
        "embed/tool/magpie.svg",
        "embed/tool/magpie/card.svg",
        "embed/tool/magpie/index.html",
        "feed.json",
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
        "oembed/compare/heron-vs-magpie.json",
        "oembed/tool/heron.json",
        "oembed/tool/magpie.json",
        "reviewer/commuter/index.html",
        "reviewer/mechanic/index.html",
        "reviewers/index.html",
        "robots.txt",
        "service-worker.js",
        "sitemap.xml",
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
    app.extend([".out.seaworthy/lock", ".out.seaworthy/record"].map(String::from));
    app.sort();
    assert_eq!(beside, app, "beside the site nothing is left but what the next build asks for");
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
    // The page “Embed this” has two, its own and the one it tells of.
    assert!(site.iter().filter(|(path, _)| path.ends_with(".html")).all(|(_, html)| scripts(html) <= 2));
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
