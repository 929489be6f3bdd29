use super::{section, to_tray};
use crate::domain::{Comparison, Roll, Row, Rows, Slug, Verdict};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el, prose};
use crate::words::{compare, lists as words, verdict};

/// Curated pairs, each with what its choice turns on.
pub fn pair_list<'a>(world: &World, pairs: impl Iterator<Item = &'a Comparison>, rows: &Rows) -> Element {
    let item = |pair: &Comparison| {
        let [a, b] = &pair.tools;
        let (first, second) = (rows.find(a), rows.find(b));
        let name = |slug: &Slug, row: &Option<Row>| {
            el("span").kids(row.as_ref().map_or_else(|| slug.to_string(), |row| row.name.clone()))
        };
        let link = el("a").href(world.href(&Route::Pair(a.clone(), b.clone())));
        let link = link.kids((name(a, &first), " ", el("i").kids(compare::VERSUS), " ", name(b, &second)));
        let lead = pair.lead.as_ref().map(|lead| el("p").kids(prose(lead)));
        let scores = first.and_then(|row| row.score).zip(second.and_then(|row| row.score));
        let facts = scores.map(|(first, second)| el("p").class("facts").kids(words::scores(first, second)));
        el("li").kids((link, lead, facts))
    };
    let items: Vec<Element> = pairs.map(item).collect();
    match items.is_empty() {
        true => el("p").kids(words::NO_PAIRS),
        false => el("ul").class("entries pairs").kids(items),
    }
}

/// Tools in brief: category, name, tagline, verdict. src/late/browse/list.rs makes the same.
pub fn row_list(world: &World, rows: impl Iterator<Item = Row>) -> Element {
    let site = world.whole_site();
    let item = |row: Row| {
        let facts = match row.score {
            Some(score) => words::judged(row.ship, row.skip, score, &row.entry),
            None => words::not_judged(&row.entry),
        };
        let category = site.category(&row.category).map(|category| el("p").class("eyebrow").kids(&category.name));
        let tray = to_tray(&row.slug, &row.name);
        let link = el("a").href(world.href(&Route::Tool(row.slug))).kids(row.name);
        let facts = el("p").class("facts").kids((marks(row.ship, row.skip), facts));
        el("li").kids((category, link, el("p").class("tagline").kids(prose(&row.tagline)), facts, tray))
    };
    el("ul").class("entries rows").kids(rows.map(item).collect::<Vec<_>>())
}

/// The way to all tools by name, for readers without scripts and for search engines.
pub fn roll_links(world: &World, tools: u32) -> Element {
    let link = |page: u32| {
        let (first, last) = Roll::range(page, tools);
        el("li").kids(el("a").href(world.href(&Route::Roll(page))).kids(words::from_to(first, last)))
    };
    let links: Vec<Element> = (1..=Roll::pages(tools)).map(link).collect();
    section("all-by-name", words::ALL_BY_NAME).kids(el("ul").class("plain").kids(links))
}

/// A panel's verdicts at a glance, a sign each; the words beside them say the same.
fn marks(ship: u32, skip: u32) -> Element {
    let signs = |class: &str, sign: &str, count: u32| {
        (count > 0).then(|| el("span").class(class).kids(sign.repeat(count as usize)))
    };
    el("span").class("marks").attr("aria-hidden", "true").kids((
        signs(Verdict::Ship.id(), verdict::SHIP_SIGN, ship),
        signs(Verdict::Skip.id(), verdict::SKIP_SIGN, skip),
    ))
}
