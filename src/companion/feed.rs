use super::app_bundle::absolute;
use crate::domain::{Catalogue, Comparison, Date};
use crate::site::{Face, Route};
use crate::words::compare::versus;
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};

/// How many comparisons the feed tells: readers of feeds keep what they have seen, and ask for all of it each hour.
const MOST: usize = 200;

/// The newest curated comparisons as an Atom feed, newest first.
pub(super) fn atom(catalogue: &Catalogue) -> String {
    let site = &catalogue.site;
    let mut pairs: Vec<&Comparison> = site.comparisons.iter().collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.published));
    pairs.truncate(MOST);
    let updated = pairs.iter().map(|pair| pair.published).chain([site.edition]).max();
    let link = |href: String, rel: &str| Link { href, rel: rel.into(), ..Link::default() };
    let feed = Feed {
        title: Text::plain(site.name.clone()),
        subtitle: Some(Text::plain(site.tagline.clone())),
        id: site.url.as_str().to_string(),
        updated: noon(updated.unwrap_or(site.edition)),
        authors: vec![Person { name: site.name.clone(), ..Person::default() }],
        links: vec![link(site.url.as_str().into(), "alternate"), link(absolute(&site.url, "feed.xml"), "self")],
        lang: Some(site.language.clone()),
        entries: pairs.into_iter().filter_map(|pair| entry(catalogue, pair)).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(catalogue: &Catalogue, pair: &Comparison) -> Option<Entry> {
    let [a, b] = &pair.tools;
    let (first, second) = (catalogue.tool(a)?, catalogue.tool(b)?);
    let href = absolute(&catalogue.site.url, &Route::Pair(a.clone(), b.clone()).path());
    let face = Face::comparison(&catalogue.site, &[first, second], pair.lead.as_deref());
    Some(Entry {
        title: Text::plain(versus(&[&first.name, &second.name])),
        id: href.clone(),
        links: vec![Link { href, rel: "alternate".into(), ..Link::default() }],
        published: Some(noon(pair.published)),
        updated: noon(pair.published),
        summary: Some(Text::plain(face.description)),
        ..Entry::default()
    })
}

/// A day has no hour; noon in Greenwich is that day nearly everywhere.
fn noon(date: Date) -> FixedDateTime {
    format!("{date}T12:00:00Z").parse().unwrap_or_default()
}
