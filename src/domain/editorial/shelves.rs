use super::Guide;
use super::desk::{Desk, Spot};
use crate::domain::Slug;
use std::collections::HashMap;

/// Curated pairs are of like with like, each says what the choice turns on, and no tool is left out.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    for (index, pair) in catalogue.site.comparisons.iter().enumerate() {
        let spot = |field: &str| Spot::new("site.json", format!("comparisons[{index}]{field}"));
        if pair.lead.is_none() {
            desk.fault(spot(""), "has no lead", "say what the choice turns on");
        }
        let [a, b] = &pair.tools;
        let (Some(first), Some(second)) = (catalogue.tool(a), catalogue.tool(b)) else { continue };
        if first.category != second.category && pair.need.is_none() {
            desk.fault(
                spot(".tools"),
                format!("“{a}” ({}) and “{b}” ({}) are unlike", first.category, second.category),
                "pair tools of one category, or name under “need” the one need that both answer",
            );
        }
    }
    let least = usize::from(guide.pairs_per_tool);
    let mut counts: HashMap<&Slug, usize> = HashMap::new();
    for slug in catalogue.site.comparisons.iter().flat_map(|pair| &pair.tools) {
        *counts.entry(slug).or_default() += 1;
    }
    for tool in &catalogue.tools {
        let count = counts.get(&tool.slug).copied().unwrap_or_default();
        if count < least {
            let pairs = if count == 1 { "pair" } else { "pairs" };
            let remedy = format!("name it in at least {least} under comparisons in site.json");
            desk.fault(Spot::of(tool, "slug"), format!("stands in {count} curated {pairs}"), remedy);
        }
    }
}
