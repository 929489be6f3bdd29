use crate::domain::{Reviewer, Weight, Weights};
use crate::views::World;
use crate::views::elements::{Element, Markup, Watched, el, live};
use crate::words::weights as words;
use leptos::prelude::*;

/// A weight for each reviewer, made when the reader opens it: until then nobody needs the bytes or the elements.
///
/// `shown` counts how often the sliders were made. A slider that has been touched is deaf to its attribute, so setting
/// all of them back makes them anew.
pub(super) fn weigh(world: &World) -> Element {
    let (shown, here, reset) = (Watched::new(0_usize), world.clone(), world.clone());
    let anew = move || shown.update(|shown| *shown += 1);
    let open = move || {
        if shown.get_untracked() == 0 {
            anew();
        }
    };
    let set_back = move || {
        reset.set_terms(|terms| terms.weights = Weights::default());
        anew();
    };
    let sliders = live(move || match shown.get() {
        0 => Markup::Nothing,
        _ => sliders(&here).markup(),
    });
    let button = el("button").attr("type", "button").on_click(set_back).kids(words::RESET);
    let summary = el("summary").on_click(open).kids(words::SUMMARY);
    el("details").class("weigh").kids((summary, sliders, button))
}

fn sliders(world: &World) -> Element {
    let rows: Vec<Element> = world.site.reviewers.iter().map(|reviewer| row(world, reviewer)).collect();
    el("div").class("rows").attr("role", "group").attr("aria-label", words::GROUP).kids(rows)
}

fn row(world: &World, reviewer: &Reviewer) -> Element {
    let (terms, here) = (world.terms, world.clone());
    let weight = {
        let id = reviewer.id.clone();
        move || terms.with(|terms| terms.weights.of(&id))
    };
    let (shown, set, id) = (weight.clone(), untrack(&weight).id(), reviewer.id.clone());
    let moved = move |text: String| {
        if let Some((weight, _)) = Weight::parse(&text) {
            here.set_terms(|terms| terms.weights.set(&id, weight));
        }
    };
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", Weight::MOST.id())
        .attr("step", "0.1")
        .attr("value", set)
        .live_attr("aria-valuetext", move || Some(weight().in_words()))
        .on_change(moved);
    let times = live(move || Markup::Text(shown().in_words()));
    el("label").kids((el("span").kids(&reviewer.name), slider, el("span").class("times").kids(times)))
}

/// What a link or the reader has set, in one sentence; nothing while every reviewer counts once.
pub(super) fn weighed(world: &World, weights: &Weights) -> Option<Element> {
    let said = |(id, weight): &(crate::domain::Slug, Weight)| {
        let name = world.site.reviewer(id).map_or(id.as_str(), |reviewer| &reviewer.name);
        words::weighed(name, &weight.in_words())
    };
    let said: Vec<String> = weights.moved().iter().map(said).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let sentence =
        if world.terms.with(|terms| terms.by_link) { words::by_link(&said) } else { words::by_reader(&said) };
    (!said.is_empty()).then(|| el("p").class("weighed").kids(sentence))
}
