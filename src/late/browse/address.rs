use crate::late::again;
use crate::web::page;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, Storage, window};

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

/// Looks at the address again a while after a link was followed: the app may write it past the router
/// (src/browser/history.rs). Once is enough for all that comes.
pub(super) fn follow_links() {
    thread_local! {
        static FOLLOWED: Cell<bool> = const { Cell::new(false) };
    }
    if !FOLLOWED.replace(true) {
        let due = Closure::<dyn FnMut()>::new(again::look);
        let heard = Closure::<dyn FnMut()>::new(move || {
            let due = due.as_ref().unchecked_ref();
            let _ = window().map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(due, 400));
        });
        let _ = window().map(|window| window.add_event_listener_with_callback("click", heard.as_ref().unchecked_ref()));
        heard.forget();
    }
}

/// Keeps how far the reader has scrolled at an address, as long as the place stands.
pub(super) fn keep_scroll(place: &Element) {
    let (place, due) = (place.clone(), Rc::new(Cell::new(false)));
    let keep = {
        let due = due.clone();
        Closure::<dyn FnMut()>::new(move || {
            due.set(false);
            let y = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
            if place.is_connected() {
                let _ = storage().map(|storage| storage.set_item(&key(), &(y as u32).to_string()));
            }
        })
    };
    // Storage is slow, and scrolling is not to be.
    let heard = Closure::<dyn FnMut()>::new(move || {
        if !due.replace(true)
            && let Some(window) = window()
        {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(keep.as_ref().unchecked_ref(), 100);
        }
    });
    let _ = window().map(|window| window.add_event_listener_with_callback("scroll", heard.as_ref().unchecked_ref()));
    heard.forget();
}

/// Goes where the reader was at this address, when a step back or forth or a reload has led here.
pub(super) fn restore_scroll() {
    let y = storage().and_then(|storage| storage.get_item(&key()).ok().flatten()).and_then(|y| y.parse::<f64>().ok());
    if let Some(y) = y.filter(|_| page::marked("stepped").is_some()) {
        let _ = window().map(|window| window.scroll_to_with_x_and_y(0.0, y));
    }
}

fn key() -> String {
    page::base().key("scroll:") + &page::address()
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}
