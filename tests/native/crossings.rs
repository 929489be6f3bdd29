//! Where which tool is cheapest, as one quantity grows, and the quantities a chart shows.

use crate::common::bills::{metered, naive, number, own, some_tools, some_workload, with_plan, workload};
use crate::common::{date, shipped, tries};
use proptest::prelude::*;
use seaworthy::domain::{Curve, Decimal, Gap, Per, Stretch, Tool, Workload, scale, stretches, stretches_in_words};

fn curves(tools: &[&Tool], entered: &Workload, unit: &str) -> Vec<Curve> {
    tools.iter().map(|tool| Curve::of(tool, entered, unit, None).unwrap()).collect()
}

/// The sentence on tools named by their slugs.
fn told(tools: &[&Tool], entered: &str, unit: &str, label: &str) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.slug.as_str()).collect();
    stretches_in_words(&stretches(&curves(tools, &workload(entered), unit)), &names, label).unwrap()
}

/// The table of docs/method.md: $1 a cut beyond 10, half a dollar for each, and a machine of one's own.
fn three() -> [Tool; 3] {
    [metered("axe", &[("cut", "1", "10")]), metered("bow-saw", &[("cut", "0.5", "0")]), own("chisel")]
}

#[test]
fn the_example_of_the_method_is_so() {
    let [axe, saw, chisel] = &three();
    let curves = curves(&[axe, saw, chisel], &workload("own:20"), "cut");
    let stretch = |from: &str, to: Option<&str>, tool| Stretch {
        from: number(from),
        to: to.map(number),
        tools: vec![tool],
        level: false,
    };
    let expected = [stretch("0", Some("20"), 0), stretch("20", Some("40"), 1), stretch("40", None, 2)];
    let found = stretches(&curves);
    assert_eq!(found, expected);
    assert_eq!(found[1].cheapest(), Some(1));
    let sentence = "Below 20 × cut a month axe is cheapest; between 20 and 40, bow-saw; above, chisel.";
    assert_eq!(told(&[axe, saw, chisel], "own:20", "cut", "cut"), sentence);
    let costs = ["10", "20", "30", "50"]
        .map(|x| curves.iter().map(|curve| curve.at(number(x)).0.picos() / 1_000_000_000_000).collect::<Vec<_>>());
    assert_eq!(costs, [[0, 5, 20], [10, 10, 20], [20, 15, 20], [40, 25, 20]]);
}

#[test]
fn sentences_tell_who_is_cheapest_where() {
    let [axe, saw, chisel] = &three();
    let ranged = &metered("ranged", &[("cut-peak", "2", "0"), ("cut-off", "1", "0")]);
    let team = &with_plan(metered("team", &[]), "Team", "3", Per::Seat);
    let dear = &metered("dear", &[("cut", "0.7", "0")]);
    let free = &metered("free", &[("cut", "0", "0")]);
    let cases: [(&[&Tool], &str, &str); 10] = [
        (&[saw, dear], "", "bow-saw is cheapest at any volume."),
        (&[saw, saw], "", "They cost the same at any volume."),
        (&[saw, dear, saw], "", "bow-saw and bow-saw are cheapest at any volume, at the same cost."),
        (
            &[ranged, &metered("plain", &[("cut", "1.5", "0")])],
            "",
            "ranged or plain is cheapest at any volume, depending on when and how you use them.",
        ),
        (
            &[ranged, chisel],
            "own:30",
            "Below 15 × cut a month ranged is cheapest; between 15 and 30, ranged or chisel, depending on when and how you use them; above, chisel.",
        ),
        (&[axe, free], "", "Below 10 × cut a month they cost the same; above, free."),
        (&[chisel, dear], "own:1", "Below 1.43 × cut a month dear is cheapest; above, chisel."),
        (&[chisel, dear], "own:1234.56", "Below 1,764 × cut a month dear is cheapest; above, chisel."),
        // What else comes to the same meter has used up what is included.
        (&[axe, saw], "cut-deep:20", "bow-saw is cheapest at any volume."),
        (&[axe, saw], "cut-deep:4", "Below 16 × cut a month axe is cheapest; above, bow-saw."),
    ];
    for (tools, entered, sentence) in cases {
        assert_eq!(told(tools, entered, "cut", "cut"), sentence);
    }
    let own = &own("own");
    assert_eq!(
        told(&[team, own], "own:10", "seat", "people"),
        "Below 3.33 people a month team is cheapest; above, own."
    );
    assert_eq!(stretches_in_words(&stretches(&curves(&[saw], &workload(""), "cut")), &["saw"], "cut"), None);
    assert!(stretches(&[]).is_empty());
}

