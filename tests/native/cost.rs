//! What a workload costs: which price each quantity comes to, ways to pay, sums in words, and gaps.

use crate::common::bills::{metered, naive, number, own, some_tools, some_workload, with_plan, workload};
use crate::common::{date, shipped, site, tries};
use proptest::prelude::*;
use seaworthy::domain::{Cost, Decimal, Gap, Line, Money, Per, PricingModel, Tool, Way, Workload};

#[test]
fn shipped_tools_cost_what_their_price_lists_say() {
    let catalogue = shipped();
    // By hand from the prices in public/catalogue.
    let cases = [
        ("gpt-4o-mini", "million-input-tokens:10,million-output-tokens:2", "$2.70 a month"),
        ("gpt-4o-mini", "million-input-tokens:10,million-cached-input-tokens:4", "$1.80 a month"),
        ("gpt-4o-mini", "million-input-tokens:0.05", "less than $0.01 a month"),
        ("gpt-4o-mini", "million-input-tokens:1000000", "$150,000.00 a month"),
        ("gpt-4o-mini", "", "$0 a month"),
        // No distinction of peak hours: 15 × 0.15.
        ("gpt-4o-mini", "million-input-tokens:5,million-input-tokens-peak:10", "$2.25 a month"),
        ("gpt-4o-mini", "image:0,million-input-tokens:10", "$1.50 a month"),
        ("gpt-4o-mini", "image:1", "not comparable, because gpt-4o-mini states no price per image"),
        // 10 × 0.15 + 2 × 0.60 to 10 × 0.30 + 2 × 1.20.
        ("deepseek-v4-1-flash", "million-input-tokens:10,million-output-tokens:2", "$2.70 to $5.40 a month"),
        ("deepseek-v4-1-flash", "million-input-tokens-peak:10,million-output-tokens-off-peak:2", "$4.20 a month"),
        // Cached input has a price off-peak alone.
        ("deepseek-v4-1-flash", "million-cached-input-tokens:30", "$0.09 a month"),
        ("claude-haiku-5-5", "million-input-tokens:10,million-input-tokens-long-prompts:2", "$2.00 a month"),
        ("mistral-small-4", "million-input-tokens:10,million-output-tokens:2", "$2.70 a month"),
        ("mistral-small-4", "million-input-tokens:10,mistral-small-4=own,own:300", "$300 a month"),
        ("cursor", "seat:5", "$100 a month"),
        ("cursor", "seat:5,cursor=teams", "$200 a month"),
        ("cursor", "cursor=teams", "$40 a month"),
        ("cursor", "seat:5,cursor=hobby", "$0 a month"),
        ("github-copilot", "seat:5,credit:100", "$51.00 a month"),
        ("github-copilot", "seat:5,github-copilot=pro-", "$195 a month"),
        ("whisper", "audio-minute:600,own:300", "$300 a month"),
        ("whisper", "audio-minute:600", "not comparable, because you have not entered what your own machine costs"),
        ("whisper", "audio-minute:600,own:300,whisper=metered", "$3.60 a month"),
        ("weaviate", "million-vector-dimensions:100,gib-stored-month:50", "$51.47 a month"),
        ("weaviate", "million-vector-dimensions:100,weaviate=free-cluster", "$0.47 a month"),
        ("milvus", "million-vcus:2", "$8 a month"),
        ("ollama", "image:3,credit:1", "not comparable, because ollama states no price per image and per credit"),
        ("flux-2-klein-4b", "image:500,flux-2-klein-4b=metered", "$7.00 a month"),
    ];
    for (slug, entered, expected) in cases {
        let tool = catalogue.tools.iter().find(|tool| tool.slug.as_str() == slug).unwrap();
        let cost = Cost::of(tool, &workload(entered), None);
        assert_eq!(cost.in_words(slug, &catalogue.site), expected, "{slug} {entered}");
    }
}

