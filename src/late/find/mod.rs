//! What finds tools, the program `find`: the search box of every page, and what else names tools out of all.
//!
//! It is loaded when one of these is wanted (src/browser/find.js). The index comes with it and is made ready at once, so
//! that no key has to wait for that.

mod act;
mod combo;
mod draw;
mod recent;
mod rows;
mod stock;

pub(in crate::late) use combo::Combo;
pub(in crate::late) use stock::{Stock, failed, file, when_here, when_here_in};

use super::dom;
use crate::web::page::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlInputElement};

/// The search boxes of a page: in its masthead, and at home another. The choice below the list is an input of the form, too.
const BOXES: &str = "[role=search] > input";

/// Serves the search boxes that are there, and those that get focus later.
pub fn attend() {
    for input in dom::all(BOXES) {
        serve(input.unchecked_into());
    }
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = target.filter(|input| input.matches(BOXES).unwrap_or(false)) {
            serve(input);
        }
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("focusin", heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Marks the document: what waits for the program need not any more (src/browser/find.js).
fn mark_ready() {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = html.set_attribute("data-find", "ready");
    }
}

/// Each box once.
fn serve(input: HtmlInputElement) {
    if input.get_attribute("role").is_none() {
        Combo::serve(input, None);
    }
}
