//! What search results and previews show of a page.

use crate::common::faces::{addressed, said, title, with_cards};
use crate::common::workshop::site;
use crate::common::{bicycles, see, see_none, shipped};
use std::collections::BTreeMap;

#[test]
fn every_page_with_an_address_says_what_previews_ask_for() {
    let site = with_cards(&bicycles(), "/repo/");
    let pages = addressed(&site);
    assert_eq!(pages.len(), 15);
    for (path, html) in pages {
        let address = format!("https://bicycles.example/{}", path.strip_suffix("index.html").unwrap());
        see(html, &[&format!(r#"<link rel="canonical" href="{address}">"#)]);
        let property = |name: &str| said(html, &format!("og:{name}")).unwrap_or_else(|| panic!("{path}: {name}"));
        assert_eq!(property("url"), address);
        assert_eq!(property("type"), "website");
        assert_eq!(property("site_name"), "Spoke and Lamp");
        assert!(title(html).starts_with(&property("title")), "{path}: {}", property("title"));
        assert_eq!(Some(property("description")), said(html, "description"));
        assert_eq!((property("image:width"), property("image:height")), ("1200".into(), "630".into()));
        assert_eq!(said(html, "twitter:card").unwrap(), "summary_large_image");
        let image = property("image");
        let file = image.strip_prefix("https://bicycles.example/").unwrap_or_else(|| panic!("{path}: {image}"));
        assert!(site.contains_key(file), "{path}: no file {file}");
        assert!(html.find("og:image").unwrap() < html.find("<div").unwrap(), "{path}: in the head");
    }
}

#[test]
fn tools_and_pairs_have_images_of_their_own() {
    let own = with_cards(&bicycles(), "/");
    let image = |site: &BTreeMap<String, String>, path: &str| said(&site[path], "og:image").unwrap();
    let alt = |path: &str| said(&own[path], "og:image:alt").unwrap();
    let (tool, pair) = ("tool/heron/index.html", "compare/heron-vs-magpie/index.html");
    assert!(image(&own, tool).starts_with("https://bicycles.example/cards/heron-"));
    assert!(image(&own, pair).starts_with("https://bicycles.example/cards/heron-vs-magpie-"));
    assert_eq!(image(&own, "index.html"), image(&own, "method/index.html"));
    assert_eq!(alt(tool), "Heron. 2 ship / 0 skip · 78 of 100");
    assert_eq!(alt(pair), "Heron vs Magpie. The panel would ship Heron.");
    let mut unjudged = bicycles();
    unjudged.tools[0].takes.clear();
    unjudged.tools[0].name = r#"Heron & "Son""#.into();
    let unjudged = with_cards(&unjudged, "/");
    assert_eq!(said(&unjudged[tool], "og:image:alt").unwrap(), r#"Heron & "Son". Not judged yet."#);
    assert_eq!(alt("index.html"), "Spoke and Lamp. Which bicycle for the way to work?");

    let without = site(&bicycles(), "/");
    for (path, html) in addressed(&without) {
        assert_eq!(said(html, "og:image").unwrap(), image(&own, "index.html"), "{path}");
    }
    assert_eq!(without.keys().filter(|path| path.starts_with("cards/")).count(), 1);
}

#[test]
fn a_page_without_an_address_is_for_no_preview() {
    let site = site(&bicycles(), "/");
    see(&site["404.html"], &[r#"<meta name="robots" content="noindex">"#]);
    see_none(&site["404.html"], &["og:", "twitter:", "canonical", "ld+json"]);
    see_none(&site["compare/magpie-vs-heron/index.html"], &["og:", "ld+json"]);
}

#[test]
fn the_locale_is_said_where_the_language_names_a_territory() {
    let cases = [
        ("en", None),
        ("pt-BR", Some("pt_BR")),
        ("zh-Hant-TW", Some("zh_TW")),
        ("sr-Latn", None),
        ("de-at", Some("de_AT")),
    ];
    for (language, locale) in cases {
        let mut catalogue = bicycles();
        catalogue.site.language = language.into();
        assert_eq!(said(&site(&catalogue, "/")["index.html"], "og:locale").as_deref(), locale, "{language}");
    }
}

#[test]
fn a_name_cannot_leave_its_attribute() {
    let mut catalogue = bicycles();
    let name = r#""><script>alert(1)</script>&amp;"#;
    catalogue.tools[0].name = name.into();
    let site = with_cards(&catalogue, "/");
    for path in ["tool/heron/index.html", "compare/heron-vs-magpie/index.html"] {
        let html = &site[path];
        assert!(said(html, "og:title").unwrap().starts_with(name), "{path}");
        assert!(said(html, "og:image:alt").unwrap().starts_with(name), "{path}");
        see_none(html, &["<script>alert"]);
    }
}

#[test]
fn the_second_feed_is_named_where_there_are_bytes_for_it() {
    let link = r#"<link rel="alternate" type="application/feed+json" title="Spoke and Lamp" href="/repo/feed.json">"#;
    for (path, html) in addressed(&site(&bicycles(), "/repo/")) {
        assert_eq!(html.contains(link), !path.starts_with("compare/heron"), "{path}");
        see(html, &[r#"type="application/atom+xml" title="Spoke and Lamp" href="/repo/feed.xml">"#]);
    }
}

/// Results show about 60 letters of a title and 160 of a description, and may show more; what is longer than this is no title
/// and no description any more.
#[test]
fn no_two_shipped_pages_look_the_same_in_results() {
    let site = site(&shipped(), "/");
    let pages = addressed(&site);
    assert!(pages.len() > 130);
    let (mut titles, mut descriptions) = (BTreeMap::new(), BTreeMap::new());
    let mut cut = 0;
    for (path, html) in pages {
        let (title, description) = (title(html), said(html, "description").unwrap());
        // The home page's title holds the tagline as its publisher wrote it.
        assert!(path == "index.html" || (10..=80).contains(&title.chars().count()), "{path}: {title}");
        assert!((20..=450).contains(&description.chars().count()), "{path}: {description}");
        cut += u32::from(title.chars().count() > 60 || description.chars().count() > 160);
        assert_eq!(titles.insert(title.clone(), path), None, "{title}");
        assert_eq!(descriptions.insert(description.clone(), path), None, "{description}");
    }
    println!("{cut} pages whose title or description results may cut");
}
