//! A file that is broken, late or refused harms its own card alone, says so, and can be asked for again.

use crate::Setting;
use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::sites::tool;

in_every_engine!(
    at_root:
    a_broken_file_harms_its_own_card_alone,
    a_refused_file_can_be_asked_for_again,
    a_late_file_is_waited_for,
    a_refused_page_can_be_asked_for_again,
);

const WHISPER: &str = "catalogue/tools/whisper.json";
const BROKEN: &str = ".card.broken";

/// Two tools of which the second is in trouble.
fn qdrant_and_whisper(setting: Setting, trouble: Trouble) -> (Server, Reader) {
    let server = Server::with(setting.base, WHISPER, trouble);
    let reader = Reader::of(setting, &server);
    reader.open("/compare/?tools=qdrant,whisper");
    (server, reader)
}

/// Whatever happens to the other: its card is whole, the table has it, and the answer waits.
fn see_qdrant_alone(reader: &Reader) {
    reader.see_heading("Qdrant vs whisper");
    reader.see_number(1, ".card:not(.broken)");
    reader.see(".card:not(.broken)", &tool("qdrant").pricing.entry.label);
    reader.see_number(1, ".card:not(.broken) button.ship");
    assert_eq!(reader.spoken(".decision thead th"), ["Criterion", "Qdrant"]);
    reader.see_number(1, ".prices");
    assert_eq!(reader.text(".answer .statement"), "No answer yet.");
    assert_eq!(reader.text(".answer .because"), "The answer waits for whisper.");
}

fn see_both(reader: &Reader) {
    reader.see_heading("Qdrant vs Whisper");
    reader.see_number(2, ".card");
    reader.see_number(0, BROKEN);
    reader.see(".card:nth-child(2)", &tool("whisper").pricing.entry.label);
    assert_eq!(reader.spoken(".decision thead th"), ["Criterion", "Qdrant", "Whisper"]);
    reader.see_number(8, ".take");
    assert_ne!(reader.text(".answer .statement"), "No answer yet.");
}

fn a_broken_file_harms_its_own_card_alone(setting: Setting) {
    let (server, reader) = qdrant_and_whisper(setting, Trouble::Saying("{\n  \"slug\": \"whisper\",\n  \"name\": }"));
    reader.see(BROKEN, "catalogue/tools/whisper.json came with a fault and cannot be shown; tell its editor.");
    let fault = "catalogue/tools/whisper.json:3:11: the file: not JSON; write a value: text in double quotes, a number, \
                 a list or an object";
    assert_eq!(reader.texts(&format!("{BROKEN} li")), [fault]);
    see_qdrant_alone(&reader);

    server.heal();
    reader.press(&format!("{BROKEN} button"), "Try again");
    see_both(&reader);
}

fn a_refused_file_can_be_asked_for_again(setting: Setting) {
    let (server, reader) = qdrant_and_whisper(setting, Trouble::Failing);
    reader.see(BROKEN, "catalogue/tools/whisper.json did not arrive: the server answered 500; try again later.");
    see_qdrant_alone(&reader);
    server.heal();
    reader.press(&format!("{BROKEN} button"), "Try again");
    see_both(&reader);
}

fn a_late_file_is_waited_for(setting: Setting) {
    let (server, reader) = qdrant_and_whisper(setting, Trouble::Held);
    reader.see(BROKEN, "Fetching whisper …");
    reader.see_number(0, &format!("{BROKEN} button"));
    see_qdrant_alone(&reader);
    server.heal();
    see_both(&reader);
}

/// The same on a page of one tool, come to inside the app.
fn a_refused_page_can_be_asked_for_again(setting: Setting) {
    let server = Server::with(setting.base, WHISPER, Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open("/tools/");
    reader.see_it_alive();
    reader.press_first("main .rows a[href$='/tool/whisper/']");
    reader.see("main", "catalogue/tools/whisper.json did not arrive: the server answered 500; try again later.");
    server.heal();
    reader.press("main button", "Try again");
    reader.see_heading("Whisper");
    reader.see_number(4, ".take");
}
