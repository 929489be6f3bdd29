use super::room::Room;
use crate::late::dom::{Node, button, node};
use crate::site::Browse;
use crate::words::browse as words;
use std::rc::Rc;

/// What the reader has chosen, each with a way to take it back; and one for all where there are several.
pub(super) fn chips(room: &Rc<Room>, browse: &Browse) -> Vec<Node> {
    let chosen = browse.chips(&room.shelf, &room.stock.site).into_iter().map(|chip| {
        let room = room.clone();
        let pressed = move || room.change(true, |browse| browse.choices = browse.choices.toggled(chip.choice));
        removable(&chip.words, pressed)
    });
    let room_too = room.clone();
    let searched = (!browse.q.is_empty())
        .then(|| removable(&words::searched(&browse.q), move || room_too.change(true, |browse| browse.q.clear())));
    let mut chips: Vec<Node> = chosen.chain(searched).collect();
    if chips.len() > 1 {
        let room = room.clone();
        chips.push(button(words::CLEAR_ALL, move || {
            room.change(true, |browse| *browse = Browse { sort: browse.sort, ..Browse::default() });
        }));
    }
    chips
}

fn removable(what: &str, pressed: impl FnMut() + 'static) -> Node {
    let cross = node("span").attr("aria-hidden", "true").text(words::CROSS);
    button(what, pressed).attr("aria-label", &words::take_back(what)).kid(cross)
}
