//! What a page says to machines, as JSON-LD in the words of schema.org (docs/adr/0024).

mod item;

use super::card::Card;
use super::head::{absolute, bare_title};
use crate::domain::{AuthorKind, Site, Slug, Tool};
use crate::site::{Face, PageData, Route};
use crate::words::{community, faces, lists, reviewer};
use serde_json::{Map, Value, json};

/// The element that says it; nothing for a page without an address.
pub(super) fn element(data: &PageData, face: &Face, card: &Card) -> String {
    let Some(path) = &data.path else { return String::new() };
    let mut page = page(data, &Route::parse(path, ""), face, card);
    page.insert("@context".into(), json!("https://schema.org"));
    // Inside a script element only `<` could end it early.
    let json = Value::Object(page).to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{json}</script>"#)
}

fn page(data: &PageData, route: &Route, face: &Face, card: &Card) -> Map<String, Value> {
    let site = &data.site;
    let mut page = Map::new();
    let mut say = |name: &str, value: Value| drop(page.insert(name.into(), value));
    say("@type", json!(kind(site, route)));
    say("name", json!(bare_title(site, face)));
    say("url", json!(address(site, route)));
    match (route, &data.tools[..]) {
        (Route::Home, _) => {
            say("name", json!(site.name));
            say("description", json!(site.tagline));
            say("inLanguage", json!(site.language));
        }
        (Route::Reviewer(id), _) => {
            if let Some(person) = person(site, id) {
                say("mainEntity", person);
            }
        }
        (Route::Tool(_), [tool]) => {
            say("dateModified", json!(tool.reviewed));
            say("mainEntity", item::of(site, tool, &absolute(&site.url, &card.path)));
        }
        (Route::Pair(..), [a, b]) => {
            let pair = data.beside.as_ref().and_then(|beside| beside.pairs.first());
            if let Some(pair) = pair {
                say("datePublished", json!(pair.published));
            }
            say("mainEntity", both(site, [a, b]));
        }
        _ => {}
    }
    if *route != Route::Home {
        say("breadcrumb", trail(site, route, bare_title(site, face)));
    }
    page
}

fn kind(site: &Site, route: &Route) -> &'static str {
    match route {
        Route::Home => "WebSite",
        Route::Tools | Route::Roll(_) | Route::LineUp(_) | Route::Reviewers | Route::Board => "CollectionPage",
        Route::Reviewer(id) if person(site, id).is_some() => "ProfilePage",
        _ => "WebPage",
    }
}

/// Who writes as this reviewer, where it is a person. A model is none, and a lens is none.
fn person(site: &Site, id: &Slug) -> Option<Value> {
    let reviewer = site.reviewer(id).filter(|reviewer| reviewer.author.kind == AuthorKind::Human)?;
    Some(json!({ "@type": "Person", "name": reviewer.name, "description": reviewer.author.detail }))
}

/// The tools of a pair. What each is stands on its own page.
fn both(site: &Site, tools: [&Tool; 2]) -> Value {
    let items = tools.iter().enumerate().map(|(index, tool)| {
        let url = address(site, &Route::Tool(tool.slug.clone()));
        json!({ "@type": "ListItem", "position": index + 1, "name": tool.name, "url": url })
    });
    json!({ "@type": "ItemList", "itemListElement": items.collect::<Value>() })
}

/// The way from home to a page.
fn trail(site: &Site, route: &Route, name: &str) -> Value {
    let many = &site.subject.many;
    let above = match route {
        Route::Tool(_) | Route::Roll(_) => Some((lists::all_tools(many), Route::Tools)),
        Route::Pair(..) => Some((faces::line_up(many), Route::LineUp(Vec::new()))),
        Route::Reviewer(_) => Some((reviewer::REVIEWERS.to_string(), Route::Reviewers)),
        Route::Recount => Some((community::BOARD.heading.to_string(), Route::Board)),
        _ => None,
    };
    let steps = [(site.name.clone(), Route::Home)].into_iter().chain(above);
    let steps = steps.chain([(name.to_string(), route.clone())]).enumerate().map(|(index, (name, route))| {
        json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": address(site, &route) })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": steps.collect::<Value>() })
}

fn address(site: &Site, route: &Route) -> String {
    absolute(&site.url, &route.path())
}
