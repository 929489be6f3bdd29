use super::choices::choices;
use super::scorecard::as_carousel;
use crate::domain::{Reviewer, Tool, Verdict};
use crate::site::{Route, slide_id};
use crate::views::elements::{Element, el};
use crate::views::{Layout, World};
use crate::words::{format, scorecard as words, verdict};
use leptos::prelude::*;

/// What stands before the slides: a tab for each reviewer, and the ways back and on.
///
/// A tab is a link to its slide. It works as one in the list and before the app is alive; only a living carousel makes
/// it a tab.
pub(super) fn bar(world: &World, route: &Route, tools: &[&Tool]) -> Element {
    let reviewers = &world.site.reviewers;
    let tabs: Vec<Element> =
        reviewers.iter().enumerate().map(|(index, reviewer)| tab(world, route, (index, reviewer), tools)).collect();
    let key = world.carousel.key;
    let tabs = el("div")
        .class("tabs")
        .live_attr("role", as_carousel(world, "tablist"))
        .live_attr("aria-label", as_carousel(world, words::REVIEWERS))
        .on_key(move |name| key.run(name))
        .kids(tabs);
    let last = reviewers.len().saturating_sub(1);
    let step = |label: &str, sign: &str, ends: usize, to: fn(usize) -> usize| {
        let (slide, show) = (world.carousel.slide, world.carousel.show);
        let at_end = move || Some((slide.get() == ends).to_string());
        let press = move || {
            if slide.get_untracked() != ends {
                show.run((to(slide.get_untracked()), false));
            }
        };
        el("button")
            .attr("type", "button")
            .attr("aria-label", label)
            .attr("aria-controls", "takes")
            .live_attr("aria-disabled", at_end)
            .on_click(press)
            .kids(sign)
    };
    el("div").class("bar").kids((
        tabs,
        el("div").class("steps when-alive").kids((
            step(words::PREVIOUS, words::PREVIOUS_SIGN, 0, |slide| slide - 1),
            step(words::NEXT, words::NEXT_SIGN, last, |slide| slide + 1),
        )),
    ))
}

fn tab(world: &World, route: &Route, (index, reviewer): (usize, &Reviewer), tools: &[&Tool]) -> Element {
    let (slide, show) = (world.carousel.slide, world.carousel.show);
    let mut alive = as_carousel(world, "tab");
    let role = as_carousel(world, "tab");
    let mut selects = as_carousel(world, "");
    let mut roves = as_carousel(world, "");
    let press = move || {
        let alive = untrack(|| alive().is_some());
        if alive {
            show.run((index, false));
        }
        alive
    };
    let says: Vec<String> = tools.iter().filter_map(|tool| said(tool, reviewer)).collect();
    el("a")
        .id(format!("tab-{index}"))
        .href(world.base.anchor(route, &slide_id(&reviewer.id)))
        .attr("rel", "external")
        .live_attr("role", role)
        .live_attr("aria-selected", move || selects().map(|_| (slide.get() == index).to_string()))
        .live_attr("tabindex", move || roves().map(|_| if slide.get() == index { "0" } else { "-1" }.to_string()))
        .on_press(press)
        .kids((
            &reviewer.name,
            " ",
            marks(tools, reviewer),
            el("span").class("aloud").kids(says.join(format::SHORT_ITEMS)),
        ))
}

fn said(tool: &Tool, reviewer: &Reviewer) -> Option<String> {
    Some(match tool.take(&reviewer.id)?.verdict {
        Verdict::Ship => words::ships(&tool.name),
        Verdict::Skip => words::skips(&tool.name),
    })
}

/// One reviewer's verdicts on the tools at hand, a sign each; what is said aloud stands beside them.
fn marks(tools: &[&Tool], reviewer: &Reviewer) -> Element {
    let sign = |tool: &&Tool| {
        let verdict = tool.take(&reviewer.id)?.verdict;
        let sign = match verdict {
            Verdict::Ship => verdict::SHIP_SIGN,
            Verdict::Skip => verdict::SKIP_SIGN,
        };
        Some(el("span").class(verdict.id()).kids(sign))
    };
    el("span").class("marks").attr("aria-hidden", "true").kids(tools.iter().filter_map(sign).collect::<Vec<_>>())
}

/// The ways to lay the takes out.
pub(super) fn layouts(world: &World) -> Element {
    let ways =
        [(Layout::Carousel, words::AS_CAROUSEL), (Layout::List, words::AS_LIST), (Layout::Claims, words::AS_CLAIMS)];
    choices(world.carousel.layout, words::VIEW_AS, &ways)
}
