//! A reader's own workload: as an address holds it, as it begins, and fitted to the tools at hand.

use crate::common::bills::{metered, number, own, some_workload, with_plan, workload};
use crate::common::{examples, faults_of, file, shipped, site, tries};
use proptest::prelude::*;
use seaworthy::domain::{Decimal, Per, Tool, Workload, asks_own, unit_label, units};

#[test]
fn a_workload_stands_in_the_address_and_is_read_from_it() {
    let text = "million-input-tokens:10,seat:2.5,image:0,own:300,cursor=teams,ollama=own,over:image";
    let read = workload(text);
    assert_eq!(read.id(), text);
    assert_eq!(read.quantities.get("seat"), Some(&number("2.5")));
    assert_eq!((read.own, read.over.as_deref()), (Some(number("300")), Some("image")));
    assert_eq!(read.ways.get("cursor").map(String::as_str), Some("teams"));
    assert_eq!(workload("over:image,,own:300.50,a:007").id(), "a:7,own:300.5,over:image");
    for nothing in ["", ",", ",,"] {
        assert_eq!(workload(nothing), Workload::default());
    }
}

#[test]
fn an_amount_has_up_to_thirteen_and_six_digits() {
    let most = Workload::MOST;
    let cases = [
        ("0", Some((Decimal::default(), true))),
        ("0.000001", Some((Decimal::of_micros(1), true))),
        ("123456789012.123456", Some((Decimal::of_micros(123_456_789_012_123_456), true))),
        ("1000000000000", Some((most, true))),
        ("1000000000000.000001", Some((most, false))),
        ("9999999999999999999999999999999999999999", Some((most, false))),
        ("-0", Some((Decimal::default(), true))),
        ("-3", Some((Decimal::default(), false))),
        ("-99999999999999", Some((Decimal::default(), false))),
        ("1.1000000", Some((number("1.1"), true))),
    ];
    for (text, amount) in cases {
        assert_eq!(Workload::amount(text), amount, "{text}");
    }
    for text in ["", "-", ".", ".5", "5.", "1e3", "many", "1,200", "0.0000001", "--1", "+1", "٣", "1.2.3"] {
        assert_eq!(Workload::amount(text), None, "{text}");
    }
}

#[test]
fn what_cannot_be_meant_is_repaired_with_a_sentence() {
    let amount = "has no amount from 0 to 1,000,000,000,000 with at most six decimals; it is left out.";
    let range = "Amounts go from 0 to 1,000,000,000,000, so that of";
    let cases = [
        ("image:many", "", format!("“image:many” {amount}")),
        ("own:", "", format!("“own:” {amount}")),
        ("image:-3", "image:0", format!("{range} “image:-3” became 0.")),
        ("own:2000000000000", "own:1000000000000", format!("{range} “own:2000000000000” became 1,000,000,000,000.")),
        ("image", "", "“image” is no part of a workload; it is left out.".into()),
        ("a b:1", "", "“a b:1” is no part of a workload; it is left out.".into()),
        ("Cursor=teams", "", "“Cursor=teams” is no part of a workload; it is left out.".into()),
        ("over:own", "", "“over:own” is no part of a workload; it is left out.".into()),
        ("image:1,image:5", "image:5", "“image:5” says anew what was said before it; the last counts.".into()),
        ("own:1,own:5", "own:5", "“own:5” says anew what was said before it; the last counts.".into()),
        ("a=own,a=pro", "a=pro", "“a=pro” says anew what was said before it; the last counts.".into()),
        ("over:a,over:b", "over:b", "“over:b” says anew what was said before it; the last counts.".into()),
    ];
    for (text, left, sentence) in cases {
        let (read, repairs) = Workload::parse(text);
        assert_eq!((read.id().as_str(), repairs), (left, vec![sentence]), "{text}");
    }
    let many: Vec<String> = (0..1000).map(|number| format!("k{number}:1")).collect();
    let (read, repairs) = Workload::parse(&many.join(","));
    assert_eq!(read.quantities.iter().count(), 40);
    assert_eq!(repairs, ["The address holds more than 40 parts of a workload; the rest is left out."]);
}

/// A saw by the cut with a plan per seat, and a knife that is the reader's.
fn tools() -> [Tool; 2] {
    let saw = metered("saw", &[("cut", "1", "0"), ("hone", "2", "0"), ("no comma, here", "2", "0")]);
    [with_plan(saw, "Team", "40", Per::Seat), own("knife")]
}

