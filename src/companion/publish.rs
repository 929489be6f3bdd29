use super::app_bundle::{AppBundle, absolute};
use super::cutter::Cutter;
use super::{check, data, embeds, feed, late, manifest, offline, progress, read_catalogue, render, routes};
use crate::domain::{Catalogue, Link};
use crate::site::{Base, Route};
use anyhow::{Context, Result, bail};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to publish, and where.
pub struct Site<'a> {
    pub catalogue: &'a Path,
    pub out: &'a Path,
    pub app: &'a Path,
    pub base: Base,
    pub url: Option<&'a str>,
}

/// `seaworthy build`: faults are printed, otherwise the site is written.
pub(super) fn build(site: &Site) -> Result<ExitCode> {
    let mut catalogue = match read_catalogue(site.catalogue)? {
        Ok(catalogue) => catalogue,
        Err(faults) => {
            check::report(site.catalogue, &faults)?;
            bail!("the catalogue has faults; nothing was written");
        }
    };
    if let Some(url) = site.url {
        let with_slash = format!("{}/", url.trim_end_matches('/'));
        catalogue.site.url =
            Link::parse(&with_slash).with_context(|| format!("--url {url} is not an https address"))?;
    }
    let pages = publish(site, &catalogue)?;
    println!("{}: {pages} pages for {}", site.out.display(), site.base.as_str());
    Ok(ExitCode::SUCCESS)
}

/// Writes the whole site beside its place, then puts it there at once. Gives the number of pages.
pub fn publish(site: &Site, catalogue: &Catalogue) -> Result<usize> {
    let app = AppBundle::open(site.app)?;
    let parent = site.out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    let staging = tempfile::Builder::new()
        .prefix(".seaworthy-")
        .tempdir_in(parent)
        .context("cannot write beside the output folder")?;
    let write = Writer { root: staging.path().to_path_buf() };

    for file in &app.files {
        let to = write.root.join(file);
        fs::create_dir_all(to.parent().unwrap_or(&write.root))
            .with_context(|| format!("cannot make {}", to.display()))?;
        fs::copy(site.app.join(file), to).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    late::name_by_content(&write.root)?;
    let cutter = Cutter::of(catalogue);
    data::write(&write, catalogue, &cutter)?;
    let licence = site.catalogue.join("LICENSE");
    if licence.is_file() {
        fs::copy(&licence, write.root.join("catalogue/LICENSE")).context("cannot copy the catalogue’s LICENSE")?;
    }
    let log = site.catalogue.join(Catalogue::LOG);
    if catalogue.tallies.is_some() && log.is_file() {
        let to = write.root.join("catalogue").join(Catalogue::LOG);
        fs::copy(&log, to).with_context(|| format!("cannot copy {}", log.display()))?;
    }
    let pages = write_pages(&write, &app, site, &cutter, catalogue)?;
    write.text("feed.xml", &feed::atom(catalogue))?;
    write.text(".nojekyll", "")?;
    write.text(manifest::FILE, &manifest::manifest(&catalogue.site, &site.base))?;
    embeds::write(&write, &site.base, catalogue, &cutter)?;
    offline::seal(&write.root)?;
    swap(staging, site.out)?;
    Ok(pages)
}

fn write_pages(write: &Writer, app: &AppBundle, site: &Site, cutter: &Cutter, catalogue: &Catalogue) -> Result<usize> {
    let routes = routes(catalogue);
    let bar = progress::bar(routes.len() as u64 + 1, "pages");
    for route in routes.iter().chain([&Route::NotFound]) {
        let data = cutter.page_data(route);
        let rendered = render(&site.base, route, data.clone());
        let html = app.page(&site.base, &data, &rendered)?;
        write.text(&file_of(route), &html)?;
        if let Route::Pair(a, b) = route {
            let own = absolute(&catalogue.site.url, &route.path());
            let other = Route::Pair(b.clone(), a.clone());
            write.text(&file_of(&other), &signpost(&site.base.href(route), &own, &rendered.face.title))?;
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(routes.len())
}

/// The file a page is served from.
fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => "404.html".to_string(),
        route => format!("{}index.html", route.path().trim_start_matches('/')),
    }
}

/// A page that leads to another: the pair in the other order. A script takes the reader's terms along, which a refresh
/// would drop.
fn signpost(href: &str, own: &str, title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>{title}</title><link rel=\"canonical\" href=\"{own}\">\
         <meta http-equiv=\"refresh\" content=\"0;url={href}\"><p><a href=\"{href}\">{title}</a></p>\
         <script>location.replace(document.links[0].href+location.search+location.hash)</script>"
    )
}

pub(super) struct Writer {
    root: PathBuf,
}

impl Writer {
    pub fn text(&self, path: &str, text: &str) -> Result<()> {
        let path = self.root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
    }

    pub fn json(&self, path: &str, value: &impl Serialize) -> Result<()> {
        self.text(path, &serde_json::to_string(value).with_context(|| format!("cannot write {path}"))?)
    }
}

/// Puts the finished folder in its place; what stood there goes only then.
fn swap(staging: tempfile::TempDir, out: &Path) -> Result<()> {
    let new = staging.keep();
    let old = new.with_extension("old");
    if out.exists() {
        fs::rename(out, &old).with_context(|| format!("cannot move {} aside", out.display()))?;
    }
    if let Err(error) = fs::rename(&new, out) {
        // What was published stays published.
        let _ = fs::rename(&old, out);
        return Err(error).with_context(|| format!("cannot move the site to {}", out.display()));
    }
    set_readable(out)?;
    match old.exists() {
        true => fs::remove_dir_all(&old).with_context(|| format!("cannot remove {}", old.display())),
        false => Ok(()),
    }
}

/// Temporary folders are private; a site is not.
fn set_readable(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(dir, fs::Permissions::from_mode(0o755))
            .with_context(|| format!("cannot open {} to readers", dir.display()))?;
    }
    Ok(())
}
