//! Browsing: which facets there are, what they count, in which order tools stand, and how an empty result is left.

use crate::common::browsing::{drawer, kitchen, made};
use crate::common::shipped;
use seaworthy::domain::{Choices, FacetCounts, Shelf, Sort, ValueCount};
use seaworthy::site::Browse;

/// Each facet with its values and counts, as text: "category: pans 2, knives 1*"; what is chosen has a star.
fn told(shelf: &Shelf, query: &str) -> Vec<String> {
    let look = shelf.look(&Browse::parse(query, shelf).choices, Sort::default(), None);
    let line = |facet: &FacetCounts| {
        let value = |value: &ValueCount| {
            let star = if value.chosen { "*" } else { "" };
            format!("{} {}{star}", shelf.value(value.choice), value.count)
        };
        format!("{}: {}", facet.facet.id(), facet.values.iter().map(value).collect::<Vec<_>>().join(", "))
    };
    look.facets.iter().map(line).collect()
}

fn left(shelf: &Shelf, query: &str) -> String {
    let browse = Browse::parse(query, shelf);
    let left = browse.look(shelf, None).left;
    left.iter().map(|place| shelf.items()[*place].name.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn facets_come_from_the_data_with_counts() {
    let shelf = Shelf::of(&kitchen(), &drawer());
    let all = [
        "category: pans 2, knives 2",
        "runs-on: hosted 1, on-device 2",
        "licence: open 2, not-open 2",
        "price: free 3, usage 1",
        "panel: all-ship 1, most-ship 1, all-skip 1, not-judged 1",
        "status: active 3, sunset 1",
        "spec.edge: none 1, plain 1, toothed, fine 1",
        "spec.folds: yes 1, no 1",
    ];
    assert_eq!(told(&shelf, ""), all);
    // A facet's own choices leave its counts alone; of pans only one states an edge, so that is no facet any more.
    let pans = [
        "category: pans 2*, knives 2",
        "licence: open 1, not-open 1",
        "price: free 1, usage 1",
        "panel: all-ship 1, not-judged 1",
        "status: active 1, sunset 1",
    ];
    assert_eq!(told(&shelf, "?category=pans"), pans);
    // Unless it has been chosen from; and what is chosen stays, with none.
    let narrow = told(&shelf, "?category=pans&licence=open&spec.edge=plain");
    assert_eq!(narrow, ["category: pans 0*", "licence: open 0*", "spec.edge: plain 0*"]);
    let folding = told(&shelf, "?licence=not-open&spec.folds=yes");
    assert_eq!(folding[2], "licence: not-open 1*");
    assert_eq!(folding.last().unwrap(), "spec.folds: yes 1*, no 1");
    // Nothing tells a single tool apart.
    assert!(told(&Shelf::of(&kitchen(), &drawer()[..1]), "").is_empty());
    assert!(told(&Shelf::of(&kitchen(), &[]), "").is_empty());
}

#[test]
fn a_spec_is_a_facet_where_a_third_state_it_with_two_to_twelve_values() {
    let facet = |stated: usize, values: usize, of: usize| {
        let spec = |at: usize| if at < stated { vec![("x", format!("v{}", at % values))] } else { Vec::new() };
        let tools = (0..of).map(|at| {
            let specs = spec(at);
            let specs: Vec<(&str, &str)> = specs.iter().map(|(key, value)| (*key, value.as_str())).collect();
            made(&format!("t{at}"), "knives", &[], &specs)
        });
        told(&Shelf::of(&kitchen(), &tools.collect::<Vec<_>>()), "").len() == 1
    };
    for (stated, values, of, expected) in [
        (3, 2, 9, true),
        (2, 2, 6, true),
        (2, 2, 7, false),
        (3, 1, 9, false),
        (12, 12, 36, true),
        (13, 13, 13, false),
        (12, 12, 37, false),
    ] {
        assert_eq!(facet(stated, values, of), expected, "{stated} of {of} state {values} values");
    }
}

#[test]
fn within_a_facet_choices_are_or_and_between_facets_and() {
    let shelf = Shelf::of(&kitchen(), &drawer());
    for (query, expected) in [
        ("", "slicer wok Cleaver pot"),
        ("?licence=open", "Cleaver pot"),
        ("?licence=open&category=knives", "Cleaver"),
        ("?panel=all-ship,not-judged", "wok pot"),
        ("?runs-on=hosted,self-hosted", "slicer"),
        ("?runs-on=self-hosted", ""),
        ("?spec.edge=toothed%2C%20fine,none", "wok Cleaver"),
        ("?sort=ship", "wok slicer Cleaver pot"),
        ("?sort=price", "Cleaver slicer pot wok"),
        ("?sort=name", "Cleaver pot slicer wok"),
        ("?sort=reviewed", "wok slicer Cleaver pot"),
    ] {
        assert_eq!(left(&shelf, query), expected, "{query}");
    }
    let found = shelf.look(&Choices::default(), Sort::Name, Some(&[3, 0]));
    assert_eq!((found.left, found.facets[0].values.len()), (vec![0, 3], 2));
}

#[test]
fn an_empty_result_names_the_facet_to_loosen() {
    let (site, shelf) = (kitchen(), Shelf::of(&kitchen(), &drawer()));
    let way_out = |query: &str| {
        let choices = Browse::parse(query, &shelf).choices;
        let look = shelf.look(&choices, Sort::default(), None);
        look.way_out.map(|way_out| way_out.in_words(&shelf, &choices, &site))
    };
    let expected = [
        ("?runs-on=hosted&licence=open", Some("Nothing is left. Without “runs on the vendor’s servers” there are 2.")),
        ("?category=pans&licence=open&price=free", Some("Nothing is left. Without “PANS” there is 1.")),
        ("?panel=not-judged&spec.folds=yes,no", Some("Nothing is left. Without “Panel: not judged” there are 2.")),
        (
            "?status=sunset&licence=open&panel=all-skip,split",
            Some("Nothing is left. Without “Status: being retired” there is 1."),
        ),
        ("?status=unmaintained&runs-on=self-hosted", None),
        ("?category=pans", None),
        ("", None),
    ];
    for (query, words) in expected {
        assert_eq!(way_out(query).as_deref(), words, "{query}");
    }
}

#[test]
fn the_state_stands_in_the_query_in_one_way() {
    let shelf = Shelf::of(&kitchen(), &drawer());
    for (query, canonical) in [
        ("", ""),
        ("?", ""),
        ("sort=score&q=", ""),
        ("?sort=price&category=knives,pans", "?category=pans,knives&sort=price"),
        ("?q=a+b%26c%2B&licence=open&licence=open", "?licence=open&q=a%20b%26c%2B"),
        // A form without scripts sends one part a choice; some programs escape commas.
        ("?runs-on=on-device&category=pans&runs-on=hosted", "?category=pans&runs-on=hosted,on-device"),
        ("?category=knives%2Cpans", "?category=pans,knives"),
        ("?spec.edge=toothed%2C+fine,plain", "?spec.edge=plain,toothed%2C%20fine"),
        // What is unknown is passed over.
        ("?colour=red&category=spoons,pans&spec.none=1&sort=up&edge=plain", "?category=pans"),
        ("?price&=free&&panel=%&status=,", ""),
        ("?q=one&q=%C3%A9&sort=name&sort=x", "?sort=name&q=%C3%A9"),
    ] {
        assert_eq!(Browse::parse(query, &shelf).query(&shelf), canonical, "{query}");
    }
    let long = Browse::parse(&format!("?q={}", "é".repeat(1_000)), &shelf);
    assert_eq!(long.q.chars().count(), Browse::LONGEST);
}

#[test]
fn each_choice_can_be_taken_back() {
    let (site, shelf) = (kitchen(), Shelf::of(&kitchen(), &drawer()));
    let browse =
        Browse::parse("?category=pans&runs-on=hosted&licence=open,not-open&spec.folds=no&sort=name&q=x", &shelf);
    let chips = browse.chips(&shelf, &site);
    let chips: Vec<(&str, &str)> = chips.iter().map(|chip| (chip.words.as_str(), chip.query.as_str())).collect();
    let expected = [
        ("PANS", "?runs-on=hosted&licence=open,not-open&spec.folds=no&sort=name&q=x"),
        ("runs on the vendor’s servers", "?category=pans&licence=open,not-open&spec.folds=no&sort=name&q=x"),
        ("open licence", "?category=pans&runs-on=hosted&licence=not-open&spec.folds=no&sort=name&q=x"),
        ("no open licence", "?category=pans&runs-on=hosted&licence=open&spec.folds=no&sort=name&q=x"),
        ("folds: no", "?category=pans&runs-on=hosted&licence=open,not-open&sort=name&q=x"),
    ];
    assert_eq!(chips, expected);
    assert_eq!(browse.clear(&shelf), "?sort=name");
    assert_eq!(browse.without(2, &shelf), "?category=pans&runs-on=hosted&spec.folds=no&sort=name&q=x");
}

#[test]
fn the_shipped_catalogue_has_its_facets() {
    let shipped = shipped();
    let shelf = Shelf::of(&shipped.site, &shipped.tools);
    let ids = |query: &str| -> Vec<String> {
        let look = shelf.look(&Browse::parse(query, &shelf).choices, Sort::default(), None);
        look.facets.iter().map(|facet| facet.facet.id()).collect()
    };
    assert_eq!(ids("")[..6], ["category", "runs-on", "licence", "price", "panel", "status"]);
    for (category, facet) in
        [("speech", "spec.task"), ("coding-assistant", "spec.open_source"), ("llm-api", "spec.open_weights")]
    {
        let ids = ids(&format!("?category={category}"));
        assert!(ids.contains(&facet.to_string()), "{category}: {ids:?}");
    }
    for (query, value) in [("?status=unmaintained", "unmaintained"), ("?panel=all-skip", "all-skip")] {
        let browse = Browse::parse(query, &shelf);
        let look = browse.look(&shelf, None);
        let count = look.facets.iter().flat_map(|facet| &facet.values).find(|value| value.chosen).unwrap();
        assert_eq!((count.count as usize, shelf.value(count.choice)), (look.left.len(), value));
    }
}
