//! Where a reader is in the list. It is kept with the step of the history itself: one address can be come to more than once,
//! and each time the reader may have gone elsewhere in it.

use crate::late::dom;
use crate::web::page::{self, document};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusOptions, History, HtmlElement, window};

/// How far down the reader was, in pixels, and the address of the tool whose row had the focus or was followed; empty where
/// none had.
pub(super) struct Place {
    pub y: u32,
    pub row: String,
}

thread_local! {
    /// The address whose list is shown. Another in the bar is of a step that the page has yet to follow, and how far down the
    /// page is says nothing about it.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on the list is that of the address in the bar.
pub(super) fn shown() {
    SHOWN.set(page::address());
}

/// Keeps where the reader is with the present step.
pub(super) fn keep() {
    let held = document().and_then(|document| document.active_element());
    keep_at(held);
}

/// The same where something was clicked: not every browser gives it the focus.
pub(super) fn keep_clicked(event: &Event) {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(link) = clicked.and_then(|clicked| clicked.closest("a").ok().flatten()) {
        keep_at(Some(link));
    }
}

fn keep_at(link: Option<Element>) {
    let here = SHOWN.with_borrow(|shown| *shown == page::address()) && !dom::all(".browse").is_empty();
    let (Some(window), Some(history)) = (window().filter(|_| here), history()) else { return };
    let row = link.filter(|link| link.closest(".list").ok().flatten().is_some());
    let row = row.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    let y = window.scroll_y().unwrap_or_default() as u32;
    let _ = history.replace_state(&[&y.to_string(), " ", &row].concat().into(), "");
}

/// Where the reader was at the present step, if it was left before.
pub(super) fn kept() -> Option<Place> {
    let state = history()?.state().ok()?.as_string()?;
    let (y, row) = state.split_once(' ')?;
    Some(Place { y: y.parse().ok()?, row: row.to_string() })
}

/// Does something in the end of the next frame, in which the app puts the focus on the heading of a page that was come to
/// (src/browser/face.rs); not where the reader has put it elsewhere by then.
pub(super) fn when_nobody_has_the_focus(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || {
        let held = document().and_then(|document| document.active_element());
        if held.is_none_or(|held| held.matches("body, main, h1").unwrap_or(false)) {
            then();
        }
    });
    let frame = Closure::once_into_js(move || {
        let _ = window().map(|window| window.set_timeout_with_callback(then.unchecked_ref()));
    });
    let _ = window().map(|window| window.request_animation_frame(frame.unchecked_ref()));
}

/// Puts the focus on an element without moving the page.
pub(super) fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.dyn_ref::<HtmlElement>().map(|element| element.focus_with_options(&options));
}

fn history() -> Option<History> {
    window()?.history().ok()
}
