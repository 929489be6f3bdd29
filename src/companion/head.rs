use super::card::{Card, HEIGHT, WIDTH};
use super::{embeds, manifest};
use crate::domain::{Link, Site};
use crate::site::{Base, Face, PageData, Route};
use crate::words::faces;

/// The lines of a page's head behind its title: what search results and previews show, and where feed and manifest are.
///
/// A page without an address of its own (404.html) is not for them. A comparison has no byte to spare (docs/performance.md),
/// so the second feed is named on other pages alone, and nothing stands here that is derived from another line.
pub(super) fn head(base: &Base, data: &PageData, face: &Face, card: &Card) -> String {
    let site = &data.site;
    let mut head = format!(r#"<meta name="description" content="{}">"#, attribute(&face.description));
    match &data.path {
        Some(path) => {
            head += &preview(site, &absolute(&site.url, path), face, card);
            head += &embeds::discovery(&site.url, &Route::parse(path, "")).unwrap_or_default();
        }
        None => head += r#"<meta name="robots" content="noindex">"#,
    }
    head += &feed(site, "application/atom+xml", &base.file("feed.xml"));
    if data.tools.len() < 2 {
        head += &feed(site, "application/feed+json", &base.file("feed.json"));
    }
    head + &manifest::links()
}

/// Open Graph (ogp.me), of which Twitter's cards take all but their kind.
pub(super) fn preview(site: &Site, address: &str, face: &Face, card: &Card) -> String {
    let mut preview = format!(r#"<link rel="canonical" href="{}">"#, attribute(address));
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    let image = absolute(&site.url, &card.path);
    let locale = locale(&site.language);
    let properties = [
        ("url", Some(address)),
        ("type", Some("website")),
        ("title", Some(bare_title(site, face))),
        ("description", Some(&face.description)),
        ("site_name", Some(&site.name)),
        ("locale", locale.as_deref()),
        ("image", Some(&image)),
        ("image:width", Some(&width)),
        ("image:height", Some(&height)),
        ("image:alt", Some(&card.alt)),
    ];
    for (name, value) in properties {
        if let Some(value) = value {
            preview += &format!(r#"<meta property="og:{name}" content="{}">"#, attribute(value));
        }
    }
    preview + r#"<meta name="twitter:card" content="summary_large_image">"#
}

fn feed(site: &Site, kind: &str, href: &str) -> String {
    format!(r#"<link rel="alternate" type="{kind}" title="{}" href="{href}">"#, attribute(&site.name))
}

/// `pt_BR` for `pt-BR`. Open Graph wants a territory; where the catalogue names none, none is made up.
fn locale(language: &str) -> Option<String> {
    let (first, rest) = language.split_once('-')?;
    let territory = rest.split('-').find(|part| part.len() == 2)?;
    Some(format!("{}_{}", first.to_lowercase(), territory.to_uppercase()))
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The published address of a path inside the site.
pub(super) fn absolute(url: &Link, path: &str) -> String {
    format!("{}{}", url.as_str(), path.trim_start_matches('/'))
}

/// A page's title without the publication's name, which previews show beside it.
pub(super) fn bare_title<'f>(site: &Site, face: &'f Face) -> &'f str {
    face.title.strip_suffix(&faces::titled("", &site.name)).unwrap_or(&face.title)
}
