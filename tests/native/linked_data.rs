//! What pages say to machines in the words of schema.org. That these words are schema.org's and enough for search engines is
//! checked in the built site by tests/linked_data (`./dev test`).

use crate::common;
use crate::common::faces::{addressed, linked, said};
use crate::common::workshop::site;
use crate::common::{bicycles, see, see_none};
use seaworthy::domain::AuthorKind;
use serde_json::{Value, json};

#[test]
fn every_page_with_an_address_says_what_it_is_and_where_it_stands() {
    let site = site(&bicycles(), "/repo/");
    let home = "https://bicycles.example/";
    let kinds = [
        ("arena/index.html", "WebPage", vec!["The arena"]),
        ("ballots/index.html", "WebPage", vec!["Your ballots"]),
        ("board/index.html", "CollectionPage", vec!["Boards"]),
        ("board/recount/index.html", "WebPage", vec!["Boards", "Recount the votes"]),
        ("compare/heron-vs-magpie/index.html", "WebPage", vec!["Compare tools", "Heron vs Magpie"]),
        ("compare/index.html", "CollectionPage", vec!["Compare tools"]),
        ("index.html", "WebSite", vec![]),
        ("method/index.html", "WebPage", vec!["How verdicts are made"]),
        ("reviewer/commuter/index.html", "ProfilePage", vec!["Reviewers", "The Commuter"]),
        ("reviewer/mechanic/index.html", "ProfilePage", vec!["Reviewers", "The Mechanic"]),
        ("reviewers/index.html", "CollectionPage", vec!["Reviewers"]),
        ("tool/heron/index.html", "WebPage", vec!["All tools", "Heron: ship or skip?"]),
        ("tool/magpie/index.html", "WebPage", vec!["All tools", "Magpie: ship or skip?"]),
        ("tools/all/1/index.html", "CollectionPage", vec!["All tools", "All tools, 1 to 2"]),
        ("tools/index.html", "CollectionPage", vec!["All tools"]),
    ];
    let pages = addressed(&site);
    assert_eq!(pages.keys().copied().collect::<Vec<_>>(), kinds.iter().map(|(path, ..)| *path).collect::<Vec<_>>());
    for (path, kind, names) in kinds {
        let said_of_it = linked(pages[path]);
        assert_eq!(said_of_it["@context"], "https://schema.org", "{path}");
        assert_eq!(said_of_it["@type"], kind, "{path}");
        assert_eq!(said_of_it["url"], said(pages[path], "og:url").unwrap(), "{path}");
        let steps = said_of_it["breadcrumb"]["itemListElement"].as_array().cloned().unwrap_or_default();
        let expected: Vec<&str> = [vec!["Spoke and Lamp"], names.clone()].concat();
        let expected = if names.is_empty() { Vec::new() } else { expected };
        assert_eq!(steps.iter().map(|step| step["name"].as_str().unwrap()).collect::<Vec<_>>(), expected, "{path}");
        for (index, step) in steps.iter().enumerate() {
            assert_eq!(step["position"], index + 1, "{path}");
            let address = step["item"].as_str().unwrap();
            let file = format!("{}index.html", address.strip_prefix(home).unwrap());
            assert!(pages.contains_key(file.as_str()), "{path}: {address} is no page");
        }
    }
}

fn tool(html: &str) -> Value {
    linked(html)["mainEntity"].clone()
}

#[test]
fn a_tool_has_its_reviews_with_who_wrote_them() {
    let mut catalogue = bicycles();
    catalogue.site.reviewers[1].author.kind = AuthorKind::Model;
    catalogue.site.reviewers[1].author.detail = "A model wrote these.".into();
    catalogue.tools[0].takes[1].text = "Run `sudo` & <b>".into();
    let tool = tool(&site(&catalogue, "/")["tool/heron/index.html"]);
    let reviews = tool["review"].as_array().unwrap();
    assert_eq!(reviews.len(), 2);
    assert_eq!(reviews[0]["author"], json!({ "@type": "Person", "name": "Commuter" }));
    assert_eq!(reviews[0]["creditText"], "Written after a month of riding.");
    assert_eq!(reviews[0]["digitalSourceType"], Value::Null);
    let publisher = json!({ "@type": "Organization", "name": "Spoke and Lamp", "url": "https://bicycles.example/" });
    assert_eq!(reviews[1]["author"], publisher, "a model is no person");
    assert_eq!(reviews[1]["creditText"], "A model wrote these.");
    assert_eq!(reviews[1]["digitalSourceType"], "https://schema.org/TrainedAlgorithmicMediaDigitalSource");
    assert_eq!(reviews[1]["name"], "Mechanic: Ship");
    assert_eq!(reviews[1]["reviewBody"], "Run sudo & <b>");
    let rating = json!({ "@type": "Rating", "ratingValue": 81, "bestRating": 100, "worstRating": 0 });
    assert_eq!(reviews[1]["reviewRating"], rating);
    assert_eq!(tool["aggregateRating"], Value::Null, "none is made up");
}

