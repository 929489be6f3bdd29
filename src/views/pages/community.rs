use super::{title, wear};
use crate::site::{Face, Route};
use crate::views::World;
use crate::views::elements::Markup;
use crate::views::parts::late_here;
use crate::words::community as words;

/// A page of readers' votes. It is made of what this browser keeps, so only its head is written; the second wasm makes
/// the rest.
pub(super) fn community(world: &World, route: &Route) -> Markup {
    let (kind, page) = match route {
        Route::Ballots => ("ballots", words::BALLOTS),
        Route::Board => ("board", words::BOARD),
        Route::Recount => ("recount", words::RECOUNT),
        _ => ("arena", words::ARENA),
    };
    wear(world, Face::community(&world.site, &page));
    Markup::all((title(world, page.kicker, page.heading, Some(page.lead)), late_here(kind, String::new())))
}
