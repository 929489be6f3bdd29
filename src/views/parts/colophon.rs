use super::choices::choices;
use crate::site::Route;
use crate::views::elements::{Element, el, prose};
use crate::views::{Scheme, World};
use crate::words::{community, frame, method as rules};

/// The foot of every page: who wrote this, from what, and when.
pub fn colophon(world: &World) -> Element {
    let site = &world.site;
    let detail = site.reviewers.first().map(|reviewer| &reviewer.author.detail);
    let provenance =
        match detail.filter(|detail| site.reviewers.iter().all(|reviewer| reviewer.author.detail == **detail)) {
            Some(detail) => prose(detail),
            None => prose(frame::AUTHORS_DIFFER),
        };
    let method = el("a").href(world.href(&Route::Method)).kids(rules::HEADING);
    let feed = el("a").href(world.base.file("feed.xml")).attr("rel", "external").kids(frame::FEED);
    let link = |route: Route, page: community::Page| el("a").href(world.href(&route)).kids(page.heading);
    let ballots = link(Route::Ballots, community::BALLOTS);
    let arena = link(Route::Arena, community::ARENA);
    let edition = frame::edition_sentence(&site.edition.in_words());
    let colours =
        [(Scheme::System, frame::COLOURS_OF_SYSTEM), (Scheme::Light, frame::LIGHT), (Scheme::Dark, frame::DARK)];
    el("footer").class("colophon").kids((
        el("p").kids((provenance, " ", method)),
        el("p").kids((edition, feed, " · ", ballots, " · ", arena)),
        choices(world.scheme, frame::COLOURS, &colours),
    ))
}
