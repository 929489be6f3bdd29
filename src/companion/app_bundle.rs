use super::card::Card;
use super::digest::{Sha, sha};
use super::direction::reads_leftwards;
use super::loading::Loading;
use super::{Rendered, carried, head, linked_data, offline};
use crate::site::{Base, PageData};
use crate::words::failing as words;
use anyhow::{Context, Result, bail};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where Trunk puts the app in this project.
const BUILT: &str = "target/app";

/// The page that Trunk fills in a bundle, and that every page is made from.
const INDEX: &str = "index.html";

/// Files by their paths inside a folder.
pub(super) type Files = BTreeMap<String, Cow<'static, [u8]>>;

/// The app as Trunk built it: a page to fill, and the files beside it.
pub struct AppBundle {
    template: String,
    /// The same for a comparison: some styles come behind its words.
    lighter: String,
    digest: Sha,
    /// The files beside it.
    pub(super) files: Files,
}

impl AppBundle {
    /// The app of a folder where one is named, else the one that this program carries, else the one that was built last in
    /// this project.
    pub(super) fn choose(dir: Option<&Path>) -> Result<AppBundle> {
        match (dir, carried::files()) {
            (Some(dir), _) => AppBundle::open(dir),
            (None, Some(files)) => AppBundle::of(files, Path::new("the app that this program carries")),
            (None, None) => AppBundle::open(Path::new(BUILT))
                .context("this program carries no app; name the folder of one with --app"),
        }
    }

    /// Opens a bundle; one that is not there or not ours is an error.
    pub fn open(dir: &Path) -> Result<AppBundle> {
        let index = dir.join(INDEX);
        if let Err(error) = fs::read_to_string(&index) {
            let shown = dir.display();
            return Err(error)
                .with_context(|| format!("{shown} holds no app (no readable index.html); build it with ./dev build"));
        }
        let mut paths = Vec::new();
        gather(dir, Path::new(""), &mut paths)?;
        let read = |path: PathBuf| {
            let bytes = fs::read(dir.join(&path)).with_context(|| format!("cannot read {}", dir.join(&path).display()));
            Ok((path.to_string_lossy().replace('\\', "/"), Cow::Owned(bytes?)))
        };
        AppBundle::of(paths.into_iter().map(read).collect::<Result<_>>()?, &index)
    }

    fn of(mut files: Files, place: &Path) -> Result<AppBundle> {
        let template = String::from_utf8_lossy(&files.remove(INDEX).unwrap_or_default()).into_owned();
        if !["<title", "<base", "id=app"].iter().all(|part| template.replace('"', "").contains(part)) {
            bail!(
                "{} lacks <title>, <base> or the element “app”; name what Trunk built from this project",
                place.display()
            );
        }
        let Loading { template, styles, .. } = Loading::of(&mut files, &template)?;
        let digest = sha(template.as_bytes());
        let lighter = lighter(&template, &styles);
        let [template, lighter] = [template, lighter].map(|page| page.replace("</style><style>", ""));
        Ok(AppBundle { template, lighter, digest, files })
    }

    /// A digest of what every page is made from.
    pub(super) fn digest(&self) -> &[u8] {
        &self.digest
    }

    /// A whole page: the template with this page's head and body in it.
    pub fn page(&self, base: &Base, data: &PageData, rendered: &Rendered, card: &Card) -> Result<String> {
        let Rendered { html, face } = rendered;
        let (head, brought) = (head::head(base, data, face, card), brought(data)?);
        let described = linked_data::element(data, face, card);
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
                    // What is put behind the element last stands next to it. What only crawlers read comes behind all, and the
                    // data behind the words it repeats: they paint first, and compression finds them again.
                    el.after(&described, ContentType::Html);
                    el.after(&brought, ContentType::Html);
                    el.after(&not_running(), ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        };
        // A comparison has no byte to spare (docs/performance.md).
        let template = if data.tools.len() > 1 { &self.lighter } else { &self.template };
        rewrite_str(template, settings).context("the app’s index.html could not be rewritten")
    }
}

/// The template without those inline styles that stand in the stylesheet behind the words, too (index.html): a comparison has
/// what they are for far below its first screen, takes, or not at all, lists.
fn lighter(template: &str, behind: &str) -> String {
    let styles = template.match_indices("<style>").filter_map(|(at, _)| {
        let rest = &template[at..];
        Some(&rest[..rest.find("</style>")? + "</style>".len()])
    });
    let inner = |styles: &str| styles["<style>".len()..styles.len() - "</style>".len()].trim().to_string();
    let left_out = styles.filter(|styles| behind.contains(&inner(styles)));
    left_out.fold(template.to_string(), |template, styles| template.replacen(styles, "", 1))
}

/// All files of a folder and the folders in it.
fn gather(root: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
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
fn brought(data: &PageData) -> Result<String> {
    // Inside a script element only `<` could end it early.
    let json = serde_json::to_string(data).context("the page’s data could not be written")?.replace('<', "\\u003c");
    Ok(format!(r#"<script type="application/json" id="{}">{json}</script>"#, PageData::ELEMENT))
}
