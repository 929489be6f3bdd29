//! What is below the first screen gets its height once its styles are there: one section a frame, or all at once where the
//! browser looks for a place, and always in the end.

use crate::engine::Habits;
use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::sites::site;
use crate::{PAIR, Setting};
use serde_json::json;

in_every_engine!(
    at_root:
    a_fresh_page_is_laid_out_section_by_section,
    a_page_that_is_led_to_a_place_is_laid_out_at_once,
    whatever_keeps_the_script_away_every_section_has_its_height,
    a_page_without_the_app_is_laid_out_at_once,
    a_page_on_a_phone_asks_for_few_fonts,
);

const BELOW: &str = "section ~ section";
/// As many kinds of type has a page at most, by face, slant, weight and size.
const FONTS: usize = 13;
/// Those that the script showed one after the other.
const ONE_BY_ONE: &str = "section ~ section[style]";

fn a_fresh_page_is_laid_out_section_by_section(setting: Setting) {
    let server = Server::with(setting.base, ".js", Trouble::Held);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    // How many sections were shown in one go, each time.
    reader.run(
        "window.shown = [];
        const note = (sections) => window.shown.push(sections.length);
        new MutationObserver(note).observe(document.body, { attributeFilter: ['style'], subtree: true });",
    );
    assert_eq!(reader.style(BELOW, "content-visibility"), "auto");
    server.heal();
    see_all_laid_out(&reader);
    assert_eq!(reader.run("return window.shown"), json!(vec![1; reader.find(BELOW).len()]));
}

fn a_page_that_is_led_to_a_place_is_laid_out_at_once(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    see_all_laid_out(&reader);
    reader.reload();
    see_all_laid_out(&reader);
    reader.see_number(0, ONE_BY_ONE);
    reader.open("/method/");
    reader.open(&format!("{}#share", PAIR.path));
    see_all_laid_out(&reader);
    reader.see_number(0, ONE_BY_ONE);
    reader.see_true("the place", "return document.querySelector('#share').getBoundingClientRect().top < innerHeight");
}

fn whatever_keeps_the_script_away_every_section_has_its_height(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    reader.open(PAIR.path);
    reader.see_number(0, "html[data-laid]");
    assert_eq!(reader.style(BELOW, "content-visibility"), "visible");
    drop(reader);

    let server = Server::with(setting.base, ".js", Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_number(1, "#stopped:not([hidden])");
    see_all_laid_out(&reader);
}

fn a_page_without_the_app_is_laid_out_at_once(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/embed/");
    assert!(reader.find(BELOW).len() > 1, "sections follow the first");
    reader.see_number(0, "html[data-laid]");
    assert_eq!(reader.style(BELOW, "content-visibility"), "visible");
}

/// Each is looked up before the words that wear it can be laid out (docs/adr/0031).
fn a_page_on_a_phone_asks_for_few_fonts(setting: Setting) {
    let habits = Habits { phone: true, ..Habits::USUAL };
    let reader = Reader::with(setting, &site(setting.base).address, habits);
    for path in ["/", "/tools/", "/tool/smolvlm/", PAIR.path] {
        reader.open(path);
        reader.see_it_laid_out();
        let fonts = reader.run(
            "const fonts = new Set();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const words = new Range();
                words.selectNodeContents(texts.currentNode);
                const { fontFamily, fontSize, fontStyle, fontWeight } = getComputedStyle(texts.currentNode.parentElement);
                const font = [fontStyle, fontWeight, fontSize, fontFamily].join(' ');
                if (texts.currentNode.data.trim() && words.getClientRects().length) fonts.add(font);
            }
            return [...fonts].sort();",
        );
        let fonts = fonts.as_array().unwrap();
        assert!((5..=FONTS).contains(&fonts.len()), "{path}: {} fonts, not 5 to {FONTS}: {fonts:#?}", fonts.len());
    }
}

fn see_all_laid_out(reader: &Reader) {
    reader.see_it_laid_out();
    assert_eq!(reader.style(BELOW, "content-visibility"), "visible");
}
