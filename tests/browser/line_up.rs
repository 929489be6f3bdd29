//! Choosing the tools of a comparison, two to four of them, and changing them.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use fantoccini::key::Key;

in_every_engine!(
    at_root: two_chosen_tools_lead_to_their_comparison,
    tools_are_swapped_replaced_removed_and_added,
    only_differences_are_shown_and_jumped_between,
    names_stay_with_their_values_on_a_phone,
    an_address_is_written_again_where_the_router_takes_it_for_the_present_one,
);

const OPTION: &str = ".found:not([hidden]) [role=option]:first-child";

/// Types into a field that takes a tool, and takes the first that is found.
fn take(reader: &Reader, field: &str, typed: &str, found: &str) {
    reader.see_number(1, field);
    reader.run(&format!("document.querySelector(`{field}`).focus()"));
    reader.type_keys(typed);
    reader.see(OPTION, found);
    reader.type_key(Key::Enter);
}

fn two_chosen_tools_lead_to_their_comparison(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/");
    reader.see_heading("Compare two to four AI tools");
    take(&reader, ".line-up > .find input", "qdrant", "Qdrant");
    reader.see(".lined-up", "Qdrant");
    reader.see(".line-up", "Choose one more.");
    take(&reader, ".line-up > .find input", "wisper", "Whisper");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_address("/compare/?tools=qdrant,whisper");
    reader.see_number(2, ".card:not(.broken)");
}

fn tools_are_swapped_replaced_removed_and_added(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,whisper");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_it_alive();
    let open = || reader.run("document.querySelector('.cards > details').open = true");
    open();
    take(&reader, ".line-up > .find input", "smolvlm", "SmolVLM");
    reader.see_heading("Qdrant vs Whisper vs SmolVLM");
    open();
    reader.see_number(3, ".lined-up li");
    reader.press_first(".lined-up li:nth-child(3) button:nth-child(1)");
    reader.see_address("/compare/?tools=qdrant,smolvlm,whisper");
    open();
    reader.see_number(3, ".lined-up li");
    reader.press_first(".lined-up li:nth-child(1) button:nth-child(3)");
    reader.see_address("/compare/?tools=smolvlm,whisper");
    open();
    reader.see_number(2, ".lined-up li");
    reader.run("document.querySelector('.lined-up li:nth-child(2) details').open = true");
    take(&reader, ".lined-up li:nth-child(2) input", "gemini 2.5", "Gemini 2.5 Flash Lite");
    // A curated pair, which has an address of its own.
    reader.see_address(PAIR.path);
    reader.go_back();
    reader.see_address("/compare/?tools=smolvlm,whisper");
}

fn only_differences_are_shown_and_jumped_between(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,chroma,weaviate");
    reader.see_number(3, ".card:not(.broken)");
    reader.see_it_alive();
    let seen =
        "return [...document.querySelectorAll('.decision tbody tr')].filter((row) => row.checkVisibility()).length";
    let all = reader.run(seen).as_u64().unwrap();
    let same = reader.run("return document.querySelectorAll('.decision .same').length").as_u64().unwrap();
    assert!(same > 0 && same < all, "{same} of {all}");
    reader.press_first("#only-differences");
    assert_eq!(reader.run(seen), all - same);
    reader.see_true(
        "a best value in words",
        "return /highest|lowest/.test(document.querySelector('.decision .best').textContent)",
    );
    reader.run("document.querySelector('#only-differences').focus()");
    let row = || {
        reader.run("return [...document.querySelectorAll('.decision tbody tr:not(.same)')].findIndex((row) => row.contains(document.activeElement))")
    };
    for (key, at) in [("n", 0), ("n", 1), ("n", 2), ("p", 1)] {
        reader.type_keys(key);
        assert_eq!(row(), at);
    }
}

fn names_stay_with_their_values_on_a_phone(setting: Setting) {
    let habits = crate::engine::Habits { phone: true, ..crate::engine::Habits::USUAL };
    let reader = Reader::with(setting, &crate::sites::site(setting.base).address, habits);
    reader.open("/compare/?tools=qdrant,chroma,weaviate,whisper");
    reader.see_number(4, ".card:not(.broken)");
    // Browsers tell of the content as it is written or as it is read.
    let names = reader.run(
        "return [...document.querySelectorAll('.decision tbody tr:first-child td')]
            .map((cell) => getComputedStyle(cell, '::before').content === 'none' ? '' : cell.dataset.name)",
    );
    assert_eq!(names, serde_json::json!(["Qdrant", "Chroma", "Weaviate", "Whisper"]));
    reader.see_true("nothing wider than the page", "return document.documentElement.scrollWidth <= innerWidth");
}

/// A reader's terms are written past the router; after a step back to them the same link must lead on again.
fn an_address_is_written_again_where_the_router_takes_it_for_the_present_one(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.see_it_alive();
    reader.press(".masthead nav a", "Compare");
    reader.see_heading("Compare two to four AI tools");
    reader.press_first(&format!("main a[href='{}']", PAIR.path));
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.run("history.replaceState(history.state, '', location.pathname + '?weigh=skeptic:2')");
    reader.press(".masthead nav a", "Reviewers");
    reader.see_address("/reviewers/");
    reader.go_back();
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.see_address("/reviewers/");
    reader.go_back();
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
}
