use super::room::Room;
use crate::late::dom::{Node, button, node};
use crate::site::Browse;
use crate::words::browse as words;
use std::rc::Rc;

/// What the reader has chosen, each with a way to take it back; and one for all where there are several.
pub(super) fn chips(room: &Rc<Room>, browse: &Browse) -> Vec<Node> {
    let mut chips: Vec<Node> = Vec::new();
    for chip in browse.chips(&room.shelf, &room.stock.site) {
        let take_back = move |browse: &mut Browse| browse.choices = browse.choices.toggled(chip.choice);
        chips.push(removable(room, chips.len(), &chip.words, take_back));
    }
    if !browse.q.is_empty() {
        chips.push(removable(room, chips.len(), &words::searched(&browse.q), |browse| browse.q.clear()));
    }
    if chips.len() > 1 {
        let room = room.clone();
        chips.push(button(words::CLEAR_ALL, move || room.clear()));
    }
    chips
}

/// The chip at a place among them.
fn removable(room: &Rc<Room>, at: usize, what: &str, take_back: impl Fn(&mut Browse) + 'static) -> Node {
    let cross = node("span").attr("aria-hidden", "true").text(words::CROSS);
    let room = room.clone();
    let pressed = move || {
        room.change(true, &take_back);
        room.focus_chip(at);
    };
    button(what, pressed).attr("aria-label", &words::take_back(what)).kid(cross)
}
