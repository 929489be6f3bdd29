//! The search box of every page, by keyboard and pointer.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use fantoccini::key::Key;
use serde_json::json;

in_every_engine!(
    at_both_bases: a_tool_is_found_by_keyboard_alone,
    two_names_offer_their_comparison_first,
);
in_every_engine!(
    at_root: the_box_at_home_is_in_the_page,
    the_keys_of_the_list_are_those_of_the_pattern,
    what_was_opened_is_offered_again_until_it_is_forgotten,
    a_page_that_nobody_searches_loads_nothing_for_it,
    whatever_is_typed_is_only_text,
    a_list_that_follows_is_as_one_made_anew,
    enter_before_anything_can_be_found_is_not_lost,
    the_slash_key_can_be_left_alone,
    the_choice_below_the_list_is_no_search_box,
    a_key_that_ends_a_composition_takes_nothing,
    the_list_is_no_wider_than_a_phone,
);

const BOX: &str = ".masthead input";
/// The first line of the list that is open: at home it belongs to another box.
const FIRST: &str = ".found:not([hidden]) [role=option]:first-child";

/// A reader with the focus in the box, which the key has put there.
fn at_the_box(setting: Setting, path: &str) -> Reader {
    let reader = Reader::new(setting);
    reader.open(path);
    reader.see_it_alive();
    reader.see_it_hear();
    reader.type_keys("/");
    reader.see_true("the focus in the box", "return document.activeElement.matches('[role=search] input')");
    reader
}

fn a_tool_is_found_by_keyboard_alone(setting: Setting) {
    let reader = at_the_box(setting, PAIR.path);
    reader.type_keys("gemni flash");
    reader.see(FIRST, "Gemini 2.5 Flash");
    reader.see_attribute(BOX, "aria-activedescendant", "found-0");
    assert!(
        reader.run("return document.querySelectorAll('#found-0 mark').length").as_u64() > Some(0),
        "nothing is marked"
    );
    reader.type_key(Key::Enter);
    reader.see_true("a page of a tool", "return location.pathname.includes('/tool/gemini')");
    reader.see_true("the list closed", "return document.querySelector('.found').hidden");
    reader.see_true("an empty box", "return document.querySelector('.masthead input').value === ''");
    reader.go_back();
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
}

fn two_names_offer_their_comparison_first(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    for (typed, address) in [
        ("smolvlm vs gemini 2.5 flash lite", PAIR.path),
        ("qdrant or whisper", "/compare/?tools=qdrant,whisper"),
        ("qdrant, chroma and weaviate", "/compare/?tools=qdrant,chroma,weaviate"),
    ] {
        reader.type_keys(typed);
        reader.see(FIRST, "Compare");
        reader.type_key(Key::Enter);
        reader.see_address(address);
        reader.see_true("the heading focused", "return document.activeElement === document.querySelector('main h1')");
        reader.see_it_hear();
        reader.type_keys("/");
        reader.see_true("the focus in the box", "return document.activeElement.matches('[role=search] input')");
    }
}

fn the_box_at_home_is_in_the_page(setting: Setting) {
    let reader = at_the_box(setting, "/");
    reader.see_true("the box in the page", "return document.activeElement.closest('main') !== null");
    reader.type_keys("whisper");
    reader.see(FIRST, "Whisper");
    assert_eq!(reader.style(".masthead .find", "display"), "none");
    reader.type_key(Key::Enter);
    reader.see_heading("Whisper");
}

fn the_keys_of_the_list_are_those_of_the_pattern(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.type_keys("q");
    reader.see(FIRST, "Qdrant");
    let roles = reader.run(
        "const box = document.querySelector('.masthead input'), list = document.getElementById(box.getAttribute('aria-controls'));
        return [box.getAttribute('role'), box.ariaExpanded ?? box.getAttribute('aria-expanded'), list.getAttribute('role'),
            [...list.children].every((line) => line.getAttribute('role') === 'option')]",
    );
    assert_eq!(roles, json!(["combobox", "true", "listbox", true]));
    let at = || reader.attribute(BOX, "aria-activedescendant").unwrap_or_default();
    let last = reader.run("return document.querySelector('#found').lastElementChild.id");
    assert_eq!(at(), "found-0");
    reader.type_key(Key::Up);
    assert_eq!(json!(at()), last);
    reader.type_key(Key::Down);
    assert_eq!(at(), "found-0");
    reader.type_key(Key::Down);
    assert_eq!(at(), "found-1");
    assert_eq!(reader.attributes("#found [aria-selected=true]", "id"), ["found-1"]);
    reader.type_key(Key::Escape);
    assert_eq!(reader.attribute(BOX, "aria-expanded").as_deref(), Some("false"));
    assert_eq!(reader.attribute(BOX, "aria-activedescendant"), None);
    // The key that opened the box leads back from it; whoever went there by themselves stays.
    reader.run("document.querySelector('.masthead input').focus()");
    reader.see_attribute(BOX, "aria-expanded", "true");
    reader.type_key(Key::Escape);
    assert_eq!(reader.run("return document.querySelector('.masthead input').value"), "q");
    reader.type_key(Key::Escape);
    assert_eq!(reader.run("return document.querySelector('.masthead input').value"), "");
    reader.type_keys("qdrant");
    reader.see(FIRST, "Qdrant");
    reader.tab();
    reader.see_attribute(BOX, "aria-expanded", "false");
    reader.see_address("/method/");
}

