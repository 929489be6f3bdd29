use super::{listed, title, wear, with_file};
use crate::domain::{Beside, Comparison, Kind, Near, Slug, Tool};
use crate::site::{DataFile, Face, Route};
use crate::views::World;
use crate::views::elements::{Element, Kids, Markup, el, live, prose};
use crate::views::parts::{
    Counted, capital, cost, figures, outside, prices, section, share, stale, status_line, subscribe, take_view,
    to_tray, vote,
};
use crate::words::{compare, criteria, facts as stated, failure, pricing, related as reasons, reviewer, tool as words};
use std::sync::Arc;

/// One tool: verdict, prices, takes, facts with their sources, and what to compare it with.
pub(super) fn tool(world: &World, slug: Slug) -> Markup {
    let world = world.clone();
    live(move || {
        let loaded = world.shelf.tool(&slug);
        with_file(&world, DataFile::Tool(slug.clone()), failure::THE_TOOL, &loaded, |tool| whole(&world, tool))
    })
}

fn whole(world: &World, tool: &Arc<Tool>) -> Markup {
    wear(world, Face::tool(&world.site, tool));
    let category = world.whole_site().category(&tool.category).map(|category| category.name.clone());
    let facts = section("facts", words::FACTS).kids((facts(world, tool), el("h3").kids(words::SOURCES), sources(tool)));
    Markup::all((
        title(world, category, &tool.name, Some(&tool.tagline)),
        verdict(world, tool),
        section("takes", words::WHAT_THE_PANEL_SAYS).kids(takes(world, tool)),
        section("pricing", pricing::HEADING).kids((prices(world, tool, None), cost(world, &[tool]))),
        facts,
        related(world, tool),
        share(world, &Route::Tool(tool.slug.clone()), &[tool]),
        subscribe(world),
    ))
}

fn verdict(world: &World, tool: &Tool) -> Element {
    let beside = world.shelf.beside(&tool.slug);
    let votes = beside.ready().and_then(|beside| beside.tallies.as_ref());
    let tally = votes.and_then(|votes| Counted::of(votes, &tool.slug));
    let notes: Vec<Element> =
        tool.alias_notes.iter().map(|(_, note)| el("p").class("note").kids(prose(note))).collect();
    section("verdict", words::SHIP_OR_SKIP).class("sheet").kids((
        figures(tool, tally),
        status_line(tool),
        el("div").class("columns").kids((
            el("div").class("about").kids((el("p").kids(prose(&tool.description)), notes)),
            listed(el("h3").kids(criteria::BEST_FOR), &tool.best_for),
        )),
        vote(tool),
        to_tray(&tool.slug, &tool.name),
    ))
}

fn takes(world: &World, tool: &Tool) -> Element {
    let takes = tool.takes.iter().map(|take| {
        let name = world.site.reviewer(&take.reviewer).map_or(take.reviewer.as_str(), |reviewer| &reviewer.name);
        let by = el("a").href(world.href(&Route::Reviewer(take.reviewer.clone()))).kids(reviewer::the_within(name));
        take_view(world, take, (&tool.name, words::BY, by), tool.reviewed)
    });
    let takes: Vec<Element> = takes.collect();
    match takes.is_empty() {
        true => el("p").kids(words::NOT_JUDGED),
        false => el("div").class("takes wide").kids(takes),
    }
}

