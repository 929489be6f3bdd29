//! What a written site shows outside itself, read back.

use super::workshop::{INDEX, publish_with, read, workshop};
use seaworthy::domain::Catalogue;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A site with an image for every tool and pair.
pub fn with_cards(catalogue: &Catalogue, base: &str) -> BTreeMap<String, String> {
    let dir = workshop(INDEX);
    let out = dir.path().join("out");
    write_with_cards(dir.path(), catalogue, base);
    read(&out)
}

pub fn write_with_cards(dir: &Path, catalogue: &Catalogue, base: &str) {
    publish_with(dir, "out", catalogue, base, true).unwrap();
}

/// The pages of a site with an address of their own: neither 404.html nor signposts.
pub fn addressed(site: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    let pages = site.iter().filter(|(path, html)| {
        path.ends_with(".html") && html.contains("og:url") && html.contains(r#"id="page-data""#)
    });
    pages.map(|(path, html)| (path.as_str(), html.as_str())).collect()
}

/// What a page's head says under a name or property, with entities as letters.
pub fn said(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!(r#"="{name}" content=""#))?;
    Some(letters(rest.split_once('"')?.0))
}

pub fn title(html: &str) -> String {
    letters(html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0)
}

fn letters(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What a page says as JSON-LD.
pub fn linked(html: &str) -> Value {
    let (_, rest) = html.split_once(r#"<script type="application/ld+json">"#).expect("no JSON-LD");
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}
