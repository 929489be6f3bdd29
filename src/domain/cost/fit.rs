use super::Way;
use super::rate::Priced;
use crate::domain::workload::{SEAT, is_unit};
use crate::domain::{Per, Site, Tool, Workload};
use crate::words::format::brief;
use crate::words::workload as words;

/// The units that are asked for: those of the tools' meters, in the order of their first mention, and people where a
/// plan is paid by the seat. A unit that cannot stand in an address cannot be asked for.
pub fn units(tools: &[&Tool]) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for meter in tools.iter().flat_map(|tool| &tool.pricing.meters) {
        if is_unit(&meter.unit) && meter.unit != SEAT && !units.contains(&meter.unit) {
            units.push(meter.unit.clone());
        }
    }
    if tools.iter().flat_map(|tool| &tool.pricing.plans).any(|plan| plan.per == Per::Seat) {
        units.push(SEAT.to_string());
    }
    units
}

/// What a unit is called on its field: "1M input tokens", "people".
pub fn unit_label(unit: &str, site: &Site) -> String {
    if unit == SEAT { words::PEOPLE.to_string() } else { site.unit(unit) }
}

/// Whether the cost of the reader's own machine is asked for: where one of the tools can run on it.
pub fn asks_own(tools: &[&Tool]) -> bool {
    tools.iter().any(|tool| Way::all(tool).contains(&Way::Own))
}

impl Workload {
    /// The catalogue's quantities of the units that are asked for.
    pub fn to_begin(site: &Site, tools: &[&Tool]) -> Workload {
        let begun = units(tools).into_iter().filter_map(|unit| Some((unit.clone(), *site.workload.get(&unit)?)));
        Workload { quantities: begun.collect(), ..Workload::default() }
    }

    /// The unit that a chart of these tools runs over: the one asked for, else the first that is used, else the first.
    pub fn charted(&self, tools: &[&Tool]) -> Option<String> {
        let units = units(tools);
        let used = |unit: &&String| self.quantities.get(unit).is_some_and(|quantity| !quantity.is_zero());
        let asked = self.over.clone().filter(|over| units.contains(over));
        asked.or_else(|| units.iter().find(used).or(units.first()).cloned())
    }

    /// The same without what none of these tools knows, which else would be a gap in each, and a sentence for each such
    /// thing. What is chosen for tools that are not at hand stays.
    pub fn fitted(&self, tools: &[&Tool], site: &Site) -> (Workload, Vec<String>) {
        let (mut fitted, mut repairs) = (self.clone(), Vec::new());
        let is_priced =
            |unit: &str| unit == SEAT || tools.iter().any(|tool| Priced::of(&tool.pricing.meters, unit).is_some());
        let strange = |unit: &&str| !is_priced(unit);
        let used = self.quantities.iter().filter(|(_, quantity)| !quantity.is_zero()).map(|(unit, _)| unit);
        for unit in used.filter(strange) {
            repairs.push(words::priced_by_none(&unit_label(unit, site)));
            fitted.quantities.remove(unit);
        }
        if let Some(unit) = self.over.as_deref().filter(strange) {
            let sentence = words::priced_by_none(&unit_label(unit, site));
            if !repairs.contains(&sentence) {
                repairs.push(sentence);
            }
            fitted.over = None;
        }
        for tool in tools {
            let chosen = self.ways.get(tool.slug.as_str()).filter(|id| Way::by_id(tool, id).is_none());
            if let (Some(id), Some(now)) = (chosen, Way::to_begin(tool)) {
                repairs.push(words::no_such_way(&tool.name, &brief(id), &now.in_words(tool)));
                fitted.ways.remove(tool.slug.as_str());
            }
        }
        (fitted, repairs)
    }
}
