//! The images that previews of pages show: one for every tool, one for every curated pair, and the site's for all other
//! pages (docs/adr/0023).

mod font;
mod layout;
mod painter;
mod pair;
mod setting;
mod site;
mod svg;
mod tool;

use super::digest::digest;
use super::publish::Writer;
use crate::domain::{Catalogue, Panel, Site, Tool};
use crate::site::{PageData, said};
use crate::words::{answer, card as words, compare, lists};
use anyhow::Result;
use font::Fonts;
use layout::Layout;
use painter::Painter;
use rayon::prelude::*;
pub(super) use svg::{HEIGHT, WIDTH};

/// An image as it will be drawn.
#[derive(Clone)]
pub struct Card {
    /// Its file inside the site. Part of the name is a digest of what it shows: a changed verdict has another address, which
    /// networks that keep previews have not seen.
    pub path: String,
    /// What it shows, in words.
    pub alt: String,
    /// The drawing.
    pub svg: String,
}

/// The cards of a catalogue.
pub struct Cards<'c> {
    pub(super) catalogue: &'c Catalogue,
    fonts: Fonts,
    site: Card,
    each: bool,
}

impl<'c> Cards<'c> {
    /// With `each`, tools and pairs have cards of their own; otherwise the site's stands for them.
    pub fn of(catalogue: &'c Catalogue, each: bool) -> Result<Cards<'c>> {
        let fonts = Fonts::read()?;
        let Site { name, tagline, .. } = &catalogue.site;
        let svg = Layout::of(&fonts, &catalogue.site).site();
        let site = card("site", words::shows(name, tagline), svg);
        Ok(Cards { catalogue, fonts, site, each })
    }

    /// The card of the page that carries this.
    pub(super) fn of_page(&self, data: &PageData) -> Card {
        match &data.tools[..] {
            [tool] => self.of_tool(tool),
            [a, b] => self.of_pair(a, b),
            _ => self.site.clone(),
        }
    }

    /// The card of a tool's page.
    pub fn of_tool(&self, tool: &Tool) -> Card {
        if self.each { self.tool(tool) } else { self.site.clone() }
    }

    /// The card of two tools' page, in the order of its names.
    pub fn of_pair(&self, a: &Tool, b: &Tool) -> Card {
        if self.each { self.pair(a, b) } else { self.site.clone() }
    }

    /// Draws all cards, on all cores; what stands in the old site under the same name is not drawn again.
    pub(super) fn write(&self, write: &Writer) -> Result<()> {
        let Catalogue { site, tools, .. } = self.catalogue;
        let painter = Painter::new();
        let draw = |card: &Card| write.reuse(&card.path, || painter.png(&card.svg));
        draw(&self.site)?;
        if !self.each {
            return Ok(());
        }
        tools.par_iter().try_for_each(|tool| draw(&self.tool(tool)))?;
        site.comparisons.par_iter().try_for_each(|pair| {
            match pair.tools.each_ref().map(|slug| self.catalogue.tool(slug)) {
                [Some(a), Some(b)] => draw(&self.pair(a, b)),
                _ => Ok(()),
            }
        })
    }

    fn tool(&self, tool: &Tool) -> Card {
        let panel = Panel::of(tool);
        let said = match panel.score() {
            Some(score) => lists::judged_in_brief(panel.ship, panel.skip, score.rounded()),
            None => answer::NOT_JUDGED.to_string(),
        };
        let svg = Layout::of(&self.fonts, &self.catalogue.site).tool(tool);
        card(tool.slug.as_str(), words::shows(&tool.name, &said), svg)
    }

    fn pair(&self, a: &Tool, b: &Tool) -> Card {
        let names = [a, b].map(|tool| tool.name.as_str());
        let alt = words::shows(&compare::versus(&names), &said(&[a, b], &names));
        let svg = Layout::of(&self.fonts, &self.catalogue.site).pair(a, b);
        card(&format!("{}-vs-{}", a.slug, b.slug), alt, svg)
    }
}

fn card(name: &str, alt: String, svg: String) -> Card {
    Card { path: format!("cards/{name}-{}.png", digest(svg.as_bytes(), 4)), alt, svg }
}
