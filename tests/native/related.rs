//! Related tools: curated pairs first, then the nearest of the category, each with its reason.

use crate::common::{date, shipped, site, slug, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{Comparison, Licence, MOST_RELATED, PricingModel, RunsOn, Site, Spec, Tool, distance, related};

fn pair(a: &str, b: &str, lead: Option<&str>) -> Comparison {
    let lead = lead.map(str::to_string);
    Comparison { tools: [slug(a), slug(b)], lead, need: None, published: date("2026-11-22") }
}

fn with(comparisons: Vec<Comparison>) -> Site {
    Site { comparisons, ..site(&["a", "b"]) }
}

fn on(mut tool: Tool, places: &[RunsOn]) -> Tool {
    tool.runs_on = places.to_vec();
    tool
}

fn told(site: &Site, of: &Tool, tools: &[Tool]) -> Vec<String> {
    let related = related(site, of, tools);
    related.iter().map(|one| format!("{}: {}", one.tool.slug, one.reason)).collect()
}

#[test]
fn curated_pairs_come_first_then_the_nearest_of_the_category() {
    let device = [RunsOn::OnDevice];
    let mut far = on(tool("far", &[("a", 70)]), &device);
    far.category = slug("large");
    let tools = [
        on(tool("one", &[("a", 71)]), &device),
        far,
        on(tool("level", &[("a", 71)]), &[RunsOn::Hosted]),
        on(tool("near", &[("a", 69)]), &[RunsOn::SelfHosted, RunsOn::OnDevice]),
        on(tool("unjudged", &[]), &[RunsOn::OnDevice, RunsOn::OnDevice]),
        on(tool("nearest", &[("a", 71)]), &device),
    ];
    let site = with(vec![
        pair("nearest", "level", Some("Not about it.")),
        pair("far", "one", Some("One is large.")),
        pair("one", "gone", Some("It is not here.")),
        pair("one", "level", None),
    ]);
    let expected = [
        "far: curated: One is large.",
        "level: curated pair",
        "nearest: same category, both run on-device, both score 71",
        "near: same category, both run on-device, scores 71 and 69",
        "unjudged: same category, both run on-device",
    ];
    assert_eq!(told(&site, &tools[0], &tools), expected);
    let all = related(&site, &tools[0], &tools);
    assert_eq!(all.iter().map(|one| one.curated).collect::<Vec<_>>(), [true, true, false, false, false]);
    assert_eq!(told(&site, &tools[2], &tools)[2], "near: same category, scores 71 and 69");
    assert!(told(&with(Vec::new()), &tools[1], &tools).is_empty());
}

#[test]
fn there_are_six_at_most_and_equals_stand_by_name() {
    let tools: Vec<Tool> = (0..9).rev().map(|at| tool(&format!("t{at}"), &[("a", 50)])).collect();
    let slugs = |site: &Site| -> Vec<String> {
        related(site, &tools[4], &tools).iter().map(|one| one.tool.slug.to_string()).collect()
    };
    assert_eq!(slugs(&with(Vec::new())), ["t0", "t1", "t2", "t3", "t5", "t6"]);
    let pairs: Vec<Comparison> =
        ["t8", "t8", "t7", "t0", "t1", "t2", "t3", "t5"].iter().map(|other| pair(other, "t4", None)).collect();
    assert_eq!(slugs(&with(pairs)), ["t8", "t7", "t0", "t1", "t2", "t3"]);
}

#[test]
fn distances_are_sums_of_documented_parts() {
    // Half of the places and of the spec keys of both are shared; 4.5 points lie between them.
    let mut one = on(tool("one", &[("a", 60), ("b", 65)]), &[RunsOn::OnDevice]);
    one.specs.set("size".into(), Spec::Text("small".into()));
    let other = || {
        let mut other = on(tool("other", &[("a", 58)]), &[RunsOn::SelfHosted, RunsOn::OnDevice]);
        other.specs.set("size".into(), Spec::Text("large".into()));
        other.specs.set("speed".into(), Spec::Flag(true));
        other
    };
    let by = |change: &dyn Fn(&mut Tool)| {
        let mut other = other();
        change(&mut other);
        distance(&one, &other)
    };
    assert_eq!(by(&|_| {}), 45 + 100 + 100);
    assert_eq!(by(&|other| other.takes.clear()), 250 + 100 + 100);
    assert_eq!(by(&|other| other.pricing.model = PricingModel::Usage), 45 + 100 + 100 + 100);
    assert_eq!(by(&|other| other.licence = Licence::parse("MIT").unwrap()), 45 + 100 + 150 + 100);
    assert_eq!(by(&|other| other.runs_on = vec![RunsOn::Hosted]), 45 + 200 + 100);
    assert_eq!(by(&|other| other.runs_on = vec![RunsOn::OnDevice, RunsOn::OnDevice]), 45 + 100);
    assert_eq!(by(&|other| other.specs.remove("speed")), 45 + 100);
    assert_eq!(distance(&one, &one), 0);
    assert_eq!(distance(&tool("a", &[]), &tool("b", &[])), 250 + 200 + 200);
}

fn some_tool() -> impl Strategy<Value = Tool> {
    let places = prop::sample::subsequence(vec![RunsOn::OnDevice, RunsOn::Hosted, RunsOn::SelfHosted], 0..=3);
    let specs = prop::sample::subsequence(vec!["a", "b", "c", "d", "e"], 0..=5);
    (prop::option::of(0..100_u8), places, specs, any::<bool>(), any::<bool>(), 0..2).prop_map(
        |(score, places, specs, is_open, is_paid, category)| {
            let scores: Vec<(&str, u8)> = score.iter().map(|score| ("a", *score)).collect();
            let mut tool = on(tool("any", &scores), &places);
            tool.category = slug(["small", "large"][category as usize]);
            tool.licence = Licence::parse(if is_open { "MIT" } else { "proprietary" }).unwrap();
            tool.pricing.model = if is_paid { PricingModel::Usage } else { PricingModel::Free };
            specs.iter().for_each(|key| tool.specs.set(key.to_string(), Spec::Flag(true)));
            tool
        },
    )
}

fn some_tools() -> impl Strategy<Value = Vec<Tool>> {
    prop::collection::vec(some_tool(), 1..14).prop_map(|mut tools| {
        for (at, tool) in tools.iter_mut().enumerate() {
            tool.slug = slug(&format!("t{at}"));
            tool.name = tool.slug.to_string();
        }
        tools
    })
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn a_distance_is_the_same_from_both_sides_and_within_bounds(a in some_tool(), b in some_tool()) {
        prop_assert_eq!(distance(&a, &b), distance(&b, &a));
        prop_assert!(distance(&a, &b) <= 1_000 + 100 + 200 + 150 + 200);
    }

    #[test]
    fn none_left_out_is_nearer_than_one_shown(tools in some_tools(), pairs in prop::collection::vec((0..14_usize, 0..14_usize), 0..9)) {
        let pairs: Vec<Comparison> = pairs.iter().filter(|(a, b)| a != b).map(|(a, b)| pair(&format!("t{a}"), &format!("t{b}"), None)).collect();
        let site = with(pairs.clone());
        let of = &tools[0];
        let all = related(&site, of, &tools);
        let has = |tool: &Tool| all.iter().any(|one| one.tool.slug == tool.slug);
        let is_curated = |tool: &Tool| pairs.iter().any(|pair| pair.is_of(&of.slug, &tool.slug));
        prop_assert!(all.len() <= MOST_RELATED && !has(of));
        for (at, one) in all.iter().enumerate() {
            prop_assert!(all[at + 1..].iter().all(|other| other.tool.slug != one.tool.slug));
            prop_assert_eq!(one.curated, is_curated(one.tool));
            prop_assert!(one.curated || one.tool.category == of.category);
        }
        let near: Vec<u32> = all.iter().filter(|one| !one.curated).map(|one| distance(of, one.tool)).collect();
        prop_assert!(near.is_sorted() && all.is_sorted_by_key(|one| !one.curated));
        let farthest = all.last().map(|one| distance(of, one.tool));
        for tool in tools[1..].iter().filter(|tool| !has(tool)) {
            let could = is_curated(tool) || tool.category == of.category;
            prop_assert!(!could || all.len() == MOST_RELATED);
            let nearer = tool.category == of.category && Some(distance(of, tool)) < farthest;
            prop_assert!(!nearer || all.iter().all(|one| one.curated) || is_curated(tool));
        }
    }
}

#[test]
fn every_shipped_tool_has_at_least_three() {
    let shipped = shipped();
    for tool in &shipped.tools {
        let all = related(&shipped.site, tool, &shipped.tools);
        assert!((3..=MOST_RELATED).contains(&all.len()), "{}: {}", tool.slug, all.len());
        for one in all {
            let lead = shipped.site.comparison(&tool.slug, &one.tool.slug).map(|pair| pair.lead.clone());
            assert_eq!(one.curated, lead.is_some(), "{} and {}", tool.slug, one.tool.slug);
            let begins = if one.curated { "curated: " } else { "same category" };
            assert!(one.reason.starts_with(begins), "{}", one.reason);
        }
    }
}
