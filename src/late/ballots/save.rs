use crate::late::dom::node;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};

/// Milliseconds after which the browser has surely taken the file.
const TAKEN: i32 = 60_000;

/// Hands a text to the browser as a file. Unlike an address that holds the text, this has room for ten thousand lines.
pub(super) fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    // It never stands in the page, so the app does not take the click for a turn to another.
    let link = node("a").attr("download", name).attr("href", &address);
    link.element().dyn_ref::<HtmlElement>()?.click();
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    let _ = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), TAKEN);
    Some(())
}
