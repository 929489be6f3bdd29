//! The page of all tools: where focus, place and steps in the history are left.

use crate::Setting;
use crate::browse::{COUNT, open};
use crate::reader::Reader;
use fantoccini::key::Key;

in_every_engine!(
    at_root: the_focus_stays_by_what_was_taken_back,
    a_control_makes_one_step_while_it_has_the_focus,
    the_list_is_where_it_was_after_coming_back,
    each_step_has_its_own_place,
);

fn the_focus_stays_by_what_was_taken_back(setting: Setting) {
    let reader = open(setting, "/tools/?category=speech&licence=open&q=whisper");
    let press = |css: &str| {
        reader.run(&format!("document.querySelector({css:?}).focus()"));
        reader.type_key(Key::Enter);
    };
    press(".chips button:nth-child(2)");
    reader.see_address("/tools/?category=speech&q=whisper");
    has_the_focus(&reader, ".chips button:nth-child(2)");
    reader.type_key(Key::Enter);
    reader.see_address("/tools/?category=speech");
    has_the_focus(&reader, ".chips button:only-child");
    reader.type_key(Key::Enter);
    reader.see_address("/tools/");
    has_the_focus(&reader, COUNT);
    let ways_out = [
        ("/tools/?category=speech&licence=open&panel=all-skip", "Nothing"),
        ("/tools/?q=zzzzqqqq", "No name or category here is like “zzzzqqqq”."),
    ];
    for (path, said) in ways_out {
        reader.open(path);
        reader.see(".none", said);
        press(".none button");
        has_the_focus(&reader, COUNT);
    }
}

fn has_the_focus(reader: &Reader, css: &str) {
    reader.see_true(&format!("the focus on {css}"), &format!("return document.activeElement.matches({css:?})"));
}

fn a_control_makes_one_step_while_it_has_the_focus(setting: Setting) {
    let reader = open(setting, "/tools/?q=");
    // What an empty field sends says nothing.
    reader.see_address("/tools/");
    let steps = || reader.run("return history.length").as_u64().unwrap();
    let before = steps();
    // As arrow keys do, which open a list of its own in some browsers.
    let order = |sort: &str, rest: &str| {
        reader.run(&format!(
            "const select = document.querySelector('.top select');
            select.focus(); select.value = '{sort}'; select.dispatchEvent(new Event('change'))"
        ));
        reader.see_address(&format!("/tools/?sort={sort}{rest}"));
    };
    ["price", "name", "ship"].into_iter().for_each(|sort| order(sort, ""));
    assert_eq!(steps(), before + 1);
    reader.run("document.querySelector('.narrow input').focus()");
    reader.type_keys("gem");
    reader.see_address("/tools/?sort=ship&q=gem");
    "gem".chars().for_each(|_| reader.type_key(Key::Backspace));
    reader.see_address("/tools/?sort=ship");
    reader.type_keys("flash");
    reader.see_address("/tools/?sort=ship&q=flash");
    assert_eq!(steps(), before + 2);
    order("price", "&q=flash");
    assert_eq!(steps(), before + 3);
}

fn the_list_is_where_it_was_after_coming_back(setting: Setting) {
    let reader = open(setting, "/tools/");
    scroll_to_1500(&reader);
    // By hand, and in sight: steps that nobody's hand has made are none to go back to.
    reader.press_first(".list li:nth-child(17) > a");
    come_back_from_a_tool(&reader);
    has_the_focus(&reader, ".list li:nth-child(17) > a");
    // The focus is where the next key goes on.
    reader.run("document.querySelector('.list li:nth-child(18) > a').focus({ preventScroll: true })");
    reader.type_key(Key::Enter);
    come_back_from_a_tool(&reader);
    has_the_focus(&reader, ".list li:nth-child(18) > a");
    // A tool that is there no more. Nothing else is kept until the page is left.
    reader.run("history.replaceState('1500 /tool/gone/', ''); history.replaceState = () => {}");
    reader.reload();
    is_at_1500(&reader);
    has_the_focus(&reader, ".list");
}

fn come_back_from_a_tool(reader: &Reader) {
    reader.see_true("a tool's page", "return location.pathname.startsWith('/tool/')");
    reader.see_true("its top", "return scrollY < 200");
    reader.go_back();
    is_at_1500(reader);
}

fn scroll_to_1500(reader: &Reader) {
    reader.run("scrollTo(0, 1500)");
    reader.see_true("the place kept", "return /^1500 /.test(history.state)");
}

fn is_at_1500(reader: &Reader) {
    reader.see_number(1, ".browse");
    reader.see_true("the same place", "return Math.abs(scrollY - 1500) < 4");
}

fn each_step_has_its_own_place(setting: Setting) {
    let reader = open(setting, "/tools/");
    scroll_to_1500(&reader);
    // The same address, which is come to anew.
    reader.open("/tools/?category=speech");
    reader.press_first(".chips button");
    reader.see_address("/tools/");
    reader.see_true("the place kept", "return history.state !== null");
    reader.see_true("the top", "return scrollY < 200");
    scroll_to_1500(&reader);
    // A list that is too short for it, and back to the long one.
    reader.go_back();
    reader.see_address("/tools/?category=speech");
    reader.see_number(1, ".chips button");
    reader.run("history.forward()");
    reader.see_address("/tools/");
    is_at_1500(&reader);
    reader.reload();
    is_at_1500(&reader);
}