#[test]
fn shipped_tools_are_paid_in_the_ways_they_offer() {
    let catalogue = shipped();
    let cases = [
        ("gpt-4o-mini", "metered", "metered"),
        ("mistral-small-4", "metered own", "metered"),
        ("whisper", "metered own", "own"),
        ("aider", "own", "own"),
        ("cursor", "hobby pro pro-plus ultra teams", "pro"),
        ("github-copilot", "free pro pro- business", "pro"),
        ("weaviate", "free-cluster flex own", "flex"),
        ("milvus", "zilliz-cloud-free-cluster own", "zilliz-cloud-free-cluster"),
        ("ollama", "cloud-pro cloud-max own", "cloud-pro"),
        ("cline", "clinepass own", "clinepass"),
        ("comfyui", "metered own", "metered"),
    ];
    for (slug, all, first) in cases {
        let tool = catalogue.tools.iter().find(|tool| tool.slug.as_str() == slug).unwrap();
        let ids: Vec<String> = Way::all(tool).iter().map(|way| way.id(tool)).collect();
        assert_eq!((ids.join(" ").as_str(), Way::to_begin(tool).unwrap().id(tool).as_str()), (all, first), "{slug}");
        for id in ids {
            let way = Way::by_id(tool, &id).unwrap();
            assert_eq!(Way::of(tool, &workload(&format!("{slug}={id}"))), Some(way), "{slug} {id}");
        }
        assert_eq!(Way::of(tool, &workload(&format!("{slug}=gone"))), Way::to_begin(tool));
    }
    // What runs on the reader's machine has no plan to begin with that costs something before one that does not.
    let mut local = with_plan(with_plan(own("local"), "None", "0", Per::Account), "Some", "9", Per::Account);
    local.pricing.model = PricingModel::Freemium;
    assert_eq!(Way::to_begin(&local), Some(Way::Plan(0)));
    let cursor = catalogue.tools.iter().find(|tool| tool.slug.as_str() == "cursor").unwrap();
    assert_eq!(Way::Plan(2).in_words(cursor), "Pro Plus");
    assert_eq!([Way::Metered, Way::Own].map(|way| way.in_words(cursor)), ["by use", "on your own hardware"]);
}

/// The lines of a known cost, each in words.
fn arithmetic(tool: &Tool, entered: &str) -> Vec<String> {
    let site = site(&["a"]);
    let line = |line: &Line| format!("{}: {}", line.name(&site), line.in_words());
    match Cost::of(tool, &workload(entered), None) {
        Cost::Known { lines, .. } | Cost::Unknown { lines, .. } => lines.iter().map(line).collect(),
    }
}

#[test]
fn every_line_shows_its_arithmetic() {
    let cents = metered("cents", &[("cut", "0.1", "0"), ("hone-fine", "1.5", "3"), ("hone-coarse", "1", "0")]);
    let beyond = metered("beyond", &[("cut", "2", "1000")]);
    let team = with_plan(metered("team", &[("cut", "0.006", "0")]), "Team", "40", Per::Seat);
    let flat = with_plan(beyond.clone(), "Flat", "45", Per::Account);
    let cases: [(&Tool, &str, &[&str]); 12] = [
        (&cents, "cut:10", &["cut: 10 × $0.10 = $1.00"]),
        (
            &cents,
            "cut:10,hone:8",
            &["cut: 10 × $0.10 = $1.00", "hone: (8 − 3 included) × $1 to 8 × $1.50 = $5.00 to $12.00"],
        ),
        (&cents, "cut:10,cut-deep:2.5", &["cut and cut deep: 12.5 × $0.10 = $1.25"]),
        (&cents, "hone-fine:5,lend:2", &["hone fine: (5 − 3 included) × $1.50 = $3.00"]),
        (&beyond, "cut:1200", &["cut: (1,200 − 1,000 included) × $2 = $400"]),
        (&beyond, "cut:600,cut-deep:600", &["cut and cut deep: (1,200 − 1,000 included) × $2 = $400"]),
        (&beyond, "cut:1000", &["cut: 1,000 of 1,000 included = $0"]),
        (&beyond, "cut:500", &["cut: 500 of 1,000 included = $0"]),
        (&team, "seat:5,cut:600", &["Team: 5 people × $40 = $200", "cut: 600 × $0.006 = $3.60"]),
        (&team, "cut:1", &["Team: 1 person × $40 = $40", "cut: 1 × $0.006 = less than $0.01"]),
        (&flat, "cut:1000.5", &["Flat: $45", "cut: (1,000.5 − 1,000 included) × $2 = $1"]),
        (&own("own"), "own:299.5,cut:7", &["on your own hardware: $299.50"]),
    ];
    for (tool, entered, lines) in cases {
        assert_eq!(arithmetic(tool, entered), lines, "{} {entered}", tool.slug);
    }
    let within = Cost::of(&beyond, &workload("cut:500"), None);
    assert_eq!(within.in_words("beyond", &site(&["a"])), "$0 a month: all you use is included");
}

