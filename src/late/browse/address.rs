use super::place;
use crate::late::again;
use crate::web::page;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, window};

/// Writes an address into the bar, as a step of its own in the history or in place of the last, and tells the app's router
/// in the one way it hears of steps that are not its own.
pub(super) fn write(address: &str, anew: bool) {
    if address == page::address() {
        return;
    }
    let Some(window) = window() else { return };
    if anew {
        page::push_address(address);
    } else {
        page::write_address(address);
    }
    let _ = Event::new("popstate").map(|event| window.dispatch_event(&event));
    again::look();
}

/// Follows, from the first time on, what happens beside the page's own controls: links, after which the app may write an
/// address past the router (src/browser/history.rs), and where the reader goes in the list.
pub(super) fn follow() {
    if FOLLOWED.replace(true) {
        return;
    }
    when_settled("click", 400, again::look);
    // The history takes no more than a few changes a second.
    when_settled("scroll", SETTLED, place::keep);
    // Before the app's router hears of it.
    hear("click", true, |event| place::keep_clicked(&event));
}

/// Keeps where the reader is with a step that was just made, once the page has gone there.
pub(super) fn keep_soon() {
    let keep = Closure::once_into_js(place::keep);
    let _ = window()
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(keep.unchecked_ref(), SETTLED));
}

/// Milliseconds after which a reader who scrolls has come to rest.
const SETTLED: i32 = 150;

thread_local! {
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// Does something so many milliseconds after the last of several events of the window.
fn when_settled(event: &str, milliseconds: i32, act: fn()) {
    let act = Closure::<dyn FnMut()>::new(act).into_js_value();
    let due = Cell::new(0);
    hear(event, false, move |_| {
        let Some(window) = window() else { return };
        window.clear_timeout_with_handle(due.get());
        let again = window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds);
        due.set(again.unwrap_or_default());
    });
}

/// Hears of an event of the window for as long as the page stands, with `first` before whatever else hears it.
fn hear(event: &str, first: bool, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard).into_js_value();
    let _ =
        window().map(|window| window.add_event_listener_with_callback_and_bool(event, heard.unchecked_ref(), first));
}
