use super::{all, title, wear, with_lists};
use crate::domain::{Category, Row, Rows};
use crate::site::Face;
use crate::views::World;
use crate::views::elements::{Element, el, prose};
use crate::views::parts::{row_list, section, shelf_id};
use crate::words::lists;
use leptos::prelude::*;

/// Every tool, by category.
pub(super) fn tools(world: &World) -> AnyView {
    wear(world, Face::tools(&world.site));
    let heading = lists::all_tools(&world.site.subject.many);
    let head = title(world, lists::THE_CATALOGUE, heading, None);
    let shelves = with_lists(world, |world, site, index| {
        let shelves: Vec<Element> = site.categories.iter().map(|category| shelf(world, category, index)).collect();
        match shelves.is_empty() {
            true => el("p").kids(lists::EMPTY_CATALOGUE).view(),
            false => all(shelves),
        }
    });
    all((head, shelves))
}

fn shelf(world: &World, category: &Category, index: &Rows) -> Element {
    let rows: Vec<Row> = index.rows().filter(|row| row.category == category.id).collect();
    let list = match rows.is_empty() {
        true => el("p").kids(lists::EMPTY_SHELF),
        false => row_list(world, rows),
    };
    section(&shelf_id(category), &category.name).kids((el("p").kids(prose(&category.blurb)), list))
}
