use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::words::find as words;

/// The box that finds tools. Without its program it is a form that leads to the page of all tools; src/browser/find.js
/// loads that once the box has focus.
pub fn find_form(world: &World) -> Element {
    let field = el("input").attr("name", "q").attr("aria-label", words::FIND).attr("placeholder", words::HINT);
    let form = el("form").class("find").attr("role", "search").attr("action", world.href(&Route::Tools));
    form.kids(field.attr("autocomplete", "off"))
}
