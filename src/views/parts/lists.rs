use crate::domain::{Comparison, Index, Row, Slug};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el, prose};
use crate::words::{compare, lists as words};

/// Curated pairs, each with what its choice turns on.
pub fn pair_list<'a>(world: &World, pairs: impl Iterator<Item = &'a Comparison>, index: &Index) -> Element {
    let name = |slug: &Slug| index.find(slug).map_or_else(|| slug.to_string(), |row| row.name);
    let item = |pair: &Comparison| {
        let [a, b] = &pair.tools;
        let link = el("a").href(world.href(&Route::Pair(a.clone(), b.clone())));
        let lead = pair.lead.as_ref().map(|lead| el("p").kids(prose(lead)));
        el("li").kids((link.kids((name(a), " ", el("i").kids(compare::VERSUS), " ", name(b))), lead))
    };
    let items: Vec<Element> = pairs.map(item).collect();
    match items.is_empty() {
        true => el("p").kids(words::NO_PAIRS),
        false => el("ul").class("entries pairs").kids(items),
    }
}

/// Tools in brief: name, tagline, verdict.
pub fn row_list(world: &World, rows: Vec<Row>) -> Element {
    let item = |row: Row| {
        let facts = match row.score {
            Some(score) => words::judged(row.ship, row.skip, score, &row.entry),
            None => words::not_judged(&row.entry),
        };
        let link = el("a").href(world.href(&Route::Tool(row.slug))).kids(row.name);
        let facts = el("p").class("facts").kids(facts);
        el("li").kids((link, el("p").kids(prose(&row.tagline)), facts))
    };
    el("ul").class("entries").kids(rows.into_iter().map(item).collect::<Vec<_>>())
}
