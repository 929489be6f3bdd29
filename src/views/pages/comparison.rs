use super::{title, wear};
use crate::domain::{Comparison, Slug, Tool};
use crate::site::{DataFile, Face, Loaded, Route};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, follow, live};
use crate::views::parts::{
    Counted, absent, answer, card, decision_table, late_details, late_here, late_while, pick, pricing_read, scorecard,
    share, slugs as listed, subscribe,
};
use crate::words::{compare, late, line_up};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// Two to four tools side by side. A tool whose file is missing or broken harms its own card; everything else stays.
pub(super) fn comparison(world: &World, route: Route, slugs: Vec<Slug>) -> Markup {
    move_to_own_address(world, route.clone(), slugs.clone());
    let cards: Vec<Markup> = slugs.iter().map(|slug| live_card(world, slug.clone(), slugs.clone())).collect();
    let change = late_here("line-up", listed(slugs.iter()));
    let change = el("details").class("weigh when-alive").kids((el("summary").kids(line_up::CHANGE), change));
    let cards = el("div").class("cards").attr("data-tools", slugs.len().to_string()).kids((cards, change));
    let (top, bottom) = ((world.clone(), slugs.clone()), (world.clone(), slugs));
    Markup::all((
        live(move || head(&top.0, &top.1)),
        cards,
        live(move || body(&bottom.0, &route, &bottom.1)),
        subscribe(world),
    ))
}

/// A curated pair has one address; other ways of writing it lead there.
fn move_to_own_address(world: &World, route: Route, slugs: Vec<Slug>) {
    let navigate = use_navigate();
    let world = world.clone();
    follow(move || {
        let own = world.shelf.curated(&slugs).map(|Comparison { tools: [a, b], .. }| Route::Pair(a, b));
        if let Some(own) = own.filter(|own| *own != route) {
            let terms = world.terms.get_untracked();
            navigate(
                &terms.within(&world.href(&own)),
                NavigateOptions { replace: true, resolve: false, ..Default::default() },
            );
        }
    });
}

/// The tools that are here, in their order.
fn ready(world: &World, slugs: &[Slug]) -> Vec<Arc<Tool>> {
    slugs.iter().filter_map(|slug| world.shelf.tool(slug).ready().cloned()).collect()
}

fn head(world: &World, slugs: &[Slug]) -> Markup {
    let here = ready(world, slugs);
    let tools: Vec<&Tool> = here.iter().map(Arc::as_ref).collect();
    let find = |slug: &Slug| tools.iter().find(|tool| tool.slug == *slug);
    let name = |slug: &Slug| find(slug).map_or_else(|| slug.to_string(), |tool| tool.name.clone());
    let lead = world.shelf.curated(slugs).and_then(|pair| pair.lead);
    let awaited: Vec<String> = slugs.iter().filter(|slug| find(slug).is_none()).map(name).collect();
    let face = match awaited.is_empty() {
        true => Face::comparison(&world.site, &tools, lead.as_deref()),
        false => Face::line_up(&world.site),
    };
    wear(world, face);
    let versus = |index| (index > 0).then(|| (" ", el("i").kids(compare::VERSUS), " "));
    let names: Vec<_> = slugs.iter().enumerate().map(|(index, slug)| (versus(index), name(slug))).collect();
    let kicker = compare::kicker(&world.site.subject.one);
    let kept = world.kept;
    let since = late_while("kept", listed(slugs.iter()), move || kept.get());
    Markup::all((title(world, kicker, names, lead.as_deref()), since, answer(world, &here, &awaited)))
}

fn live_card(world: &World, slug: Slug, all: Vec<Slug>) -> Markup {
    let world = world.clone();
    live(move || match world.shelf.tool(&slug) {
        Loaded::Ready(tool) => {
            let tally = world.shelf.votes(&all).and_then(|votes| Counted::of(&votes, &slug));
            card(&world, &tool, tally).markup()
        }
        other => broken(&world, &slug, &other).markup(),
    })
}

fn broken(world: &World, slug: &Slug, state: &Loaded<Arc<Tool>>) -> Element {
    let trouble = absent(world, DataFile::Tool(slug.clone()), state.state(), slug.as_str());
    el("article").class("card broken").kids((el("h2").kids(slug.as_str()), trouble))
}

fn body(world: &World, route: &Route, slugs: &[Slug]) -> Markup {
    let here = ready(world, slugs);
    let tools: Vec<&Tool> = here.iter().map(Arc::as_ref).collect();
    if tools.is_empty() {
        return Markup::Nothing;
    }
    let votes = world.shelf.votes(slugs);
    let pick = pick(&tools, votes.as_ref());
    let table = decision_table(world, &here, votes.map(Arc::new));
    let receipts = late_details(world, "receipts", late::RECEIPTS, &tools);
    let keep = late_details(world, "keep", late::KEEP, &tools);
    Markup::all((
        table,
        receipts,
        pricing_read(world, &tools),
        scorecard(world, route, &tools),
        pick,
        share(world, route, &tools).kids(keep),
    ))
}
