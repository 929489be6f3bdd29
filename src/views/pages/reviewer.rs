use super::not_found::not_found;
use super::{listed, title, wear, with_file};
use crate::domain::{Category, Record, Reviewer, Slug, Tally, Verdicts};
use crate::site::{DataFile, Face, Route};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live, prose, within};
use crate::views::parts::{section, shelf_id, take_view};
use crate::words::{failure, format, reviewer as words, verdict};

/// The panel: each voice, its motto and its lens.
pub(super) fn reviewers(world: &World) -> Markup {
    wear(world, Face::reviewers(&world.site));
    let (here, base) = (world.clone(), world.base.clone());
    let item = move |reviewer: &Reviewer| {
        let link = el("a").href(base.href(&Route::Reviewer(reviewer.id.clone()))).kids(words::the(&reviewer.name));
        el("li").kids((
            link,
            el("p").class("motto").kids(format::quoted(&reviewer.motto)),
            el("p").kids(prose(&reviewer.lens)),
        ))
    };
    // Pages of tools carry no lenses.
    let voices = live(move || {
        let items: Vec<Element> = here.whole_site().reviewers.iter().map(&item).collect();
        el("ul").class("entries voices").kids(items).markup()
    });
    Markup::all((title(world, words::THE_PANEL, words::REVIEWERS, Some(words::REVIEWERS_LEAD)), voices))
}

/// One reviewer: the lens, the record by category, and every take.
pub(super) fn reviewer(world: &World, id: &Slug) -> Markup {
    let Some(reviewer) = world.site.reviewer(id) else { return not_found(world) };
    wear(world, Face::reviewer(&world.site, reviewer));
    let head = title(world, words::KICKER, words::the(&reviewer.name), Some(&format::quoted(&reviewer.motto)));
    let (here, of) = (world.clone(), id.clone());
    let lens = live(move || {
        let site = here.whole_site();
        site.reviewer(&of).map(lens).map_or_else(|| Markup::Nothing, Element::markup)
    });
    let (world, id) = (world.clone(), id.clone());
    let takes = live(move || {
        let record = world.shelf.record(&id);
        with_file(&world, DataFile::Record(id.clone()), failure::THE_TAKES, &record, |record| takes(&world, record))
    });
    Markup::all((head, lens, takes))
}

/// What a reviewer looks through, and who writes the takes.
fn lens(reviewer: &Reviewer) -> Element {
    let list = |heading: &str, items: &[String]| listed(el("h2").class("eyebrow").kids(heading), items);
    el("section").class("sheet").attr("aria-label", words::LENS).kids((
        el("p").kids(prose(&reviewer.lens)),
        el("div")
            .class("columns")
            .kids((list(words::LOOKS_FOR, &reviewer.looks_for), list(words::TIRES_OF, &reviewer.tires_of))),
        el("p").class("note").kids(&reviewer.author.detail),
    ))
}

fn takes(world: &World, record: &Record) -> Markup {
    let sum = |of: fn(&Verdicts) -> u32| record.verdicts.iter().map(of).sum::<u32>();
    let (ship, skip) = (sum(|of| of.ship), sum(|of| of.skip));
    let Some(percent) = (Tally { ship, skip }).ship_percent() else { return el("p").kids(words::NO_TAKES).markup() };
    let shelves: Vec<Element> =
        world.whole_site().categories.iter().filter_map(|category| shelf(world, category, record)).collect();
    let whole = words::would_ship(ship + skip, &verdict::split(ship, skip));
    let whole = el("p").kids(within(whole, el("b").kids(format::percent(percent))));
    let shown = record.takes.len() as u32;
    let newest = (shown < ship + skip).then(|| el("p").class("note").kids(words::newest_takes(shown)));
    Markup::all((section("record", words::RECORD).kids((whole, newest)), shelves))
}

fn shelf(world: &World, category: &Category, record: &Record) -> Option<Element> {
    let verdicts = record.verdicts.iter().find(|of| of.category == category.id)?;
    let own = record.takes.iter().filter(|recorded| recorded.category == category.id);
    let takes = own.map(|recorded| {
        let link = el("a").href(world.href(&Route::Tool(recorded.tool.clone()))).kids(&recorded.name);
        take_view(world, &recorded.take, link, recorded.reviewed)
    });
    let takes: Vec<Element> = takes.collect();
    let takes = (!takes.is_empty()).then(|| el("div").class("takes").kids(takes));
    let heading = (&category.name, " ", el("small").kids(verdict::split(verdicts.ship, verdicts.skip)));
    Some(section(&shelf_id(category), heading).kids(takes))
}
