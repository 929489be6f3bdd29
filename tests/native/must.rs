//! Must-haves: who meets them, who drops out by which, and the least that brings one back.

use crate::common;
use crate::common::{site, tool};
use proptest::prelude::*;
use seaworthy::domain::{Decimal, Licence, Loosening, MustHave, RunsOn, Spec, State, Tool, Usd, dropped_by, loosening};

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn must(id: &str) -> MustHave {
    MustHave::parse(id).unwrap_or_else(|| panic!("{id} is no must-have"))
}

fn musts(ids: &[&str]) -> Vec<MustHave> {
    ids.iter().map(|id| must(id)).collect()
}

/// Open, on the device, free, of 8,000 tokens.
fn small() -> Tool {
    let mut small = tool("small", &[("a", 60)]);
    small.licence = Licence::parse("Apache-2.0").unwrap();
    small.runs_on = vec![RunsOn::OnDevice];
    small.pricing.entry.usd_per_month = Some(Usd(number("0")));
    small.specs.set("context_tokens".into(), Spec::Number(number("8000")));
    small.specs.set("offline".into(), Spec::Flag(true));
    small
}

/// Closed, on the vendor's servers, $20 a month, of 100,000 tokens, being retired.
fn large() -> Tool {
    let mut large = tool("large", &[("a", 60)]);
    large.runs_on = vec![RunsOn::Hosted];
    large.pricing.entry.usd_per_month = Some(Usd(number("20")));
    large.status.state = State::Sunset;
    large.specs.set("context_tokens".into(), Spec::Number(number("100000")));
    large.specs.set("offline".into(), Spec::Flag(false));
    large
}

#[test]
fn a_must_have_is_met_or_not() {
    let cases = [
        ("open", true, false),
        ("active", true, false),
        ("on-device", true, false),
        ("hosted", false, true),
        ("self-hosted", false, false),
        ("price<0", true, false),
        ("price<19.99", true, false),
        ("price<20", true, true),
        ("context_tokens>8000", true, true),
        ("context_tokens>8000.000001", false, true),
        ("context_tokens>100000", false, true),
        ("context_tokens<8000", true, false),
        ("offline", true, false),
        // What is not stated, or is no number, is not met.
        ("speed>1", false, false),
        ("speed", false, false),
        ("offline>0", false, false),
        ("context_tokens", false, false),
    ];
    let (small, large) = (small(), large());
    for (id, by_small, by_large) in cases {
        assert_eq!((must(id).is_met(&small), must(id).is_met(&large)), (by_small, by_large), "{id}");
        assert_eq!(must(id).id(), id);
    }
    let mut unknown = small.clone();
    unknown.pricing.entry.usd_per_month = None;
    assert!(!must("price<1000").is_met(&unknown));
    for id in ["", "price<", "price<cheap", "a b", "<5", "é>1", "context_tokens>1e99"] {
        assert_eq!(MustHave::parse(id), None, "{id}");
    }
}

#[test]
fn a_licence_is_open_or_not() {
    let cases = [
        ("Apache-2.0", true),
        ("MIT OR Apache-2.0", true),
        ("GPL-3.0-only WITH Classpath-exception-2.0", true),
        ("proprietary", false),
        ("BUSL-1.1", false),
        ("LicenseRef-gemma", false),
        ("CC-BY-NC-4.0", false),
        ("MIT OR LicenseRef-gemma", true),
        ("MIT AND BUSL-1.1", false),
        ("(BUSL-1.1 AND MIT) OR SSPL-1.0", false),
    ];
    for (licence, open) in cases {
        assert_eq!(Licence::parse(licence).unwrap().is_open(), open, "{licence}");
    }
}

