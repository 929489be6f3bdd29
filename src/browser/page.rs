use crate::site::{Base, PageData};
use crate::web::page::build;
use crate::words::notices;
use leptos::prelude::{document, request_animation_frame, set_timeout};
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::{Element, HtmlElement};

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

/// Fetches and runs a script of this page's build, as a module or not.
pub(super) fn run_script(base: &Base, file: &str, kind: &str) -> Option<Element> {
    let (head, script) = (document().head()?, document().create_element("script").ok()?);
    let _ = script.set_attribute("type", kind);
    let _ = script.set_attribute("src", &(base.file(file) + "?" + &build()));
    head.append_child(&script).ok()?;
    Some(script)
}

/// Does something once the next frame is painted, when asking where things stand costs nothing.
pub(super) fn after_next_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// Whether the page is laid out from right to left.
pub(super) fn reads_leftwards() -> bool {
    document().document_element().and_then(|html| html.get_attribute("dir")).as_deref() == Some("rtl")
}

/// Leaves a mark on the document that styles and scripts go by.
pub(super) fn mark(name: &str, value: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(&("data-".to_string() + name), value);
    }
}

/// Tells public scripts and styles that the app has taken over.
pub(super) fn mark_alive() {
    mark("alive", "");
}
