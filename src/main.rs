//! The app in the reader's browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page step by step, as long as it says that there is another; src/browser/start.js calls it.
#[wasm_bindgen]
pub fn step() -> bool {
    seaworthy::browser::step()
}

fn main() {}
