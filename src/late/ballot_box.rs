use crate::domain::{BallotBox, Date, Subject, Vote};
use crate::late::storage::Drawer;
use crate::web::ballots::BallotTrouble;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::{Element, window};

// What src/browser/early.js offers. It alone reads and writes storage, from first paint on (docs/adr/0018).
#[wasm_bindgen(js_namespace = ballotBox)]
extern "C" {
    #[wasm_bindgen(js_name = read)]
    fn read_all() -> Object;
    #[wasm_bindgen(js_name = cast)]
    fn cast_all(changes: &JsValue);
    #[wasm_bindgen(js_name = show)]
    fn show_all();
    #[wasm_bindgen(thread_local_v2, js_name = held)]
    static HELD: Object;
}

/// Empties the box, taken-back ballots and all. What was set aside stays, and so does the box of a later version, for
/// nobody here has seen what is in it.
pub(super) fn erase() {
    HELD.with(|held| Object::keys(held).iter().for_each(|key| drop(Reflect::delete_property(held, &key))));
    if BallotTrouble::now() != Some(BallotTrouble::Newer) {
        Drawer::new("ballots").empty();
    }
    show_all();
}

/// All ballots of this browser, stored or not.
#[derive(Clone, Default)]
pub(super) struct Kept {
    pub ballots: BallotBox,
    /// Subjects whose ballots nobody can read. They stay where they are.
    pub unreadable: Vec<String>,
}

/// The box as it is now.
pub(super) fn read() -> Kept {
    let all = read_all();
    if let Some(ballots) = of(&all) {
        return Kept { ballots, unreadable: Vec::new() };
    }
    let mut kept = Kept::default();
    for key in Object::keys(&all).iter() {
        let one = Object::new();
        let _ = Reflect::get(&all, &key).map(|ballot| Reflect::set(&one, &key, &ballot));
        match of(&one) {
            Some(ballot) => kept.ballots.cast_all(&ballot),
            None => kept.unreadable.push(key.as_string().unwrap_or_default()),
        }
    }
    kept
}

fn of(ballots: &Object) -> Option<BallotBox> {
    let text = String::from(JSON::stringify(ballots).ok()?);
    BallotBox::from_json("ballots", &format!(r#"{{"version":1,"ballots":{text}}}"#)).ok()
}

/// Casts one ballot, of that day.
pub(super) fn cast_one(subject: &Subject, vote: Vote, day: Date) {
    let mut change = BallotBox::default();
    change.cast(subject, vote, day);
    cast(&change);
}

/// Casts all ballots of `changes`, whatever stands in the box on their subjects.
pub(super) fn cast(changes: &BallotBox) {
    let parsed = JSON::parse(&changes.to_json()).and_then(|whole| Reflect::get(&whole, &"ballots".into()));
    if let Ok(ballots) = parsed {
        cast_all(&ballots);
    }
}

/// Does something for a place whenever the box may have changed, here or in another tab, as long as the place stands.
pub(super) fn when_changed(place: &Element, mut heard: impl FnMut() + 'static) {
    let place = place.clone();
    let heard = Closure::<dyn FnMut()>::new(move || {
        if place.is_connected() {
            heard();
        }
    });
    let _ = window().map(|window| window.add_event_listener_with_callback("ballots", heard.as_ref().unchecked_ref()));
    heard.forget();
}
