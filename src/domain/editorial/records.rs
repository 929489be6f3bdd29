use super::Guide;
use super::desk::{Desk, Spot};
use crate::domain::{Slug, State, Tool};

/// Every record is complete: each spec with its source, each end with its date, each reviewer with a take in range.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    let panel: Vec<&Slug> = catalogue.site.reviewers.iter().map(|reviewer| &reviewer.id).collect();
    for tool in &catalogue.tools {
        for (key, _) in tool.specs.iter().filter(|(key, _)| tool.spec_sources.get(key).is_none()) {
            let remedy = format!("add “{key}” to spec_sources, or take the spec out");
            desk.fault(Spot::of(tool, format!("specs.{key}")), "has no source", remedy);
        }
        status(desk, tool);
        for (index, take) in tool.takes.iter().enumerate() {
            if !(guide.scores.least..=guide.scores.most).contains(&take.score) {
                let remedy = format!("write {} to {}", guide.scores.least, guide.scores.most);
                desk.fault(Spot::of(tool, format!("takes[{index}].score")), format!("is {}", take.score), remedy);
            }
            if take.claims.is_empty() {
                let remedy = "list the arguments of the take";
                desk.fault(Spot::of(tool, format!("takes[{index}].claims")), "is empty", remedy);
            }
        }
        for reviewer in panel.iter().filter(|reviewer| tool.take(reviewer).is_none()) {
            desk.fault(Spot::of(tool, "takes"), format!("has none by “{reviewer}”"), "write it");
        }
    }
}

fn status(desk: &mut Desk, tool: &Tool) {
    if tool.status.state == State::Active {
        return;
    }
    if tool.status.date.is_none() {
        desk.fault(Spot::of(tool, "status"), "has no date", "write the day that state began, or will");
    }
    if tool.status.note.is_none() {
        desk.fault(Spot::of(tool, "status"), "has no note", "say what that means for someone who uses it");
    }
}
