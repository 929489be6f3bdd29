//! Receipts: every figure of a comparison with its source, the day it was seen and its age.

use crate::common::{bicycles, date, shipped, slug};
use seaworthy::domain::{Catalogue, Kind, Receipt, ReceiptRow, Tool, receipts};
use serde_json::Value;
use std::fs;

fn receipt(value: &str, source: Option<u32>, seen: &str, kind: Kind) -> Option<Receipt> {
    Some(Receipt { value: value.into(), source, seen: date(seen), kind, of_record: source.is_none() })
}

#[test]
fn each_figure_has_its_row_and_each_tool_its_cell() {
    let Catalogue { site, tools, .. } = bicycles();
    let rows = receipts(&site, &[&tools[0], &tools[1]]);
    let price = |value| receipt(value, Some(0), "2026-10-20", Kind::Price);
    // The second source gives no day, so the day of the record stands in.
    let spec = |value| receipt(value, Some(1), "2026-10-25", Kind::Spec);
    let own = |value, kind| receipt(value, None, "2026-10-25", kind);
    let expected = [
        (
            "Panel score",
            own("78 of 100, the mean of 2 takes", Kind::Spec),
            own("48 of 100, the mean of 1 take", Kind::Spec),
        ),
        ("Entry price", price("$39 a month"), price("On request")),
        ("Lease", price("$39 a month, per seat"), None),
        ("Price: kilometre", price("$0.05"), None),
        ("Licence", own("proprietary", Kind::Licence), own("proprietary", Kind::Licence)),
        ("weight kg", spec("11.4"), None),
        ("gears", spec("3"), None),
    ];
    let expected = expected.map(|(name, heron, magpie)| ReceiptRow { name: name.into(), cells: vec![heron, magpie] });
    assert_eq!(rows, expected);
    // The other way round the same figures stand, in the order in which they are met.
    let mut turned = receipts(&site, &[&tools[1], &tools[0]]);
    turned.iter_mut().for_each(|row| row.cells.reverse());
    assert_eq!(turned, expected);
}

#[test]
fn what_nobody_judged_or_sourced_is_said_as_it_is() {
    let Catalogue { site, mut tools, .. } = bicycles();
    tools[0].takes.clear();
    tools[0].spec_sources.remove("gears");
    tools[0].sources[1].seen = Some(date("2026-02-28"));
    let rows = receipts(&site, &[&tools[0]]);
    let cell = |name: &str| rows.iter().find(|row| row.name == name).unwrap().cells[0].clone();
    assert_eq!(cell("Panel score"), None);
    assert_eq!(cell("weight kg"), receipt("11.4", Some(1), "2026-02-28", Kind::Spec));
    // A spec should name a page; a score and a licence follow from the record.
    let unsourced = receipt("3", None, "2026-10-25", Kind::Spec).map(|receipt| Receipt { of_record: false, ..receipt });
    assert_eq!(cell("gears"), unsourced);
}

/// A figure that several tools state has one row, where the first of them puts it.
#[test]
fn what_both_state_stands_in_one_row() {
    let Catalogue { site, mut tools, .. } = bicycles();
    let heron = tools[0].clone();
    let magpie = &mut tools[1];
    magpie.pricing.plans = heron.pricing.plans.clone();
    magpie.pricing.meters = heron.pricing.meters.clone();
    magpie.pricing.as_of = date("2026-10-21");
    let gears = heron.specs.get("gears").unwrap();
    magpie.specs = ["lamps", "gears"].map(|key| (key.to_string(), gears.clone())).into_iter().collect();
    let rows = receipts(&site, &[&heron, magpie]);
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let first = ["Panel score", "Entry price", "Lease", "Price: kilometre", "Licence"];
    assert_eq!(names, [&first[..], &["weight kg", "gears", "lamps"]].concat());
    let seen = |row: usize| rows[row].cells.iter().map(|cell| cell.as_ref().map(|cell| cell.seen.to_string()));
    for row in [2, 3] {
        assert_eq!(seen(row).collect::<Vec<_>>(), ["2026-10-20", "2026-10-21"].map(|day| Some(day.to_string())));
    }
    let stated = rows[5..].iter().map(|row| row.cells.iter().map(Option::is_some).collect());
    assert_eq!(stated.collect::<Vec<Vec<bool>>>(), [[true, false], [true, true], [false, true]]);
}

/// A record as its file has it, past our own door.
fn record(slug: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("public/catalogue/tools/{slug}.json")).unwrap()).unwrap()
}

/// Source and day of each spec, by its words on the page, read from the file.
fn specs_on_file(record: &Value, name: impl Fn(&str) -> String) -> Vec<(String, Option<u64>, String)> {
    let day = |index: u64| record["sources"][index as usize]["seen"].as_str().or(record["reviewed"].as_str()).unwrap();
    let of_spec = |key: &String| {
        let source = record["spec_sources"][key].as_u64();
        (name(key), source, source.map_or(record["reviewed"].as_str().unwrap(), day).to_string())
    };
    record["specs"].as_object().unwrap().keys().map(of_spec).collect()
}

fn listed<'r>(record: &'r Value, list: &str, name: &str) -> Vec<&'r str> {
    record["pricing"][list].as_array().unwrap().iter().map(|item| item[name].as_str().unwrap()).collect()
}

