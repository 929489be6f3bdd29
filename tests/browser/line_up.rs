//! Choosing the tools of a comparison, two to four of them, and changing them.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use fantoccini::key::Key;

in_every_engine!(
    at_root: two_chosen_tools_lead_to_their_comparison,
    tools_are_swapped_replaced_removed_and_added,
    the_list_stays_open_and_keeps_the_focus,
    a_tool_that_stands_there_already_is_refused_in_words,
    a_pair_of_one_order_says_why_nothing_moves,
    an_address_of_too_many_tools_is_corrected_and_says_so,
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

/// Each change leads to another page; to the reader it is the same list.
fn the_list_stays_open_and_keeps_the_focus(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,chroma,weaviate,whisper");
    reader.see_number(4, ".card:not(.broken)");
    reader.see_it_alive();
    reader.run("document.querySelector('.cards > details').open = true");
    reader.see_number(4, ".lined-up li");
    let focus = |css: &str| reader.run(&format!("document.querySelector(`{css}`).focus()"));
    let see = |name: &str, said: &str, address: &str| {
        reader.see_address(address);
        reader.see_true(
            &format!("the focus on “{name}”"),
            &format!("return (document.activeElement.ariaLabel ?? document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent) === '{name}'"),
        );
        reader.see(".line-up [role=status]", said);
    };
    focus(".lined-up li:nth-child(3) button");
    let height = "return Math.round(document.querySelector('.lined-up').getBoundingClientRect().top)";
    let before = reader.run(height);
    reader.type_key(Key::Enter);
    see(
        "Move Weaviate one place forward",
        "Weaviate stands at place 2 of 4.",
        "/compare/?tools=qdrant,weaviate,chroma,whisper",
    );
    assert_eq!(reader.run(height), before, "the list moved");
    reader.type_key(Key::Enter);
    // At the end there is no further; the other arrow is the nearest.
    see(
        "Move Weaviate one place back",
        "Weaviate stands at place 1 of 4.",
        "/compare/?tools=weaviate,qdrant,chroma,whisper",
    );
    focus(".lined-up li:nth-child(2) button:nth-child(3)");
    reader.type_key(Key::Enter);
    see("Remove Chroma", "Qdrant is out of the comparison.", "/compare/?tools=weaviate,chroma,whisper");
    reader.run("document.querySelector('.lined-up li:nth-child(3) details').open = true");
    take(&reader, ".lined-up li:nth-child(3) input", "qdrant", "Qdrant");
    see("Replace", "Qdrant stands at place 3 of 3.", "/compare/?tools=weaviate,chroma,qdrant");
    assert_eq!(reader.run("return document.activeElement.closest('li').firstChild.textContent"), "Qdrant");
    // From here on the focus is the reader’s.
    reader.tab();
    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.see_true("the heading focused", "return document.activeElement === document.querySelector('main h1')");
}

fn a_tool_that_stands_there_already_is_refused_in_words(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,whisper");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_it_alive();
    reader.run("document.querySelector('.cards > details').open = true");
    take(&reader, ".line-up > .find input", "qdrant", "Qdrant");
    reader.see(".line-up > .find .foot", "Qdrant stands here already; choose another.");
    reader.see_true("the focus kept", "return document.activeElement.matches('.line-up > .find input')");
    assert_eq!(reader.spoken(".line-up > .find [role=status]"), ["Qdrant stands here already; choose another."]);
    reader.see_address("/compare/?tools=qdrant,whisper");
}

fn a_pair_of_one_order_says_why_nothing_moves(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.run("document.querySelector('.cards > details').open = true");
    reader.see(".line-up", "These two have a page of their own, which has one order.");
    reader.see_number(4, ".lined-up .buttons button:disabled");
}

fn an_address_of_too_many_tools_is_corrected_and_says_so(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,chroma,weaviate,whisper,smolvlm&weigh=skeptic:2");
    reader.see(".too-many", "The address named more tools; the first 4 are shown.");
    reader.see_address("/compare/?tools=qdrant,chroma,weaviate,whisper&weigh=skeptic:2");
    reader.see_number(1, ".too-many");
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
