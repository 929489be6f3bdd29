use super::picker::picker;
use super::{all, title, wear, with_file, with_lists};
use crate::domain::{Category, Comparison, Rows, Site, Slug};
use crate::site::{DataFile, Face};
use crate::views::World;
use crate::views::elements::{el, live};
use crate::views::parts::{pair_list, section, shelf_id};
use crate::words::{compare, failure};
use leptos::prelude::*;

/// The comparison page before there is anything to compare: a picker, and the curated pairs.
pub(super) fn choose(world: &World, chosen: Vec<Slug>) -> AnyView {
    wear(world, Face::line_up(&world.site));
    let heading = compare::heading(&world.site.subject.many);
    let here = world.clone();
    let pick = live(move || {
        let index = here.shelf.top();
        with_file(&here, DataFile::Top, failure::LIST_OF_TOOLS, &index, |index| picker(&here, index, &chosen).view())
    });
    let pairs = with_lists(world, by_shelf);
    all((
        title(world, compare::SIDE_BY_SIDE, heading, None),
        section("choose", compare::CHOOSE).kids(pick),
        section("pairs", compare::CURATED).kids(pairs),
    ))
}

/// The curated pairs, on the shelf of the first of each two.
fn by_shelf(world: &World, site: &Site, index: &Rows) -> AnyView {
    let shelf_of = |pair: &Comparison| index.find(&pair.tools[0]).map(|row| row.category);
    let shelf = |category: &Category| {
        let mut pairs = site.comparisons.iter().filter(|pair| shelf_of(pair).as_ref() == Some(&category.id)).peekable();
        pairs.peek()?;
        Some(all((el("h3").id(shelf_id(category)).kids(&category.name), pair_list(world, pairs, index))))
    };
    let shelves: Vec<AnyView> = site.categories.iter().filter_map(shelf).collect();
    match shelves.is_empty() {
        true => pair_list(world, site.comparisons.iter(), index).view(),
        false => all(shelves),
    }
}
