use super::desk::{Desk, Spot};
use super::facts::Facts;
use super::figure::figures;

/// What an entry price says in dollars is one of the prices below it, so that a changed price cannot leave its label behind.
pub(super) fn check(desk: &mut Desk) {
    for tool in &desk.catalogue.tools {
        let prices = Facts::of_prices(&tool.pricing);
        let label = &tool.pricing.entry.label;
        for figure in figures(label).iter().filter(|figure| figure.words.starts_with('$')) {
            if !prices.support(figure) {
                let problem = format!("“{}” is none of the plans, meters or notes below", figure.words);
                let spot = Spot::of(tool, "pricing.entry.label");
                desk.fault_within(spot, figure.at, problem, "write the price that is there, or correct that");
            }
        }
    }
}
