use crate::site::Route;
use crate::views::World;
use crate::views::elements::follow as act_on;
use crate::web;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Keeps the tab's title, and after a change of page puts the focus on the new page's heading.
///
/// A real page load does both by itself; without this, people who listen are left in the middle of a page that is gone.
/// What a page is made of may come later and bring a heading of its own: then the focus, with nobody to hold it, goes
/// there as well.
pub(super) fn follow(world: &World) {
    let (face, route) = (world.face, world.route);
    let mut before: Option<Route> = None;
    let mut moved = false;
    act_on(move || {
        let (shown, title) = (route.get(), face.with(|face| face.title.clone()));
        if !title.is_empty() {
            document().set_title(&title);
        }
        if before.is_some() && before != shown {
            moved = true;
            // A step back finds the page where it was left.
            request_animation_frame(|| focus_heading(web::page::marked("stepped").is_some()));
        } else if moved {
            request_animation_frame(|| {
                if document().active_element().is_none_or(|held| held.matches("body, main").unwrap_or(false)) {
                    focus_heading(true);
                }
            });
        }
        before = shown;
    });
}

/// With `in_place` the page is not scrolled: the reader may have gone on reading.
fn focus_heading(in_place: bool) {
    let find = |selector| document().query_selector(selector).ok().flatten();
    let heading = find("main h1").or_else(|| find("main"));
    if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(in_place);
        let _ = heading.focus_with_options(&options);
    }
}