#[test]
fn shipped_tools_cross_where_their_prices_say() {
    let catalogue = shipped();
    let tool = |slug: &str| catalogue.tools.iter().find(|tool| tool.slug.as_str() == slug).unwrap();
    let output = catalogue.site.unit("million-output-tokens");
    let told = |slugs: [&str; 2], entered: &str, unit: &str, label: &str| told(&slugs.map(tool), entered, unit, label);
    // 300 ÷ 0.006.
    assert_eq!(
        told(["whisper", "faster-whisper"], "whisper=metered,own:300", "audio-minute", "minute of audio"),
        "Below 50,000 × minute of audio a month whisper is cheapest; above, faster-whisper."
    );
    // 1.50 + 0.6 x = 300 at x = 497.5.
    assert_eq!(
        told(["gpt-4o-mini", "qwen3-vl"], "million-input-tokens:10,own:300", "million-output-tokens", &output),
        "Below 498 million output tokens a month gpt-4o-mini is cheapest; above, qwen3-vl."
    );
    assert_eq!(
        told(["gpt-4o-mini", "mistral-small-4"], "million-input-tokens:10", "million-output-tokens", &output),
        "They cost the same at any volume."
    );
    // Off-peak it is as cheap, in peak hours dearer.
    assert_eq!(
        told(["gpt-4o-mini", "deepseek-v4-1-flash"], "million-input-tokens:10", "million-output-tokens", &output),
        "gpt-4o-mini or deepseek-v4-1-flash is cheapest at any volume, depending on when and how you use them."
    );
    let gap = |slug, today| Curve::of(tool(slug), &workload("seat:2"), "million-output-tokens", today).unwrap_err();
    assert_eq!(gap("cursor", None), Gap::Units(vec!["million-output-tokens".into()]));
    assert_eq!(gap("gpt-4o-mini", Some(date("2026-11-26"))), Gap::Stale(date("2026-07-02")));
}

#[test]
fn crossings_are_exact_to_the_millionth() {
    let cases = [
        ("0.7", "1", "1.428571"),
        ("0.7", "2", "2.857143"),
        // Half a millionth is rounded up.
        ("2", "1.000001", "0.500001"),
        ("0.000001", "0.9", "900000"),
        ("3", "999999999999", "333333333333"),
    ];
    for (price, machine, crossing) in cases {
        let (saw, own) = (metered("saw", &[("cut", price, "0")]), own("own"));
        let found = stretches(&curves(&[&saw, &own], &workload(&format!("own:{machine}")), "cut"));
        assert_eq!(found.iter().map(Stretch::cheapest).collect::<Vec<_>>(), [Some(0), Some(1)]);
        assert_eq!(found[1].from, number(crossing), "{machine} ÷ {price}");
    }
    // Beyond the most that is counted nothing crosses.
    let dear = metered("dear", &[("cut", "0.000001", "0")]);
    assert_eq!(stretches(&curves(&[&dear, &own("own")], &workload("own:1000001"), "cut")).len(), 1);
}

#[test]
fn ends_that_would_be_written_alike_are_written_out() {
    let ranged = &metered("ranged", &[("cut-peak", "1.0001", "0"), ("cut-off", "1", "0")]);
    // 20 ÷ 1.0001 is 19.998000 and a little; of three digits it were 20.
    assert_eq!(
        told(&[ranged, &own("chisel")], "own:20", "cut", "cut"),
        "Below 19.998 × cut a month ranged is cheapest; between 19.998 and 20, ranged or chisel, depending on when and how \
         you use them; above, chisel."
    );
}

#[test]
fn the_most_of_everything_at_the_dearest_price_is_still_a_number() {
    let dear = |included| metered("dear", &[("cut", "999999999999", included)]);
    let parts: Vec<String> = (0..40).map(|number| format!("cut-{number}:1000000000000")).collect();
    let (all, dearer) = (workload(&parts.join(",")), with_plan(dear("0"), "Team", "999999999999", Per::Account));
    let curves = curves(
        &[&dear("999999999999"), &dear("0"), &dearer, &own("own")],
        &Workload { own: Some(Workload::MOST), ..all },
        "cut",
    );
    let found = stretches(&curves);
    assert_eq!((found.len(), found[0].cheapest()), (1, Some(3)));
    assert!(curves[2].at(Workload::MOST) > curves[1].at(Workload::MOST));
}

