//! From one line-up to the next.

use crate::common;
use crate::common::{site, slug, tries};
use proptest::prelude::*;
use seaworthy::domain::{Comparison, MOST_TOOLS, Site, Slug};
use seaworthy::site::{LineUp, Route};
use seaworthy::words::line_up as words;

fn slugs(tools: &str) -> Vec<Slug> {
    tools.split(' ').filter(|tool| !tool.is_empty()).map(slug).collect()
}

/// A site in which `a` and `b` have a page of their own.
fn bench() -> Site {
    let pair =
        Comparison { tools: ["a", "b"].map(slug), lead: None, need: None, published: common::date("2026-11-01") };
    Site { comparisons: vec![pair], ..site(&[]) }
}

type Step = fn(&LineUp) -> Option<Route>;

/// Tools, what is done, and the page’s path where nothing is known of pairs; None where it leads nowhere.
#[test]
fn every_step_leads_to_a_page_or_nowhere() {
    let steps: [(&str, Step, Option<&str>); 27] = [
        ("a b c", |here| here.swapped(0), Some("/compare/?tools=b,a,c")),
        ("a b c", |here| here.swapped(1), Some("/compare/?tools=a,c,b")),
        ("a b c", |here| here.swapped(2), None),
        ("c d", |here| here.swapped(0), Some("/compare/?tools=d,c")),
        ("a", |here| here.swapped(0), None),
        ("a b c d", |here| here.moved(0, 3), Some("/compare/?tools=b,c,d,a")),
        ("a b c d", |here| here.moved(3, 1), Some("/compare/?tools=a,d,b,c")),
        ("a b c d", |here| here.moved(2, 2), None),
        ("a b c d", |here| here.moved(0, 4), None),
        ("a b c d", |here| here.moved(4, 0), None),
        ("a b c", |here| here.replaced(1, &slug("d")), Some("/compare/?tools=a,d,c")),
        ("a b c", |here| here.replaced(0, &slug("c")), Some("/compare/?tools=c,b,a")),
        ("a b c", |here| here.replaced(2, &slug("c")), None),
        ("a b c", |here| here.replaced(3, &slug("d")), None),
        ("a b c", |here| here.replaced(3, &slug("a")), None),
        ("a b c", |here| here.without(1), Some("/compare/?tools=a,c")),
        ("a b", |here| here.without(0), Some("/compare/?tools=b")),
        ("a", |here| here.without(0), Some("/compare/")),
        ("a b", |here| here.without(2), None),
        ("", |here| here.without(0), None),
        ("a b c", |here| here.with(&slug("d")), Some("/compare/?tools=a,b,c,d")),
        ("a b c", |here| here.with(&slug("b")), None),
        ("a b c d", |here| here.with(&slug("e")), None),
        ("a", |here| here.with(&slug("b")), Some("/compare/?tools=a,b")),
        ("", |here| here.with(&slug("a")), Some("/compare/?tools=a")),
        // What cannot stand side by side is passed over first, as in an address.
        ("a a b", |here| here.swapped(0), Some("/compare/?tools=b,a")),
        ("a b c d e", |here| here.without(3), Some("/compare/?tools=a,b,c")),
    ];
    for (number, (tools, step, path)) in steps.into_iter().enumerate() {
        let there = step(&LineUp::new(&slugs(tools), None)).map(|route| route.path());
        assert_eq!(there.as_deref(), path, "step {number}, from {tools}");
    }
}

#[test]
fn two_that_are_curated_are_at_their_own_address() {
    let site = bench();
    let steps: [(&str, Step, Option<&str>); 9] = [
        ("a b c", |here| here.without(2), Some("/compare/a-vs-b/")),
        ("b c a", |here| here.without(1), Some("/compare/a-vs-b/")),
        ("b", |here| here.with(&slug("a")), Some("/compare/a-vs-b/")),
        ("a c", |here| here.replaced(1, &slug("b")), Some("/compare/a-vs-b/")),
        ("a b", |here| here.replaced(1, &slug("c")), Some("/compare/?tools=a,c")),
        ("a b", |here| here.with(&slug("c")), Some("/compare/?tools=a,b,c")),
        ("a b c", |here| here.without(0), Some("/compare/?tools=b,c")),
        // Its order is its address’s: there is no other way round.
        ("a b", |here| here.swapped(0), None),
        ("b a", |here| here.replaced(0, &slug("a")), None),
    ];
    for (tools, step, path) in steps {
        let there = step(&LineUp::new(&slugs(tools), Some(&site))).map(|route| route.path());
        assert_eq!(there.as_deref(), path, "from {tools}");
    }
    assert_eq!(LineUp::new(&slugs("b a"), Some(&site)).route().path(), "/compare/a-vs-b/");
}

/// All that can be done to a line-up at one place, with one tool.
fn all_steps(here: &LineUp, place: usize, other: usize, tool: &Slug) -> Vec<Route> {
    let steps = [
        here.swapped(place),
        here.moved(place, other),
        here.replaced(place, tool),
        here.without(place),
        here.with(tool),
    ];
    steps.into_iter().flatten().collect()
}

proptest! {
    #![proptest_config(tries(512))]

    #[test]
    fn every_page_is_sound_and_can_be_passed_on(
        tools in prop::collection::vec("[a-f]", 0..6),
        (place, other) in (0..6_usize, 0..6_usize),
        tool in "[a-f]",
        known in any::<bool>(),
    ) {
        let site = bench();
        let tools: Vec<Slug> = tools.iter().map(|tool| slug(tool)).collect();
        let here = LineUp::new(&tools, known.then_some(&site));
        for route in all_steps(&here, place, other, &slug(&tool)) {
            prop_assert_ne!(&route, &here.route());
            let compared = route.compared();
            prop_assert!(compared.len() <= MOST_TOOLS, "{:?}", compared);
            for (at, tool) in compared.iter().enumerate() {
                prop_assert!(!compared[..at].contains(tool), "{:?}", compared);
            }
            let path = route.path();
            let (path, query) = path.split_once('?').unwrap_or((&path, ""));
            prop_assert_eq!(Route::parse(path, query), route);
        }
    }

    #[test]
    fn what_is_done_can_be_undone(tools in prop::collection::hash_set("[a-f]", 2..5), (from, to) in (0..4_usize, 0..4_usize)) {
        let site = bench();
        let tools: Vec<Slug> = tools.iter().map(|tool| slug(tool)).collect();
        let here = LineUp::new(&tools, Some(&site));
        if let Some(swapped) = here.swapped(from) {
            prop_assert_eq!(LineUp::new(&swapped.compared(), Some(&site)).swapped(from), Some(here.route()));
        }
        if let Some(moved) = here.moved(from, to) {
            prop_assert_eq!(LineUp::new(&moved.compared(), Some(&site)).moved(to, from), Some(here.route()));
        }
    }
}

#[test]
fn what_is_said_of_a_change_word_for_word() {
    let said = [
        (words::stands("Heron", 2, 4), "Heron stands at place 2 of 4."),
        (words::removed("Heron"), "Heron is out of the comparison."),
        (words::stands_already("Heron"), "Heron stands here already; choose another."),
        (words::too_many(4), "The address named more tools; the first 4 are shown."),
    ];
    for (sentence, expected) in said {
        assert_eq!(sentence, expected);
    }
}
