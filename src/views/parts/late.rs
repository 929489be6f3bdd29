use crate::domain::{Slug, Tool};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live};
use crate::words::late as words;
use leptos::prelude::*;

/// An empty place behind a heading that opens it. The second wasm fills it, once it is loaded ([`World::late`]) and the
/// place can be seen.
pub fn late_details(world: &World, kind: &'static str, heading: &str, tools: &[&Tool]) -> Element {
    let load = world.late;
    let summary = el("summary").on_click(move || load.run(())).kids(heading);
    el("details")
        .class("weigh when-alive")
        .id(kind)
        .kids((summary, place(kind, slugs(tools.iter().map(|tool| &tool.slug)))))
}

/// The same while something holds.
pub fn late_while(kind: &'static str, tools: String, holds: impl Fn() -> bool + Send + 'static) -> Markup {
    live(move || if holds() { place(kind, tools.clone()).markup() } else { Markup::Nothing })
}

/// The same for a page that is nothing without it. src/browser/late.rs or find.js loads it where the
/// page is.
pub fn late_here(kind: &'static str, tools: String) -> Element {
    place(kind, tools)
}

fn place(kind: &'static str, tools: String) -> Element {
    el("div").attr("data-late", kind).attr("data-tools", tools).attr("data-said", words::LOADING)
}

/// As a place names them.
pub fn slugs<'s>(slugs: impl Iterator<Item = &'s Slug>) -> String {
    slugs.map(Slug::as_str).collect::<Vec<_>>().join(" ")
}
