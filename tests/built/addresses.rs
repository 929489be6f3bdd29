use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Attributes that hold an address.
const ADDRESSES: [&str; 7] = ["href", "src", "action", "formaction", "poster", "data", "cite"];

/// What `<meta>` says of other files: its names and properties whose content is an address.
const META: [&str; 4] = ["og:image", "og:url", "twitter:image", "og:image:secure_url"];

/// What a written page has to do with addresses.
#[derive(Default)]
pub struct Page {
    /// What relative addresses on it are relative to, where it says so.
    pub base: Option<String>,
    pub links: Vec<String>,
    pub ids: BTreeSet<String>,
}

impl Page {
    pub fn of(html: &str) -> Page {
        let page = RefCell::new(Page::default());
        let read = element!("*", |el| {
            let mut page = page.borrow_mut();
            // lol_html gives attributes as they are written, with their entities.
            let value =
                |name: &str| el.get_attribute(name).map(|text| text.replace("&amp;", "&").replace("&quot;", "\""));
            page.ids.extend(value("id"));
            if el.tag_name() == "base" {
                page.base = value("href");
            } else {
                page.links.extend(ADDRESSES.iter().filter_map(|name| value(name)));
            }
            let candidates = value("srcset").unwrap_or_default();
            page.links.extend(candidates.split(',').filter_map(|one| Some(one.split_whitespace().next()?.to_string())));
            let named = value("property").or_else(|| value("name")).unwrap_or_default();
            if META.contains(&named.as_str()) {
                page.links.extend(value("content"));
            }
            if value("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
                page.links.extend(value("content").and_then(|text| Some(text.split_once("url=")?.1.to_string())));
            }
            Ok(())
        });
        let settings = RewriteStrSettings { element_content_handlers: vec![read], ..RewriteStrSettings::default() };
        rewrite_str(html, settings).unwrap();
        page.into_inner()
    }
}

/// The addresses that a text of any kind (a feed, a sitemap, JSON in a page) writes out in full, without query and fragment.
pub fn full_addresses(text: &str, origin: &str) -> Vec<String> {
    let of_a_path = |character: char| character.is_ascii_alphanumeric() || "/-._~%".contains(character);
    let path = |rest: &str| rest[..rest.find(|c| !of_a_path(c)).unwrap_or(rest.len())].to_string();
    let beginning = format!("{origin}/");
    text.split(&beginning).skip(1).map(|rest| beginning.clone() + &path(rest)).collect()
}

/// The addresses of a web manifest.
pub fn manifest_addresses(text: &str) -> Vec<String> {
    let manifest: Value = serde_json::from_str(text).unwrap();
    let own = ["start_url", "scope", "id"].map(|name| &manifest[name]);
    let icons = manifest["icons"].as_array().into_iter().flatten().map(|icon| &icon["src"]);
    own.into_iter().chain(icons).filter_map(|address| Some(address.as_str()?.to_string())).collect()
}
