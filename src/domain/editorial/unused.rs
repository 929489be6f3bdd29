use super::desk::{Desk, Spot};
use crate::domain::SEAT;
use crate::domain::json::nearest;
use std::collections::BTreeSet;

/// Keys of `labels` and `workload` that no record uses: mistyped, or left behind.
pub(super) fn check(desk: &mut Desk) {
    let catalogue = desk.catalogue;
    let tools = || catalogue.tools.iter();
    let units: BTreeSet<&str> =
        tools().flat_map(|tool| &tool.pricing.meters).map(|meter| meter.unit.as_str()).collect();
    let specs: BTreeSet<&str> = tools().flat_map(|tool| tool.specs.iter()).map(|(key, _)| key).collect();
    let site = &catalogue.site;
    for (unit, _) in site.labels.units.iter().filter(|(unit, _)| !units.contains(unit)) {
        note(desk, "labels.units", unit, "no meter has this unit", &units);
    }
    for (key, _) in site.labels.specs.iter().filter(|(key, _)| !specs.contains(key)) {
        note(desk, "labels.specs", key, "no record has this spec", &specs);
    }
    for (unit, _) in site.workload.iter().filter(|(unit, _)| *unit != SEAT && !units.contains(unit)) {
        note(desk, "workload", unit, "no meter has this unit", &units);
    }
}

fn note(desk: &mut Desk, object: &str, key: &str, problem: &str, used: &BTreeSet<&str>) {
    let used: Vec<&str> = used.iter().copied().collect();
    let remedy = match nearest(key, &used) {
        Some(used) => format!("did you mean “{used}”?"),
        None => "correct the key, or take it out".to_string(),
    };
    desk.fault(Spot::new("site.json", format!("{object}.{key}")), problem, remedy);
}
