use super::not_found::not_found;
use super::{all, listed, title, wear, with_file};
use crate::domain::{Category, Panel, Record, Reviewer, Slug};
use crate::site::{DataFile, Face, Route};
use crate::views::World;
use crate::views::elements::{Element, el, live, prose};
use crate::views::parts::{section, shelf_id, take_view};
use leptos::prelude::*;

/// The panel: each voice, its motto and its lens.
pub(super) fn reviewers(world: &World) -> AnyView {
    wear(world, Face::reviewers(&world.site));
    let item = |reviewer: &Reviewer| {
        let link = el("a").href(world.href(&Route::Reviewer(reviewer.id.clone()))).kids(("The ", &reviewer.name));
        el("li").kids((link, el("p").class("motto").kids(quoted(&reviewer.motto)), el("p").kids(prose(&reviewer.lens))))
    };
    let items: Vec<Element> = world.site.reviewers.iter().map(item).collect();
    let lead = "Each judges through one lens, and says what would change the verdict.";
    all((title(world, "The panel", "Reviewers", Some(lead)), el("ul").class("entries").kids(items)))
}

/// One reviewer: the lens, the record by category, and every take.
pub(super) fn reviewer(world: &World, id: &Slug) -> AnyView {
    let Some(reviewer) = world.site.reviewer(id) else { return not_found(world) };
    wear(world, Face::reviewer(&world.site, reviewer));
    let list = |heading: &str, items: &[String]| listed(el("h2").class("eyebrow").kids(heading), items);
    let lens = el("section").class("sheet").attr("aria-label", "Lens").kids((
        el("p").kids(prose(&reviewer.lens)),
        el("div").class("columns").kids((list("Looks for", &reviewer.looks_for), list("Tires of", &reviewer.tires_of))),
        el("p").class("note").kids(&reviewer.author.detail),
    ));
    let head = title(world, "Reviewer", ("The ", &reviewer.name), Some(&quoted(&reviewer.motto)));
    let (world, id) = (world.clone(), id.clone());
    let takes = live(move || {
        let record = world.shelf.record(&id);
        with_file(&world, DataFile::Record(id.clone()), "the takes", &record, |record| takes(&world, record))
    });
    all((head, lens, takes))
}

fn quoted(motto: &str) -> String {
    format!("“{motto}”")
}

fn takes(world: &World, record: &Record) -> AnyView {
    let panel = Panel::from_takes(record.takes.iter().map(|recorded| &recorded.take));
    let Some(percent) = panel.ship_percent() else { return el("p").kids("No takes yet.").view() };
    let shelves: Vec<Element> =
        world.site.categories.iter().filter_map(|category| shelf(world, category, record)).collect();
    let rate = format!(" of {}: {}.", panel.takes(), rate(panel));
    let whole = el("p").kids(("Would ship ", el("b").kids(format!("{percent}%")), rate));
    all((section("record", "Record").kids(whole), shelves))
}

fn rate(panel: Panel) -> String {
    format!("{} ship / {} skip", panel.ship, panel.skip)
}

fn shelf(world: &World, category: &Category, record: &Record) -> Option<Element> {
    let own = || record.takes.iter().filter(|recorded| recorded.category == category.id);
    let panel = Panel::from_takes(own().map(|recorded| &recorded.take));
    let takes = own().map(|recorded| {
        let link = el("a").href(world.href(&Route::Tool(recorded.tool.clone()))).kids(&recorded.name);
        take_view(&recorded.take, link)
    });
    (panel.takes() > 0).then(|| {
        let heading = (&category.name, " ", el("small").kids(rate(panel)));
        section(&shelf_id(category), heading).kids(el("div").class("takes").kids(takes.collect::<Vec<_>>()))
    })
}
