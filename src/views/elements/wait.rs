use super::{Element, el};
use crate::words::failing as words;

/// Stands where something is on its way: blank at first, then a sign, then the sentence (style/late.css).
///
/// The place itself is never hidden, so that screen readers know it when the sentence comes, and read that once.
pub fn waiting(what: &str) -> Element {
    el("div").class("waiting").attr("role", "status").kids(el("p").kids(words::fetching(what)))
}

/// Says what did not work, with one place or sentence a line, and offers to try again.
pub fn trouble(what: String, details: Vec<String>, retry: impl FnMut() + Send + 'static) -> Element {
    let details: Vec<Element> = details.into_iter().map(|detail| el("li").kids(detail)).collect();
    let list = (!details.is_empty()).then(|| el("ul").kids(details));
    let again = el("button").attr("type", "button").on_click(retry).kids(words::TRY_AGAIN);
    el("div").class("trouble").attr("role", "alert").kids((el("p").kids(what), list, again))
}
