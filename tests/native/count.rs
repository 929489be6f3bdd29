//! `seaworthy tally`: which lines count, and that nothing but the lines decides it.

use crate::common::signing::{line, signed};
use crate::common::{date, slug, tries};
use proptest::prelude::*;
use seaworthy::companion::judge;
use seaworthy::domain::{
    BallotLine, Count, Difference, Examined, Judged, PairTally, Refusal, Rules, SignatureCheck, Tallies, Tally, Vote,
    differences, key_beginning,
};
use std::sync::LazyLock;

fn rules(unsigned: bool) -> Rules {
    Rules::new(vec![slug("magpie"), slug("heron")], date("2026-11-26"), unsigned)
}

fn counted(lines: &[Vec<u8>], unsigned: bool) -> Count {
    let rules = rules(unsigned);
    let mut count = Count::new(rules.clone());
    for (number, bytes) in (1..).zip(lines) {
        count.add(judge(&rules, "a.jsonl", number, bytes));
    }
    count
}

fn tallies(count: &Count) -> Tallies {
    count.tallies(date("2026-11-26"), "One a key.")
}

fn refusal(text: &str) -> (Refusal, String) {
    match judge(&rules(false), "a.jsonl", 7, text.as_bytes()) {
        Judged::Refused(rule, fault) => (rule, fault.to_string()),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn each_rule_refuses_with_its_reason_and_the_place() {
    let ship = |on: &str, day: &str| signed(1, line(on, Vote::Ship, day)).to_text();
    let good = ship("heron", "2026-11-22");
    for day in ["2026-11-22", "2026-11-27"] {
        let text = ship("heron", day);
        assert!(matches!(judge(&rules(false), "a.jsonl", 7, text.as_bytes()), Judged::Signed(_)), "{day}");
    }
    let impossible = "leave it out; no ballot of that day can have been cast and exported by the day of the count";
    for day in ["2026-11-21", "2026-11-28", "9999-12-31", "0000-01-01"] {
        let told = format!("a.jsonl:7:60: day: “{day}” is an impossible day; {impossible}");
        assert_eq!(refusal(&ship("heron", day)), (Refusal::Day, told));
    }
    let no_day = good.replace("2026-11-22", "2026-11-31");
    let told = "a.jsonl:7:60: day: “2026-11-31” is not a date; write an existing day as YYYY-MM-DD";
    assert_eq!(refusal(&no_day), (Refusal::Day, told.into()));
    let told = "a.jsonl:7:24: subject: “wren” is not a tool of this catalogue; leave it out, or count with the catalogue it is of";
    assert_eq!(refusal(&ship("wren", "2026-11-22")), (Refusal::Subject, told.into()));
    let pair = signed(1, line("heron|wren", Vote::Tie, "2026-11-22")).to_text();
    assert_eq!(refusal(&pair), (Refusal::Subject, told.into()));
    let (rule, told) = refusal(&good.replace("ship", "skip"));
    assert_eq!(rule, Refusal::Signature);
    assert!(told.starts_with("a.jsonl:7:181: signature: is not what the key "), "{told}");
    assert!(told.ends_with(" signs for this line; leave it out; only its own browser can sign it anew"), "{told}");
    assert_eq!(refusal("{}").0, Refusal::Form);
}

/// The rule, or the state, of a line whose signature is said to hold, not to hold, or to be impossible to check.
#[test]
fn judging_waits_for_the_signature_alone() {
    let good = signed(1, line("heron", Vote::Ship, "2026-11-22")).to_text();
    let unsigned = line("heron", Vote::Ship, "2026-11-22").to_text();
    let cases = [
        (good.clone(), [Some("signed"), Some("bad signature"), Some("not checked")]),
        (unsigned, [Some("unsigned"); 3]),
        (good.replace("2026-11-22", "2026-11-21"), [Some("impossible day"); 3]),
        (good.replace("heron", "wren"), [Some("unknown subject"); 3]),
        (good.replace("heron", "wren").replace("2026-11-22", "2026-11-21"), [Some("impossible day"); 3]),
        (good.replace("heron", "wren").replace("\"version\"", " \"version\""), [Some("not a ballot line"); 3]),
    ];
    let checks = [SignatureCheck::Holds, SignatureCheck::DoesNotHold, SignatureCheck::NotPossible];
    for (text, expected) in &cases {
        for (check, expected) in checks.into_iter().zip(expected) {
            let judged = match rules(false).examine("a.jsonl", 7, text.as_bytes()) {
                Examined::Judged(judged) => judged,
                Examined::Sealed(sealed) => {
                    assert!(text.starts_with(sealed.signed_text().strip_suffix('}').unwrap()));
                    sealed.judged(check, key_beginning)
                }
            };
            let state = match &judged {
                Judged::Signed(_) => "signed",
                Judged::NotChecked(_) => "not checked",
                Judged::Unsigned(_) => "unsigned",
                Judged::Refused(rule, _) => rule.in_words(),
            };
            assert_eq!(Some(state), *expected, "{text}: {check:?}");
        }
    }
    let key = signed(1, line("heron", Vote::Ship, "2026-11-22")).seal.unwrap().key;
    assert_eq!(key_beginning(&key), good.split_once("\"key\":\"").unwrap().1[..12].to_string() + "…");
}

#[test]
fn what_could_not_be_checked_counts_and_is_told() {
    let ballots = [(1, "heron", Vote::Ship), (2, "heron", Vote::Skip), (2, "magpie", Vote::Withdrawn)];
    let lines = texts(&ballots.map(|(reader, on, vote)| signed(reader, line(on, vote, "2026-11-22"))));
    let mut count = Count::new(rules(false));
    for (number, bytes) in (1..).zip(&lines) {
        match count.rules().examine("a.jsonl", number, bytes) {
            Examined::Sealed(sealed) => count.add(sealed.judged(SignatureCheck::NotPossible, key_beginning)),
            Examined::Judged(other) => panic!("{other:?}"),
        }
    }
    let checked = counted(&lines, false);
    assert_eq!((count.signed(), count.not_checked(), checked.not_checked()), (3, 3, 0));
    assert_eq!((tallies(&count), count.account()), (tallies(&checked), checked.account()));
}

fn texts(lines: &[BallotLine]) -> Vec<Vec<u8>> {
    lines.iter().map(|line| line.to_text().into_bytes()).collect()
}

#[test]
fn the_latest_of_each_key_and_subject_counts() {
    let lines = [
        signed(1, line("heron", Vote::Skip, "2026-11-22")),
        signed(1, line("heron", Vote::Ship, "2026-11-23")),
        signed(2, line("heron", Vote::Ship, "2026-11-22")),
        signed(2, line("heron", Vote::Skip, "2026-11-22")),
        signed(3, line("heron", Vote::Ship, "2026-11-22")),
        signed(3, line("heron", Vote::Withdrawn, "2026-11-22")),
        signed(3, line("heron|magpie", Vote::B, "2026-11-22")),
        signed(3, line("heron|magpie", Vote::B, "2026-11-22")),
        line("magpie", Vote::Ship, "2026-11-22"),
        line("magpie", Vote::Ship, "2026-11-22"),
        line("magpie", Vote::Withdrawn, "2026-11-22"),
    ];
    let count = counted(&texts(&lines), false);
    let account = count.account();
    assert_eq!((account.counted, account.withdrawn, account.replaced, account.unchecked), (3, 1, 4, 3));
    let found = tallies(&count);
    assert_eq!(found.tools, [("heron".to_string(), Tally { ship: 1, skip: 1 })].into_iter().collect());
    assert_eq!(found.pairs, [("heron|magpie".to_string(), PairTally { a: 0, b: 1, tie: 0 })].into_iter().collect());
    assert_eq!(count.accepted().count(), 4);

    let count = counted(&texts(&lines), true);
    assert_eq!(tallies(&count).tools.get("magpie"), Some(&Tally { ship: 2, skip: 0 }));
    let account = count.account();
    assert_eq!((account.counted, account.withdrawn, account.unchecked), (5, 2, 0));
    assert_eq!(count.accepted().count(), 7);

    let mut other = counted(&texts(&lines), false);
    assert_eq!(other.unsigned(), 3);
    other.count_unsigned(true);
    assert_eq!((tallies(&other), other.account()), (tallies(&count), count.account()));
}

#[test]
fn counts_differ_by_subject_and_not_by_the_order_of_a_pair() {
    let of = |tools: &[(&str, u32, u32)], pairs: &[(&str, u32, u32, u32)]| Tallies {
        as_of: date("2026-11-26"),
        rules: "One a key.".into(),
        tools: tools.iter().map(|(id, ship, skip)| (id.to_string(), Tally { ship: *ship, skip: *skip })).collect(),
        pairs: pairs.iter().map(|(key, a, b, tie)| (key.to_string(), PairTally { a: *a, b: *b, tie: *tie })).collect(),
    };
    let ours = of(&[("heron", 2, 1)], &[("heron|magpie", 5, 3, 1)]);
    assert!(differences(&of(&[("wren", 0, 0), ("heron", 2, 1)], &[("magpie|heron", 3, 5, 1)]), &ours).is_empty());
    assert_eq!(
        differences(&of(&[("heron", 3, 1), ("wren", 1, 0)], &[]), &ours)
            .iter()
            .map(Difference::to_string)
            .collect::<Vec<_>>(),
        [
            "pair heron|magpie: no vote published, a 5, b 3, tie 1 in the log",
            "tool heron: ship 3, skip 1 published, ship 2, skip 1 in the log",
            "tool wren: ship 1, skip 0 published, no vote in the log",
        ]
    );
}

/// Lines of three readers on everything, some of them unsigned, some that no rule lets through.
static LINES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut lines = Vec::new();
    for day in ["2026-11-21", "2026-11-22", "2026-11-23"] {
        for (on, vote) in [
            ("heron", Vote::Ship),
            ("heron", Vote::Skip),
            ("heron", Vote::Withdrawn),
            ("wren", Vote::Ship),
            ("heron|magpie", Vote::A),
            ("heron|magpie", Vote::Tie),
        ] {
            lines.push(line(on, vote, day).to_text());
            for reader in 1..=3 {
                let text = signed(reader, line(on, vote, day)).to_text();
                lines.push(text.replace("2026-11-22", "2026-11-23"));
                lines.push(text);
            }
        }
    }
    lines.into_iter().map(String::into_bytes).chain([b"{}".to_vec()]).collect()
});

