//! Pages of catalogues that lack what may be lacking: nothing is blank, nothing made up.

use crate::common::{bicycles, page, see, see_none, slug};
use seaworthy::companion::routes;
use seaworthy::domain::Catalogue;
use seaworthy::site::Route;

fn pair() -> Route {
    Route::Pair(slug("heron"), slug("magpie"))
}

/// Nobody has judged anything.
fn without_takes() -> Catalogue {
    let mut catalogue = bicycles();
    catalogue.tools.iter_mut().for_each(|tool| tool.takes.clear());
    catalogue
}

/// Every list that may be empty is.
fn without_lists() -> Catalogue {
    let mut catalogue = without_takes();
    catalogue.tallies = None;
    catalogue.site.reviewers.truncate(1);
    catalogue.site.reviewers[0].looks_for.clear();
    catalogue.site.reviewers[0].tires_of.clear();
    for tool in &mut catalogue.tools {
        tool.aliases.clear();
        tool.best_for.clear();
        tool.runs_on.clear();
        tool.pricing.plans.clear();
        tool.pricing.meters.clear();
        tool.specs = Default::default();
        tool.spec_sources = Default::default();
    }
    catalogue
}

/// A site before its first record: no tool, so no pair and no shelf either.
fn without_tools() -> Catalogue {
    let mut catalogue = without_lists();
    catalogue.tools.clear();
    catalogue.site.comparisons.clear();
    catalogue.site.categories.clear();
    catalogue
}

#[test]
fn without_takes_every_page_says_that_nothing_is_judged_yet() {
    let catalogue = without_takes();
    see(&page(&catalogue, "/", &Route::Tool(slug("heron"))), &["The panel has not judged it yet.", "not judged yet"]);
    let html = page(&catalogue, "/", &pair());
    see(&html, &["Not judged yet.", "Fewer than two of these have been judged by the panel.", "no take yet"]);
    see_none(&html, &[r#"class="scale""#, "0 ship / 0 skip"]);
    see(&page(&catalogue, "/", &Route::Tools), &["not judged yet · $39 a month"]);
    let html = page(&catalogue, "/", &Route::Reviewer(slug("mechanic")));
    see(&html, &["The Mechanic", "No takes yet."]);
    see_none(&html, &["0%"]);
}

#[test]
fn without_prices_the_entry_price_stands_alone() {
    let html = page(&without_lists(), "/", &pair());
    see(&html, &["<b>On request</b>", "Seen 20 October 2026 at "]);
    see_none(&html, &["a month, per", "$0.05"]);
}

#[test]
fn one_reviewer_is_spoken_of_as_one() {
    let mut catalogue = bicycles();
    see(&page(&catalogue, "/", &Route::Home), &["Commuter and Mechanic judge each one: ship or skip"]);
    catalogue.site.reviewers.truncate(1);
    catalogue.tools[0].takes.truncate(1);
    see(&page(&catalogue, "/", &Route::Home), &["The Commuter judges each one: ship or skip"]);
    let html = page(&catalogue, "/", &pair());
    see(&html, &[r#"aria-label="Commuter, 1 of 1""#, "ships Heron, skips Magpie", "Ship <b>Heron</b>."]);
    see_none(&html, &["Mechanic"]);
    let mut three = bicycles();
    let mut third = three.site.reviewers[0].clone();
    third.name = "Postman".into();
    three.site.reviewers.push(third);
    see(&page(&three, "/", &Route::Home), &["Commuter, Mechanic and Postman judge each one: ship or skip"]);
}

#[test]
fn the_foot_of_a_page_says_who_wrote_the_takes() {
    let mut catalogue = bicycles();
    let foot =
        |catalogue: &Catalogue| page(catalogue, "/", &Route::Method).split("<footer").nth(1).unwrap().to_string();
    see(&foot(&catalogue), &["stands on that reviewer’s page"]);
    catalogue.site.reviewers[0].author.detail = "All written at the bench.".into();
    catalogue.site.reviewers[1].author.detail = "All written at the bench.".into();
    see(&foot(&catalogue), &["All written at the bench."]);
}

#[test]
fn an_empty_catalogue_has_all_its_pages() {
    let catalogue = without_tools();
    see(&page(&catalogue, "/", &Route::Tools), &["The catalogue is empty so far."]);
    for route in routes(&catalogue) {
        let html = page(&catalogue, "/", &route);
        assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        see_none(&html, &["undefined", "NaN", "Fetching"]);
    }
}

#[test]
fn a_shelf_without_tools_is_no_dead_end() {
    let mut catalogue = bicycles();
    catalogue.tools.iter_mut().for_each(|tool| tool.category = slug("city"));
    see(&page(&catalogue, "/", &Route::Home), &[r#"href="/tools/?category=city""#]);
}

#[test]
fn no_page_shows_a_list_or_a_term_with_nothing_in_it() {
    let mut blank = Vec::new();
    for (catalogue, name) in [(without_lists(), "without lists"), (without_tools(), "without tools")] {
        for route in routes(&catalogue) {
            let html = page(&catalogue, "/", &route);
            for tag in ["ul", "ol", "dl", "dd", "td", "p", "h2", "h3"] {
                blank.extend(blanks(&html, tag).map(|heading| format!("{name}, {}: {heading}", route.path())));
            }
        }
    }
    assert!(blank.is_empty(), "blank lists:\n{}", blank.join("\n"));
}

/// Where a tag opens and closes with nothing between: the page from the heading before it on.
fn blanks<'h>(html: &'h str, tag: &str) -> impl Iterator<Item = &'h str> {
    let (opening, closing) = (format!("<{tag}"), format!("</{tag}>"));
    let ends: Vec<usize> = html.match_indices(&closing).map(|(at, _)| at).collect();
    let bare = move |before: &&str| {
        before.ends_with('>') && before[before.rfind('<').unwrap_or_default()..].starts_with(&opening)
    };
    let befores = ends.into_iter().map(|at| &html[..at]).filter(bare);
    befores.map(|before| &before[before.rfind("<h").unwrap_or_default()..])
}
