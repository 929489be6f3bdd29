//! The reader's ballot counts from first paint, and is kept.

use crate::reader::Reader;
use crate::server::Server;
use crate::{PAIR, Setting};
use serde_json::Value;

in_every_engine!(
    at_root:
    a_mind_changed_before_take_over_counts,
    a_ballot_after_take_over_counts,
    a_ballot_that_storage_refused_counts_all_the_same,
);
in_every_engine!(at_both_bases: a_ballot_before_take_over_counts, unreadable_ballots_are_set_aside);

const CARD: &str = ".card:nth-child(2) button";
const SHIP: &str = ".card:nth-child(2) button.ship";
const SKIP: &str = ".card:nth-child(2) button.skip";

fn before_take_over(setting: Setting) -> (Server, Reader) {
    let server = Server::holding_the_app(setting.base);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    (server, reader)
}

/// Whether the buttons of the second card, and no others, stand like this: at once, and after a reload.
fn see_pressed(reader: &Reader, ship: bool, skip: bool) {
    reader.see_attribute(SHIP, "aria-pressed", &ship.to_string());
    reader.see_attribute(SKIP, "aria-pressed", &skip.to_string());
    let pressed = usize::from(ship) + usize::from(skip);
    reader.see_number(pressed, "button[data-ballot][aria-pressed=true]");
}

fn see_it_kept(reader: &Reader, ship: bool, skip: bool) {
    see_pressed(reader, ship, skip);
    reader.reload();
    reader.see_it_alive();
    see_pressed(reader, ship, skip);
}

fn a_ballot_before_take_over_counts(setting: Setting) {
    let (server, reader) = before_take_over(setting);
    reader.press(CARD, "Ship");
    assert_eq!(reader.attribute(SHIP, "aria-pressed").as_deref(), Some("true"), "not at once");
    assert_eq!(reader.attribute("html", "data-alive"), None, "the app was there already");
    server.heal();
    reader.see_it_alive();
    see_it_kept(&reader, true, false);
    reader.press(CARD, "Ship");
    see_it_kept(&reader, false, false);
}

fn a_mind_changed_before_take_over_counts(setting: Setting) {
    let (server, reader) = before_take_over(setting);
    reader.press(CARD, "Ship");
    reader.press(CARD, "Skip");
    see_pressed(&reader, false, true);
    assert_eq!(reader.attribute("html", "data-alive"), None, "the app was there already");
    server.heal();
    reader.see_it_alive();
    see_it_kept(&reader, false, true);
}

fn a_ballot_after_take_over_counts(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.press(CARD, "Ship");
    see_it_kept(&reader, true, false);
    reader.press(CARD, "Skip");
    see_it_kept(&reader, false, true);
    reader.press(CARD, "Skip");
    see_it_kept(&reader, false, false);
}

fn a_ballot_that_storage_refused_counts_all_the_same(setting: Setting) {
    let (server, reader) = before_take_over(setting);
    reader.run(&format!("localStorage.setItem('seaworthy:{}:ballots', 'no box at all')", setting.base));
    reader.press(CARD, "Skip");
    see_pressed(&reader, false, true);
    server.heal();
    reader.see_it_alive();
    see_it_kept(&reader, false, true);
}

fn unreadable_ballots_are_set_aside(setting: Setting) {
    let key = format!("seaworthy:{}:ballots", setting.base);
    let aside = format!("{key}:unreadable-1");
    let stored = |reader: &Reader, key: &str| reader.run(&format!("return localStorage.getItem('{key}')"));
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.run(&format!("localStorage.setItem('{key}', 'no box at all')"));

    reader.reload();
    reader.see_it_alive();
    reader.see(
        ".notice",
        &format!("Your earlier ballots could not be read; they are kept in this browser’s storage as “{aside}”."),
    );
    assert_eq!(stored(&reader, &aside), "no box at all");
    see_pressed(&reader, false, false);
    reader.press(CARD, "Ship");
    see_it_kept(&reader, true, false);
    assert_eq!(stored(&reader, &aside), "no box at all", "the old text is gone");
    assert!(matches!(stored(&reader, &key), Value::String(text) if text.contains("tool:smolvlm")));
    assert_eq!(reader.text(".notice"), "");
}