/// One with plans, one with meters, one with both, and one whose sources give no day.
#[test]
fn the_receipts_of_shipped_tools_are_those_of_their_files() {
    let Catalogue { site, tools, .. } = shipped();
    let (mut plans, mut meters, mut undated) = (0, 0, 0);
    for id in ["cursor", "claude-haiku-5-5", "github-copilot", "langchain"] {
        let (tool, record) = (tools.iter().find(|tool| tool.slug == slug(id)).unwrap(), record(id));
        let rows = receipts(&site, &[tool]);
        let told: Vec<(String, Option<u64>, String)> = rows
            .iter()
            .map(|row| (row, row.cells[0].as_ref().unwrap_or_else(|| panic!("{id}: {} is empty", row.name))))
            .map(|(row, cell)| (row.name.clone(), cell.source.map(u64::from), cell.seen.to_string()))
            .collect();
        let reviewed = record["reviewed"].as_str().unwrap().to_string();
        let price = |name: String| {
            let day = record["pricing"]["as_of"].as_str().unwrap();
            (name, record["pricing"]["source"].as_u64(), day.to_string())
        };
        let mut expected = vec![("Panel score".to_string(), None, reviewed.clone()), price("Entry price".into())];
        expected.extend(listed(&record, "plans", "name").into_iter().map(|plan| price(plan.into())));
        expected.extend(
            listed(&record, "meters", "unit").into_iter().map(|unit| price(format!("Price: {}", site.unit(unit)))),
        );
        expected.push(("Licence".to_string(), None, reviewed));
        let specs = specs_on_file(&record, |key| site.spec(key));
        // serde_json sorts keys; the order of a file is proven above.
        let before = expected.len();
        expected.extend(specs);
        expected[before..].sort();
        let mut sorted = told;
        sorted[before..].sort();
        assert_eq!(sorted, expected, "{id}");
        plans += tool.pricing.plans.len();
        meters += tool.pricing.meters.len();
        undated += tool.sources.iter().filter(|source| source.seen.is_none()).count();
    }
    assert!(plans > 4 && meters > 2 && undated > 2, "{plans} plans, {meters} meters, {undated} undated sources");
}

/// Two plans of one name, or two meters of one unit, would hide one of the prices.
#[test]
fn no_price_of_the_shipped_tools_is_without_a_receipt() {
    let Catalogue { site, tools, .. } = shipped();
    for tool in &tools {
        let rows = receipts(&site, &[tool]);
        let priced = |row: &&ReceiptRow| row.cells[0].as_ref().is_some_and(|cell| cell.kind == Kind::Price);
        let said: Vec<&str> =
            rows.iter().filter(priced).map(|row| row.cells[0].as_ref().unwrap().value.as_str()).collect();
        let plans = tool.pricing.plans.iter().map(|plan| plan.price_in_words());
        let prices: Vec<String> = [tool.pricing.entry.label.clone()]
            .into_iter()
            .chain(plans)
            .chain(tool.pricing.meters.iter().map(|meter| meter.usd.to_string()))
            .collect();
        assert_eq!(said, prices, "{}", tool.slug);
    }
}

#[test]
fn an_age_is_told_in_days() {
    let today = "2026-11-26";
    let cases = [
        (Some(2), "2026-07-02", "seen 2 July 2026, 147 days ago"),
        (Some(0), "2026-11-25", "seen 25 November 2026, 1 day ago"),
        (Some(0), today, "seen 26 November 2026, today"),
        (None, "2026-11-24", "record gone through 24 November 2026, 2 days ago"),
        (None, "2023-02-28", "record gone through 28 February 2023, 1,367 days ago"),
        // A clock that is behind.
        (Some(0), "2026-12-01", "seen 1 December 2026, today"),
    ];
    for (source, seen, words) in cases {
        let receipt = receipt("$1", source, seen, Kind::Price).unwrap();
        assert_eq!(receipt.age_in_words(date(today)), words);
    }
}

/// As the page tells it: a figure is marked stale by its own kind.
#[test]
fn a_receipt_is_stale_by_its_own_kind() {
    let Catalogue { site, tools, .. } = bicycles();
    let stale = |tool: &Tool, today: &str| -> Vec<String> {
        let rows = receipts(&site, &[tool]).into_iter();
        let stale = rows.filter(|row| {
            row.cells[0].as_ref().is_some_and(|receipt| receipt.kind.is_stale(receipt.seen, date(today)))
        });
        stale.map(|row| row.name).collect()
    };
    // Prices were seen on 20 October 2026, the record gone through on the 25th.
    let prices = ["Entry price", "Lease", "Price: kilometre"];
    assert_eq!(stale(&tools[0], "2026-12-04"), [""; 0]);
    assert_eq!(stale(&tools[0], "2026-12-05"), prices);
    assert_eq!(stale(&tools[0], "2027-04-23"), prices);
    let argued = ["Panel score", "Entry price", "Lease", "Price: kilometre", "weight kg", "gears"];
    assert_eq!(stale(&tools[0], "2027-04-24"), argued);
    assert_eq!(stale(&tools[0], "2027-10-25").len(), 6);
    assert_eq!(stale(&tools[0], "2027-10-26").len(), 7);
}
