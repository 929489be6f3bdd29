use super::hall::Hall;
use super::told::{said, told};
use crate::domain::{Pick, Subject, Vote};
use crate::late::ballot_box;
use crate::late::dom::{Node, put};
use crate::words::arena as words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// One listener hears the buttons of all pairs: they are made anew with each.
pub(super) fn act_on_press(arena: Node, hall: &Rc<Hall>) -> Node {
    let hall = hall.clone();
    arena.on("click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button[value]").ok().flatten());
        if let Some(value) = button.and_then(|button| button.get_attribute("value")) {
            act(&hall, &value);
        }
    })
}

/// Keys press the buttons that are there, while focus is in the arena.
pub(super) fn act_on_keys(arena: Node, hall: &Rc<Hall>) -> Node {
    let hall = hall.clone();
    arena.on("keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        // Shift is no modifier here: some layouts have their digits behind it.
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // A list of choices goes by letters of its own.
        let chooses = target.is_some_and(|target| target.tag_name() == "SELECT");
        let key = event.key().to_ascii_uppercase();
        let known = ["1", "2", "0", "S", "N"].contains(&&*key);
        if modified || chooses || !known || event.repeat() || event.is_composing() {
            return;
        }
        let there = hall.floor.query_selector(&("button[value='".to_string() + &key + "']"));
        if there.ok().flatten().is_some() {
            event.prevent_default();
            act(&hall, &key);
        }
    })
}

/// What a button's value stands for.
fn act(hall: &Hall, value: &str) {
    match value {
        "1" => pick(hall, Pick::First),
        "2" => pick(hall, Pick::Second),
        "0" => pick(hall, Pick::Neither),
        "S" => {
            hall.done();
            hall.next(true);
        }
        "N" => hall.next(true),
        "back" => take_back(hall),
        _ => {}
    }
}

/// Casts the reader's ballot on the pair, and tells what it was.
fn pick(hall: &Hall, pick: Pick) {
    if let Some(ring) = &*hall.ring.borrow()
        && let (Some(both), Some(pair)) = (ring.both(), ring.pair())
    {
        let first = &both[0].tool;
        let subject = Subject::Pair(pair.clone());
        let before = ballot_box::read().ballots.vote(&subject).and_then(|vote| Pick::of(vote, &pair, first));
        let vote = pick.vote(&pair, first);
        cast(hall, &subject, vote);
        let said = said(&hall.here, both, pick);
        put(&hall.floor, told(&hall.here, both, pick, before, &said));
        hall.status.set_text_content(Some(&said));
    }
    hall.done();
    hall.lead();
}

/// Takes the ballot back that has just been cast.
fn take_back(hall: &Hall) {
    if let Some(pair) = hall.ring.borrow().as_ref().and_then(|ring| ring.pair()) {
        cast(hall, &Subject::Pair(pair), Vote::Withdrawn);
    }
    for gone in ["button[value=back]", ".yours", ".was"] {
        if let Some(gone) = hall.floor.query_selector(gone).ok().flatten() {
            gone.remove();
        }
    }
    if let Some(said) = hall.floor.query_selector(".crossing").ok().flatten() {
        said.set_text_content(Some(words::TAKEN_BACK));
    }
    hall.status.set_text_content(Some(words::TAKEN_BACK));
    hall.lead();
}

fn cast(hall: &Hall, subject: &Subject, vote: Vote) {
    ballot_box::cast_one(subject, vote, hall.here.today());
}
