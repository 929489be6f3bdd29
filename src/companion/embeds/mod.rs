//! What other people's pages show of this site (docs/embedding.md): a script with two elements, pages made for frames,
//! pictures, and the answers to who asks what an address can be embedded as.
//!
//! Every tool and every curated pair has the same few files, named after its page's own address.

mod assets;
mod badge;
mod card;
mod embed_this;
mod fragment;
mod frame;
mod leftwards;
mod oembed;
mod pieces;
mod shown;
mod vote;
mod which;
mod width;

pub(super) use assets::FRAMED_SCRIPT;

use super::card::Cards;
use super::cutter::Cutter;
use super::head::absolute;
use super::progress;
use super::publish::Writer;
use crate::domain::Link;
use crate::site::{Base, Route};
use anyhow::Result;
use rayon::prelude::*;
use shown::Shown;

/// How high an embed of a pair and of a tool is in an element, in pixels; src/embed/embed.js and the pieces to paste
/// reserve as much.
const PAIR_HEIGHT: u32 = 408;
const TOOL_HEIGHT: u32 = 296;

/// Writes all of it, on all cores: none of these files waits for another.
pub(super) fn write(write: &Writer, base: &Base, cards: &Cards, cutter: &Cutter) -> Result<()> {
    let catalogue = cards.catalogue;
    let digests = assets::write(write, &catalogue.site)?;
    let bar = progress::bar((catalogue.tools.len() + catalogue.site.comparisons.len()) as u64, "embeds");
    Shown::all(catalogue).par_bridge().try_for_each(|shown| {
        write_one(write, base, &shown)?;
        bar.inc(1);
        anyhow::Ok(())
    })?;
    bar.finish_and_clear();
    write.text("embed/index.html", &embed_this::page(base, cards, cutter, &digests))
}

/// The files of a tool or a pair.
fn write_one(write: &Writer, base: &Base, shown: &Shown) -> Result<()> {
    let file = |folder: &str, end: &str| format!("{folder}/{}{end}", shown.file());
    write.framed(&file("embed", "/index.html"), &frame::page(base, shown))?;
    write.json(&file("oembed", ".json"), &oembed::answer(shown))?;
    // In the folder of its page: beside it, a tool's card could have the name of another's badge.
    write.text(&file("embed", "/card.svg"), &card::svg(shown))?;
    match &shown.route {
        Route::Pair(a, b) => {
            let other = Route::Pair(b.clone(), a.clone()).path();
            write.text(&format!("embed{other}index.html"), &frame::signpost(shown))?;
        }
        _ => {
            write.text(&file("embed", ".svg"), &badge::svg(shown))?;
            write.json(&file("embed", ".json"), &badge::endpoint(shown))?;
        }
    }
    Ok(())
}

/// The line in a page's head that leads to what the page can be embedded as; None where it cannot be.
pub(super) fn discovery(url: &Link, route: &Route) -> Option<String> {
    let file = oembed::file(route)?;
    // A link holds no quote, and a slug nothing that means anything.
    let href = absolute(url, &file).replace('&', "&amp;");
    Some(format!(r#"<link rel="alternate" type="application/json+oembed" href="{href}">"#))
}
