use super::dom::{Node, node};
use crate::web::clipboard;
use crate::words::share as words;
use wasm_bindgen_futures::spawn_local;

/// A text to be read and copied: a field of one line or of several, a button, and beside it what came of pressing it.
/// `beside` stands next to the button.
pub(super) fn copyable(label: &str, text: &str, lines: u32, beside: Option<Node>) -> Node {
    let field = match lines {
        1 => node("input").attr("value", text),
        lines => node("textarea").attr("rows", &lines.to_string()).text(text),
    };
    let field = field.attr("readonly", "").attr("aria-label", label);
    let said = node("span").attr("role", "status");
    let (status, copied) = (said.element().clone(), text.to_string());
    let copy = move |_| {
        let (status, copied) = (status.clone(), copied.clone());
        spawn_local(async move { status.set_text_content(Some(clipboard::copy(&copied).await)) });
    };
    let button =
        node("button").attr("type", "button").text(words::COPY).kid(node("span").class("aloud").text(" ").text(label));
    let row = node("div").class(if lines == 1 { "row" } else { "copyable" });
    row.kid(node("label").text(label).kid(field)).kid(node("p").kid(button.on("click", copy)).kids(beside).kid(said))
}

/// A link that saves a text as a file.
pub(super) fn download(label: &str, name: &str, text: &str) -> Node {
    let address = "data:text/markdown;charset=utf-8,".to_string() + &String::from(js_sys::encode_uri_component(text));
    node("a").class("action").attr("download", name).attr("href", &address).text(label)
}
