//! The page of the reader's own ballots: the list, the file, the key, and the end of it.

mod ask;
mod erase;
mod export;
mod import;
mod key;
mod list;
mod save;
mod sign;
mod trouble;
mod vault;

use super::ballot_box;
use super::dom::{Node, node, put};
use super::here::Here;
use crate::domain::BallotBox;
use crate::site::Names;
use list::List;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// What all parts of the page share.
pub(super) struct Own {
    here: Here,
    names: Names,
}

/// All ballots of this browser, and all that can be done with them.
pub(super) fn show(here: Here) {
    let names = here.index.as_deref().map(Names::of).unwrap_or_default();
    let place = here.place.clone();
    let own = Rc::new(Own { here, names });
    let list = List::new(&own);
    let sections = [
        trouble::part(&own),
        list.part(),
        export::part(&own),
        import::part(&own),
        key::part(&own),
        erase::part(&own, &list),
    ];
    put(&place, sections);
    list.follow();
}

/// All ballots as they are now, without those that nobody can read.
fn kept() -> BallotBox {
    ballot_box::read().ballots
}

fn count(ballots: &BallotBox) -> u32 {
    ballots.iter().count() as u32
}

/// A part of the page under its heading.
fn section(heading: Node, kids: impl IntoIterator<Item = Node>) -> Node {
    node("section").class("own").kid(heading).kids(kids)
}

/// The button that a click was on.
fn pressed_button(event: &Event) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest("button").ok()?
}

/// An element whose sentences are said aloud as they come.
fn status() -> Node {
    node("p").attr("role", "status")
}

fn say(status: &Element, text: &str) {
    status.set_text_content(Some(text));
}
