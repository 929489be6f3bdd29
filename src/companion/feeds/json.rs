use super::News;
use crate::companion::head::absolute;
use crate::domain::Site;
use serde_json::{Value, json};

pub(super) fn feed(site: &Site, news: &[News]) -> String {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "description": site.tagline,
        "home_page_url": site.url.as_str(),
        "feed_url": absolute(&site.url, "feed.json"),
        "icon": absolute(&site.url, "icons/icon-512.png"),
        "language": site.language,
        "authors": [{ "name": site.name, "url": site.url.as_str() }],
        "items": news.iter().map(item).collect::<Value>(),
    });
    format!("{feed:#}\n")
}

fn item(news: &News) -> Value {
    json!({
        "id": news.id,
        "url": news.page,
        "title": news.title,
        "summary": news.summary,
        "content_html": news.html,
        "image": news.image,
        // A day has no hour: the same as in the Atom feed.
        "date_published": format!("{}T12:00:00Z", news.date),
    })
}
