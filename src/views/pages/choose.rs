use super::{title, wear, with_pairs};
use crate::domain::{Category, Comparison, Rows, Site, Slug};
use crate::site::Face;
use crate::views::World;
use crate::views::elements::{Markup, el};
use crate::views::parts::{late_here, pair_list, section, shelf_id, slugs};
use crate::words::compare;

/// The comparison page before there is anything to compare: the place where tools are lined up, and curated pairs.
pub(super) fn choose(world: &World, chosen: Vec<Slug>) -> Markup {
    wear(world, Face::line_up(&world.site));
    let heading = compare::heading(&world.site.subject.many);
    let pairs = with_pairs(world, by_shelf);
    Markup::all((
        title(world, compare::SIDE_BY_SIDE, heading, None),
        section("choose", compare::CHOOSE)
            .kids((late_here("line-up", slugs(chosen.iter())), el("p").class("written").kids(compare::CHOOSE_TWO))),
        section("pairs", compare::CURATED).kids(pairs),
    ))
}

/// The first curated pairs, on the shelf of the first of each two.
fn by_shelf(world: &World, site: &Site, rows: &Rows) -> Markup {
    let shelf_of = |pair: &Comparison| rows.find(&pair.tools[0]).map(|row| row.category);
    let shelf = |category: &Category| {
        let mut pairs = site.comparisons.iter().filter(|pair| shelf_of(pair).as_ref() == Some(&category.id)).peekable();
        pairs.peek()?;
        Some(Markup::all((el("h3").id(shelf_id(category)).kids(&category.name), pair_list(world, pairs, rows))))
    };
    let shelves: Vec<Markup> = site.categories.iter().filter_map(shelf).collect();
    let (some, in_all) = (site.comparisons.len() as u32, rows.in_all());
    let rest = (some < in_all).then(|| el("p").class("note").kids(compare::some_curated(some, in_all)));
    match shelves.is_empty() {
        true => pair_list(world, site.comparisons.iter(), rows).markup(),
        false => Markup::all((rest, shelves)),
    }
}
