use super::{section, take_view};
use crate::domain::{Reviewer, Take, Tool};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el, unknown};

/// Each reviewer's takes on the tools at hand, one group a reviewer, every group with all tools in their order.
pub fn scorecard(world: &World, tools: &[&Tool]) -> Element {
    let reviewers = &world.site.reviewers;
    let group = |(index, reviewer): (usize, &Reviewer)| {
        let label = format!("{}, {} of {}", reviewer.name, index + 1, reviewers.len());
        opinions(world, reviewer, tools).attr("aria-label", label)
    };
    let groups: Vec<Element> = reviewers.iter().enumerate().map(group).collect();
    section("scorecard", "Reviewer scorecard").class("scorecard").kids(groups)
}

/// One reviewer on all tools at hand: what will be one slide of the carousel.
fn opinions(world: &World, reviewer: &Reviewer, tools: &[&Tool]) -> Element {
    let takes: Vec<Option<&Take>> = tools.iter().map(|tool| tool.take(&reviewer.id)).collect();
    let column = |(tool, take): (&&Tool, &Option<&Take>)| match take {
        Some(take) => take_view(take, &tool.name),
        None => el("p").class("take").kids(("On ", &tool.name, ": ", unknown("no take yet"))),
    };
    let columns: Vec<Element> = tools.iter().zip(&takes).map(column).collect();
    let link = el("a").href(world.href(&Route::Reviewer(reviewer.id.clone()))).kids(("The ", &reviewer.name));
    let header = el("header").kids((
        el("h3").kids(link),
        el("p").class("motto").kids(format!("“{}”", reviewer.motto)),
        divided(tools, &takes).map(|words| el("p").class("divided").kids(words)),
    ));
    el("div").class("opinions").attr("role", "group").kids((header, el("div").class("takes").kids(columns)))
}

/// "ships A, skips B", where a reviewer does not treat all alike.
fn divided(tools: &[&Tool], takes: &[Option<&Take>]) -> Option<String> {
    let mut verdicts = takes.iter().flatten().map(|take| take.verdict);
    let first = verdicts.next()?;
    let differs = verdicts.any(|verdict| verdict != first);
    let said = tools
        .iter()
        .zip(takes)
        .filter_map(|(tool, take)| Some(format!("{}s {}", take.as_ref()?.verdict.id(), tool.name)));
    differs.then(|| said.collect::<Vec<_>>().join(", "))
}
