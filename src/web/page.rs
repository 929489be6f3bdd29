use crate::site::{Base, Fragment, Terms};
use wasm_bindgen::JsValue;
use web_sys::{Document, window};

/// The event by which the second wasm tells the app that it has changed the terms in the address.
pub(crate) const TERMS: &str = "terms";

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// Under which path the site is served, by what `<base>` says; one bundle serves under any.
pub(crate) fn base() -> Base {
    let uri = document().and_then(|document| document.base_uri().ok().flatten());
    Base::new(&uri.unwrap_or_default())
}

/// Path and query of the address bar.
pub(crate) fn place() -> (String, String) {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::pathname), part(web_sys::Location::search))
}

/// The same in one.
pub(crate) fn address() -> String {
    let (path, query) = place();
    path + &query
}

pub(crate) fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query by which the reader's terms go: the address's own, or else that of a kept decision in its fragment.
pub(crate) fn terms_query() -> String {
    let (_, query) = place();
    let fragment = fragment();
    let kept = fragment.strip_prefix(Fragment::KEPT).filter(|_| !Terms::are_in(&query));
    kept.map_or(query.clone(), str::to_string)
}

/// Writes an address into the bar, without a new entry in the history and without moving the page.
pub(crate) fn write_address(address: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// The same as a new entry in the history.
pub(crate) fn push_address(address: &str) {
    let _ = window()
        .and_then(|window| window.history().ok())
        .map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// A mark on the document that styles go by; the early script sets some before the first paint.
pub(crate) fn marked(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(&("data-".to_string() + name))
}

/// The build that the page is of.
pub(crate) fn build() -> String {
    marked("build").unwrap_or_default()
}
