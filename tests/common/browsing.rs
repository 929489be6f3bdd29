//! A kitchen to browse in, and tools by chance.

use super::{date, site, slug, take, tool};
use proptest::prelude::*;
use seaworthy::domain::{Category, Decimal, Licence, PricingModel, RunsOn, Site, Spec, State, Tool, Usd};

/// Knives, pans and no spoons.
pub fn kitchen() -> Site {
    let category = |id: &str| Category { id: slug(id), name: id.to_uppercase(), blurb: "For all.".into() };
    Site { categories: ["pans", "knives", "spoons"].map(category).to_vec(), ..site(&["a", "b", "c"]) }
}

/// A tool of a category with scores (from 50 on a reviewer ships it) and texts as specs; `yes` and `no` are flags.
pub fn made(id: &str, category: &str, scores: &[u8], specs: &[(&str, &str)]) -> Tool {
    let mut tool = tool(id, &[]);
    tool.category = slug(category);
    tool.takes = ["a", "b", "c"].iter().zip(scores).map(|(reviewer, score)| take(reviewer, *score)).collect();
    for (key, value) in specs {
        let spec = match *value {
            "yes" | "no" => Spec::Flag(*value == "yes"),
            text => Spec::Text(text.into()),
        };
        tool.specs.set(key.to_string(), spec);
    }
    tool
}

/// Under an open licence.
pub fn open(mut tool: Tool) -> Tool {
    tool.licence = Licence::parse("MIT").unwrap();
    tool
}

/// With an entry price in dollars a month.
pub fn priced(mut tool: Tool, usd: u32) -> Tool {
    tool.pricing.entry.usd_per_month = Some(Usd(Decimal::from(usd)));
    tool
}

/// Two knives and two pans, of which some have no price, place, judgement or spec.
pub fn drawer() -> Vec<Tool> {
    let mut slicer = priced(made("slicer", "knives", &[90, 80, 20], &[("edge", "plain"), ("folds", "yes")]), 20);
    slicer.runs_on = vec![RunsOn::Hosted, RunsOn::OnDevice];
    slicer.reviewed = date("2026-11-03");
    let mut cleaver = open(priced(made("cleaver", "knives", &[40, 45], &[("edge", "toothed, fine")]), 5));
    cleaver.name = "Cleaver".into();
    cleaver.runs_on = vec![RunsOn::OnDevice];
    cleaver.reviewed = date("2026-11-02");
    let mut wok = made("wok", "pans", &[60], &[("edge", "none"), ("folds", "no")]);
    wok.status.state = State::Sunset;
    wok.reviewed = date("2026-11-04");
    let mut pot = open(made("pot", "pans", &[], &[]));
    pot.pricing.model = PricingModel::Usage;
    pot.reviewed = date("2026-11-01");
    vec![slicer, cleaver, wok, pot]
}

/// Tools with ties and unknowns in everything they can be put in order by.
pub fn some_tools() -> impl Strategy<Value = Vec<Tool>> {
    let places = prop::sample::subsequence(vec![RunsOn::OnDevice, RunsOn::Hosted, RunsOn::SelfHosted], 0..=3);
    let specs = (prop::option::of("[a-c,&=+% é]{1,2}"), prop::option::of(any::<bool>()));
    let facts = (0..3_usize, any::<bool>(), prop::option::of(0..4_u32), prop::collection::vec(0..100_u8, 0..4), 1..6);
    let tool = (facts, places, specs).prop_map(|((category, is_open, usd, scores, day), places, (text, flag))| {
        let mut tool = made("any", ["knives", "pans", "lids"][category], &scores, &[]);
        tool.name = ["Ace", "ace", "bee"][scores.len() % 3].into();
        tool.runs_on = places;
        tool.reviewed = date(&format!("2026-11-0{day}"));
        tool.pricing.model = if day % 2 == 0 { PricingModel::Usage } else { PricingModel::Free };
        tool = if is_open { open(tool) } else { tool };
        tool = usd.map_or(tool.clone(), |usd| priced(tool, usd));
        text.into_iter().for_each(|text| tool.specs.set("a text".into(), Spec::Text(text)));
        flag.into_iter().for_each(|flag| tool.specs.set("flag".into(), Spec::Flag(flag)));
        tool
    });
    prop::collection::vec(tool, 0..24).prop_map(|mut tools| {
        tools.iter_mut().enumerate().for_each(|(at, tool)| tool.slug = slug(&format!("t{at}")));
        tools
    })
}
