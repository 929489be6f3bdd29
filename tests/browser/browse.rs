//! The page of all tools: facets, order and search, all of it in the address.

use crate::Setting;
use crate::reader::Reader;
use crate::sites::catalogue;
use serde_json::Value;

in_every_engine!(at_both_bases: a_link_shows_what_it_says);
in_every_engine!(
    at_root: every_choice_is_a_step_that_can_be_taken_back,
    nothing_left_names_the_way_out,
    a_row_tells_what_comes_after_the_index,
    the_list_does_not_move_when_it_comes_alive,
    without_scripts_the_list_can_be_read,
);

pub(super) const COUNT: &str = ".browse .count";

pub(super) fn all() -> usize {
    catalogue().tools.len()
}

pub(super) fn open(setting: Setting, path: &str) -> Reader {
    let reader = Reader::new(setting);
    reader.open(path);
    reader.see(COUNT, "AI tools");
    reader
}

/// The tools of the list, in its order.
fn listed(reader: &Reader) -> Vec<String> {
    let names = reader.run("return [...document.querySelectorAll('.list li > a')].map((a) => a.textContent)");
    let Value::Array(names) = names else { panic!("{names}") };
    names.iter().map(|name| name.as_str().unwrap().to_string()).collect()
}

fn a_link_shows_what_it_says(setting: Setting) {
    let reader = open(setting, "/tools/?category=speech&sort=name");
    let mut expected: Vec<String> = catalogue()
        .tools
        .iter()
        .filter(|tool| tool.category.as_str() == "speech")
        .map(|tool| tool.name.clone())
        .collect();
    expected.sort_by_key(|name| name.to_lowercase());
    assert_eq!(listed(&reader), expected);
    reader.see(COUNT, &format!("{} of {}", expected.len(), all()));
    assert_eq!(reader.run("return document.querySelector('.top select').value"), "name");
    reader.open("/tools/?q=gemni+flash");
    reader.see(COUNT, "of");
    assert!(listed(&reader)[0].starts_with("Gemini 2.5 Flash"), "{:?}", listed(&reader));
}

/// When the page is first furnished, which is done by and by, and when the list is drawn anew.
fn a_row_tells_what_comes_after_the_index(setting: Setting) {
    let reader = open(setting, "/tools/");
    see_the_first_row_whole(&reader);
    reader.run(
        "const order = document.querySelector('.top select');
        order.value = 'name';
        order.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    see_the_first_row_whole(&reader);
}

fn see_the_first_row_whole(reader: &Reader) {
    let first = &listed(reader)[0];
    let tool = catalogue().tools.iter().find(|tool| tool.name == *first).expect("a tool of the catalogue");
    // WebKit's driver takes what may be cut off for unseen, so its text is asked of the page.
    for words in [tool.tagline.replace('`', ""), tool.pricing.entry.label.clone()] {
        let script = format!("return document.querySelector('.list .rows > li').textContent.includes({words:?})");
        reader.see_true(&words, &script);
    }
}

fn every_choice_is_a_step_that_can_be_taken_back(setting: Setting) {
    let reader = open(setting, "/tools/");
    let every = listed(&reader);
    assert_eq!(every.len(), all().min(48));
    open_facets(&reader);
    tick_open_licence(&reader);
    reader.see_address("/tools/?licence=open");
    let open_ones = listed(&reader);
    assert!(open_ones.len() < every.len() && !open_ones.is_empty());
    reader.choose(".top select", "price");
    reader.see_address("/tools/?licence=open&sort=price");
    let by_price = listed(&reader);
    reader.press_first(".list li > a");
    reader.see_heading(&by_price[0]);
    reader.go_back();
    reader.see(COUNT, "of");
    reader.see_address("/tools/?licence=open&sort=price");
    assert_eq!(listed(&reader), by_price);
    reader.go_back();
    reader.see_address("/tools/?licence=open");
    reader.see_true("the order of before", "return document.querySelector('.top select').value === ''");
    assert_eq!(listed(&reader), open_ones);
    reader.go_back();
    reader.see_address("/tools/");
    reader.see(COUNT, &format!("All {}", all()));
    reader.run("history.forward()");
    reader.see_address("/tools/?licence=open");
    reader.see_number(1, ".chips button");
    reader.press_first(".chips button");
    reader.see_address("/tools/");
    assert_eq!(listed(&reader), every);
    // A link of the page itself is a step as any other.
    tick_open_licence(&reader);
    reader.see_address("/tools/?licence=open");
    reader.press(".masthead nav a", "AI tools");
    reader.see_address("/tools/");
    reader.see(COUNT, &format!("All {}", all()));
}

fn open_facets(reader: &Reader) {
    reader.run("document.querySelector('.narrow details').open = true");
}

/// Ticks the first value of the third facet, as a reader does: steps that nobody's hand has made are none to go back to.
fn tick_open_licence(reader: &Reader) {
    reader.see(".sets fieldset:nth-of-type(3) legend", "Licence");
    reader.press_first(".sets fieldset:nth-of-type(3) label:nth-of-type(1) input");
}

fn nothing_left_names_the_way_out(setting: Setting) {
    let reader = open(setting, "/tools/?category=speech&licence=open&panel=all-skip");
    reader.see(".none", "Nothing is left. Without “");
    reader.press_first(".none button");
    reader.see_true("tools again", "return document.querySelectorAll('.list li').length > 0");
    reader.open("/tools/?q=zzzzqqqq");
    reader.see(".none", "No name or category here is like “zzzzqqqq”");
    reader.press(".none button", "Show them all");
    reader.see_address("/tools/");
    reader.open("/tools/?category=speech&sort=name&q=zzzzqqqq");
    reader.press(".none button", "Show them all");
    reader.see_address("/tools/?sort=name");
    reader.see(COUNT, &format!("All {}", all()));
}

fn the_list_does_not_move_when_it_comes_alive(setting: Setting) {
    // Below the heading, for the notice that scripts are off stands above it.
    let place = "const y = (css) => document.querySelector(css).getBoundingClientRect().top;
        return y('.rows li > a') - y('h1')";
    let reader = Reader::without_javascript(setting);
    reader.open("/tools/");
    let before = reader.run(place).as_f64().unwrap();
    drop(reader);
    let reader = open(setting, "/tools/");
    let after = reader.run(place).as_f64().unwrap();
    assert!((before - after).abs() < 2.0, "{before} and {after}");
}

fn without_scripts_the_list_can_be_read(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    reader.open("/tools/");
    let names = reader.texts(".written .rows li > a");
    assert_eq!(names.len(), all().min(48));
}
