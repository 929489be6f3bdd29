//! The app in the reader's browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page; src/browser/start.js calls it.
#[wasm_bindgen(js_name = takeOver)]
pub fn take_over() {
    seaworthy::browser::start();
}

fn main() {}
