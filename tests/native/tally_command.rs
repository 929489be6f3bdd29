//! `seaworthy tally` from the command line: what it writes, says and refuses.

use crate::common::signing::{line, signed};
use seaworthy::domain::{BallotLine, Vote};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A folder with two files of ballots on bicycles.
fn ballots() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let file = |lines: &[BallotLine]| lines.iter().map(|line| line.to_text() + "\n").collect::<String>();
    let one = [
        signed(1, line("heron", Vote::Ship, "2026-11-22")),
        signed(1, line("heron|magpie", Vote::A, "2026-11-22")),
        signed(2, line("heron", Vote::Skip, "2026-11-22")),
        signed(3, line("magpie", Vote::Ship, "2026-11-22")),
        line("heron", Vote::Ship, "2026-11-22"),
    ];
    let two = [
        signed(2, line("heron", Vote::Ship, "2026-11-24")),
        signed(3, line("magpie", Vote::Withdrawn, "2026-11-23")),
        signed(4, line("wren", Vote::Ship, "2026-11-22")),
        signed(4, line("heron", Vote::Ship, "2027-01-01")),
    ];
    fs::write(dir.path().join("one.jsonl"), file(&one)).unwrap();
    let forged = two[0].to_text().replace("ship", "skip");
    fs::write(dir.path().join("two.jsonl"), format!("{}{forged}\r\n{{\"version\":1,\n\n", file(&two))).unwrap();
    dir
}

/// Exit code, and what was said on either stream.
fn seaworthy(dir: &Path, words: &str) -> (i32, String, String) {
    let catalogue = fs::canonicalize("tests/faults/none").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_seaworthy"));
    command.current_dir(dir).arg("tally").args(words.split_whitespace());
    let output = command.arg("--catalogue").arg(catalogue).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const COUNT: &str = "--as-of 2026-11-25 --out tallies.json --log accepted.jsonl";

#[test]
fn files_become_a_count_a_log_and_an_account_of_every_line() {
    let dir = ballots();
    let (code, said, wrong) = seaworthy(dir.path(), &format!("one.jsonl two.jsonl {COUNT}"));
    assert_eq!((code, wrong.as_str()), (0, ""));
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "tallies.json: 3 ballots counted of 11 lines");
    assert_eq!(lines[1], "withdrawn: 1 line; the ballot was taken back");
    assert_eq!(lines[2], "replaced: 2 lines; another of the same key and subject counts");
    assert_eq!(lines[3], "could not be checked: 1 line without a signature, not counted; --unsigned counts them");
    assert_eq!(
        lines[4],
        "refused, not a ballot line: 1 line, first two.jsonl:6:14: the line: a field’s name should stand here; write it in double quotes, and no comma before the closing brace"
    );
    assert_eq!(
        lines[5],
        "refused, impossible day: 1 line, first two.jsonl:4:60: day: “2027-01-01” is an impossible day; leave it out; no ballot of that day can have been cast and exported by the day of the count"
    );
    assert!(lines[6].starts_with("refused, unknown subject: 1 line, first two.jsonl:3:24: subject: “wren”"), "{said}");
    assert!(lines[7].starts_with("refused, bad signature: 1 line, first two.jsonl:5:181: signature: "), "{said}");
    assert_eq!(lines.len(), 8);
    assert_eq!(
        fs::read_to_string(dir.path().join("tallies.json")).unwrap(),
        r#"{
  "as_of": "2026-11-25",
  "rules": "One ballot a key and subject; the latest counts. Signatures were checked, and ballots without one left out.",
  "tools": {
    "heron": {
      "ship": 2,
      "skip": 0
    }
  },
  "pairs": {
    "heron|magpie": {
      "a": 1,
      "b": 0,
      "tie": 0
    }
  }
}
"#
    );
    let written = |name: &str| fs::read(dir.path().join(name)).unwrap();
    let first = (written("tallies.json"), written("accepted.jsonl"));
    assert_eq!(first.1.split(|byte| *byte == b'\n').count(), 4 + 1);
    seaworthy(dir.path(), &format!("two.jsonl one.jsonl {COUNT}"));
    assert!(first == (written("tallies.json"), written("accepted.jsonl")), "the order of the files counted");
}