#[test]
fn the_first_condition_not_met_drops_a_tool() {
    let asked = musts(&["open", "price<10"]);
    assert_eq!(dropped_by(&large(), &asked), Some(&must("open")));
    assert_eq!(dropped_by(&large(), &asked[1..]), Some(&must("price<10")));
    assert_eq!(dropped_by(&small(), &asked), None);
    assert_eq!(dropped_by(&large(), &[]), None);
}

#[test]
fn the_smallest_loosening_moves_a_bound_no_further_than_it_must() {
    let (small, large) = (small(), large());
    let way = |ids: &[&str]| loosening(&[&small, &large], &musts(ids));
    assert_eq!(way(&[]), None);
    assert_eq!(way(&["price<20"]), None);
    let moved = |tool, before: &str, after: &str| {
        Some(Loosening { tool, musts: musts(&[after]), gave: vec![(must(before), Some(must(after)))] })
    };
    assert_eq!(way(&["price<10"]), moved(1, "price<10", "price<20"));
    assert_eq!(way(&["context_tokens>50000"]), moved(0, "context_tokens>50000", "context_tokens>8000"));
    // Both are out: one condition gives for the small one, two for the large.
    let way_back = way(&["on-device", "open", "context_tokens>50000"]).unwrap();
    assert_eq!((way_back.tool, way_back.musts), (0, musts(&["on-device", "open", "context_tokens>8000"])));
    // To move one is less than to drop one, whoever stands first.
    assert_eq!(
        way(&["hosted", "price<10"]).map(|way| (way.tool, way.musts)),
        Some((1, musts(&["hosted", "price<20"])))
    );
    // Nothing is stated, so only without the condition.
    assert_eq!(way(&["speed>3"]).map(|way| (way.tool, way.musts)), Some((0, vec![])));
}

#[test]
fn what_tells_tools_apart_is_offered() {
    let offered = MustHave::offered(&[&small(), &large()]);
    let ids: Vec<String> = offered.iter().map(MustHave::id).collect();
    let expected =
        ["open", "active", "hosted", "on-device", "price<0", "context_tokens<8000", "offline", "context_tokens>100000"];
    assert_eq!(ids, expected);
    assert!(MustHave::offered(&[&small(), &small()]).is_empty());
    let site = site(&["a"]);
    assert_eq!(offered[4].in_words(&site), "an entry price of at most $0 a month");
    assert_eq!(offered[7].in_words(&site), "context tokens: at least 100,000");
}

fn some_musts() -> impl Strategy<Value = Vec<MustHave>> {
    let ids = vec![
        "open",
        "active",
        "hosted",
        "on-device",
        "self-hosted",
        "price<0",
        "price<10",
        "price<30",
        "offline",
        "speed",
        "context_tokens>9000",
        "context_tokens>200000",
        "context_tokens<9000",
        "speed<3",
    ];
    let picked = prop::sample::subsequence(ids, 0..6).prop_shuffle();
    picked.prop_map(|ids| musts(&ids))
}

proptest! {
    #![proptest_config(common::tries(500))]

    #[test]
    fn a_loosening_brings_its_tool_back_and_keeps_what_it_can(asked in some_musts()) {
        let tools = [small(), large(), tool("bare", &[])];
        let tools: Vec<&Tool> = tools.iter().collect();
        match loosening(&tools, &asked) {
            None => prop_assert!(tools.iter().all(|tool| dropped_by(tool, &asked).is_none())),
            Some(way) => {
                prop_assert!(dropped_by(tools[way.tool], &asked).is_some());
                prop_assert_eq!(dropped_by(tools[way.tool], &way.musts), None);
                let kept = asked.iter().filter(|must| way.musts.contains(must)).count();
                prop_assert_eq!(kept + way.gave.len(), asked.len());
                // No one comes back with fewer conditions giving.
                for tool in tools.iter().filter(|tool| dropped_by(tool, &asked).is_some()) {
                    let unmet = asked.iter().filter(|must| !must.is_met(tool)).count();
                    prop_assert!(way.gave.len() <= unmet);
                }
            }
        }
    }
}
