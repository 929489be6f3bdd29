use super::{title, wear, with_file};
use crate::domain::{Roll, Slug};
use crate::site::{DataFile, Face, Route};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live};
use crate::views::parts::roll_links;
use crate::words::{failure, lists};

/// One page of the names of all tools: links, and no more.
pub(super) fn roll(world: &World, page: u32) -> Markup {
    let world = world.clone();
    live(move || {
        let loaded = world.shelf.roll(&page);
        with_file(&world, DataFile::Roll(page), failure::LIST_OF_TOOLS, &loaded, |roll| names(&world, roll))
    })
}

fn names(world: &World, roll: &Roll) -> Markup {
    wear(world, Face::roll(&world.site, roll));
    let (first, last) = Roll::range(roll.page, roll.in_all);
    let link = |(slug, name): (&str, &String)| {
        let route = Route::Tool(Slug::parse(slug)?);
        Some(el("li").kids(el("a").href(world.href(&route)).kids(name)))
    };
    let links: Vec<Element> = roll.names.iter().filter_map(link).collect();
    let heading = lists::by_name(&world.site.subject.many, first, last);
    Markup::all((
        title(world, lists::THE_CATALOGUE, heading, None),
        el("ul").class("plain roll").kids(links),
        roll_links(world, roll.in_all),
    ))
}