/// Heron runs on its rider's device, Magpie nowhere.
#[test]
fn what_runs_somewhere_is_software_and_anything_else_a_product() {
    let site = site(&bicycles(), "/");
    let (heron, magpie) = (tool(&site["tool/heron/index.html"]), tool(&site["tool/magpie/index.html"]));
    assert_eq!(
        (&heron["@type"], &heron["applicationCategory"]),
        (&json!("SoftwareApplication"), &json!("Folding bicycle"))
    );
    assert_eq!((&magpie["@type"], &magpie["category"]), (&json!("Product"), &json!("City bicycle")));
    assert_eq!(heron["publisher"]["name"], "Weir Cycles");
    assert_eq!(magpie["manufacturer"]["@type"], "Organization");
}

#[test]
fn a_price_is_offered_only_where_it_is_known_and_with_its_day() {
    let mut catalogue = bicycles();
    let offer = |catalogue: &seaworthy::domain::Catalogue| {
        tool(&site(catalogue, "/")["tool/heron/index.html"])["offers"].clone()
    };
    let known = json!({
        "@type": "Offer", "price": "39", "priceCurrency": "USD", "description": "$39 a month; seen 20 October 2026",
    });
    assert_eq!(offer(&catalogue), known);
    catalogue.tools[0].pricing.entry.usd_per_month = None;
    assert_eq!(offer(&catalogue), Value::Null);
}

#[test]
fn a_tool_nobody_judged_has_no_reviews() {
    let mut catalogue = bicycles();
    catalogue.tools[0].takes.clear();
    assert_eq!(tool(&site(&catalogue, "/")["tool/heron/index.html"])["review"], Value::Null);
}

/// Search engines want a review or an offer of what is called a product or an application, software or not.
#[test]
fn what_has_neither_review_nor_price_is_a_thing() {
    let mut catalogue = bicycles();
    for tool in &mut catalogue.tools {
        tool.takes.clear();
        tool.pricing.entry.usd_per_month = None;
    }
    let written = site(&catalogue, "/");
    for (path, name) in [("tool/heron/index.html", "Heron"), ("tool/magpie/index.html", "Magpie")] {
        let tool = tool(&written[path]);
        assert_eq!((&tool["@type"], &tool["name"]), (&json!("Thing"), &json!(name)));
        let known: Vec<&String> = tool.as_object().unwrap().keys().collect();
        assert_eq!(known, ["@type", "description", "image", "name", "url"]);
    }
    catalogue.tools[1].takes = vec![common::take("commuter", 48)];
    assert_eq!(tool(&site(&catalogue, "/")["tool/magpie/index.html"])["@type"], "Product");
}

#[test]
fn a_comparison_is_of_two_tools_and_repeats_no_review() {
    let html = &site(&bicycles(), "/")["compare/heron-vs-magpie/index.html"];
    let page = linked(html);
    let names: Vec<&Value> =
        page["mainEntity"]["itemListElement"].as_array().unwrap().iter().map(|item| &item["url"]).collect();
    assert_eq!(names, ["https://bicycles.example/tool/heron/", "https://bicycles.example/tool/magpie/"]);
    assert_eq!(page["datePublished"], "2026-10-28");
    let element = html.split_once("ld+json").unwrap().1;
    see_none(element, &["reviewBody", "Every bolt"]);
    see(html.split_once(r#"id="page-data""#).unwrap().1, &["ld+json"]);
}

#[test]
fn no_text_can_end_the_element() {
    let mut catalogue = bicycles();
    catalogue.tools[0].name = "</script><!--<script>".into();
    let site = site(&catalogue, "/");
    for (path, html) in addressed(&site).into_iter().filter(|(path, _)| path.contains("heron")) {
        let element = html.split_once(r#"ld+json">"#).unwrap().1.split_once("</script>").unwrap().0;
        see_none(element, &["<"]);
        assert!(linked(html)["name"].as_str().unwrap().starts_with("</script>"), "{path}");
    }
}