#[test]
fn unsigned_lines_count_where_that_is_asked_for() {
    let dir = ballots();
    let (code, said, _) = seaworthy(dir.path(), &format!("one.jsonl --unsigned {COUNT}"));
    assert_eq!((code, said.as_str()), (0, "tallies.json: 5 ballots counted of 5 lines\n"));
    let tallies = fs::read_to_string(dir.path().join("tallies.json")).unwrap();
    assert!(tallies.contains("each ballot without one counts by itself."), "{tallies}");
    let (code, said, _) = seaworthy(dir.path(), "--recount accepted.jsonl --against tallies.json --unsigned");
    assert_eq!(code, 0, "{said}");
    assert_eq!(seaworthy(dir.path(), "--recount accepted.jsonl --against tallies.json").0, 1);
}

#[test]
fn a_log_that_does_not_give_the_published_count_is_told_with_each_difference() {
    let dir = ballots();
    seaworthy(dir.path(), &format!("one.jsonl two.jsonl {COUNT}"));
    let recount = || seaworthy(dir.path(), "--recount accepted.jsonl --against tallies.json");
    let agrees = "accepted.jsonl: 3 ballots counted of 4 lines\nwithdrawn: 1 line; the ballot was taken back\n\
                  tallies.json: agrees with the log on 1 tool and 1 pair\n";
    assert_eq!(recount(), (0, agrees.into(), String::new()));
    let path = dir.path().join("tallies.json");
    let changed = fs::read_to_string(&path).unwrap().replace("\"ship\": 2", "\"ship\": 20");
    fs::write(&path, changed).unwrap();
    let (code, said, _) = recount();
    assert_eq!(code, 1);
    assert!(
        said.ends_with(
            "tallies.json: tool heron: ship 20, skip 0 published, ship 2, skip 0 in the log\n\
             tallies.json: does not agree with the log on 1 subject\n"
        ),
        "{said}"
    );
}

#[test]
fn what_cannot_be_counted_leaves_everything_as_it_was() {
    let dir = ballots();
    fs::write(dir.path().join("tallies.json"), "mine").unwrap();
    let cases = [
        (format!("missing.jsonl {COUNT}"), "seaworthy: cannot read missing.jsonl: "),
        (format!(". {COUNT}"), "seaworthy: . is a folder; name files of ballots"),
        ("one.jsonl --out none/tallies.json".into(), "seaworthy: cannot write none/tallies.json: "),
        (
            "--recount one.jsonl --against tallies.json".into(),
            "seaworthy: tallies.json has faults; nothing was recounted",
        ),
        ("one.jsonl".into(), "error: the following required arguments were not provided:\n  --out <FILE>"),
        (
            format!("--recount one.jsonl --against tallies.json {COUNT}"),
            "error: the argument '--recount <LOG>' cannot be used with",
        ),
        (
            "one.jsonl --out a.json --as-of yesterday".into(),
            "error: invalid value 'yesterday' for '--as-of <DAY>': write an existing day as YYYY-MM-DD",
        ),
    ];
    for (words, told) in cases {
        let (code, _, wrong) = seaworthy(dir.path(), &words);
        assert_ne!(code, 0, "{words}");
        assert!(wrong.starts_with(told), "{words}: {wrong}");
    }
    assert_eq!(fs::read_to_string(dir.path().join("tallies.json")).unwrap(), "mine");
    let names = fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(names, 3, "something was left behind");
}

/// A hostile file: a line without end takes no memory, and the lines behind it count.
#[test]
fn a_line_without_end_is_refused_and_the_next_one_counts() {
    let dir = ballots();
    let good = signed(1, line("heron", Vote::Ship, "2026-11-22")).to_text();
    for length in [1024, 1025, 1026, 1029, 1030, 1031, 3_000_000] {
        let text = format!("\u{feff}{}\n{good}\n", "[".repeat(length));
        fs::write(dir.path().join("long.jsonl"), text).unwrap();
        let (code, said, _) = seaworthy(dir.path(), &format!("long.jsonl {COUNT}"));
        assert_eq!(code, 0);
        assert!(said.starts_with("tallies.json: 1 ballot counted of 2 lines\n"), "{length}: {said}");
    }
}
