use crate::domain::AuthorKind;
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el};

/// The foot of every page: who wrote this, from what, and when.
pub fn colophon(world: &World) -> Element {
    let site = &world.site;
    let modelled = site.reviewers.iter().filter(|reviewer| reviewer.author.kind == AuthorKind::Model).count();
    let provenance = match modelled {
        0 => "Takes are written by people. ",
        all if all == site.reviewers.len() => {
            "Takes are written by a language model from the sources listed with each record; nothing was run. "
        }
        _ => "Some takes are written by a language model; each reviewer’s page says which. ",
    };
    let method = el("a").href(world.href(&Route::Method)).kids("How verdicts are made");
    let feed = el("a").href(world.base.file("feed.xml")).attr("rel", "external").kids("Feed");
    let edition = format!("Edition of {}. ", site.edition.in_words());
    el("footer").class("colophon").kids((el("p").kids((provenance, method)), el("p").kids((edition, feed))))
}
