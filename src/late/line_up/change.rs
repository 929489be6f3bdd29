//! From one line-up to the next. The app makes the page anew with each change; to the reader the list stays where it is in
//! the window, open, with the focus on the same kind of control.

use crate::domain::Slug;
use crate::late::dom::all;
use crate::late::find::Stock;
use crate::site::Route;
use crate::web::page::document;
use crate::words::line_up as words;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusOptions, HtmlElement, window};

/// What changes a line-up, by how it is found in its row. At an end of the list the arrow further out is disabled.
pub(super) const EARLIER: &str = "button:first-child:enabled";
pub(super) const LATER: &str = "button:nth-child(2):enabled";
pub(super) const REMOVE: &str = "button:nth-child(3)";
pub(super) const REPLACE: &str = "summary";
/// The field below the rows has done its work; the new row has the focus, at the first thing that can be pressed.
pub(super) const ADD: &str = "button:enabled";

/// A change on its way: by which control, of which tool, and in which row, counted from 0.
pub(super) struct Change {
    pub control: &'static str,
    pub slug: Slug,
    pub at: usize,
}

thread_local! {
    /// The last change and how far below the window's top its list was, until the reader does something else.
    static LAST: RefCell<Option<(Change, f64)>> = const { RefCell::new(None) };
}

/// Hears, from the first time on, where the app puts the focus on its way to a page, and what the reader does next.
pub(super) fn attend() {
    let Some(document) = document() else { return };
    // One that may be called while it is at work: it moves the focus itself.
    let focused = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.matches("main h1").unwrap_or(false)) {
            focus();
        }
    });
    let _ = document.add_event_listener_with_callback("focusin", focused.as_ref().unchecked_ref());
    focused.forget();
    let acted = Closure::<dyn FnMut()>::new(|| LAST.set(None));
    for event in ["keydown", "pointerdown", "wheel"] {
        // Before whatever a press changes.
        let acted = acted.as_ref().unchecked_ref();
        let _ = document.add_event_listener_with_callback_and_bool(event, acted, true);
    }
    acted.forget();
}

/// Leads to the page of a change by a link, as any other.
pub(super) fn lead(place: &Element, stock: &Stock, route: &Route, change: Change) {
    // From the page for choosing to a comparison it is a step as any other.
    let chooses = matches!(route, Route::LineUp(tools) if tools.len() < 2);
    let stays = chooses || place.closest("details").is_ok_and(|details| details.is_some());
    let link = crate::late::dom::node("a").attr("href", &stock.base.href(route)).attr("hidden", "");
    let link = if stays { link.attr("noscroll", "") } else { link };
    let _ = place.append_child(link.element());
    if stays {
        LAST.set(Some((change, place.get_bounding_client_rect().top())));
    }
    let _ = link.element().dyn_ref::<HtmlElement>().map(HtmlElement::click);
    link.element().remove();
    // The app scrolls to the heading of a page, unless the reader has stepped back to it (src/browser/face.rs).
    if stays && let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = html.set_attribute("data-stepped", "");
    }
}

/// Opens the list on the page that a change has led to, and holds it where the one before it was while that page fills.
pub(super) fn follow_page() {
    let Some(top) = LAST.with_borrow(|last| last.as_ref().map(|(_, top)| *top)) else { return };
    for details in all("details:not([open]):has(> [data-late=line-up]:empty)") {
        let _ = details.set_attribute("open", "");
    }
    if let Some(place) = all("[data-late=line-up]:not(:empty)").pop() {
        let by = place.get_bounding_client_rect().top() - top;
        let _ = window().map(|window| window.scroll_by_with_x_and_y(0.0, by));
    }
}

/// Puts the focus into a list that has just been made. What there is to say of the change.
pub(super) fn arrive(tools: &[Slug], stock: &Stock) -> Option<String> {
    let said =
        LAST.with_borrow_mut(|last| {
            let (change, _) = last.as_mut()?;
            let name = stock.index.row(&change.slug).map_or(change.slug.as_str(), |row| row.name());
            let place = tools.iter().position(|slug| *slug == change.slug);
            // Where the tool is gone the next row takes its place. With one tool there is only another to choose.
            change.at = if tools.len() < 2 { tools.len() } else { place.unwrap_or(change.at.min(tools.len() - 1)) };
            Some(place.map_or_else(
                || words::removed(name),
                |place| words::stands(name, place as u32 + 1, tools.len() as u32),
            ))
        })?;
    focus();
    Some(said)
}

/// Puts the focus on the control that made the change, or on what is nearest to it.
fn focus() {
    let control = LAST.with_borrow(|last| {
        let (change, _) = last.as_ref()?;
        let row = [".lined-up > li:nth-child(", &(change.at + 1).to_string(), ") "].concat();
        let first = |css: &str| all(css).into_iter().next();
        let in_row = first(&(row.clone() + change.control)).or_else(|| first(&(row + ADD)));
        in_row.or_else(|| first(".line-up > .find > input"))
    });
    if let Some(control) = control {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = control.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}
