use super::{all, title, wear, with_file};
use crate::domain::Rows;
use crate::site::{DataFile, Face};
use crate::views::World;
use crate::views::elements::{el, live};
use crate::views::parts::{late_here, roll_links, row_list};
use crate::words::{failure, lists};
use leptos::prelude::*;

/// The tools that the panel likes best, and the way to all others. Browsing takes their place once it is loaded
/// (style/late.css).
pub(super) fn tools(world: &World) -> AnyView {
    wear(world, Face::tools(&world.site));
    let heading = lists::all_tools(&world.site.subject.many);
    let head = title(world, lists::THE_CATALOGUE, heading, None);
    let world = world.clone();
    let written = live(move || {
        let rows = world.shelf.top();
        with_file(&world, DataFile::Top, failure::LIST_OF_TOOLS, &rows, |rows| best(&world, rows))
    });
    all((head, late_here("browse", String::new()), el("div").class("written").kids(written)))
}

fn best(world: &World, rows: &Rows) -> AnyView {
    if rows.is_empty() {
        return el("p").kids(lists::EMPTY_CATALOGUE).view();
    }
    let many = &world.site.subject.many;
    let said = lists::some_by_score(rows.len() as u32, rows.in_all(), many);
    all((el("p").class("note").kids(said), row_list(world, rows.rows()), roll_links(world, rows.in_all())))
}
