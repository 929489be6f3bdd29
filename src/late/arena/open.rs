use super::ring::Ring;
use crate::late::dom::{Node, node};
use crate::late::here::Here;
use crate::site::Route;
use crate::words::arena as words;

/// The pair that is open, or that there is none.
///
/// Nothing here may give the tools away: no name, slug, score, link or reviewer, in no text, attribute or id. What is told
/// is made once the reader has picked ([`super::told`]).
pub(super) fn open(ring: &Ring, here: &Here) -> Vec<Node> {
    let Some([first, second]) = ring.both() else { return none(here) };
    let take = |heading: &str, text: &str| {
        node("section").class("blind").kid(node("h3").text(heading)).kid(node("p").prose(text))
    };
    vec![
        node("h2").text(words::HEADING),
        node("p").attr("tabindex", "-1").text(words::QUESTION),
        node("div").class("bout").kids([take(words::FIRST, &first.text), take(words::SECOND, &second.text)]),
        node("p").class("conditions").attr("role", "group").attr("aria-label", words::QUESTION).kids([
            button("1", words::FIRST),
            button("2", words::SECOND),
            button("0", words::NEITHER),
            button("S", words::SKIP),
        ]),
        node("p").class("note").text(words::KEYS),
    ]
}

/// A button that a key presses as well.
pub(super) fn button(key: &str, text: &str) -> Node {
    node("button").attr("type", "button").attr("value", key).attr("aria-keyshortcuts", key).text(text)
}

fn none(here: &Here) -> Vec<Node> {
    let (before, link, after) = words::ELSEWHERE;
    let board = node("a").attr("href", &here.base.href(&Route::Board)).text(link);
    vec![node("p").attr("tabindex", "-1").text(words::NO_MORE), node("p").text(before).kid(board).text(after)]
}
