use super::carousel::{bar, layouts};
use super::{late_while, section, slugs, take_view};
use crate::domain::{Panel, Reviewer, Tool, Verdict};
use crate::site::{Route, slide_id, take_id};
use crate::views::elements::{Element, el, unknown};
use crate::views::{Layout, World};
use crate::words::{format, reviewer as voice, scorecard as words};
use leptos::prelude::*;

/// Each reviewer's takes on the tools at hand, one slide a reviewer, every slide with all tools in their order.
///
/// Carousel and list are one markup, laid out by style alone: nothing is hidden from search in the page, and without
/// script it is the plain list (docs/adr/0010).
pub fn scorecard(world: &World, route: &Route, tools: &[&Tool]) -> Element {
    let reviewers = &world.site.reviewers;
    let slide = |(index, reviewer): (usize, &Reviewer)| {
        let label = words::slide(&reviewer.name, index as u32 + 1, reviewers.len() as u32);
        slide(world, reviewer, tools).attr("aria-label", label)
    };
    let slides: Vec<Element> = reviewers.iter().enumerate().map(slide).collect();
    let scrolled = world.carousel.scrolled;
    let slides = el("div")
        .class("slides")
        .attr("data-tools", tools.len().to_string())
        .id("takes")
        .on_scroll(move || scrolled.run(()))
        .kids(slides);
    let divided: Vec<Element> = tools.iter().filter_map(|tool| divided(world, tool)).collect();
    let divided = (!divided.is_empty()).then(|| el("div").class("divided").kids(divided));
    let (layout, slugs) = (world.carousel.layout, slugs(tools.iter().map(|tool| &tool.slug)));
    let carousel = el("div")
        .class("carousel")
        .attr("role", "group")
        .attr("aria-label", words::TAKES)
        .live_attr("aria-roledescription", as_carousel(world, words::CAROUSEL))
        .kids((bar(world, route, tools), late_while("claims", slugs, move || layout.get() == Layout::Claims), slides));
    section("scorecard", words::HEADING).class("scorecard").kids((divided, layouts(world), carousel))
}

/// A value that holds while the app shows a carousel; before it is alive, and in a list, the markup is one.
pub(super) fn as_carousel(world: &World, value: &'static str) -> impl FnMut() -> Option<String> + Send + use<> {
    let (today, layout) = (world.today, world.carousel.layout);
    move || (today.get().is_some() && layout.get() == Layout::Carousel).then(|| value.to_string())
}

/// One reviewer on all tools at hand.
fn slide(world: &World, reviewer: &Reviewer, tools: &[&Tool]) -> Element {
    let take = |tool: &&Tool| match tool.take(&reviewer.id) {
        Some(take) => take_view(world, take, &tool.name, tool.reviewed).id(take_id(&reviewer.id, &tool.slug)),
        None => {
            let (before, after) = words::ON_TOOL;
            el("p").class("take").kids((before, &tool.name, after, unknown(words::NO_TAKE)))
        }
    };
    let takes: Vec<Element> = tools.iter().map(take).collect();
    let link = el("a").href(world.href(&Route::Reviewer(reviewer.id.clone()))).kids(voice::the(&reviewer.name));
    let header = el("header").kids((el("h3").kids(link), el("p").class("motto").kids(format::quoted(&reviewer.motto))));
    let mut panel = as_carousel(world, "tabpanel");
    el("div")
        .class("opinions")
        .id(slide_id(&reviewer.id))
        .live_attr("role", move || Some(panel().unwrap_or_else(|| "group".to_string())))
        .live_attr("aria-roledescription", as_carousel(world, words::SLIDE))
        .kids((header, el("div").class("takes").kids(takes)))
}

/// Who ships a tool and who skips it, where the panel does not say the same.
fn divided(world: &World, tool: &Tool) -> Option<Element> {
    let panel = Panel::of(tool);
    let names = |verdict: Verdict| -> Vec<&str> {
        let says = |reviewer: &&Reviewer| tool.take(&reviewer.id).is_some_and(|take| take.verdict == verdict);
        world.site.reviewers.iter().filter(says).map(|reviewer| reviewer.name.as_str()).collect()
    };
    let words = || words::divided(&tool.name, &names(Verdict::Ship), &names(Verdict::Skip));
    (panel.ship > 0 && panel.skip > 0).then(|| el("p").kids(words()))
}
