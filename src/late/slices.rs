use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageChannel, window};

/// Milliseconds for which the page may be held up.
const SLICE: f64 = 8.0;

/// Does some work bit by bit until it says that it is over; between the slices the browser sees to everything else. What
/// should no longer be done says that it is over.
pub(super) fn in_slices(mut work: impl FnMut() -> bool + 'static) {
    spawn_local(async move {
        let mut begun = Date::now();
        while !work() {
            if Date::now() - begun >= SLICE {
                breathe().await;
                begun = Date::now();
            }
        }
    });
}

/// Waits until the page is about to be painted. In the background it is not.
pub(super) async fn frame() {
    let painted = Promise::new(&mut |resolve, _| {
        let _ = window().map(|window| window.request_animation_frame(&resolve));
    });
    let _ = JsFuture::from(painted).await;
}

/// Lets the page do what else waits, which comes first. Unlike a timer, a message is neither put off where the page is in
/// the background nor kept back for four milliseconds.
pub(super) async fn breathe() {
    let Ok(channel) = MessageChannel::new() else { return };
    let message = Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        if channel.port2().post_message(&JsValue::NULL).is_err() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(message).await;
    channel.port1().close();
}
