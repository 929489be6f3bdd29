use super::desk::{Desk, Spot};
use crate::domain::{Date, Kind, Tool};

/// Figures that are older than their kind allows.
pub(super) fn check(desk: &mut Desk, today: Date) {
    let catalogue = desk.catalogue;
    for tool in &catalogue.tools {
        let price = Spot::of(tool, "pricing.as_of");
        note(desk, price, Kind::Price, tool.pricing.as_of, today, "read the price again and write the new date");
        let licence = Spot::of(tool, "reviewed");
        note(desk, licence, Kind::Licence, tool.reviewed, today, "go through the record again and write the new date");
        specs(desk, tool, today);
    }
}

/// One warning for each source that has grown old, not one for each spec read from it.
fn specs(desk: &mut Desk, tool: &Tool, today: Date) {
    for (index, source) in tool.sources.iter().enumerate() {
        let count = tool.spec_sources.iter().filter(|(_, named)| **named as usize == index).count();
        let Some(seen) = source.seen.filter(|_| count > 0) else { continue };
        let spot = Spot::of(tool, format!("sources[{index}].seen"));
        note(desk, spot, Kind::Spec, seen, today, "read the source again and write the new date");
    }
}

fn note(desk: &mut Desk, spot: Spot, kind: Kind, seen: Date, today: Date, remedy: &str) {
    if kind.is_stale(seen, today) {
        let days = today.epoch_days() - seen.epoch_days();
        let what = match kind {
            Kind::Price => "a price",
            Kind::Spec => "a spec",
            Kind::Licence => "a licence",
        };
        desk.fault(spot, format!("is {days} days ago; {what} is stale after {}", kind.days()), remedy);
    }
}
