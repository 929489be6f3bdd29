//! One page a route. A page says what it is called, gets its data from the shelf, and lays parts out.

mod choose;
mod community;
mod comparison;
mod home;
mod method;
mod not_found;
mod reviewer;
mod roll;
mod tool;
mod tools;

use crate::domain::{Rows, Site};
use crate::site::{DataFile, Face, Loaded, Route};
use crate::views::World;
use crate::views::elements::{Element, Kids, Markup, el, live, prose};
use crate::views::parts::absent;
use crate::words::{failure, frame};

/// The page of a route.
pub fn page(world: &World, route: Route) -> Markup {
    match &route {
        Route::Home => home::home(world),
        Route::Tools => tools::tools(world),
        Route::Roll(page) => roll::roll(world, *page),
        Route::Tool(slug) => tool::tool(world, slug.clone()),
        Route::Pair(..) | Route::LineUp(_) => match route.compared() {
            tools if tools.len() < 2 => choose::choose(world, tools),
            tools => comparison::comparison(world, route, tools),
        },
        Route::Reviewers => reviewer::reviewers(world),
        Route::Reviewer(id) => reviewer::reviewer(world, id),
        Route::Method => method::method(world),
        Route::Ballots | Route::Board | Route::Recount | Route::Arena => community::community(world, &route),
        Route::NotFound => not_found::not_found(world),
    }
}

/// The head of every page: kicker, title, lead.
fn title(world: &World, kicker: impl Kids, title: impl Kids, lead: Option<&str>) -> Markup {
    let edition = frame::edition(&world.site.edition.in_words());
    let head = el("header").class("title").kids((
        el("p").class("kicker").kids((el("span").kids(kicker), el("span").kids(edition))),
        el("h1").attr("tabindex", "-1").kids(title),
        lead.map(|lead| el("p").class("lead").kids(prose(lead))),
    ));
    head.markup()
}

/// A piece of a page made from one file, or what stands in its place while the file is not here.
fn with_file<T>(
    world: &World,
    file: DataFile,
    what: &str,
    loaded: &Loaded<T>,
    show: impl FnOnce(&T) -> Markup,
) -> Markup {
    match loaded {
        Loaded::Ready(value) => show(value),
        other => absent(world, file, other.state(), what).markup(),
    }
}

/// A piece that follows the site with its first curated pairs, and the rows that name their tools.
fn with_pairs(world: &World, show: fn(&World, &Site, &Rows) -> Markup) -> Markup {
    let world = world.clone();
    live(move || {
        let (site, rows) = (world.shelf.site(), world.shelf.paired());
        with_file(&world, DataFile::Site, failure::LIST_OF_COMPARISONS, &site, |site| {
            with_file(&world, DataFile::Paired, failure::LIST_OF_TOOLS, &rows, |rows| show(&world, site, rows))
        })
    })
}

/// A bulleted list.
fn bullets(items: impl IntoIterator<Item = impl Kids>) -> Element {
    el("ul").class("plain").kids(items.into_iter().map(|item| el("li").kids(item)).collect::<Vec<_>>())
}

/// A bulleted list of the catalogue's words under a heading; without any, nothing at all.
fn listed(heading: Element, items: &[String]) -> Option<Element> {
    let items = items.iter().map(|item| prose(item));
    (items.len() > 0).then(|| el("div").class("listed").kids((heading, bullets(items))))
}

fn wear(world: &World, face: Face) {
    world.face.set(face);
}