fn what_was_opened_is_offered_again_until_it_is_forgotten(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.type_keys("whisper");
    reader.see(FIRST, "Whisper");
    reader.type_key(Key::Enter);
    reader.see_heading("Whisper");
    reader.reload();
    reader.see_it_alive();
    reader.see_it_hear();
    reader.type_keys("/");
    reader.see(FIRST, "Whisper");
    assert_eq!(reader.attribute("#found", "aria-label").as_deref(), Some("Opened lately"));
    reader.press(".found .foot button", "Forget these");
    reader.see_true("nothing kept", "return localStorage.getItem('seaworthy:/:recent') === null");
    reader.see_number(0, "#found [role=option]");
}

fn a_page_that_nobody_searches_loads_nothing_for_it(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_it_hear();
    let loaded = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => /find|index\\.json|facets\\.json|tallies\\.json/.test(name))";
    assert_eq!(reader.run(loaded), json!([]));
    reader.type_keys("/");
    reader.see_attribute("html", "data-find", "ready");
}

fn whatever_is_typed_is_only_text(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.see_attribute("html", "data-find", "ready");
    let put = |text: &str| {
        reader.run(&format!(
            "const box = document.querySelector('.masthead input'); box.value = {text};
            box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
        reader.see_true(
            "the list for it",
            "return document.getElementById('found').dataset.for === document.querySelector('.masthead input').value",
        );
    };
    for text in [
        "'<img src=x onerror=\"window.hit = 1\">'",
        "'.*+?^${}()|[]\\\\'",
        "'\\u202Eqdrant\\u202C'",
        "'🚢'.repeat(50)",
        "'a\\u0000b'",
        "'qdrant vs '.repeat(1100)",
        "'x'.repeat(10000)",
        "'e\\u0301'.repeat(500)",
        "', , , vs vs'",
    ] {
        put(text);
        assert_eq!(reader.run("return window.hit ?? document.querySelectorAll('.found img').length"), 0, "{text}");
    }
    put("'qdrant'");
    reader.see(FIRST, "Qdrant");
    assert_eq!(reader.attribute("html", "data-alive").as_deref(), Some(""));
}

/// Elements stay from letter to letter (src/late/find/rows.rs), and nothing of what they showed may.
fn a_list_that_follows_is_as_one_made_anew(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.see_attribute("html", "data-find", "ready");
    let lists = reader.run(
        "const box = document.querySelector('.masthead input'), list = document.getElementById('found');
        const type = (text) => {
            box.value = text;
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return list.outerHTML;
        };
        const texts = ['q', 'qd', 'qdrant', 'qdrant v', 'qdrant vs', 'qdrant vs chroma', 'qdrant vs chroma vs weaviate',
            'chroma', 'vector', 'vector database', 'g', 'ge', 'gemni', 'gemni flash', 'haiku', 'llm', 'open', 'a', 'q'];
        const followed = texts.map(type);
        return texts.map((text, at) => type('🚢') && [followed[at], type(text)]);",
    );
    let lists = lists.as_array().expect("a list for each text");
    assert!(
        lists.iter().all(|lists| lists[0].as_str().is_some_and(|list| list.contains("role=\"option\""))),
        "{lists:?}"
    );
    lists.iter().for_each(|lists| assert_eq!(lists[0], lists[1]));
}

fn enter_before_anything_can_be_found_is_not_lost(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.see_it_alive();
    reader.see_it_hear();
    // All of it in one go, before the program can be here.
    reader.type_keys(&format!("/qdrant{}", char::from(Key::Enter)));
    reader.see_heading("Qdrant");
}

fn the_slash_key_can_be_left_alone(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.type_keys("whisper");
    reader.see(FIRST, "Whisper");
    reader.type_key(Key::Enter);
    reader.see_heading("Whisper");
    reader.type_keys("/");
    reader.see(".found .foot", "Open this box with the / key");
    reader.press_first(".found .foot input");
    reader.reload();
    reader.see_it_alive();
    reader.see_it_hear();
    reader.type_keys("/");
    reader.see_true("no focus in the box", "return !document.activeElement.matches('[role=search] input')");
}

fn the_choice_below_the_list_is_no_search_box(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.run("localStorage.setItem('seaworthy:/:recent', 'whisper')");
    reader.see_attribute("html", "data-find", "ready");
    reader.type_keys("w");
    reader.type_key(Key::Backspace);
    reader.see(FIRST, "Whisper");
    reader.tab_to(".found label input");
    assert_eq!(reader.attribute(".found label input", "role"), None);
    reader.see_number(1, "form .found");
}

fn a_key_that_ends_a_composition_takes_nothing(setting: Setting) {
    let reader = at_the_box(setting, "/method/");
    reader.type_keys("whisper");
    reader.see(FIRST, "Whisper");
    let press = |key_code: u32| {
        reader.run(&format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', keyCode: {key_code}, bubbles: true }}))"
        ));
    };
    press(229);
    assert_eq!(reader.attribute(BOX, "aria-expanded").as_deref(), Some("true"));
    press(13);
    reader.see_heading("Whisper");
}

fn the_list_is_no_wider_than_a_phone(setting: Setting) {
    let habits = crate::engine::Habits { phone: true, ..crate::engine::Habits::USUAL };
    let reader = Reader::with(setting, &crate::sites::site(setting.base).address, habits);
    reader.open("/tool/qdrant/");
    reader.see_it_alive();
    reader.see_it_hear();
    reader.type_keys("/q");
    reader.see(FIRST, "Qdrant");
    reader.see_true("nothing wider than the page", "return document.documentElement.scrollWidth <= innerWidth");
    reader.see_true(
        "the list in the page",
        "const list = document.querySelector('.found').getBoundingClientRect();
        return list.left >= 0 && list.right <= document.documentElement.clientWidth",
    );
}
