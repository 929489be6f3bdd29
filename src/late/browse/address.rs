use crate::late::{again, dom};
use crate::web::page;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, Storage, window};

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
/// address past the router (src/browser/history.rs), and how far the reader scrolls at an address.
pub(super) fn follow() {
    if FOLLOWED.replace(true) {
        return;
    }
    when_settled("click", 400, again::look);
    // Storage is slow, and scrolling is not to be.
    when_settled("scroll", 100, || {
        let y = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        if !dom::all(".browse").is_empty() {
            let _ = storage().map(|storage| storage.set_item(&key(), &(y as u32).to_string()));
        }
    });
}

thread_local! {
    static FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// Does something so many milliseconds after an event of the window, once for all that come in between.
fn when_settled(event: &str, milliseconds: i32, act: fn()) {
    let due = Rc::new(Cell::new(false));
    let over = due.clone();
    let act = Closure::<dyn FnMut()>::new(move || {
        over.set(false);
        act();
    });
    let heard = Closure::<dyn FnMut()>::new(move || {
        if !due.replace(true)
            && let Some(window) = window()
        {
            let act = act.as_ref().unchecked_ref();
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(act, milliseconds);
        }
    });
    let _ = window().map(|window| window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref()));
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
