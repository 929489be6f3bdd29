use super::{Kids, el};
use leptos::prelude::*;

/// An element within a sentence of `words` that splits around it.
pub fn within((before, after): (impl Kids, impl Kids), element: impl Kids) -> impl Kids {
    (before, element, after)
}

/// Plain text in which words between backticks are code. Nothing else in it means anything; no HTML is ever parsed.
pub fn prose(text: &str) -> Vec<AnyView> {
    let quoted = text.matches('`').count() / 2 * 2;
    let mut pieces = Vec::new();
    for (index, piece) in text.splitn(quoted + 1, '`').enumerate().filter(|(_, piece)| !piece.is_empty()) {
        match index % 2 {
            0 => piece.push_into(&mut pieces),
            _ => el("code").kids(piece).push_into(&mut pieces),
        }
    }
    pieces
}
