use crate::domain::{MustHave, Tool, dropped_by, loosening};
use crate::views::World;
use crate::views::elements::{Element, el, live};
use crate::words::must as words;
use leptos::prelude::*;
use std::sync::Arc;

/// The conditions by which these tools differ, to be asked for; made when the reader opens them.
pub(super) fn musts(world: &World, tools: Vec<Arc<Tool>>) -> Element {
    let (shown, here) = (world.wants_full, world.clone());
    let choices = live(move || match shown.get() {
        0 => ().into_any(),
        _ => {
            let tools: Vec<Arc<Tool>> = tools.iter().map(|tool| here.fullest(tool)).collect();
            choices(&here, &tools.iter().map(Arc::as_ref).collect::<Vec<_>>()).view()
        }
    });
    let summary = el("summary").on_click(move || shown.set(1)).kids(words::SUMMARY);
    el("details").class("weigh").kids((summary, choices))
}

fn choices(world: &World, tools: &[&Tool]) -> Element {
    let offered = MustHave::offered(tools);
    if offered.is_empty() {
        return el("p").kids(words::NOTHING_TELLS_APART);
    }
    let choice = |must: MustHave| {
        let (terms, here, asked) = (world.terms, world.clone(), must.clone());
        let said = must.in_words(&world.whole_site());
        let press = move || {
            here.set_terms(|terms| match terms.musts.iter().position(|known| *known == must) {
                Some(known) => drop(terms.musts.remove(known)),
                None => terms.musts.push(must.clone()),
            });
        };
        el("button")
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some(terms.with(|terms| terms.musts.contains(&asked)).to_string()))
            .on_click(press)
            .kids(said)
    };
    let choices: Vec<Element> = offered.into_iter().map(choice).collect();
    el("div").class("conditions").attr("role", "group").attr("aria-label", words::GROUP).kids(choices)
}

/// Which tools have dropped out and by which condition, and the least that brings one back.
pub(super) fn dropped(world: &World, tools: &[&Tool], musts: &[MustHave]) -> Vec<Element> {
    let site = world.whole_site();
    let reason = |tool: &&Tool| {
        let must = dropped_by(tool, musts)?;
        Some(el("p").class("weighed").kids(words::dropped(&tool.name, &must.in_words(&site))))
    };
    let mut said: Vec<Element> = tools.iter().filter_map(reason).collect();
    if let Some(way) = loosening(tools, musts) {
        let gave = way.gave.iter().map(|(before, after)| match after {
            Some(after) => words::moved(&before.in_words(&site), &after.in_words(&site)),
            None => words::given_up(&before.in_words(&site)),
        });
        let gave: Vec<String> = gave.collect();
        let gave: Vec<&str> = gave.iter().map(String::as_str).collect();
        let (here, musts) = (world.clone(), way.musts);
        let press = move || here.set_terms(|terms| terms.musts = musts.clone());
        let label = words::bring_back(&tools[way.tool].name, &gave);
        said.push(el("button").attr("type", "button").on_click(press).kids(label));
    }
    said
}
