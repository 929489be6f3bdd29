//! Every link of the shipped catalogue's pages, under a base path of its own.

use crate::common::{bicycles, page, see, see_none, shipped, slug};
use seaworthy::companion::routes;
use seaworthy::domain::Catalogue;
use seaworthy::site::{Base, Route};
use std::collections::{BTreeMap, BTreeSet};

/// All pages at /repo/ with their addresses.
fn pages(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let line_up = Route::LineUp(catalogue.tools.iter().take(3).map(|tool| tool.slug.clone()).collect());
    let routes = routes(catalogue).into_iter().chain([line_up, Route::NotFound]);
    routes.map(|route| (format!("/repo{}", route.path()), page(catalogue, "/repo/", &route))).collect()
}

/// The values of an attribute on a page.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let marker = format!(" {attribute}=\"");
    html.split(marker.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_link_stays_under_the_base_or_is_https() {
    let pages = pages(&shipped());
    for (address, html) in &pages {
        let links = [values(html, "href"), values(html, "src"), values(html, "action")].concat();
        assert!(links.len() >= 8, "{address}: {links:?}");
        for link in links {
            assert!(link.starts_with("/repo/") || link.starts_with("https://"), "{address}: {link}");
        }
    }
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_a_place_on_it() {
    let catalogue = shipped();
    let pages = pages(&catalogue);
    // Written beside the app's pages.
    let files = ["/repo/feed.xml", "/repo/embed/"];
    for (address, html) in &pages {
        for link in values(html, "href").into_iter().filter(|link| link.starts_with("/repo/")) {
            let (to, place) = link.split_once('#').unwrap_or((link, ""));
            if files.contains(&to.split('?').next().unwrap()) {
                continue;
            }
            // What is lined up, or browsed, is shown by the page that the host has there.
            let there = pages.get(to).or_else(|| pages.get(to.split('?').next()?));
            let there = there.unwrap_or_else(|| panic!("{address}: no page at {to}"));
            assert!(place.is_empty() || values(there, "id").contains(&place), "{address}: nothing at {link}");
        }
    }
}

#[test]
fn links_out_of_the_site_tell_nothing_of_the_reader() {
    for (address, html) in pages(&shipped()) {
        for link in html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next()) {
            let outside = link.contains(r#"href="https://"#);
            assert!(!outside || link.contains(r#"rel="external noopener noreferrer""#), "{address}: {link}");
        }
    }
}

#[test]
fn every_id_stands_once_and_every_label_names_one() {
    for (address, html) in pages(&shipped()) {
        let ids = values(&html, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{address}: {ids:?}");
        for label in values(&html, "aria-labelledby") {
            assert!(distinct.contains(label), "{address}: no {label}");
        }
    }
}

#[test]
fn every_page_has_one_heading_one_main_and_a_way_past_the_navigation() {
    for (address, html) in pages(&shipped()) {
        for part in ["<h1", "<main", r#"class="skip-link""#, "<nav", "<footer"] {
            assert_eq!(html.matches(part).count(), 1, "{address}: {part}");
        }
        let skip = values(&html, "href")[0];
        assert_eq!(skip, format!("{address}#main"));
    }
}

/// A category may have any id, so it must not collide with the ids that pages use themselves.
#[test]
fn a_category_may_be_named_like_a_part_of_a_page() {
    let mut catalogue = shipped();
    let mut collisions = Vec::new();
    for id in ["main", "record", "pairs", "shelves", "weekly", "takes", "pricing"] {
        catalogue.site.categories[0].id = slug(id);
        catalogue.tools[0].category = slug(id);
        let reviewer = catalogue.site.reviewers[0].id.clone();
        for route in [Route::Home, Route::Tools, Route::Reviewer(reviewer)] {
            let html = page(&catalogue, "/", &route);
            if values(&html, "id").iter().filter(|found| **found == id).count() > 1 {
                collisions.push(format!("“{id}” on {}", route.path()));
            }
        }
    }
    assert!(collisions.is_empty(), "{collisions:?}");
}

#[test]
fn a_base_is_the_one_difference_between_two_sites() {
    let catalogue = shipped();
    for route in routes(&catalogue).into_iter().step_by(17) {
        let at_root = page(&catalogue, "/", &route);
        let moved = page(&catalogue, "/a/b/", &route);
        assert_eq!(moved.replace("\"/a/b/", "\"/"), at_root, "{}", Base::new("/").href(&route));
    }
}

#[test]
fn the_page_one_is_on_is_marked_in_the_navigation() {
    let catalogue = bicycles();
    for (route, words) in [(Route::Tools, "Tools"), (Route::Reviewers, "Reviewers"), (Route::Board, "Boards")] {
        let html = page(&catalogue, "/", &route);
        assert_eq!(html.matches("aria-current").count(), 1, "{route:?}");
        see(&html, &[&format!(r#"aria-current="page">{words}</a>"#)]);
    }
    see_none(&page(&catalogue, "/", &Route::Home), &["aria-current"]);
}