/// Every fact, with the number of its source where it names one.
fn facts(world: &World, tool: &Tool) -> Element {
    let fact = |name: &str, value: Element| el("div").kids((el("dt").kids(name), value));
    let said = |value: &str| el("dd").kids(value);
    let released = tool.released.map_or(stated::NOT_STATED.to_string(), |date| date.in_words());
    let mut facts = vec![
        fact(words::VENDOR, said(&tool.vendor)),
        fact(words::HOMEPAGE, el("dd").kids(outside(&tool.homepage))),
        fact(criteria::LICENCE, said(tool.licence.as_str()).kids((" ", stale(world, Kind::Licence, tool.reviewed)))),
        fact(words::RELEASED, said(&released)),
    ];
    if let Some(repository) = &tool.repository {
        facts.insert(2, fact(words::REPOSITORY, el("dd").kids(outside(repository))));
    }
    let site = world.whole_site();
    for (key, spec) in tool.specs.iter() {
        let source = tool.spec_sources.get(key).copied();
        // A source without a date is as old as the last time somebody went through the record.
        let seen = source.and_then(|source| tool.source(source)?.seen).unwrap_or(tool.reviewed);
        let receipt = source.map(|source| receipt(world, tool, source));
        facts.push(fact(
            &site.spec(key),
            el("dd").kids((prose(&spec.in_words()), receipt, " ", stale(world, Kind::Spec, seen))),
        ));
    }
    el("dl").class("facts-list").kids(facts)
}

fn receipt(world: &World, tool: &Tool, source: u32) -> impl Kids + use<> {
    let number = source + 1;
    let href = world.base.anchor(&Route::Tool(tool.slug.clone()), &format!("source-{number}"));
    let link = el("a").class("receipt").attr("rel", "external").href(href);
    (" ", link.attr("aria-label", stated::source_spoken(number)).kids(stated::source_mark(number)))
}

fn sources(tool: &Tool) -> Vec<Element> {
    let sources = tool.sources.iter().enumerate().map(|(index, source)| {
        let seen = source.seen.map_or(stated::SOURCE_UNDATED.to_string(), |date| stated::source_seen(&date.in_words()));
        let item = el("li").id(format!("source-{}", index + 1));
        item.kids((outside(&source.url), ": ", prose(&source.what), " ", el("small").kids(seen)))
    });
    let list = el("ol").class("sources").kids(sources.collect::<Vec<_>>());
    let reviewed = stated::gone_through(&tool.reviewed.in_words());
    vec![list, el("p").class("note").kids(reviewed)]
}

/// What the tool is worth comparing with, and why: the curated pairs it is in, then the nearest of its category.
fn related(world: &World, tool: &Arc<Tool>) -> Markup {
    let (world, tool) = (world.clone(), tool.clone());
    live(move || {
        let loaded = world.shelf.beside(&tool.slug);
        let file = DataFile::Beside(tool.slug.clone());
        let list = with_file(&world, file, failure::WHAT_TO_COMPARE, &loaded, |beside| others(&world, &tool, beside));
        match loaded.ready() {
            Some(beside) if beside.pairs.is_empty() && beside.near.is_empty() => Markup::Nothing,
            _ => section("related", words::COMPARE_IT_WITH).kids(list).markup(),
        }
    })
}

fn others(world: &World, tool: &Tool, beside: &Beside) -> Markup {
    let name = |slug: &Slug| {
        let row = beside.rows.as_ref().and_then(|rows| rows.find(slug));
        row.map_or_else(|| slug.to_string(), |row| row.name)
    };
    let item = |route: Route, slug: &Slug, reason: &str| {
        let link = el("a").href(world.href(&route)).kids(compare::versus(&[&tool.name, &name(slug)]));
        el("li").kids((link, el("p").kids(prose(reason))))
    };
    let pair = |Comparison { tools: [a, b], lead, .. }: &Comparison| {
        let reason = lead.as_ref().map_or_else(|| reasons::CURATED_PAIR.to_string(), |lead| reasons::curated(lead));
        item(Route::Pair(a.clone(), b.clone()), if *a == tool.slug { b } else { a }, &capital(&reason))
    };
    let near = |Near { tool: other, reason }: &Near| {
        item(Route::LineUp(vec![tool.slug.clone(), other.clone()]), other, &capital(reason))
    };
    let items: Vec<Element> = beside.pairs.iter().map(pair).chain(beside.near.iter().map(near)).collect();
    el("ul").class("entries").kids(items).markup()
}
