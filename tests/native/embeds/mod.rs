//! What a site holds for other people's pages: pieces for elements and frames, pictures, and what content systems ask for.

mod pictures;

use crate::common::reading::Read;
use crate::common::workshop::site;
use crate::common::{bicycles, date, see, see_none, shipped, slug};
use roxmltree::Document;
use seaworthy::domain::{Catalogue, Comparison, Tool};
use seaworthy::site::{Route, row};
use seaworthy::words::embeds as words;
use serde_json::Value;
use std::collections::BTreeMap;

type Files = BTreeMap<String, String>;

const PAIR: &str = "embed/compare/heron-vs-magpie/index.html";

/// Two bicycles, the first of which is named and described by somebody with intentions.
fn hostile() -> Catalogue {
    let mut catalogue = bicycles();
    let heron = &mut catalogue.tools[0];
    heron.name = r#"</title><b onclick=x>&"He|ron]("#.into();
    heron.tagline = "<script>alert(1)</script> and ]]> `<i>code</i>`".into();
    heron.pricing.entry.label = "<img src=x> | free".into();
    catalogue
}

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_str(&files[path]).unwrap()
}

/// All that is written in a picture, and what it says of itself.
fn picture(files: &Files, path: &str) -> (Vec<String>, String) {
    let document = Document::parse(&files[path]).unwrap_or_else(|error| panic!("{path}: {error}"));
    let texts = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let texts = texts.filter_map(|node| node.text()).map(String::from).collect();
    (texts, document.root_element().attribute("aria-label").unwrap().to_string())
}

