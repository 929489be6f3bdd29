use super::content;
use crate::companion::card::Cards;
use crate::companion::digest::digest;
use crate::companion::head::absolute;
use crate::domain::{Catalogue, Change, Comparison, Date, Tool};
use crate::site::{Face, Route};
use crate::words::{compare, feed as words};
use std::cmp::Reverse;
use std::collections::HashSet;

/// How many entries a feed holds, and how many bytes of text: readers of feeds keep what they have seen, and ask for all of it
/// each hour.
const MOST: usize = 200;
const MOST_BYTES: usize = 1_000_000;

/// One entry of the feeds: a new comparison, or a change that a record remembers.
pub(super) struct News {
    /// An address that stays the same when the entry is written anew.
    pub id: String,
    /// The page that shows it.
    pub page: String,
    pub title: String,
    pub date: Date,
    /// The entry in one or two sentences.
    pub summary: String,
    /// All of it, as HTML that leads nowhere relative.
    pub html: String,
    /// The address of the image that previews show.
    pub image: String,
}

impl News {
    /// The newest first; of one day in the order of the catalogue, comparisons before changes.
    pub fn of(cards: &Cards) -> Vec<News> {
        let catalogue = cards.catalogue;
        let pairs = catalogue.site.comparisons.iter().map(|pair| (pair.published, What::Pair(pair)));
        let changes = catalogue
            .tools
            .iter()
            .flat_map(|tool| tool.history.iter().map(move |change| (change.date, What::Change(tool, change))));
        let mut events: Vec<(Date, What)> = pairs.chain(changes).collect();
        events.sort_by_key(|(date, _)| Reverse(*date));
        let (mut told, mut bytes) = (HashSet::new(), 0);
        let news = events.into_iter().filter_map(|(date, what)| what.told(cards, date));
        // A change that a record tells twice is one change.
        let news = news.filter(|news| told.insert(news.id.clone())).take(MOST);
        let news = news.take_while(|news| {
            bytes += news.html.len();
            bytes <= MOST_BYTES
        });
        news.collect()
    }
}

enum What<'c> {
    Pair(&'c Comparison),
    Change(&'c Tool, &'c Change),
}

impl What<'_> {
    fn told(&self, cards: &Cards, date: Date) -> Option<News> {
        let Catalogue { site, .. } = cards.catalogue;
        let page = |route: Route| absolute(&site.url, &route.path());
        match self {
            What::Pair(pair) => {
                let [a, b] = pair.tools.each_ref().map(|slug| cards.catalogue.tool(slug));
                let (a, b) = (a?, b?);
                let page = page(Route::Pair(a.slug.clone(), b.slug.clone()));
                Some(News {
                    id: page.clone(),
                    page,
                    title: compare::versus(&[&a.name, &b.name]),
                    date,
                    summary: Face::comparison(site, &[a, b], pair.lead.as_deref()).description,
                    html: content::comparison(site, pair, [a, b]),
                    image: absolute(&site.url, &cards.of_pair(a, b).path),
                })
            }
            What::Change(tool, change) => {
                let page = page(Route::Tool(tool.slug.clone()));
                let what = [&*change.what, &*change.from, &*change.to].join("\n");
                Some(News {
                    id: format!("{page}#{date}-{}", digest(what.as_bytes(), 4)),
                    page,
                    title: words::changed(&tool.name, &change.what),
                    date,
                    summary: words::from_to(&change.from, &change.to),
                    html: content::change(site, tool, change),
                    image: absolute(&site.url, &cards.of_tool(tool).path),
                })
            }
        }
    }
}