fn shuffled() -> impl Strategy<Value = (Vec<Vec<u8>>, Vec<Vec<u8>>)> {
    prop::collection::vec(0..LINES.len(), 0..40).prop_flat_map(|some| {
        let lines: Vec<Vec<u8>> = some.into_iter().map(|at| LINES[at].clone()).collect();
        (Just(lines.clone()), Just(lines).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(tries(64))]

    #[test]
    fn the_order_of_lines_makes_no_difference((lines, others) in shuffled()) {
        let (one, other) = (counted(&lines, false), counted(&others, false));
        prop_assert_eq!(tallies(&one), tallies(&other));
        prop_assert_eq!(one.account(), other.account());
        prop_assert!(one.accepted().eq(other.accepted()));
        for rule in Refusal::ALL {
            prop_assert_eq!(one.refused(rule).lines, other.refused(rule).lines);
        }
    }

    #[test]
    fn the_log_counts_as_its_lines_did((lines, _) in shuffled(), unsigned in any::<bool>()) {
        let count = counted(&lines, unsigned);
        let accepted: Vec<BallotLine> = count.accepted().collect();
        let again = counted(&texts(&accepted), unsigned);
        prop_assert!(differences(&tallies(&count), &tallies(&again)).is_empty());
        prop_assert_eq!(again.account().refused + again.account().replaced + again.account().unchecked, 0);
        prop_assert_eq!(again.accepted().collect::<Vec<_>>(), accepted);
        let read = count.account();
        let all = read.counted + read.withdrawn + read.replaced + read.unchecked + read.refused;
        prop_assert_eq!(all, lines.len() as u64, "every line is accounted for");
    }
}