#[test]
fn what_has_no_price_is_a_gap_with_its_reason() {
    let site = site(&["a"]);
    let gap = |tool: &Tool, entered: &str, leave_out| match Cost::of(tool, &workload(entered), leave_out) {
        Cost::Known { .. } => None,
        Cost::Unknown { gap, .. } => Some(gap),
    };
    let (saw, today) = (metered("saw", &[("cut", "1", "0")]), Some(date("2026-12-05")));
    assert_eq!(gap(&saw, "cut:1", Some(date("2026-12-04"))), None, "45 days old");
    assert_eq!(gap(&saw, "cut:1,lend:1", today), Some(Gap::Stale(date("2026-10-20"))));
    assert_eq!(gap(&saw, "lend:1,cut:1,hire:2", None), Some(Gap::Units(vec!["lend".into(), "hire".into()])));
    assert_eq!(gap(&saw, "lend:0,seat:7", None), None);
    assert_eq!(gap(&own("own"), "own:3", today), None, "no price of the tool's is in it");
    assert_eq!(gap(&own("own"), "cut:3", None), Some(Gap::Own));
    assert_eq!(gap(&metered("bare", &[]), "", None), Some(Gap::NoPrice));
    let words = |gap: Gap| gap.in_words("Saw", &site);
    assert_eq!(words(Gap::NoPrice), "Saw states no price");
    assert_eq!(
        words(Gap::Stale(date("2026-10-20"))),
        "the price of Saw, seen 20 October 2026, is stale, and you leave stale figures out"
    );
}

#[test]
fn money_is_written_to_the_cent_and_alike() {
    let money = |text: &str| Money::of_picos(i128::from(number(text).micros()) * 1_000_000);
    let cases = [
        ("0", "0", false, "$0"),
        ("0", "0", true, "$0.00"),
        ("0.005", "0.005", false, "less than $0.01"),
        ("0.009999", "0.009999", false, "less than $0.01"),
        ("0.01", "0.01", false, "$0.01"),
        ("0.014999", "0.015", false, "$0.01 to $0.02"),
        ("1.5", "3", false, "$1.50 to $3.00"),
        ("3", "3.004", false, "$3"),
        ("999.995", "999.995", false, "$1,000"),
        ("1234.5", "1234567", false, "$1,234.50 to $1,234,567.00"),
    ];
    for (low, high, cents, expected) in cases {
        assert_eq!(Money::range_in_words(money(low), money(high), cents), expected, "{low} to {high}");
    }
}

fn known(tool: &Tool, workload: &Workload) -> Option<(i128, i128)> {
    match Cost::of(tool, workload, None) {
        Cost::Known { low, high, .. } => Some((low.picos(), high.picos())),
        Cost::Unknown { .. } => None,
    }
}

proptest! {
    #![proptest_config(tries(500))]

    #[test]
    fn the_cost_is_that_of_the_plainest_reckoning(tools in some_tools(), entered in some_workload()) {
        for tool in &tools {
            prop_assert_eq!(known(tool, &entered), naive(tool, &entered));
        }
    }

    #[test]
    fn more_of_anything_never_costs_less(tools in some_tools(), entered in some_workload(), more in 1_i64..9_000_000) {
        for tool in &tools {
            for (unit, quantity) in entered.quantities.iter() {
                let larger = entered.with(unit, Decimal::of_micros(quantity.micros() + more));
                if let (Some(before), Some(after)) = (known(tool, &entered), known(tool, &larger)) {
                    prop_assert!(before.0 <= after.0 && before.1 <= after.1 && after.0 <= after.1, "more {}", unit);
                }
            }
        }
    }

    #[test]
    fn the_order_of_what_is_entered_changes_no_sum(tools in some_tools(), entered in some_workload()) {
        let mut turned: Vec<(String, Decimal)> =
            entered.quantities.iter().map(|(unit, quantity)| (unit.to_string(), *quantity)).collect();
        turned.reverse();
        let turned = Workload { quantities: turned.into_iter().collect(), ..entered.clone() };
        for tool in &tools {
            prop_assert_eq!(known(tool, &entered), known(tool, &turned));
        }
    }
}
