use crate::domain::Tool;
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::words::fresh as words;
use std::sync::Arc;

/// Leaves out what is stale or has no source, or takes it in again.
pub(super) fn fresh(world: &World) -> Element {
    let (terms, here) = (world.terms, world.clone());
    el("button")
        .attr("type", "button")
        .class("switch")
        .live_attr("aria-pressed", move || Some(terms.with(|terms| terms.fresh).to_string()))
        .on_click(move || here.set_terms(|terms| terms.fresh = !terms.fresh))
        .kids(words::SWITCH)
}

/// What was left out, a sentence for each tool, or that it was nothing.
pub(super) fn left_out(world: &World, tools: &[Arc<Tool>]) -> Vec<Element> {
    if !world.terms.with(|terms| terms.fresh) {
        return Vec::new();
    }
    let today = world.today.get().unwrap_or(world.site.edition);
    let said = |tool: &Arc<Tool>| {
        let left_out = world.fullest(tool).without_stale(today).1.in_words()?;
        Some(words::of(&tool.name, &left_out))
    };
    let mut said: Vec<String> = tools.iter().filter_map(said).collect();
    if said.is_empty() {
        said.push(words::NOTHING.to_string());
    }
    said.into_iter().map(|sentence| el("p").class("weighed").kids(sentence)).collect()
}
