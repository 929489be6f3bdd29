use super::{Element, el};

/// A dash that says aloud what is not known: a blank is silent, and a zero would be made up.
pub fn unknown(spoken: &str) -> Element {
    el("span").kids((el("span").attr("aria-hidden", "true").kids("—"), el("span").class("aloud").kids(spoken)))
}
