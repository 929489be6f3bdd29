use crate::domain::Verdict;
use crate::views::elements::{Element, Shape, el, mark};

/// The shape that goes with a verdict, in stamps and on buttons.
pub(super) fn shape(verdict: Verdict) -> Shape {
    match verdict {
        Verdict::Ship => Shape::Triangle,
        Verdict::Skip => Shape::Bar,
    }
}

/// A verdict as a word and a shape, then colour.
pub fn stamp(verdict: Verdict) -> Element {
    el("span").class(format!("stamp {}", verdict.id())).kids((mark(shape(verdict)), verdict.in_words()))
}
