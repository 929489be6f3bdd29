use super::{Kids, Markup, el};
use crate::words::format::pieces;

/// An element within a sentence of `words` that splits around it.
pub fn within((before, after): (impl Kids, impl Kids), element: impl Kids) -> impl Kids {
    (before, element, after)
}

/// Plain text in which words between backticks are code. Nothing else in it means anything; no HTML is ever parsed.
pub fn prose(text: &str) -> Vec<Markup> {
    let mut prose = Vec::new();
    for (piece, is_code) in pieces(text) {
        match is_code {
            false => piece.push_into(&mut prose),
            true => el("code").kids(piece).push_into(&mut prose),
        }
    }
    prose
}
