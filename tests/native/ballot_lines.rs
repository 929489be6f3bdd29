//! Ballots as lines: written in one way, read whoever wrote them.

use crate::common::{date, slug, tries};
use proptest::prelude::*;
use seaworthy::domain::{Ballot, BallotBox, BallotLine, Import, Pair, Seal, Subject, Vote};

const UNSIGNED: &str = r#"{"version":1,"subject":"tool:heron","verdict":"ship","day":"2026-11-22","unsigned":true}"#;

fn heron(seal: Option<Seal>) -> BallotLine {
    let ballot = Ballot { day: date("2026-11-22"), vote: Vote::Ship };
    BallotLine { subject: Subject::Tool(slug("heron")), ballot, seal }
}

fn sealed() -> BallotLine {
    let mut key = [7; 65];
    key[0] = 4;
    heron(Some(Seal { key, signature: [9; 64] }))
}

fn told(text: &[u8]) -> Vec<String> {
    Import::from_bytes("mine.jsonl", text).faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_line_is_written_in_one_way_and_what_is_signed_is_the_line_without_its_signature() {
    assert_eq!(heron(None).to_text(), UNSIGNED);
    let line = sealed();
    let (text, signed) = (line.to_text(), line.signed_text(&line.seal.unwrap().key));
    let (before, after) = text.split_once(r#","signature":""#).unwrap();
    assert_eq!(format!("{before}}}"), signed);
    assert_eq!(after.len(), 86 + 2);
    assert!(signed.contains(r#""day":"2026-11-22","key":"B"#) && signed.ends_with("\"}"), "{signed}");
    for line in [heron(None), line] {
        assert_eq!(BallotLine::from_bytes("mine.jsonl", 1, line.to_text().as_bytes()), Ok(line));
    }
}

#[test]
fn the_longest_line_has_room() {
    let long = |last| slug(&format!("{}{last}", "a".repeat(63)));
    let pair = Pair::of(long('b'), long('c')).unwrap();
    let ballot = Ballot { day: date("2026-11-22"), vote: Vote::Withdrawn };
    let longest = BallotLine { subject: Subject::Pair(pair), ballot, ..sealed() }.to_text();
    assert_eq!(longest.len(), 398);
    assert!(longest.len() <= BallotLine::LONGEST);
}

#[test]
fn each_hostile_line_is_told_with_its_number_and_the_good_ones_are_kept() {
    let signed = sealed().to_text();
    let with = |from: &str, to: &str| UNSIGNED.replacen(from, to, 1).into_bytes();
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"null".to_vec(), "1: the line: is null, not an object; write an object"),
        (b"[]".to_vec(), "1: the line: is a list, not an object; write an object"),
        (b"\"tool:heron\"".to_vec(), "1: the line: is text, not an object; write an object"),
        (b"{}".to_vec(), "1: the line: “subject” is missing; add it"),
        (
            b"PK\x03\x04".to_vec(),
            "1: the line: not JSON; write a value: text in double quotes, a number, a list or an object",
        ),
        (with("1", "2"), "12: version: is 2; open it with the version that wrote it"),
        (with("1", "\"1\""), "12: version: is text, not a whole number; write a whole number"),
        (with("\"tool:heron\"", "{\"tool\":\"heron\"}"), "24: subject: is an object, not text; write text"),
        (
            with("tool:heron", "tool:__proto__"),
            "24: subject: “tool:__proto__” is not a subject; write tool: and a slug, or pair: and two slugs in alphabetical order with | between",
        ),
        (
            with("tool:heron", "pair:magpie|heron"),
            "24: subject: “pair:magpie|heron” is not a subject; write tool: and a slug, or pair: and two slugs in alphabetical order with | between",
        ),
        (with("\"ship\"", "true"), "47: verdict: is true or false, not text; write text"),
        (with("ship", "shop"), "47: verdict: “shop” is not a word for this field; did you mean “ship”?"),
        (with("ship", "tie"), "47: verdict: “tie” is not a word for this field; use one of: ship, skip, withdrawn"),
        (with("2026-11-22", "2026-02-30"), "60: day: “2026-02-30” is not a date; write an existing day as YYYY-MM-DD"),
        (with("\"2026-11-22\"", "20261122"), "60: day: is a number, not text; write text"),
        (with("true", "1"), "84: unsigned: is a number, not true or false; write true or false"),
        (with("true", "false"), "1: the line: “key” is missing; add it"),
        (
            with("{", "{\"__proto__\":{\"verdict\":\"ship\"},"),
            "2: __proto__: is not a known field; use one of: version, subject, verdict, day, key, signature, unsigned",
        ),
        (with("\"day\"", "\"verdict\":\"skip\",\"day\""), "54: verdict: stands twice; keep one of the two"),
        (with("\"day\"", "\"verd\\u0069ct\":\"skip\",\"day\""), "54: verdict: stands twice; keep one of the two"),
        (
            with("}", ",\"name\":\"Ann\"}"),
            "89: name: is not a known field; use one of: version, subject, verdict, day, key, signature, unsigned",
        ),
        (UNSIGNED.as_bytes()[..60].to_vec(), "60: the line: the text is not closed; add a double quote at its end"),
        (
            UNSIGNED.as_bytes()[..71].to_vec(),
            "72: the line: a comma or a closing brace is missing; write , before the next field or } at the end",
        ),
        (
            with("ship", "\u{0}"),
            "48: the line: a line break or control character stands in a text; close the text, or write it in one line",
        ),
        (
            b"{\"version\":1,\"subject\":\"\xc3\x28\"}".to_vec(),
            "25: the line: is not UTF-8; leave it out, or export the ballots again",
        ),
        (vec![b'['; 1024], "33: the line: nested too deeply; flatten it to 32 levels"),
        (vec![b'{'; 1025], "1: the line: has more than 1024 bytes; leave it out; no ballot is that long"),
        (
            with("heron", &"x".repeat(2_000_000)),
            "1: the line: has more than 1024 bytes; leave it out; no ballot is that long",
        ),
        (
            signed.replace("\"key\":\"B", "\"key\":\"C").into_bytes(),
            "79: key: does not begin as an uncompressed point; export the key in the format “raw”",
        ),
        (
            signed.replace("\"key\":\"BA", "\"key\":\"").into_bytes(),
            "79: key: is not 65 bytes in base64url; write it without padding, as it was exported",
        ),
        (
            signed.replace("\"}", "=\"}").into_bytes(),
            "181: signature: is not 64 bytes in base64url; write it without padding, as it was exported",
        ),
        (
            signed.replace("\"}", "\",\"unsigned\":true}").into_bytes(),
            "74: the line: is a ballot, but not written as one; write the fields in their order without spaces, escapes or anything else, or export it again",
        ),
        (
            with("\"day\":", "\"day\": "),
            "60: the line: is a ballot, but not written as one; write the fields in their order without spaces, escapes or anything else, or export it again",
        ),
        (
            with("ship", "sh\\u0069p"),
            "50: the line: is a ballot, but not written as one; write the fields in their order without spaces, escapes or anything else, or export it again",
        ),
    ];
    let mut all = Vec::new();
    let mut expected = Vec::new();
    for (index, (text, fault)) in cases.iter().enumerate() {
        assert_eq!(
            told(text),
            [format!("mine.jsonl:1:{fault}")],
            "{}",
            String::from_utf8_lossy(text).get(..200).unwrap_or("")
        );
        // The same among good lines.
        all.extend([text, &b"\n"[..], UNSIGNED.as_bytes(), b"\n"].concat());
        expected.push(format!("mine.jsonl:{}:{fault}", 2 * index + 1));
    }
    assert_eq!(told(&all), expected);
    let import = Import::from_bytes("mine.jsonl", &all);
    assert_eq!(import.lines, vec![heron(None); cases.len()]);
    assert_eq!(import.ballots().vote(&Subject::Tool(slug("heron"))), Some(Vote::Ship));
}

/// A name that is everything's in JavaScript is a slug like any other here.
#[test]
fn a_tool_may_be_called_constructor() {
    let text = UNSIGNED.replace("heron", "constructor");
    let import = Import::from_bytes("mine.jsonl", text.as_bytes());
    assert_eq!((import.lines.len(), import.faults), (1, vec![]));
}

#[test]
fn what_stands_around_lines_is_no_part_of_them() {
    let text = format!("\u{feff}{UNSIGNED}\r\n\r\n  \n{UNSIGNED}\n\n{UNSIGNED}");
    let import = Import::from_bytes("mine.jsonl", text.as_bytes());
    assert_eq!((import.lines.len(), import.faults), (3, vec![]));
    assert_eq!(Import::from_bytes("mine.jsonl", b""), Import::default());
}

#[test]
fn a_file_that_is_too_large_is_not_opened() {
    let large = vec![b'\n'; Import::LARGEST + 1];
    assert_eq!(
        told(&large),
        ["mine.jsonl:1:1: the file: has more than 4 MiB; choose a file of ballots that was exported here, or split it"]
    );
}

fn some_ballots() -> impl Strategy<Value = BallotBox> {
    let ballot = (0..4usize, 0..4usize, 0..4u8).prop_map(|(subject, vote, day)| {
        let pair = Subject::Pair(Pair::of(slug("heron"), slug("magpie")).unwrap());
        let tools = ["heron", "magpie", "wren"].map(|id| Subject::Tool(slug(id)));
        let subject = [&tools[..], &[pair]].concat().swap_remove(subject);
        let pair = matches!(subject, Subject::Pair(_));
        let votes = if pair {
            [Vote::A, Vote::B, Vote::Tie, Vote::Withdrawn]
        } else {
            [Vote::Ship, Vote::Skip, Vote::Ship, Vote::Withdrawn]
        };
        (subject, votes[vote], date(&format!("2026-11-2{day}")))
    });
    prop::collection::vec(ballot, 0..6).prop_map(|ballots| {
        let mut cast = BallotBox::default();
        for (subject, vote, day) in ballots {
            cast.cast(&subject, vote, day);
        }
        cast
    })
}

fn exported(ballots: &BallotBox) -> String {
    ballots.lines().iter().map(|line| line.to_text() + "\n").collect()
}

proptest! {
    #![proptest_config(tries(256))]

    #[test]
    fn what_is_exported_can_be_imported(ballots in some_ballots()) {
        let import = Import::from_bytes("mine.jsonl", exported(&ballots).as_bytes());
        prop_assert_eq!(&import.faults, &[]);
        prop_assert_eq!(import.ballots(), ballots);
    }

    #[test]
    fn importing_the_lines_of_two_boxes_is_merging_them(a in some_ballots(), b in some_ballots()) {
        let lines = [exported(&a), exported(&b)].concat();
        let import = Import::from_bytes("both.jsonl", lines.as_bytes());
        prop_assert_eq!(import.ballots(), a.merge(&b).ballots);
    }

    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0..80usize, to in any::<u8>()) {
        Import::from_bytes("strange.jsonl", &bytes);
        let mut line = UNSIGNED.as_bytes().to_vec();
        line[at] = to;
        let import = Import::from_bytes("strange.jsonl", &line);
        for read in &import.lines {
            prop_assert!(line.split(|byte| *byte == b'\n').any(|text| text == read.to_text().as_bytes()));
        }
    }
}
