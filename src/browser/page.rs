use crate::site::PageData;
use crate::words::notices;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The element the app lives in.
pub(super) fn root() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// What the page carries; None when it is not there or cannot be read, which the console then says.
pub(super) fn data() -> Option<PageData> {
    let text = document().get_element_by_id(PageData::ELEMENT)?.text_content()?;
    let read = PageData::from_json(&text);
    if let Err(faults) = &read {
        let words = notices::page_data_unreadable(&faults[0].to_string());
        web_sys::console::error_1(&words.into());
    }
    read.ok()
}

/// What `<base>` says; one bundle serves under any path.
pub(super) fn base_uri() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// Path and query of the address bar.
pub(super) fn place() -> (String, String) {
    let location = window().location();
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

/// The same in one.
pub(super) fn address() -> String {
    let (path, query) = place();
    path + &query
}

/// Writes an address into the bar, without a new entry in the history and without moving the page.
pub(super) fn write_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// A mark on the document that styles go by; the early script sets some before the first paint.
pub(super) fn marked(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(&format!("data-{name}"))
}

pub(super) fn mark(name: &str, value: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(&format!("data-{name}"), value);
    }
}

/// The address of a file as this page's build asks for it: neither the browser's cache nor the worker then takes one of
/// another build for it. Hosts pass over the query.
pub(super) fn of_this_build(address: String) -> String {
    address + "?" + &marked("build").unwrap_or_default()
}

/// Fetches and runs a module; whether it comes is nobody's concern.
pub(super) fn run_script(address: &str) {
    if let (Some(head), Ok(script)) = (document().head(), document().create_element("script")) {
        let _ = script.set_attribute("type", "module");
        let _ = script.set_attribute("src", address);
        let _ = head.append_child(&script);
    }
}

/// Whether the page is laid out from right to left.
pub(super) fn reads_leftwards() -> bool {
    document().document_element().and_then(|html| html.get_attribute("dir")).as_deref() == Some("rtl")
}

/// Tells public scripts and styles that the app has taken over.
pub(super) fn mark_alive() {
    mark("alive", "");
}
