//! From a checked catalogue and the app to a whole static site.

mod pages;
mod place;
mod record;
mod writer;

pub(super) use writer::Writer;

use super::app_bundle::AppBundle;
use super::card::Cards;
use super::cutter::Cutter;
use super::policy::Policy;
use super::{check, data, embeds, feeds, headers, late, manifest, offline, progress, read_catalogue, robots, sitemap};
use crate::domain::{Catalogue, Fault, Link};
use crate::site::Base;
use anyhow::{Context, Result, bail};
use place::Place;
use record::Record;
use std::path::Path;
use std::process::ExitCode;

/// What to publish, and where.
pub struct Site<'a> {
    pub catalogue: &'a Path,
    pub out: &'a Path,
    /// The folder of the app; None for the one that the program carries, or that was built last in this project.
    pub app: Option<&'a Path>,
    pub base: Base,
    /// The address it is published at, where that is not the catalogue's own.
    pub url: Option<&'a str>,
    /// Whether to keep nothing of the site that stands there.
    pub fresh: bool,
    /// Whether every tool and every curated pair gets an image of its own for previews.
    pub cards: bool,
}

/// A site that stands in its place.
#[derive(Debug)]
pub struct Published {
    /// How many pages it has; 404.html is none, nor is what leads to the other order of a pair.
    pub pages: usize,
    /// How many of them were taken from the site before, because nothing has changed that they are made from.
    pub kept: usize,
    /// What names this build in every page.
    pub build: String,
}

impl Published {
    /// The line that tells an editor what was done.
    pub(super) fn line(&self, folder: &Path, base: &Base) -> String {
        let Published { pages, kept, .. } = self;
        let (folder, base) = (folder.display(), base.as_str());
        format!("{folder}: {pages} pages for {base}, {} rendered, {kept} kept", pages - kept)
    }
}

/// `seaworthy build`: faults are printed, otherwise the site is written.
pub(super) fn build(site: &Site) -> Result<ExitCode> {
    match attempt(site)? {
        Ok(published) => check::say(&published.line(site.out, &site.base))?,
        Err(faults) => {
            check::report(site.catalogue, &faults)?;
            bail!("the catalogue has faults; nothing was written");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the catalogue's folder and publishes it, unless it has faults.
pub(super) fn attempt(site: &Site) -> Result<Result<Published, Vec<Fault>>> {
    let waiting = progress::waiting("reading and checking the catalogue");
    let mut catalogue = match read_catalogue(site.catalogue)? {
        Ok(catalogue) => catalogue,
        Err(faults) => return Ok(Err(faults)),
    };
    waiting.finish_and_clear();
    if let Some(url) = site.url {
        let with_slash = format!("{}/", url.trim_end_matches('/'));
        catalogue.site.url =
            Link::parse(&with_slash).with_context(|| format!("--url {url} is not an https address"))?;
    }
    publish(site, &catalogue).map(Ok)
}

/// Writes the whole site beside its place, then puts it there at once (docs/adr/0022).
pub fn publish(site: &Site, catalogue: &Catalogue) -> Result<Published> {
    let app = AppBundle::choose(site.app)?;
    let place = Place::take(site.out, &[("catalogue", Some(site.catalogue)), ("app", site.app)])?;
    let record = if site.fresh { Record::default() } else { Record::read(place.record()) };
    let write = Writer::new(place.next(), place.out(), record, Policy::of(&catalogue.site)?);
    let cutter = Cutter::of(catalogue);

    for (file, bytes) in &app.files {
        if !late::is_of_a_program(file) {
            write.bytes(file, bytes)?;
        }
    }
    late::name_by_content(&write, &app)?;
    data::write(&write, catalogue, &cutter)?;
    copy_beside(&write, site.catalogue, catalogue)?;
    let cards = Cards::of(catalogue, site.cards)?;
    // The arena’s masks are the work of one thread; pages are for the others meanwhile.
    let (arena, pages) =
        rayon::join(|| data::write_arena(&write, catalogue), || pages::write(&write, &app, site, &cutter, &cards));
    arena?;
    let (pages, kept) = pages?;
    cards.write(&write)?;
    feeds::write(&write, &cards)?;
    for (path, xml) in sitemap::sitemap(catalogue, sitemap::MOST)? {
        write.text(&path, &xml)?;
    }
    embeds::write(&write, &site.base, &cards, &cutter)?;
    write.text(robots::FILE, &robots::robots(&catalogue.site))?;
    write.text(".nojekyll", "")?;
    write.text(headers::FILE, &headers::file(&site.base))?;
    write.text(manifest::FILE, &manifest::manifest(&catalogue.site, &site.base))?;
    // Last: it names the build, which is a digest of all that was written, and knows what a worker may keep.
    let build = offline::seal(&write)?;

    place.swap()?;
    write.made().save(place.record())?;
    place.clear()?;
    Ok(Published { pages, kept, build })
}

/// What is published as it lies in the catalogue's folder.
fn copy_beside(write: &Writer, folder: &Path, catalogue: &Catalogue) -> Result<()> {
    let log = catalogue.tallies.as_ref().map(|_| Catalogue::LOG);
    for name in ["LICENSE"].into_iter().chain(log) {
        let from = folder.join(name);
        if from.is_file() {
            write.copy(&format!("catalogue/{name}"), &from)?;
        }
    }
    Ok(())
}
