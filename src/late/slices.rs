use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// Milliseconds for which the page may be held up.
const SLICE: f64 = 8.0;

/// Does some work bit by bit until it says that it is over. The first slice is done at once, each other when the browser
/// has seen to everything else; what should no longer be done says that it is over.
pub(super) fn in_slices(mut work: Box<dyn FnMut() -> bool>) {
    let begun = Date::now();
    while !work() {
        if Date::now() - begun >= SLICE {
            let next = Closure::once_into_js(move || in_slices(work));
            let _ = window().map(|window| window.set_timeout_with_callback(next.unchecked_ref()));
            return;
        }
    }
}
