use crate::words::notices as words;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Copies text; gives the sentence that says so, or what to do where the browser refuses.
pub(crate) async fn copy(text: &str) -> &'static str {
    // `clipboard` is undefined on plain http, which web-sys cannot say; writing then throws.
    let copied = match window().filter(web_sys::Window::is_secure_context) {
        Some(window) => JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok(),
        None => false,
    };
    if copied { words::COPIED } else { words::NOT_COPIED }
}
