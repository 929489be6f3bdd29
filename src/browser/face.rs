use crate::site::Route;
use crate::views::World;
use crate::views::elements::follow as act_on;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Keeps the tab's title, and after a change of page puts the focus on the new page's heading.
///
/// A real page load does both by itself; without this, people who listen are left in the middle of a page that is gone.
pub(super) fn follow(world: &World) {
    let (face, route) = (world.face, world.route);
    act_on(move || {
        let title = face.with(|face| face.title.clone());
        if !title.is_empty() {
            document().set_title(&title);
        }
    });
    let mut before: Option<Route> = None;
    act_on(move || {
        let shown = route.get();
        if before.is_some() && before != shown {
            request_animation_frame(focus_heading);
        }
        before = shown;
    });
}

fn focus_heading() {
    let find = |selector| document().query_selector(selector).ok().flatten();
    let heading = find("main h1").or_else(|| find("main"));
    if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
