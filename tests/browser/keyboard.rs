//! Everything can be reached and used by keyboard alone, in the order in which it is read.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use fantoccini::key::Key;
use serde_json::Value;

in_every_engine!(
    at_root: the_tab_key_goes_through_the_page_in_order,
    a_comparison_is_reached_and_judged_by_keyboard,
    differences_are_reached_from_anywhere,
);

/// What a tab stop is: in the page, seen, not taken out of the order.
const STOPS: &str = "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
    .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest('[hidden]'))";

fn the_tab_key_goes_through_the_page_in_order(setting: Setting) {
    let reader = Reader::new(setting);
    for path in ["/", PAIR.path, "/tool/smolvlm/"] {
        reader.open(path);
        reader.see_it_alive();
        let stops = reader.run(&format!("return {STOPS}.length")).as_u64().unwrap();
        reader.run("document.activeElement.blur(); scrollTo(0, 0)");
        for stop in 0..stops {
            reader.tab();
            if reader.run(IN_A_SCROLLER) == true {
                reader.tab();
            }
            let told = reader.run(&format!(
                "const at = document.activeElement, style = getComputedStyle(at);
                return [{STOPS}.indexOf(at), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                    at.outerHTML.slice(0, 200)]"
            ));
            let Value::Array(told) = told else { panic!("{told}") };
            assert_eq!(told[0], stop, "{path}: stop {stop} is {}", told[2]);
            assert_eq!(told[1], true, "{path}: no ring around {}", told[2]);
            reader.see_true(&format!("{} in sight", told[2]), IN_SIGHT);
        }
    }
}

/// Firefox lets what scrolls be a stop of its own, so that arrow keys can scroll it.
const IN_A_SCROLLER: &str = "return document.activeElement.matches('.slides, .tabs')";

const IN_SIGHT: &str = "const box = document.activeElement.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth";

fn a_comparison_is_reached_and_judged_by_keyboard(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/");
    reader.see_it_alive();
    reader.tab_to("a.skip-link");
    reader.type_key(Key::Enter);
    reader.see_true("the focus in the page", "return document.activeElement.closest('main') !== null");
    reader.tab_to(&format!("a[href$='{}']", PAIR.path));
    reader.type_key(Key::Enter);
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_true("the focus on the heading", "return document.activeElement === document.querySelector('main h1')");

    reader.tab_to(".card:nth-child(2) button.ship");
    reader.type_keys(" ");
    reader.see_attribute(".card:nth-child(2) button.ship", "aria-pressed", "true");
    reader.tab_to(".tabs [aria-selected=true]");
    reader.type_key(Key::Right);
    reader.see_attribute("#tab-1", "aria-selected", "true");
    reader.tab();
    reader.see_true("one stop for all tabs", "return document.activeElement.matches('.steps button')");
}

fn differences_are_reached_from_anywhere(setting: Setting) {
    const ROWS: &str = "[...document.querySelectorAll('#decision ~ .scroller tbody tr:not(.same)')]";
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,chroma,weaviate");
    reader.see_number(3, ".card:not(.broken)");
    reader.see_number(1, "#only-differences[aria-keyshortcuts]");
    let is_at = |row: u64| {
        let found = format!("return {ROWS}.findIndex((row) => row.contains(document.activeElement)) === {row}");
        reader.see_true(&format!("row {row}"), &found);
    };
    // Nobody has the focus, and the table is further down.
    reader.run("document.activeElement.blur(); scrollTo(0, 0)");
    for (key, row) in [("n", 0), ("n", 1), ("n", 2), ("p", 1)] {
        reader.type_keys(key);
        is_at(row);
    }
    // A click gives the focus to nobody.
    reader.run(&format!("{ROWS}[2].lastElementChild.id = 'clicked'"));
    reader.press_first("#clicked");
    reader.type_keys("n");
    is_at(3);
    // From another section, and from one that the reader has scrolled away from.
    reader.run("document.querySelector('main h1').focus()");
    reader.type_keys("n");
    is_at(0);
    reader.run(&format!("document.querySelector('main h1').focus(); {ROWS}[2].scrollIntoView()"));
    reader.type_keys("n");
    reader.see_true(
        "a row further down",
        &format!("return {ROWS}.findIndex((row) => row.contains(document.activeElement)) >= 2"),
    );
    // Who types a name types it.
    reader.run("document.querySelector('header [role=search] input').focus()");
    reader.type_keys("n");
    reader.see_true("the letter typed", "return document.activeElement.value === 'n'");
}
