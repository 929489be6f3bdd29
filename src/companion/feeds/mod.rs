//! What is new in the catalogue, for readers of feeds: as Atom (RFC 4287) and as JSON Feed (jsonfeed.org, version 1.1).

mod atom;
mod content;
mod json;
mod news;

use super::card::Cards;
use super::publish::Writer;
use anyhow::Result;
use news::News;

pub(super) fn write(write: &Writer, cards: &Cards) -> Result<()> {
    let news = News::of(cards);
    let site = &cards.catalogue.site;
    write.text("feed.xml", &atom::feed(site, &news))?;
    write.text("feed.json", &json::feed(site, &news))
}
