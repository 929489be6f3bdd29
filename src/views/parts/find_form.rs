use crate::domain::Slug;
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::words::{find as words, tray};

/// The box that finds tools. Without its program it is a form that leads to the page of all tools; src/browser/find.js
/// loads that once the box has focus.
pub fn find_form(world: &World) -> Element {
    let field = el("input").attr("name", "q").attr("aria-label", words::FIND).attr("placeholder", words::HINT);
    let form = el("form").class("find").attr("role", "search").attr("action", world.href(&Route::Tools));
    form.kids(field.attr("autocomplete", "off"))
}

/// The button that puts a tool into the tray; the same program acts on it (src/late/tray).
pub fn to_tray(slug: &Slug, name: &str) -> Element {
    let button = el("button").attr("type", "button").class("to-tray").attr("data-tray", slug.as_str());
    button.attr("aria-label", tray::put_in(name)).kids(tray::COMPARE)
}
