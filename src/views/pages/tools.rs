use super::{title, wear, with_file};
use crate::domain::Rows;
use crate::site::{DataFile, Face};
use crate::views::World;
use crate::views::elements::{Markup, el, live};
use crate::views::parts::{late_here, roll_links, row_list};
use crate::words::{failure, late, lists};

/// The tools that the panel likes best, and the way to all others. Browsing takes their place once it is loaded
/// (style/late.css).
pub(super) fn tools(world: &World) -> Markup {
    wear(world, Face::tools(&world.site));
    let heading = lists::all_tools(&world.site.subject.many);
    let head = title(world, lists::THE_CATALOGUE, heading, None);
    let (query, world) = (world.query, world.clone());
    let written = live(move || {
        let rows = world.shelf.top();
        with_file(&world, DataFile::Top, failure::LIST_OF_TOOLS, &rows, |rows| best(&world, rows))
    });
    let written = el("div").class("written").kids(written);
    // The program that browses hears of the router's steps by this.
    let query = move || query.get().filter(|query| !query.is_empty());
    let browse = late_here("browse", String::new()).live_attr("data-query", query).attr("data-lost", late::NOT_LOADED);
    Markup::all((head, el("div").class("all-tools").kids((browse, written))))
}

fn best(world: &World, rows: &Rows) -> Markup {
    if rows.is_empty() {
        return el("p").kids(lists::EMPTY_CATALOGUE).markup();
    }
    let many = &world.site.subject.many;
    let said = lists::some_by_score(rows.len() as u32, rows.in_all(), many);
    Markup::all((el("p").class("note").kids(said), row_list(world, rows.rows()), roll_links(world, rows.in_all())))
}