#[test]
fn fields_are_those_of_the_tools_and_begin_with_the_catalogue() {
    let [saw, knife] = &tools();
    assert_eq!(units(&[knife, saw, saw]), ["cut", "hone", "seat"]);
    assert_eq!((units(&[knife]).is_empty(), asks_own(&[saw, knife]), asks_own(&[saw])), (true, true, false));
    let mut site = site(&["a"]);
    for (unit, quantity) in [("lend", "3"), ("seat", "5"), ("hone", "4")] {
        site.workload.set(unit.into(), number(quantity));
    }
    assert_eq!(Workload::to_begin(&site, &[saw, knife]), workload("hone:4,seat:5"));
    assert_eq!(["seat", "hone-fine"].map(|unit| unit_label(unit, &site)), ["people", "hone fine"]);

    let catalogue = shipped();
    let of = |slugs: &[&str]| {
        let tools: Vec<&Tool> = catalogue.tools.iter().filter(|tool| slugs.contains(&tool.slug.as_str())).collect();
        Workload::to_begin(&catalogue.site, &tools).id()
    };
    let tokens = "million-input-tokens:10,million-output-tokens:2";
    assert_eq!(of(&["gpt-4o-mini", "deepseek-v4-1-flash"]), tokens);
    assert_eq!(of(&["cursor", "aider"]), "seat:5");
    assert_eq!(of(&["whisper", "kokoro"]), "audio-minute:600");
}

#[test]
fn the_catalogue_begins_with_amounts_and_no_page_carries_them() {
    let begun = |workload: &str| {
        let mut files = examples();
        let text = String::from_utf8(files[0].bytes.clone()).unwrap();
        let written = r#""workload": { "sharpening": 2 }"#;
        assert!(text.contains(written));
        files[0] = file("site.json", &text.replace(written, &format!(r#""workload": {workload}"#)));
        faults_of(&files).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(begun(r#"{ "sharpening": 2.5, "seat": 0 }"#).is_empty() && begun("null").is_empty());
    let faults = begun(r#"{ "sharpening": -2, "seat": "five" }"#);
    assert!(faults.len() == 2 && faults[0].contains("workload.sharpening"), "{faults:?}");
    let catalogue = shipped();
    assert!(!catalogue.site.workload.is_empty());
    assert!(catalogue.site.slice(|_| true, &catalogue.tools).workload.is_empty());
}

#[test]
fn what_no_tool_at_hand_knows_is_left_out_with_a_sentence() {
    let ([saw, knife], site) = (tools(), site(&["a"]));
    let cases: [(&str, &str, &[&str]); 6] = [
        ("cut:1,cut-deep:2,seat:3,own:4", "cut:1,cut-deep:2,seat:3,own:4", &[]),
        ("lend:1,cut:2", "cut:2", &["None of these states a price per lend; that is left out."]),
        ("lend:0", "lend:0", &[]),
        ("lend:1,over:lend", "", &["None of these states a price per lend; that is left out."]),
        ("over:lend", "", &["None of these states a price per lend; that is left out."]),
        (
            "saw=gone,knife=own,axe=gone",
            "knife=own,axe=gone",
            &["saw has no way to pay called “gone”; reckoned instead: Team."],
        ),
    ];
    for (entered, left, sentences) in cases {
        let (fitted, repairs) = workload(entered).fitted(&[&saw, &knife], &site);
        assert_eq!(fitted.id(), left, "{entered}");
        assert_eq!(repairs, sentences, "{entered}");
    }
}

proptest! {
    #![proptest_config(tries(500))]

    #[test]
    fn what_is_written_is_read_as_it_was(
        entered in some_workload(),
        ways in prop::collection::btree_map("[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9})?", "[a-z0-9-]{1,60}", 0..4),
        over in prop::option::of("[a-z]{5,9}(-[a-z]{1,9}){0,2}"),
        large in 0..=Workload::MOST.micros(),
    ) {
        let ways = ways.into_iter().filter(|(slug, _)| !slug.contains("vs")).collect();
        let entered = Workload { ways, over, ..entered.with("large", Decimal::of_micros(large)) };
        prop_assert_eq!(Workload::parse(&entered.id()), (entered, vec![]));
    }

    #[test]
    fn any_text_is_read_and_then_stands(text in "([a-z:=,.0-9-]{0,90}|.{0,90})") {
        let (read, repairs) = Workload::parse(&text);
        prop_assert!(repairs.iter().all(|sentence| sentence.chars().count() < 64 + 120));
        prop_assert_eq!(Workload::parse(&read.id()), (read, vec![]));
    }
}
