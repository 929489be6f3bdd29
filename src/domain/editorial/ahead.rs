use super::desk::{Desk, Spot};
use crate::domain::{Catalogue, Date, Fault, File, Tool};

/// Days of looking and of publishing that are later than the edition. A release, an end or a change may lie ahead.
///
/// Pages take the edition's day for today until they know better: such a figure would be of no age, however old it grew.
pub(super) fn faults(files: &[File], catalogue: &Catalogue) -> Vec<Fault> {
    let edition = catalogue.site.edition;
    let pairs = catalogue.site.comparisons.iter().enumerate();
    let published =
        pairs.map(|(index, pair)| (Spot::new("site.json", format!("comparisons[{index}].published")), pair.published));
    let ahead: Vec<(Spot, Date)> =
        catalogue.tools.iter().flat_map(seen).chain(published).filter(|(_, date)| *date > edition).collect();
    if ahead.is_empty() {
        return Vec::new();
    }
    let mut desk = Desk::new(files, catalogue);
    for (spot, date) in ahead {
        let remedy = "correct it, or write a later edition in site.json";
        desk.fault(spot, format!("is {date}, after the edition of {edition}"), remedy);
    }
    desk.faults()
}

/// The days on which something of a record was seen.
fn seen(tool: &Tool) -> Vec<(Spot, Date)> {
    let mut days =
        vec![(Spot::of(tool, "pricing.as_of"), tool.pricing.as_of), (Spot::of(tool, "reviewed"), tool.reviewed)];
    let sources = tool.sources.iter().enumerate();
    days.extend(
        sources.filter_map(|(index, source)| Some((Spot::of(tool, format!("sources[{index}].seen")), source.seen?))),
    );
    days
}
