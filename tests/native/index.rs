//! The files of every tool: what they say is what the catalogue says, and what is no such file is refused.

use crate::common::browsing::{kitchen, some_tools};
use crate::common::{shipped, slug, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{
    Catalogue, Choices, Facet, Facets, Fault, Haystack, Index, IndexRow, Item, SHARD, Shelf, Site, Slug, Tool, shards,
    shelf_order,
};

fn catalogue(site: Site, tools: Vec<Tool>) -> Catalogue {
    Catalogue { site, tools, tallies: None }
}

fn index_read(catalogue: &Catalogue) -> Index {
    let json = serde_json::to_string(&Index::of(catalogue)).unwrap();
    Index::from_json("index.json", &json).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

fn facets_read(catalogue: &Catalogue) -> Facets {
    let json = serde_json::to_string(&Facets::of(catalogue)).unwrap();
    Facets::from_json("facets.json", &json).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

/// A tool of that name, whose slug follows from it or not, with these aliases.
fn named(id: &str, name: &str, aliases: &[&str]) -> Tool {
    let aliases = aliases.iter().map(ToString::to_string).collect();
    Tool { name: name.into(), aliases, ..tool(id, &[]) }
}

#[test]
fn names_slugs_and_aliases_come_back() {
    let tools = [
        named("heron-2", "Heron 2", &["Heron2", "Heron", "2 heron", "H2", "the Heron 2", "heron  2"]),
        named("own", "Another Slug", &[]),
        named("a-b-c", "A.B (C)", &["A.B(C)", "B"]),
        named("ete", "Été Ête", &["Été", "ÉtéÊte", "\\r0 \"é\""]),
        named("one", "One", &["One", "one"]),
        named("long-name", "a b c d e f g h i j k l", &["k l", "j a"]),
    ];
    let mut expected: Vec<IndexRow> = tools.iter().map(IndexRow::of).collect();
    expected.sort_by(|a, b| a.slug().cmp(b.slug()));
    let index = index_read(&catalogue(kitchen(), tools.to_vec()));
    assert_eq!(index.rows(), expected);
    for (place, row) in expected.iter().enumerate() {
        assert_eq!(index.find(row.slug()), Some(place), "{}", row.slug());
    }
    assert_eq!(index.find(&slug("nobody")), None);
    assert_eq!(index_read(&catalogue(kitchen(), Vec::new())).rows(), []);
}

#[test]
fn the_shipped_catalogue_is_searched_and_browsed_as_from_its_own_files() {
    let shipped = shipped();
    let (index, facets) = (index_read(&shipped), facets_read(&shipped));
    let (read, own) = (index.haystack(&shipped.site), Haystack::of(&shipped));
    assert_eq!(format!("{read:?}"), format!("{own:?}"));
    let items = facets.items(&index);
    for (item, tool) in items.iter().zip(&shipped.tools) {
        same_but_for_specs(item, tool);
    }
    // What is a facet of a category is the same from either, values and counts included.
    for category in &shipped.site.categories {
        let of_category = |items: Vec<Item>| items.into_iter().filter(|item| item.category == category.id).collect();
        let own = of_category(shipped.tools.iter().map(Item::of).collect());
        assert_eq!(told(&shipped.site, of_category(items.clone())), told(&shipped.site, own), "{}", category.id);
    }
}

/// The facets of a shelf with values and counts. Specs of which no two tools state the same are left out.
fn told(site: &Site, items: Vec<Item>) -> Vec<(String, Vec<(String, u32)>)> {
    let shelf = Shelf::from_items(site, items);
    let facets = shelf.counts(&Choices::default(), None).facets.into_iter();
    let told = facets.filter(|of| !matches!(of.facet, Facet::Spec(_)) || of.values.iter().any(|value| value.count > 1));
    told.map(|of| {
        let values = of.values.iter().map(|value| (shelf.value(value.choice).to_string(), value.count));
        (of.facet.id(), values.collect())
    })
    .collect()
}

fn same_but_for_specs(item: &Item, tool: &Tool) {
    let mut own = Item::of(tool);
    own.runs_on.sort_by_key(|place| place.id());
    let mut read = item.clone();
    read.runs_on.sort_by_key(|place| place.id());
    assert!(read.specs.iter().all(|spec| own.specs.contains(spec)), "{}: {:?}", tool.slug, read.specs);
    own.specs.clear();
    read.specs.clear();
    assert_eq!(read, own);
}

/// The number of the file in which each tool is written.
fn written(catalogue: &Catalogue) -> Vec<(Slug, u32)> {
    let index = Index::of(catalogue);
    let files = shelf_order(&index);
    let files = files.chunks(SHARD).enumerate();
    let mut written: Vec<(Slug, u32)> = files
        .flat_map(|(number, places)| places.iter().map(move |place| (*place, number as u32)))
        .map(|(place, number)| (index.rows()[place].slug().clone(), number))
        .collect();
    written.sort();
    written
}

#[test]
fn both_sides_number_the_files_of_rows_alike() {
    let many = |categories: &[&str], count: usize| -> Vec<Tool> {
        let made = |at: usize| {
            let scores: &[(&str, u8)] = if at.is_multiple_of(5) { &[] } else { &[("a", 50 + (at % 7) as u8)] };
            let mut tool = tool(&format!("t{at}"), scores);
            tool.category = slug(categories[at % categories.len()]);
            tool.name = ["Twin", "twin", "Other"][at % 3].into();
            tool
        };
        (0..count).map(made).collect()
    };
    for (name, catalogue, files) in [
        ("none", catalogue(kitchen(), Vec::new()), 0),
        ("one", catalogue(kitchen(), many(&["pans"], 1)), 1),
        ("a file full", catalogue(kitchen(), many(&["pans"], SHARD)), 1),
        ("one more", catalogue(kitchen(), many(&["pans", "knives"], SHARD + 1)), 2),
        ("many", catalogue(kitchen(), many(&["pans", "knives", "lids"], 500)), 16),
        ("ours", shipped(), 2),
    ] {
        let index = index_read(&catalogue);
        let numbers = shards(&index);
        let read: Vec<(Slug, u32)> =
            index.rows().iter().zip(&numbers).map(|(row, number)| (row.slug().clone(), *number)).collect();
        assert_eq!(read, written(&catalogue), "{name}");
        assert_eq!(numbers.iter().max().map_or(0, |last| last + 1), files, "{name}");
    }
}

#[test]
fn a_file_of_rows_holds_a_category_from_its_highest_score_on() {
    let of = |id: &str, category: &str, name: &str, scores: &[(&str, u8)]| {
        let mut tool = Tool { name: name.into(), ..tool(id, scores) };
        tool.category = slug(category);
        tool
    };
    let tools = vec![
        of("a", "pans", "A", &[("a", 60), ("b", 61)]),
        of("b", "knives", "B", &[]),
        of("c", "pans", "C", &[("a", 61)]),
        of("d", "knives", "A", &[("a", 9)]),
        of("e", "pans", "A", &[("a", 61)]),
        of("f", "pans", "A", &[("a", 61)]),
    ];
    let index = Index::of(&catalogue(kitchen(), tools));
    let order: Vec<&str> = shelf_order(&index).into_iter().map(|place| index.rows()[place].slug().as_str()).collect();
    assert_eq!(order, ["d", "b", "e", "f", "c", "a"]);
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn whatever_tools_there_are_both_files_read_back(tools in some_tools()) {
        let mut catalogue = catalogue(kitchen(), tools);
        // No record has a blank text in it.
        let blank = |tool: &Tool| tool.specs.get("a text").is_some_and(|text| text.in_words().trim().is_empty());
        catalogue.tools.iter_mut().filter(|tool| blank(tool)).for_each(|tool| tool.specs.remove("a text"));
        let (index, facets) = (index_read(&catalogue), facets_read(&catalogue));
        prop_assert_eq!(&index, &Index::of(&catalogue));
        prop_assert_eq!(&facets, &Facets::of(&catalogue));
        let mut own: Vec<&Tool> = catalogue.tools.iter().collect();
        own.sort_by(|a, b| a.slug.cmp(&b.slug));
        facets.items(&index).iter().zip(own).for_each(|(item, tool)| same_but_for_specs(item, tool));
    }
}

const INDEX: &str = r#"{"slugs":"\nb\n","names":"A\nBee\n","aliases":"Ay\n\n","categories":["pans"],"category":"00","takes":"10","ship":"10","points":"l0"}"#;
const FACETS: &str = r#"{"runs_on":"17","open":"01","price":"04","entry":"\n9.5\n","state":"02","reviewed":"2026-11-01\n2026-11-02\n","specs":[{"key":"edge","category":"pans","values":["fine"],"of":"01"}]}"#;

#[test]
fn what_is_no_such_file_is_refused_with_a_sentence() {
    assert!(Index::from_json("index.json", INDEX).is_ok() && Facets::from_json("facets.json", FACETS).is_ok());
    let of_index = |text: &str| Index::from_json("index.json", text).map(|_| ());
    let of_facets = |text: &str| Facets::from_json("facets.json", text).map(|_| ());
    let rows: &[(&str, &str, &str)] = &[
        (r#""slugs":"\nb\n""#, r#""slugs":"\n""#, "slugs: has 1 entries for 2 tools"),
        (r#""slugs":"\nb\n""#, r#""slugs":"c\nb\n""#, "slugs: are not in their order, each once"),
        (r#""slugs":"\nb\n""#, r#""slugs":"\nB\n""#, "slugs: has a line 2 that cannot be read"),
        (r#""slugs":"\nb\n","#, "", "the file: “slugs” is missing"),
        (r#"A\nBee"#, r#"\nBee"#, "names: has a line 1 that cannot be read"),
        (r#"Ay\n"#, r#"Ay\t\n"#, "aliases: has a line 1 that cannot be read"),
        (r#"Ay\n"#, r#"\r7\n"#, "aliases: has a line 1 that cannot be read"),
        (r#"Ay\n"#, r#"Ay\n\n"#, "aliases: has 3 entries for 2 tools"),
        (r#""category":"00""#, r#""category":"01""#, "category: holds a character that stands for nothing here"),
        (r#""ship":"10""#, r#""ship":"1""#, "ship: has 1 entries for 2 tools"),
        (r#""ship":"10""#, r#""ship":11"#, "ship: is a number, not text"),
        (r#""ship":"10""#, r#""ship":"20""#, "the file: has a tool whose category or panel cannot be"),
        (r#""points":"l0""#, r#""points":"l1""#, "the file: has a tool whose category or panel cannot be"),
        (r#""points":"l0""#, r#""points":"l/""#, "points: holds a character that stands for nothing here"),
        (r#""runs_on":"17""#, r#""runs_on":"18""#, "runs_on: holds a character that stands for nothing here"),
        (r#""open":"01""#, r#""open":"0""#, "open: has 1 entries for 2 tools"),
        (r#"\n9.5\n"#, r#"\n-9.5\n"#, "entry: has a line 2 that cannot be read"),
        (r#"2026-11-02"#, r#"2026-11-31"#, "reviewed: has a line 2 that cannot be read"),
        (r#""of":"01""#, r#""of":"02""#, "specs[0].of: holds a character that stands for nothing here"),
    ];
    for (good, bad, told) in rows {
        let (file, of, text): (&str, &dyn Fn(&str) -> _, &str) = match INDEX.contains(good) {
            true => ("index.json", &of_index, INDEX),
            false => ("facets.json", &of_facets, FACETS),
        };
        assert!(text.contains(good), "{good}");
        let faults = of(&text.replacen(good, bad, 1)).unwrap_err();
        let Fault { file: of, at, problem, remedy, .. } = &faults[0];
        assert_eq!((of.as_str(), format!("{at}: {problem}").as_str()), (file, *told));
        assert_eq!(remedy, if *told == "the file: “slugs” is missing" { "add it" } else { "build the site again" });
    }
}
