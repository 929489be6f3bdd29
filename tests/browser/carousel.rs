//! The reviewer scorecard: one slide a reviewer, as carousel, list or claims.

use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::sites::{catalogue, tool};
use crate::{PAIR, Setting};

in_every_engine!(
    at_both_bases:
    the_address_says_which_slide_is_seen,
);

in_every_engine!(
    at_root:
    buttons_and_keys_turn_the_carousel,
    scrolling_it_is_turning_it,
    the_chosen_layout_is_remembered,
    without_javascript_it_is_a_plain_list,
    words_of_every_slide_can_be_found,
    claims_are_fetched_when_wanted,
);

const TAB: &str = ".tabs [role=tab]";

/// The reviewer whose slide stands where slides begin.
const SEEN: &str = "const box = document.getElementById('takes'); const start = box.getBoundingClientRect().left;
    const near = slide => Math.abs(slide.getBoundingClientRect().left - start);
    return [...box.children].sort((a, b) => near(a) - near(b))[0].id";

fn open(setting: Setting) -> Reader {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    // As whoever turns it has it: Firefox glides only what is in sight.
    reader.run("document.getElementById('scorecard').scrollIntoView()");
    reader
}

/// Waits until this slide is seen, its tab is chosen and the address names it.
fn see_slide(reader: &Reader, index: usize) {
    let id = format!("takes-{}", catalogue().site.reviewers[index].id);
    reader.see_true(&format!("the slide {id}"), &format!("return (() => {{ {SEEN} }})() === '{id}'"));
    reader.see_attribute(&format!("#tab-{index}"), "aria-selected", "true");
    reader.see_number(1, ".tabs [aria-selected=true]");
    reader.see_address(&format!("{}#{id}", PAIR.path));
}

fn the_address_says_which_slide_is_seen(setting: Setting) {
    let reader = open(setting);
    let second = &catalogue().site.reviewers[1];
    let height = || reader.run("return scrollY").as_f64().unwrap();
    let before = height();
    reader.run("document.getElementById('tab-1').click()");
    see_slide(&reader, 1);
    // A pixel is the engine's way of keeping its place.
    assert!((height() - before).abs() < 2.0, "the page moved from {before} to {}", height());
    reader.open("/method/");
    reader.open(&format!("{}#takes-{}", PAIR.path, second.id));
    reader.see_it_alive();
    see_slide(&reader, 1);
}

fn buttons_and_keys_turn_the_carousel(setting: Setting) {
    let reader = open(setting);
    let last = catalogue().site.reviewers.len() - 1;
    reader.see_number(last + 1, TAB);
    reader.see_attribute("#takes > *:nth-child(2)", "aria-roledescription", "slide");
    let label = format!("{}, 2 of {}", catalogue().site.reviewers[1].name, last + 1);
    reader.see_attribute("#takes > *:nth-child(2)", "aria-label", &label);
    let (back, on) = (".steps button:first-child", ".steps button:last-child");
    reader.see_attribute(back, "aria-disabled", "true");
    reader.run(&format!("document.querySelector('{on}').click()"));
    see_slide(&reader, 1);
    reader.see_attribute(back, "aria-disabled", "false");
    reader.run(&format!("document.querySelector('{back}').click()"));
    see_slide(&reader, 0);

    let press = |key: &str| {
        reader.run(&format!(
            "const tab = document.querySelector('.tabs [aria-selected=true]'); tab.focus(); tab.dispatchEvent(new \
             KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true }}))"
        ))
    };
    for (key, slide) in [("End", last), ("ArrowRight", 0), ("ArrowLeft", last), ("Home", 0), ("ArrowRight", 1)] {
        press(key);
        see_slide(&reader, slide);
        let focus = format!("return document.activeElement.id === 'tab-{slide}'");
        reader.see_true(&format!("the focus on tab {slide} after {key}"), &focus);
    }
}

fn scrolling_it_is_turning_it(setting: Setting) {
    let reader = open(setting);
    reader.run("const box = document.getElementById('takes'); box.scrollLeft = box.clientWidth * 2");
    see_slide(&reader, 2);
}

fn the_chosen_layout_is_remembered(setting: Setting) {
    let reader = open(setting);
    let width =
        "return document.getElementById('takes').scrollWidth > document.getElementById('takes').clientWidth + 9";
    assert_eq!(reader.run(width), true, "no carousel");
    reader.press(".scorecard .choices button", "list");
    reader.see_attribute("html", "data-takes", "list");
    reader.see_number(0, TAB);
    assert_eq!(reader.run(width), false, "no list");
    reader.reload();
    reader.see_attribute("html", "data-takes", "list");
    reader.see_it_alive();
    reader.see_attribute(".scorecard .choices button:nth-of-type(2)", "aria-pressed", "true");
    assert_eq!(reader.run(width), false, "no list after a reload");
    reader.press(".scorecard .choices button", "carousel");
    reader.see_number(catalogue().site.reviewers.len(), TAB);
}

fn without_javascript_it_is_a_plain_list(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    reader.open(PAIR.path);
    reader.see_number(0, "html[data-takes]");
    reader.see_number(catalogue().site.reviewers.len(), ".opinions");
    let (bar, takes) = (reader.texts(".bar"), reader.texts(".take"));
    assert!(bar.iter().all(String::is_empty), "{bar:?}");
    assert!(takes.iter().all(|take| !take.is_empty()));
}

fn words_of_every_slide_can_be_found(setting: Setting) {
    let reader = open(setting);
    for reviewer in &catalogue().site.reviewers {
        let text = tool(PAIR.second).take(&reviewer.id).unwrap().text.replace('`', "");
        let words: Vec<&str> = text.split_whitespace().take(5).collect();
        let found = reader.run(&format!("return window.find({:?}, true, false, true)", words.join(" ")));
        assert_eq!(found, true, "{}: {}", reviewer.name, words.join(" "));
    }
}

fn claims_are_fetched_when_wanted(setting: Setting) {
    let server = Server::with(setting.base, "catalogue/tools/smolvlm.json", Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.press(".scorecard .choices button", "claims");
    reader.see(".carousel .trouble", "did not arrive: the server answered 500; try again later.");
    reader.see_number(2, ".card:not(.broken)");
    server.heal();
    reader.press(".carousel .trouble button", "Try again");
    let claim = &tool(PAIR.second).takes[0].claims[0].text;
    reader.see(".claims td", claim);
    reader.see_number(catalogue().site.reviewers.len() + 1, ".claims thead th");
    let target =
        "return [...document.querySelectorAll('.claims a')].every(a => document.getElementById(a.hash.slice(1)))";
    assert_eq!(reader.run(target), true, "a claim leads nowhere");
}
