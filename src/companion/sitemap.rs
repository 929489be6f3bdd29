use super::head::absolute;
use super::pages::routes;
use crate::domain::{Catalogue, Date, Tool};
use crate::site::Route;
use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

pub(super) const FILE: &str = "sitemap.xml";

/// The one page that is none of the app's.
const EMBED_THIS: &str = "embed/";

/// How many addresses stand in one file. The protocol (sitemaps.org) allows 50,000, and 50 MB: with addresses as long as they
/// may be, 2,048 letters, these stay under both.
pub(super) const MOST: usize = 20_000;

/// All pages with an address of their own, each with the day that what it shows last changed: one file, or where there are
/// more than `most` a first that names the others. Each comes with its path inside the site.
pub fn sitemap(catalogue: &Catalogue, most: usize) -> Result<Vec<(String, String)>> {
    let url = &catalogue.site.url;
    let pages = routes(catalogue);
    let pages = pages.iter().map(|route| (absolute(url, &route.path()), changed(catalogue, route)));
    let pages: Vec<(String, Date)> = pages.chain([(absolute(url, EMBED_THIS), catalogue.site.edition)]).collect();
    if pages.len() <= most {
        return Ok(vec![(FILE.into(), list("urlset", "url", &pages)?)]);
    }
    let mut files = Vec::new();
    let mut parts = Vec::new();
    for (index, part) in pages.chunks(most).enumerate() {
        let path = format!("sitemap-{}.xml", index + 1);
        let newest = part.iter().map(|(_, changed)| *changed).max().unwrap_or(catalogue.site.edition);
        parts.push((absolute(url, &path), newest));
        files.push((path, list("urlset", "url", part)?));
    }
    files.insert(0, (FILE.into(), list("sitemapindex", "sitemap", &parts)?));
    Ok(files)
}

fn list(root: &str, each: &str, entries: &[(String, Date)]) -> Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let write = |xml: &mut Writer<Vec<u8>>| -> io::Result<()> {
        for (address, changed) in entries {
            xml.create_element(each).write_inner_content(|xml| {
                xml.create_element("loc").write_text_content(BytesText::new(address))?;
                xml.create_element("lastmod").write_text_content(BytesText::new(&changed.to_string()))?;
                Ok(())
            })?;
        }
        Ok(())
    };
    let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    xml.create_element(root).with_attribute(namespace).write_inner_content(write)?;
    Ok(String::from_utf8(xml.into_inner())?)
}

/// The day a page last changed, from the catalogue alone: the same catalogue makes the same bytes on any day.
fn changed(catalogue: &Catalogue, route: &Route) -> Date {
    let site = &catalogue.site;
    let tool = |tool: &Tool| tool.history.iter().map(|change| change.date).chain([tool.reviewed]).max();
    let newest = match route {
        Route::Tool(slug) => catalogue.tool(slug).and_then(tool),
        Route::Pair(a, b) => {
            let tools = [a, b].into_iter().filter_map(|slug| catalogue.tool(slug).and_then(tool));
            tools.chain(site.comparison(a, b).map(|pair| pair.published)).max()
        }
        _ => None,
    };
    newest.unwrap_or(site.edition)
}
