//! The edge that pages load once they are asked for more than everybody sees: a second wasm, without Leptos, so that the
//! first stays small (docs/adr/0015).
//!
//! The app leaves empty elements with `data-late`, the kind of what belongs there, and `data-tools`, the slugs it is
//! about. They are filled here, and nothing else of the page is touched.

mod again;
mod arena;
mod ballot_box;
mod ballots;
mod board;
mod claims;
mod copy;
mod cost;
mod dom;
mod here;
mod keep;
mod kept;
mod markdown;
mod musts;
mod receipts;
mod recount;
mod sentence;
mod slices;
mod trouble;

use crate::web::page::{self, document};
use here::{Here, Wish, when_here};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

/// Fills what is there, and from now on what comes.
pub fn start() {
    open_what_is_asked_for();
    fill();
    let filling = Closure::<dyn FnMut()>::new(fill);
    let Some(body) = document().and_then(|document| document.body()) else { return };
    if let Ok(observer) = MutationObserver::new(filling.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        what.set_attributes(true);
        // Details that open, places that are given to other tools, and switches by which the app changes the address.
        what.set_attribute_filter(&Array::of3(&"open".into(), &"data-tools".into(), &"aria-pressed".into()));
        let _ = observer.observe_with_options(&body, &what);
    }
    filling.forget();
}

/// Fills the places that can be seen and are empty, and tells the others when the address has changed.
fn fill() {
    again::look();
    for place in dom::all("[data-late]:empty") {
        let hidden = place.closest("details:not([open])").ok().flatten().is_some();
        if !hidden {
            begin(place);
        }
    }
}

fn begin(place: Element) {
    let beside = Wish { tallies: true, ..Wish::default() };
    let listed = Wish { index: true, ..Wish::default() };
    let counted = Wish { index: true, tallies: true, ..Wish::default() };
    let left = Wish { without_missing: true, ..Wish::default() };
    let (wish, show): (Wish, fn(Here)) = match place.get_attribute("data-late").as_deref() {
        Some("arena") => (listed, arena::show),
        Some("ballots") => (listed, ballots::show),
        Some("board") => (counted, board::show),
        Some("recount") => (counted, recount::show),
        Some("claims") => (Wish::default(), claims::show),
        Some("cost") => (Wish::default(), cost::show),
        Some("keep") => (Wish::default(), keep::show),
        Some("kept") => (left, kept::show),
        Some("markdown") => (beside, markdown::show),
        Some("musts") => (Wish::default(), musts::show),
        Some("receipts") => (Wish::default(), receipts::show),
        _ => return,
    };
    when_here(place, wish, show);
}

/// Opens the costs where the address brings a workload.
fn open_what_is_asked_for() {
    let (_, query) = page::place();
    if [query, page::fragment()].concat().contains("work=")
        && let Some(details) = document().and_then(|document| document.get_element_by_id("cost"))
    {
        let _ = details.set_attribute("open", "");
    }
}