#[test]
fn a_piece_says_what_its_page_says_and_links_there() {
    let files = site(&bicycles(), "/repo/");
    see(
        &files[PAIR],
        &[
            r#"<base href="/repo/" target="_blank">"#,
            r#"<meta name="robots" content="noindex">"#,
            r#"<article lang="en" dir="ltr" data-row="| [Heron vs Magpie]("#,
            r#"<h3><a href="/repo/compare/heron-vs-magpie/">Heron vs Magpie</a></h3>"#,
            r#"<p class="statement">Ship Heron.</p>"#,
            r#"data-ballot="pair:heron|magpie""#,
        ],
    );
    see(
        &files["embed/tool/heron/index.html"],
        &[
            r#"href="/repo/tool/heron/""#,
            r#"data-ballot="tool:heron""#,
            r#"value="ship""#,
            "Folding bicycle · Spoke and Lamp",
        ],
    );
    let turned = &files["embed/compare/magpie-vs-heron/index.html"];
    see(turned, &[r#"<a href="../heron-vs-magpie/" data-other>"#, r#"content="0;url=../heron-vs-magpie/""#]);
    see_none(turned, &["data-row"]);
}

#[test]
fn whatever_a_catalogue_says_is_text() {
    let files = site(&hostile(), "/");
    let markup = ["<b ", "<script>", "<i>", "<img src=x"];
    for path in [PAIR, "embed/tool/heron/index.html", "embed/compare/magpie-vs-heron/index.html", "embed/index.html"] {
        see_none(&files[path], &markup);
        see(&files[path], &["&lt;b onclick"]);
    }
    for path in files.keys().filter(|path| path.ends_with(".svg")) {
        see_none(&files[path], &markup);
        assert!(!picture(&files, path).0.is_empty(), "{path}");
    }
    let said = picture(&files, "embed/tool/heron.svg").1;
    assert_eq!(said, format!(r#"{} on Spoke and Lamp: 2 ship / 0 skip"#, hostile().tools[0].name));
    let frame = json(&files, "oembed/tool/heron.json")["html"].as_str().unwrap().to_string();
    see(&frame, &[r#"title="&lt;/title>&lt;b onclick=x>&amp;&quot;He|ron](" width"#]);
}

#[test]
fn a_row_is_one_row_with_one_link() {
    for catalogue in [bicycles(), hostile()] {
        let files = site(&catalogue, "/");
        let tools: Vec<&Tool> = catalogue.tools.iter().collect();
        let pair = Route::Pair(tools[0].slug.clone(), tools[1].slug.clone());
        for (route, tools) in [(Route::Tool(tools[0].slug.clone()), &tools[..1]), (pair, &tools[..])] {
            let row = row(&catalogue.site, &route, tools);
            let read = Read::of(&format!("| a | b | c |\n|---|---|---|\n{row}\n"));
            let address = format!("{}{}", catalogue.site.url.as_str(), route.path().trim_start_matches('/'));
            let name = tools.iter().map(|tool| tool.name.as_str()).collect::<Vec<_>>().join(" vs ");
            assert_eq!(read.links, [(name, address)], "{row}");
            assert_eq!((read.tables.len(), read.tables[0].len(), read.tables[0][1].len()), (1, 2, 3), "{row}");
            assert!(read.strange.is_empty(), "{row}: {:?}", read.strange);
            let html = &files[&format!("embed{}index.html", route.path())];
            let attribute = html.split_once("data-row=\"").unwrap().1.split_once('"').unwrap().0;
            let plain =
                attribute.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            assert_eq!(plain, row);
        }
    }
}

#[test]
fn what_is_not_known_is_said() {
    let mut catalogue = bicycles();
    catalogue.tools.iter_mut().for_each(|tool| tool.takes.clear());
    let files = site(&catalogue, "/");
    see(&files[PAIR], &["Not judged yet.", "<dd>not judged yet</dd>"]);
    see(&files["embed/tool/heron/index.html"], &[r#"<p class="statement">not judged yet</p>"#]);
    see_none(&files["embed/tool/heron/index.html"], &["0 ship", "0%", "<dd><b>0"]);
    let endpoint = json(&files, "embed/tool/heron.json");
    assert_eq!(endpoint["message"], "not judged yet");
    assert_eq!(picture(&files, "embed/tool/heron.svg").0, ["Spoke and Lamp", "not judged yet"]);
    let said = picture(&files, "embed/tool/heron/card.svg").0;
    assert_eq!(said.iter().filter(|line| line.contains("not judged yet")).count(), 1, "{said:?}");
}

/// Every tool has its files, whatever the others are called: a file that is written twice is an error.
#[test]
fn no_file_of_a_tool_has_the_name_of_anothers() {
    let mut catalogue = bicycles();
    for name in ["card", "embed", "index", "this", "heron-card", "heron-json", "heron-svg"] {
        catalogue.tools.push(Tool { slug: slug(name), aliases: Vec::new(), ..catalogue.tools[0].clone() });
    }
    let files = site(&catalogue, "/");
    for Tool { slug, .. } in &catalogue.tools {
        assert_eq!(picture(&files, &format!("embed/tool/{slug}.svg")).0.len(), 2, "the badge of {slug}");
        assert!(picture(&files, &format!("embed/tool/{slug}/card.svg")).0.len() > 3, "the card of {slug}");
    }
}

/// shields.io refuses fields that it does not know.
#[test]
fn shields_is_told_what_it_asks_for_and_nothing_else() {
    let endpoint = json(&site(&bicycles(), "/"), "embed/tool/heron.json");
    let keys: Vec<&String> = endpoint.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["color", "label", "message", "schemaVersion"]);
    assert_eq!((&endpoint["schemaVersion"], &endpoint["label"]), (&Value::from(1), &Value::from("Spoke and Lamp")));
}

#[test]
fn every_tool_and_curated_pair_can_be_discovered() {
    let catalogue = bicycles();
    let (files, url) = (site(&catalogue, "/repo/"), catalogue.site.url.as_str());
    let marker = r#"<link rel="alternate" type="application/json+oembed" href=""#;
    let mut found = 0;
    for (path, html) in files.iter().filter(|(_, html)| html.contains(marker)) {
        let href = html.split_once(marker).unwrap().1.split_once('"').unwrap().0;
        let answer = json(&files, href.strip_prefix(url).unwrap());
        assert_eq!((&answer["version"], &answer["type"]), (&Value::from("1.0"), &Value::from("rich")), "{path}");
        assert!(answer["width"].as_u64() > Some(200) && answer["height"].as_u64() > Some(200), "{path}");
        let frame = answer["html"].as_str().unwrap();
        let page = frame.split_once("src=\"").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(page, format!("{url}embed/{}", path.strip_suffix("index.html").unwrap()));
        assert!(files.contains_key(&format!("embed/{path}")), "{path}");
        found += 1;
    }
    assert_eq!(found, 3, "two tools and a pair");
}

#[test]
fn a_catalogue_of_another_script_is_named_as_such() {
    let mut catalogue = bicycles();
    catalogue.site.language = "ar".into();
    let files = site(&catalogue, "/");
    see(&files[PAIR], &[r#"<html lang="ar" dir="rtl" id="dark">"#, r#"<article lang="ar" dir="rtl""#]);
}

#[test]
fn the_page_for_embedders_shows_pieces_of_an_example() {
    let catalogue = bicycles();
    let files = site(&catalogue, "/repo/");
    let page = &files["embed/index.html"];
    let url = "https://bicycles.example/";
    see(
        page,
        &[
            "<title>Embed this · Spoke and Lamp</title>",
            "Pieces for Heron vs Magpie",
            &format!(r#"&lt;script type=&quot;module&quot; src=&quot;{url}embed.js&quot;&gt;&lt;/script&gt;"#),
            &format!(
                r#"&lt;iframe src=&quot;{url}embed/compare/heron-vs-magpie/&quot; title=&quot;Heron vs Magpie&quot;"#
            ),
            &format!(
                "[![Heron vs Magpie on Spoke and Lamp: ship or skip]({url}embed/compare/heron-vs-magpie/card.svg)]({url}compare/heron-vs-magpie/)"
            ),
            &format!("{url}oembed/compare/heron-vs-magpie.json"),
            r#"<seaworthy-compare tools="heron,magpie">"#,
            r#"<header class="masthead">"#,
            "Names come as you type, as in Heron, Magpie.",
            r#"<a href="/repo/embed/?tools=heron,magpie#of">Heron vs Magpie</a>"#,
            r#"<img src="embed/compare/heron-vs-magpie/card.svg""#,
            r#"<link rel="canonical" href="https://bicycles.example/embed/">"#,
            r#"<meta property="og:title" content="Embed this">"#,
            r#"<meta property="og:image" content="https://bicycles.example/cards/site-"#,
            &words::without_scripts(&catalogue.site.subject.one),
        ],
    );
    // No policy need allow more than what is served with the page.
    let markup = page.split("<style>").map(|part| part.split_once("</style>").map_or(part, |(_, after)| after));
    see_none(&markup.collect::<String>(), &[" style=\"", " onclick=", "javascript:"]);
}

#[test]
fn a_site_without_pairs_or_tools_has_the_page_all_the_same() {
    let mut catalogue = bicycles();
    catalogue.site.comparisons.clear();
    see(&site(&catalogue, "/")["embed/index.html"], &["Pieces for Heron<", r#"<seaworthy-tool tool="heron">"#]);
    catalogue.tools.clear();
    catalogue.tallies = None;
    let page = &site(&catalogue, "/")["embed/index.html"];
    see(page, &["Embed this", r#"id="tools""#]);
    see_none(page, &["<textarea", words::BEGIN]);
}

#[test]
fn scripts_and_styles_come_whole_and_bare() {
    let mut catalogue = bicycles();
    catalogue.site.name = r#"Sp"oke</script>{{most_tools}}"#.into();
    let files = site(&catalogue, "/");
    for path in ["embed.js", "embed/frame.js", "embed/framed.js", "embed/this.js", "embed/embed.css"] {
        see_none(&files[path], &["\n// ", "/*", "\n  "]);
    }
    see_none(&files["embed/frame.js"], &["{{"]);
    see_none(&files["embed/this.js"], &["{{"]);
    see(&files["embed/framed.js"], &[r#"in this frame is kept"#, r#"on Sp\"oke</script>{{most_tools}} itself"#]);
    see(&files["embed.js"], &[r#""name":"Sp\"oke</script>{{most_tools}}""#, "const MOST_TOOLS = 4;"]);
    see(&files["embed/embed.css"], &["--paper:", "\n:root { color-scheme: light dark;"]);
    see_none(&files["embed/embed.css"], &["rem;"]);
}

/// Whoever opens the site does not keep what other people's pages load.
#[test]
fn the_worker_keeps_none_of_it() {
    see_none(&site(&bicycles(), "/")["service-worker.js"], &["embed"]);
}

#[test]
fn an_embed_stays_within_its_budget() {
    let files = site(&shipped(), "/");
    let pieces = files.iter().filter(|(path, _)| path.starts_with("embed/") && path.ends_with("/index.html"));
    let largest = pieces.map(|(_, html)| brotli(html)).max().unwrap();
    let (script, styles) = (brotli(&files["embed.js"]), brotli(&files["embed/embed.css"]));
    println!("embed.js {script}, embed.css {styles}, largest piece {largest} bytes");
    assert!(script <= 3_000, "embed.js: {script}");
    assert!(script + styles + largest <= 10_000, "a first embed: {}", script + styles + largest);
}

fn brotli(text: &str) -> usize {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: text.len(), ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &params).unwrap();
    compressed.len()
}

/// A pair of tools that the folder lacks cannot be in a catalogue, but in one made by hand; nothing is written for it.
#[test]
fn a_pair_without_its_tools_is_passed_over() {
    let mut catalogue = bicycles();
    let tools = [slug("heron"), slug("stork")];
    catalogue.site.comparisons = vec![Comparison { tools, lead: None, need: None, published: date("2026-11-01") }];
    let files = site(&catalogue, "/");
    assert!(!files.keys().any(|path| path.contains("stork") && path.starts_with("embed")));
}
