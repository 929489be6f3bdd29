use super::dom;
use crate::web::page;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, window};

/// What tells a place that the address has changed.
const AGAIN: &str = "again";

thread_local! {
    /// The address that the places were filled by.
    static SEEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does something for a place whenever the reader's terms or use have changed. The place hears it as long as it stands.
pub(super) fn when_the_address_changes(place: Element, heard: impl FnMut() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(heard);
    let _ = place.add_event_listener_with_callback(AGAIN, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// Looks, once whatever is at work is done, whether the address has changed, and tells all places.
pub(super) fn look() {
    let told = Closure::once_into_js(|| {
        let address = page::address();
        if SEEN.with_borrow(|seen| *seen == address) {
            return;
        }
        SEEN.set(address);
        for place in dom::all("[data-late]:not(:empty)") {
            let _ = Event::new(AGAIN).map(|event| place.dispatch_event(&event));
        }
    });
    let _ = window().map(|window| window.set_timeout_with_callback(told.unchecked_ref()));
}
