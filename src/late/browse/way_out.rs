use super::room::Room;
use crate::domain::Look;
use crate::late::dom::{Node, button, node};
use crate::site::Browse;
use crate::words::browse as words;
use std::rc::Rc;

/// What to do where nothing is left: give up the one facet that brings back the most, or all. `found_nothing` tells that what
/// is searched for fits no tool.
pub(super) fn way_out(room: &Rc<Room>, browse: &Browse, look: &Look, found_nothing: bool) -> Vec<Node> {
    let (shelf, site, room) = (&room.shelf, &room.stock.site, room.clone());
    let (said, way) = match look.way_out {
        Some(way) => {
            let given_up = words::without(&shelf.chosen_in_words(way.facet, &browse.choices, site));
            let give_up = move || {
                room.change(true, |browse| browse.choices = browse.choices.without(way.facet));
                room.focus_count();
            };
            (way.in_words(shelf, &browse.choices, site), button(&given_up, give_up))
        }
        None => {
            let said = if found_nothing { words::nothing_fits(&browse.q) } else { words::NOTHING_IS_LEFT.to_string() };
            (said, button(words::SHOW_ALL, move || room.clear()))
        }
    };
    vec![node("p").text(&said), way]
}
