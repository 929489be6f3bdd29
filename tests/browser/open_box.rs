//! The keys that open the search box, and the way back from it.

use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::{PAIR, Setting};
use fantoccini::key::Key;
use serde_json::json;

in_every_engine!(
    at_root: escape_leads_back_to_where_the_reader_was,
    a_step_back_leads_to_where_the_reader_was,
    a_key_before_the_app_is_alive_opens_the_box,
);

const AT_THE_BOX: &str = "return document.activeElement.matches('.masthead input')";
const WHERE: &str = "return [document.activeElement.value, Math.round(scrollY)]";

/// A reader in the midst of a comparison, with the focus on a ballot button.
fn in_the_midst(reader: &Reader) {
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_it_hear();
    reader.run("document.querySelector('.card button.skip').focus({ preventScroll: true }); scrollTo(0, 700)");
    assert_eq!(reader.run(WHERE), json!(["skip", 700]));
}

fn open_the_box(reader: &Reader) {
    reader.type_keys("/");
    reader.see_true("the focus in the box", AT_THE_BOX);
    reader.see_true("the box in sight", "return document.activeElement.getBoundingClientRect().top >= 0");
}

fn escape_leads_back_to_where_the_reader_was(setting: Setting) {
    let reader = Reader::new(setting);
    in_the_midst(&reader);
    // With and without a list, and with the focus on what stands below it.
    open_the_box(&reader);
    reader.type_key(Key::Escape);
    assert_eq!(reader.run(WHERE), json!(["skip", 700]));
    open_the_box(&reader);
    reader.type_keys("whisper");
    reader.see(".found:not([hidden]) [role=option]", "Whisper");
    reader.type_key(Key::Escape);
    assert_eq!(reader.run(WHERE), json!(["skip", 700]));
    reader.see_number(1, ".found[hidden]");
    // Whoever has gone on meanwhile stays.
    open_the_box(&reader);
    reader.tab();
    reader.run("document.querySelector('.masthead input').focus()");
    reader.type_key(Key::Escape);
    reader.see_true("the focus in the box", AT_THE_BOX);
}

fn a_step_back_leads_to_where_the_reader_was(setting: Setting) {
    let reader = Reader::new(setting);
    in_the_midst(&reader);
    open_the_box(&reader);
    reader.type_keys("whisper");
    reader.see(".found:not([hidden]) [role=option]", "Whisper");
    reader.type_key(Key::Enter);
    reader.see_heading("Whisper");
    reader.see_address("/tool/whisper/");
    reader.go_back();
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    // The browser comes as near as a page lets it that is being filled; from the top it would not move at all.
    reader.see_true("the page where it was left", "return scrollY > 100");
}

/// The letters stand in the box until there is something that can find them.
fn a_key_before_the_app_is_alive_opens_the_box(setting: Setting) {
    let server = Server::with(setting.base, ".wasm", Trouble::Held);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    // Until the script of the page is here; the wasm is not.
    reader.wait_for("the box opened by a key", || {
        reader.type_keys("/");
        (reader.run(AT_THE_BOX) == true).then_some(())
    });
    reader.type_keys("whisper");
    reader.see_true("the letters in the box", "return document.querySelector('.masthead input').value === 'whisper'");
    assert_eq!(reader.attribute("html", "data-alive"), None);
    server.heal();
    reader.see(".found:not([hidden]) [role=option]:first-child", "Whisper");
    reader.type_key(Key::Enter);
    reader.see_heading("Whisper");
}
