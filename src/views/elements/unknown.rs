use super::{Element, el};
use crate::words::format::DASH;

/// A dash that says aloud what is not known: a blank is silent, and a zero would be made up.
pub fn unknown(spoken: &str) -> Element {
    el("span").kids((el("span").attr("aria-hidden", "true").kids(DASH), el("span").class("aloud").kids(spoken)))
}
