//! What docs/catalogue.md and docs/editorial.md show is true.

use crate::common::{examples, faults_of, file, shipped};
use seaworthy::domain::{Catalogue, Guide, Kind, STALE_AFTER};
use std::fs;

fn docs() -> String {
    fs::read_to_string("docs/catalogue.md").unwrap()
}

#[test]
fn the_examples_are_a_catalogue_without_faults() {
    let faults: Vec<String> = faults_of(&examples()).iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let catalogue = Catalogue::from_files(&examples()).unwrap();
    assert_eq!(catalogue.site.name, "The Honest Edge");
    assert_eq!((catalogue.tools.len(), catalogue.tallies.is_some()), (1, true));
}

#[test]
fn the_fault_line_is_the_one_the_check_prints() {
    let mut files = examples();
    let text = String::from_utf8(files[1].bytes.clone()).unwrap();
    files[1] = file("tools/paring-knife.json", &text.replacen(r#""verdict": "ship""#, r#""verdict": "shop""#, 1));
    let faults: Vec<String> = faults_of(&files).iter().map(ToString::to_string).collect();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(docs().contains(&faults[0]), "docs/catalogue.md should show: {}", faults[0]);
}

#[test]
fn the_days_are_those_of_the_program() {
    let section = docs().split_once("## When a figure is stale").unwrap().1.replace('\n', " ");
    for (kind, days) in STALE_AFTER {
        let kind = match kind {
            Kind::Price => "price",
            Kind::Spec => "spec",
            Kind::Licence => "licence",
        };
        assert!(section.contains(&format!("a {kind} **{days}** days")), "a {kind}, {days} days");
    }
}

/// The rows of the table that begins with `header`, in twos: id and words.
fn pairs_in_table(header: &str) -> Vec<(String, String)> {
    let docs = docs();
    let rows =
        docs.lines().skip_while(|line| !line.starts_with(header)).skip(2).take_while(|line| line.starts_with('|'));
    let cells: Vec<String> =
        rows.flat_map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', ""))).collect();
    let pairs = cells.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone()));
    pairs.filter(|(id, _)| !id.is_empty()).collect()
}

#[test]
fn the_units_in_the_table_are_the_shipped_ones() {
    let labels = shipped().site.labels;
    let mut shown = pairs_in_table("| unit | shown as |");
    let mut shipped: Vec<(String, String)> =
        labels.units.iter().map(|(unit, words)| (unit.to_string(), words.clone())).collect();
    assert!(shown.len() > 10);
    shown.sort();
    shipped.sort();
    assert_eq!(shown, shipped);
}

#[test]
fn the_spec_keys_in_the_table_are_shipped() {
    let labels = shipped().site.labels;
    let shown = pairs_in_table("| key | shown as |");
    assert!(shown.len() > 20);
    for (key, words) in shown {
        assert_eq!(labels.specs.get(&key), Some(&words), "{key}");
    }
}

#[test]
fn the_editorial_thresholds_in_the_docs_are_those_in_force() {
    let docs = fs::read_to_string("docs/editorial.md").unwrap();
    let guide = fs::read_to_string("public/catalogue/editorial.json").unwrap();
    let guide = Guide::from_json("editorial.json", &guide).unwrap();
    let cells = [
        ("ship_rate", format!("{} to {} %", guide.ship_rate.least, guide.ship_rate.most)),
        ("skips", format!("at least {} %", guide.skips)),
        ("divided", format!("at least {} %", guide.divided)),
        ("scores", format!("{} to {}", guide.scores.least, guide.scores.most)),
        ("pairs_per_tool", format!("at least {}", guide.pairs_per_tool)),
        ("alike", format!("under {} %", guide.alike)),
    ];
    for (rule, cell) in cells {
        let row =
            docs.lines().find(|line| line.starts_with(&format!("| `{rule}`"))).unwrap_or_else(|| panic!("{rule}"));
        assert_eq!(row.split(" | ").nth(1), Some(cell.as_str()), "{rule}");
    }
}
