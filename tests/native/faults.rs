//! Every kind of fault, with the exact line an editor reads: tests/faults/<kind>/ is a catalogue, expected.txt what is to
//! be said of it on 22 November 2026, faults first and warnings after them.

use crate::common;
use seaworthy::companion::{as_warning, examine, read_catalogue};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn each_fixture_has_exactly_its_faults() {
    let mut wrong = Vec::new();
    let fixtures = fixtures();
    for dir in &fixtures {
        let expected = fs::read_to_string(dir.join("expected.txt")).expect("every fixture says what it expects");
        let found: Vec<String> = faults(dir).iter().map(|line| line.to_string()).collect();
        let expected: Vec<&str> = expected.lines().collect();
        if found != expected {
            wrong.push(format!(
                "{}\n  expected:\n    {}\n  found:\n    {}",
                dir.display(),
                expected.join("\n    "),
                found.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures:\n{}", wrong.len(), fixtures.len(), wrong.join("\n"));
}

#[test]
fn there_are_at_least_twenty_kinds() {
    assert!(fixtures().len() >= 20, "{}", fixtures().len());
}

/// What the build refuses is never more than what the check says, and nothing less than what no page can be made of.
#[test]
fn the_build_refuses_what_is_no_catalogue() {
    for dir in fixtures() {
        let refused = read_catalogue(&dir).unwrap().err().unwrap_or_default();
        let said = examine(&dir, common::date("2026-11-22")).unwrap().faults;
        assert!(refused.iter().all(|fault| said.contains(fault)), "{}", dir.display());
        let editorial = dir.join("editorial.json").exists();
        assert!(editorial || refused == said, "{}", dir.display());
    }
}

#[test]
fn two_faults_in_one_file_are_both_told() {
    assert_eq!(faults(Path::new("tests/faults/two-faults-in-one-file")).len(), 2);
}

#[test]
fn a_fault_in_line_40_says_line_40() {
    let found = faults(Path::new("tests/faults/fault-in-line-40"));
    assert!(found[0].contains(".json:40:"), "{}", found[0]);
}

fn fixtures() -> Vec<PathBuf> {
    let mut fixtures: Vec<PathBuf> = fs::read_dir("tests/faults").unwrap().map(|entry| entry.unwrap().path()).collect();
    fixtures.sort();
    fixtures
}

fn faults(dir: &Path) -> Vec<String> {
    let found = examine(dir, common::date("2026-11-22")).unwrap();
    found.faults.iter().cloned().chain(found.warnings.iter().map(as_warning)).map(|fault| fault.to_string()).collect()
}