#[test]
fn a_chart_reaches_past_the_readers_own_and_the_last_crossing() {
    let ends = |entered: &str, crossing: &str| {
        let stretch = Stretch { from: number(crossing), to: None, tools: vec![0], level: false };
        let scale: Vec<String> = scale(number(entered), &[stretch]).into_iter().map(Decimal::plain).collect();
        scale.join(" ")
    };
    let cases = [
        ("0", "0", "0 2 4 6 8 10"),
        ("10", "0", "0 5 10 15 20"),
        ("10", "3", "0 5 10 15 20"),
        ("10", "60", "0 20 40 60 80"),
        ("10", "1000", "0 50 100 150 200"),
        ("0", "20", "0 5 10 15 20 25 30"),
        ("0.3", "0", "0 0.1 0.2 0.3 0.4 0.5 0.6"),
        ("600", "50000", "0 2000 4000 6000 8000 10000 12000"),
    ];
    for (entered, crossing, expected) in cases {
        assert_eq!(ends(entered, crossing), expected, "{entered}, {crossing}");
    }
    let most = scale(Workload::MOST, &[]);
    assert_eq!(most.last().unwrap().micros(), 2 * Workload::MOST.micros());
}

proptest! {
    #![proptest_config(tries(400))]

    #[test]
    fn a_stretch_holds_at_both_its_ends_and_within(
        tools in some_tools(),
        entered in some_workload(),
        unit in prop::sample::select(vec!["tok", "tok-peak", "img", "seat"]),
        inside in prop::collection::vec(0_i64..60_000_000, 4),
    ) {
        let curved = |tool: &&Tool| Curve::of(tool, &entered, unit, None).is_ok();
        let tools: Vec<&Tool> = tools.iter().filter(curved).collect();
        let curves = curves(&tools, &entered, unit);
        let found = stretches(&curves);
        prop_assert_eq!(found.is_empty(), tools.is_empty());
        prop_assert!(found.first().is_none_or(|stretch| stretch.from.is_zero()));
        for two in found.windows(2) {
            prop_assert_eq!(two[0].to, Some(two[1].from));
            prop_assert!(two[0].from < two[1].from);
            prop_assert!((&two[0].tools, two[0].level) != (&two[1].tools, two[1].level));
        }
        for stretch in &found {
            // Within a millionth of an end lies the end itself, rounded.
            let (first, last) = (stretch.from.micros() + 2, stretch.to.unwrap_or(Workload::MOST).micros() - 2);
            let within = inside.iter().copied().filter(|x| (first..=last).contains(x));
            for x in within.chain([first, last]).filter(|_| first <= last) {
                let quantity = Decimal::of_micros(x);
                let costs: Vec<(i128, i128)> =
                    tools.iter().map(|tool| naive(tool, &entered.with(unit, quantity)).unwrap()).collect();
                for (curve, cost) in curves.iter().zip(&costs) {
                    let (low, high) = curve.at(quantity);
                    prop_assert_eq!((low.picos(), high.picos()), *cost);
                }
                let sure = (0..costs.len()).find(|one| {
                    (0..costs.len()).all(|other| other == *one || costs[*one].1 < costs[other].0)
                });
                prop_assert_eq!(stretch.cheapest(), sure, "at {}", quantity.plain());
                let least = costs.iter().map(|cost| cost.1).min().unwrap();
                let may: Vec<usize> = (0..costs.len()).filter(|one| costs[*one].0 <= least).collect();
                let level = may.len() > 1 && may.iter().all(|one| costs[*one] == (least, least));
                prop_assert_eq!((&stretch.tools, stretch.level), (&may, level), "at {}", quantity.plain());
            }
        }
    }

    #[test]
    fn the_order_of_tools_changes_no_stretch(tools in some_tools(), entered in some_workload()) {
        let curved = |tool: &&Tool| Curve::of(tool, &entered, "tok", None).is_ok();
        let tools: Vec<&Tool> = tools.iter().filter(curved).collect();
        let there = stretches(&curves(&tools, &entered, "tok"));
        let mut turned = stretches(&curves(&tools.iter().rev().copied().collect::<Vec<_>>(), &entered, "tok"));
        for stretch in &mut turned {
            stretch.tools = stretch.tools.iter().rev().map(|index| tools.len() - 1 - index).collect();
        }
        prop_assert_eq!(there, turned);
    }

    #[test]
    fn a_chart_has_a_few_round_values(entered in 0..=Workload::MOST.micros(), crossing in 0..=Workload::MOST.micros()) {
        let stretch = Stretch { from: Decimal::of_micros(crossing), to: None, tools: vec![0], level: false };
        let values = scale(Decimal::of_micros(entered), &[stretch]);
        prop_assert!((3..=7).contains(&values.len()));
        let last = i128::from(values.last().unwrap().micros());
        prop_assert!(values[0].is_zero() && last >= 2 * i128::from(entered));
        prop_assert!(last > i128::from(crossing) || last >= 20 * i128::from(entered));
    }
}
