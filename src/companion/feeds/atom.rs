use super::News;
use crate::companion::head::absolute;
use crate::domain::{Date, Site};
use atom_syndication::{Content, Entry, Feed, FixedDateTime, Link, Person, Text};

pub(super) fn feed(site: &Site, news: &[News]) -> String {
    let updated = news.iter().map(|news| news.date).chain([site.edition]).max();
    let link = |href: String, rel: &str| Link { href, rel: rel.into(), ..Link::default() };
    let feed = Feed {
        title: Text::plain(site.name.clone()),
        subtitle: Some(Text::plain(site.tagline.clone())),
        id: site.url.as_str().to_string(),
        updated: noon(updated.unwrap_or(site.edition)),
        authors: vec![Person { name: site.name.clone(), ..Person::default() }],
        links: vec![link(site.url.as_str().into(), "alternate"), link(absolute(&site.url, "feed.xml"), "self")],
        lang: Some(site.language.clone()),
        entries: news.iter().map(entry).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(news: &News) -> Entry {
    let content = Content { value: Some(news.html.clone()), content_type: Some("html".into()), ..Content::default() };
    Entry {
        title: Text::plain(news.title.clone()),
        id: news.id.clone(),
        links: vec![Link { href: news.page.clone(), rel: "alternate".into(), ..Link::default() }],
        published: Some(noon(news.date)),
        updated: noon(news.date),
        summary: Some(Text::plain(news.summary.clone())),
        content: Some(content),
        ..Entry::default()
    }
}

/// A day has no hour; noon in Greenwich is that day nearly everywhere.
fn noon(date: Date) -> FixedDateTime {
    format!("{date}T12:00:00Z").parse().unwrap_or_default()
}
