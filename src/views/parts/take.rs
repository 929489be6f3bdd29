use super::stamp;
use crate::domain::Take;
use crate::views::elements::{Element, Kids, el, prose};

/// What a reviewer says. `on` is the tool's name, or its link.
pub fn take_view(take: &Take, on: impl Kids) -> Element {
    let score = el("span").class("score").kids((el("b").kids(take.score.to_string()), " of 100"));
    el("article").class("take").kids((
        el("p").class("verdict").kids((stamp(take.verdict), score, el("span").class("on").kids(("on ", on)))),
        el("p").kids(prose(&take.text)),
        el("p").class("mind").kids((el("b").kids("Would change my mind: "), prose(&take.would_change))),
    ))
}
