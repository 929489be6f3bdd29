use super::direction::reads_leftwards;
use super::{Rendered, embeds, manifest, offline};
use crate::domain::{Link, Site};
use crate::site::{Base, PageData, Route};
use crate::words::failing as words;
use anyhow::{Context, Result, bail};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::fs;
use std::path::{Path, PathBuf};

/// The app as Trunk built it: a page to fill, and the files beside it.
pub struct AppBundle {
    template: String,
    /// The same for a page without lists: their styles come behind its words, for the pages that it leads to.
    without_lists: String,
    /// Paths of the files beside it, inside the bundle.
    pub files: Vec<PathBuf>,
}

impl AppBundle {
    /// Opens a bundle; one that is not there or not ours is an error.
    pub fn open(dir: &Path) -> Result<AppBundle> {
        let index = dir.join("index.html");
        let template = fs::read_to_string(&index).with_context(|| {
            format!("{} holds no app (no readable index.html); build it with ./dev build", dir.display())
        })?;
        if !["<title", "<base", "id=app"].iter().all(|part| template.replace('"', "").contains(part)) {
            bail!(
                "{} lacks <title>, <base> or the element “app”; name what Trunk built from this project",
                index.display()
            );
        }
        let (template, without_lists) = lists_before_or_behind(template);
        let mut files = Vec::new();
        gather(dir, Path::new(""), &mut files)?;
        files.retain(|file| *file != Path::new("index.html"));
        files.sort();
        Ok(AppBundle { template, without_lists, files })
    }

    /// A whole page: the template with this page's head and body in it.
    pub fn page(&self, base: &Base, data: &PageData, rendered: &Rendered) -> Result<String> {
        let (head, carried) = (head(base, data, rendered), carried(data)?);
        let Rendered { html, face } = rendered;
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("html", |el| {
                    el.set_attribute("lang", &data.site.language)?;
                    if reads_leftwards(&data.site.language) {
                        el.set_attribute("dir", "rtl")?;
                    }
                    Ok(el.set_attribute(offline::BUILD, "")?)
                }),
                element!("base", |el| Ok(el.set_attribute("href", base.as_str())?)),
                // Not into <head> itself: its tags are optional, and Trunk's minifier leaves them out.
                element!("title", |el| {
                    el.set_inner_content(&face.title, ContentType::Text);
                    el.after(&head, ContentType::Html);
                    Ok(())
                }),
                element!("#app", |el| {
                    el.before(&scripts_off(), ContentType::Html);
                    el.set_inner_content(html, ContentType::Html);
                    // Behind the words it repeats: they paint first, and compression finds them again.
                    el.after(&carried, ContentType::Html);
                    el.after(&not_running(), ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        };
        // A comparison has no byte to spare (docs/performance.md).
        let template = if data.tools.len() > 1 { &self.without_lists } else { &self.template };
        rewrite_str(template, settings).context("the app’s index.html could not be rewritten")
    }
}

/// The template with the styles of lists before the words, and with the link to them behind the words. Trunk puts both
/// into every page.
fn lists_before_or_behind(template: String) -> (String, String) {
    let piece = |begin: &str, end: &str, holds: &str| {
        let mut pieces = template
            .match_indices(begin)
            .filter_map(|(at, _)| Some(&template[at..][..template[at..].find(end)? + end.len()]));
        pieces.find(|piece| piece.contains(holds)).unwrap_or_default()
    };
    let (inline, link) = (piece("<style>", "</style>", ".entries{"), piece("<link", ">", "lists-"));
    let without = |piece: &str| if piece.is_empty() { template.clone() } else { template.replacen(piece, "", 1) };
    (without(link), without(inline))
}

/// All files of a folder and the folders in it.
pub(super) fn gather(root: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let folder = root.join(inside);
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => gather(root, &path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

fn head(base: &Base, data: &PageData, rendered: &Rendered) -> String {
    let Site { url, name, .. } = &data.site;
    let attribute = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let mut head = format!(r#"<meta name="description" content="{}">"#, attribute(&rendered.face.description));
    if let Some(path) = &data.path {
        head += &format!(r#"<link rel="canonical" href="{}">"#, attribute(&absolute(url, path)));
        head += &embeds::discovery(url, &Route::parse(path, "")).unwrap_or_default();
    } else {
        head += r#"<meta name="robots" content="noindex">"#;
    }
    let feed = base.file("feed.xml");
    head += &format!(r#"<link rel="alternate" type="application/atom+xml" title="{}" href="{feed}">"#, attribute(name));
    head + &manifest::links()
}

fn scripts_off() -> String {
    format!(r#"<noscript><div class="notice"><p>{}</p></div></noscript>"#, words::SCRIPTS_OFF)
}

/// Shown by src/browser/early.js where the app cannot start or has stopped.
fn not_running() -> String {
    let (sentence, reload) = (words::NOT_RUNNING, words::RELOAD);
    format!(
        r#"<div class="notice stopped" id="stopped" role="alert" hidden><p>{sentence} <button type="button">{reload}</button></p></div>"#
    )
}

/// The page's data, in an element that no policy takes for a script.
fn carried(data: &PageData) -> Result<String> {
    // Inside a script element only `<` could end it early.
    let json = serde_json::to_string(data).context("the page’s data could not be written")?.replace('<', "\\u003c");
    Ok(format!(r#"<script type="application/json" id="{}">{json}</script>"#, PageData::ELEMENT))
}

/// The published address of a path inside the site.
pub(super) fn absolute(url: &Link, path: &str) -> String {
    format!("{}{}", url.as_str(), path.trim_start_matches('/'))
}
