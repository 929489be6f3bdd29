use crate::domain::Tool;
use crate::views::World;
use crate::views::elements::{Element, el, live};
use crate::words::late as words;
use leptos::prelude::*;

/// An empty place behind a heading that opens it. The second wasm fills it, once it is loaded ([`World::late`]) and the
/// place can be seen.
pub fn late_details(world: &World, kind: &'static str, heading: &str, tools: &[&Tool]) -> Element {
    let load = world.late;
    let summary = el("summary").on_click(move || load.run(())).kids(heading);
    el("details").class("weigh when-alive").id(kind).kids((summary, place(kind, slugs(tools))))
}

/// The same while something holds.
pub(super) fn late_while(kind: &'static str, tools: &[&Tool], holds: impl Fn() -> bool + Send + 'static) -> AnyView {
    let slugs = slugs(tools);
    live(move || if holds() { place(kind, slugs.clone()).view() } else { ().into_any() })
}

fn place(kind: &'static str, tools: String) -> Element {
    el("div").attr("data-late", kind).attr("data-tools", tools).attr("data-said", words::LOADING)
}

fn slugs(tools: &[&Tool]) -> String {
    tools.iter().map(|tool| tool.slug.as_str()).collect::<Vec<_>>().join(" ")
}
