//! The edge that pages load once they are asked for more than everybody sees: a second and a third wasm, without Leptos, so
//! that the first stays small (docs/adr/0015).
//!
//! The app leaves empty elements with `data-late`, the kind of what belongs there, and `data-tools`, the slugs it is
//! about. They are filled here, and nothing else of the page is touched.

mod again;
mod arena;
mod ballot_box;
mod ballots;
mod board;
mod browse;
mod claims;
mod copy;
mod cost;
mod dom;
mod find;
mod here;
mod keep;
mod kept;
mod line_up;
mod markdown;
mod musts;
mod receipts;
mod recount;
mod sentence;
mod slices;
mod storage;
mod tray;
mod trouble;
mod web_crypto;

use crate::web::page::{self, document};
use here::{Here, Whole, Wish, when_here};
use js_sys::Array;
use slices::breathe;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord};

/// A kind of place: its name in the page, what is fetched for it, and how it is filled.
pub struct Kind(&'static str, Wish, fn(Here));

/// What belongs to a tool or a comparison: the program `late`.
pub const DETAILS: &[Kind] = &[
    Kind("claims", Wish::SITE, claims::show),
    Kind("cost", Wish::SITE, cost::show),
    Kind("keep", Wish::SITE, keep::show),
    Kind("kept", Wish { without_missing: true, ..Wish::SITE }, kept::show),
    Kind("markdown", Wish { votes: true, ..Wish::SITE }, markdown::show),
    Kind("musts", Wish::SITE, musts::show),
    Kind("receipts", Wish::SITE, receipts::show),
];

/// The pages of readers' votes: the program `votes`.
pub const VOTES: &[Kind] = &[
    Kind("arena", Wish { whole: &[Whole::INDEX], ..Wish::SITE }, arena::show),
    Kind("ballots", Wish { whole: &[Whole::INDEX], ..Wish::SITE }, ballots::show),
    Kind("board", Wish { whole: &[Whole::INDEX, Whole::TALLIES], ..Wish::SITE }, board::show),
    Kind("recount", Wish { whole: &[Whole::INDEX, Whole::TALLIES], ..Wish::SITE }, recount::show),
];

/// Search boxes, and the lists of tools: the program `find`. It begins in turns, so that no part of it holds up the page.
pub fn find() {
    spawn_local(async {
        for attend in [find::attend, tray::attend, line_up::attend] {
            breathe().await;
            attend();
        }
        breathe().await;
        let follow_page = || {
            tray::follow_page();
            line_up::follow_page();
        };
        serve(follow_page, |kind, place| match kind {
            "browse" => browse::show(place),
            "line-up" => line_up::show(place),
            _ => {}
        });
    });
}

/// Fills the places of these kinds that are there, and from now on those that come.
pub fn start(kinds: &'static [Kind]) {
    open_what_is_asked_for();
    serve(
        || {},
        move |name, place| {
            if let Some(Kind(_, wish, show)) = kinds.iter().find(|Kind(known, ..)| *known == name) {
                when_here(place, *wish, *show);
            }
        },
    );
}

/// Shows what belongs in empty places, now and after every change of the page; `each` is done with it.
fn serve(each: fn(), show: impl Fn(&str, Element) + Copy + 'static) {
    fill(show);
    let filling = Closure::<dyn FnMut(Array)>::new(move |changes: Array| {
        // What is found changes with every key, and holds no places.
        if changes.iter().all(|change| is_in_a_list(change.unchecked_ref())) {
            return;
        }
        fill(show);
        each();
    });
    let Some(body) = document().and_then(|document| document.body()) else { return };
    if let Ok(observer) = MutationObserver::new(filling.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        what.set_attributes(true);
        // Details that open, places that are given to other tools, and what tells that the app has changed the address.
        let told = ["open", "data-tools", "aria-pressed", "data-query"];
        what.set_attribute_filter(&told.into_iter().map(JsValue::from).collect::<Array>());
        let _ = observer.observe_with_options(&body, &what);
    }
    filling.forget();
}

/// Whether a change is one of a search box's list (src/late/find).
fn is_in_a_list(change: &MutationRecord) -> bool {
    let target = change.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(".found").ok().flatten().is_some())
}

/// Fills the places that can be seen and are empty, and tells the others when the address has changed.
fn fill(show: impl Fn(&str, Element)) {
    again::look();
    for place in dom::all("[data-late]:empty") {
        let hidden = place.closest("details:not([open])").ok().flatten().is_some();
        if let Some(kind) = place.get_attribute("data-late").filter(|_| !hidden) {
            show(&kind, place);
        }
    }
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
