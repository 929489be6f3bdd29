use super::{title, wear, with_pairs};
use crate::domain::{Category, Site};
use crate::site::{Face, PAIRS_AT_HOME, Route, browsing};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live, prose};
use crate::views::parts::{find_form, pair_list, section, subscribe};
use crate::words::home as words;

/// What this is, this edition's comparisons, and the shelves.
pub(super) fn home(world: &World) -> Markup {
    let site = &world.site;
    wear(world, Face::home(site));
    let pairs = with_pairs(world, |world, site, rows| {
        pair_list(world, site.comparisons.iter().take(PAIRS_AT_HOME), rows).markup()
    });
    let every = el("a").href(world.href(&Route::LineUp(Vec::new()))).kids(words::ALL_COMPARISONS);
    let here = world.clone();
    let shelves = live(move || match here.shelf.site().ready().filter(|site| !site.categories.is_empty()) {
        Some(site) => shelves(&here, site).markup(),
        None => Markup::Nothing,
    });
    let kicker = words::kicker(&site.subject.many);
    Markup::all((
        title(world, kicker, &site.tagline, Some(&pitch(site))),
        find_form(world),
        section("pairs", words::THIS_EDITION).kids((pairs, el("p").kids(every))),
        shelves,
        subscribe(world),
    ))
}

fn shelves(world: &World, site: &Site) -> Element {
    let shelf = |category: &Category| {
        let href = world.href(&Route::Tools) + &browsing(&category.id);
        el("li").kids((el("a").href(href).kids(&category.name), el("p").kids(prose(&category.blurb))))
    };
    let shelves: Vec<Element> = site.categories.iter().map(shelf).collect();
    section("shelves", words::BY_CATEGORY).kids(el("ul").class("entries").kids(shelves))
}

fn pitch(site: &Site) -> String {
    let names: Vec<&str> = site.reviewers.iter().map(|reviewer| reviewer.name.as_str()).collect();
    words::pitch(&names)
}
