//! Tools with prices, workloads, and what they cost, reckoned once more in the plainest way.

use super::tool;
use proptest::prelude::*;
use seaworthy::domain::{Decimal, Meter, Per, Plan, RunsOn, Tool, Usd, Workload};

pub fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|| panic!("{text} is no number"))
}

/// A workload as an address holds it.
pub fn workload(text: &str) -> Workload {
    let (workload, repairs) = Workload::parse(text);
    assert!(repairs.is_empty(), "{repairs:?}");
    workload
}

/// A hosted tool with these meters: unit, price, included.
pub fn metered(id: &str, meters: &[(&str, &str, &str)]) -> Tool {
    let mut metered = tool(id, &[]);
    metered.runs_on = vec![RunsOn::Hosted];
    metered.pricing.meters = meters
        .iter()
        .map(|(unit, usd, included)| Meter {
            unit: unit.to_string(),
            usd: Usd(number(usd)),
            included: Some(number(included)).filter(|included| !included.is_zero()),
        })
        .collect();
    metered
}

pub fn with_plan(mut tool: Tool, name: &str, usd: &str, per: Per) -> Tool {
    tool.pricing.plans.push(Plan { name: name.into(), usd_per_month: Usd(number(usd)), per, note: None });
    tool
}

/// A tool on the reader's own machine.
pub fn own(id: &str) -> Tool {
    let mut own = tool(id, &[]);
    own.runs_on = vec![RunsOn::OnDevice];
    own
}

/// What a tool costs, in millionths of millionths of a dollar, if everything has a price: by the first way it has.
pub fn naive(tool: &Tool, workload: &Workload) -> Option<(i128, i128)> {
    let micros = |number: Decimal| i128::from(number.micros());
    if tool.runs_on == [RunsOn::OnDevice] {
        let own = micros(workload.own?) * 1_000_000;
        return Some((own, own));
    }
    let meters = &tool.pricing.meters;
    let (mut low, mut high) = (0, 0);
    for plan in &tool.pricing.plans {
        let people = workload.quantities.get("seat").map_or(1_000_000, |people| micros(*people));
        let times = if plan.per == Per::Seat { people } else { 1_000_000 };
        low += times * micros(plan.usd_per_month.0);
        high += times * micros(plan.usd_per_month.0);
    }
    let mut come_to = vec![0; meters.len()];
    for (unit, quantity) in workload.quantities.iter().filter(|(unit, _)| *unit != "seat") {
        // "a-b-c", then "a-b", then "a".
        let words: Vec<&str> = unit.split('-').collect();
        let mut shorter = (1..=words.len()).rev().map(|count| words[..count].join("-"));
        let place = shorter.find_map(|unit| meters.iter().position(|meter| meter.unit == unit));
        let variants: Vec<usize> =
            (0..meters.len()).filter(|place| meters[*place].unit.starts_with(&format!("{unit}-"))).collect();
        match (place, &variants[..]) {
            (Some(place), _) | (None, &[place]) => come_to[place] += micros(*quantity),
            (None, []) if quantity.is_zero() => {}
            (None, []) => return None,
            (None, several) => {
                let prices: Vec<i128> = several.iter().map(|place| micros(meters[*place].usd.0)).collect();
                let included: i128 = several.iter().filter_map(|place| meters[*place].included).map(micros).sum();
                let beyond = (micros(*quantity) - included).max(0);
                low += prices.iter().min().unwrap() * beyond;
                high += prices.iter().max().unwrap() * micros(*quantity);
            }
        }
    }
    for (meter, quantity) in meters.iter().zip(come_to) {
        let beyond = (quantity - meter.included.map_or(0, micros)).max(0);
        low += beyond * micros(meter.usd.0);
        high += beyond * micros(meter.usd.0);
    }
    Some((low, high))
}

const UNITS: [&str; 6] = ["tok", "tok-peak", "tok-peak-long", "tok-off", "img", "img-large"];

fn some_amount() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(0), (0_i64..20).prop_map(|whole| whole * 1_000_000), 0_i64..30_000_000]
        .prop_map(Decimal::of_micros)
}

fn some_tool() -> impl Strategy<Value = Tool> {
    let units = prop::sample::subsequence(UNITS.to_vec(), 0..=4);
    let prices = prop::collection::vec((some_amount(), prop::option::of(some_amount())), 4);
    let plan = prop::option::of((some_amount(), prop_oneof![Just(Per::Seat), Just(Per::Account)]));
    (units, prices, plan, prop::bool::weighted(0.15)).prop_map(|(units, prices, plan, is_own)| {
        let mut tool = if is_own { own("any") } else { metered("any", &[("tok", "1", "0")]) };
        if !is_own {
            let meters = units.iter().zip(prices);
            let meter = |(unit, (usd, included)): (&&str, _)| Meter { unit: unit.to_string(), usd: Usd(usd), included };
            tool.pricing.meters = meters.map(meter).collect();
            let plan = plan.map(|(usd, per)| Plan { name: "Plan".into(), usd_per_month: Usd(usd), per, note: None });
            tool.pricing.plans.extend(plan);
        }
        tool
    })
}

/// One to four tools that state a price.
pub fn some_tools() -> impl Strategy<Value = Vec<Tool>> {
    let priced = |tool: &Tool| {
        tool.runs_on == [RunsOn::OnDevice] || !(tool.pricing.meters.is_empty() && tool.pricing.plans.is_empty())
    };
    prop::collection::vec(some_tool().prop_filter("states a price", priced), 1..=4)
}

/// Quantities of some units and people, and mostly the cost of an own machine.
pub fn some_workload() -> impl Strategy<Value = Workload> {
    let units = prop::sample::subsequence([&UNITS[..], &["seat"]].concat(), 0..=5).prop_shuffle();
    let amounts = prop::collection::vec(some_amount(), 5);
    (units, amounts, prop::option::weighted(0.8, some_amount())).prop_map(|(units, amounts, own)| Workload {
        quantities: units.into_iter().map(String::from).zip(amounts).collect(),
        own,
        ..Workload::default()
    })
}
