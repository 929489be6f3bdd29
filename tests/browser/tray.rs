//! The tray: "Compare" on any card, over pages, reloads and tabs.

use crate::Setting;
use crate::reader::Reader;
use fantoccini::key::Key;

in_every_engine!(at_both_bases: what_is_put_in_follows_the_reader);
in_every_engine!(
    at_root: a_full_tray_says_so_and_a_tool_can_be_taken_out_and_back,
    a_press_before_the_program_is_here_counts,
    what_cannot_be_read_is_set_aside,
    it_leaves_a_phone_to_the_page,
    whoever_takes_a_tool_out_is_led_to_the_comparison,
);

const NAMES: &str = ".in-tray li span";

fn put(reader: &Reader, slug: &str) {
    let button = format!("[data-tray='{slug}']");
    reader.press_first(&button);
    reader.see_attribute(&button, "aria-pressed", "true");
}

fn what_is_put_in_follows_the_reader(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/tool/qdrant/");
    reader.see_it_alive();
    put(&reader, "qdrant");
    reader.see(".tray", "Qdrant is in the tray: 1 of 4. Choose one more AI tool to compare.");
    reader.open("/tool/whisper/");
    reader.see_it_alive();
    reader.see(NAMES, "Qdrant");
    put(&reader, "whisper");
    reader.see(".tray", "are not of one category; what they share is compared.");
    reader.reload();
    reader.see(".in-tray", "Compare 2 AI tools");
    reader.press(".tray a", "Compare 2 AI tools");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_address("/compare/?tools=qdrant,whisper");
    reader.press(".tray button", "Clear");
    reader.see_number(0, ".in-tray li");
    reader.reload();
    reader.see_it_alive();
    reader.see_number(0, ".tray");
}

fn a_full_tray_says_so_and_a_tool_can_be_taken_out_and_back(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/tools/?sort=name");
    // Rows come once the browser has seen where the list stands.
    reader.see_true("five rows", "return document.querySelectorAll('.list [data-tray]').length >= 5");
    let buttons = reader.attributes(".list [data-tray]", "data-tray");
    for slug in &buttons[..4] {
        put(&reader, slug);
    }
    reader.press_first(&format!("[data-tray='{}']", buttons[4]));
    reader.see(".tray", "The tray holds 4 AI tools at most; take one out first: ");
    reader.see_attribute(&format!("[data-tray='{}']", buttons[4]), "aria-pressed", "false");
    let before = reader.texts(NAMES);
    reader.press_first(".in-tray li:nth-child(2) button");
    reader.see_number(3, ".in-tray li");
    reader.press(".tray button", "Undo");
    reader.see_number(4, ".in-tray li");
    assert_eq!(reader.texts(NAMES), before);
    let kept = reader.run("return localStorage.getItem('seaworthy:/:tray')");
    assert_eq!(kept, format!("1:{}", buttons[..4].join(",")));
    // Another tab takes one out.
    let two = buttons[..2].join(",");
    reader.run(&format!(
        "localStorage.setItem('seaworthy:/:tray', '1:{two}'); dispatchEvent(new StorageEvent('storage'))"
    ));
    reader.see_number(2, ".in-tray li");
    reader.see_attribute(&format!("[data-tray='{}']", buttons[3]), "aria-pressed", "false");
}

fn a_press_before_the_program_is_here_counts(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/tool/qdrant/");
    reader.see_it_alive();
    reader.see_it_hear();
    assert_eq!(reader.attribute("html", "data-find"), None);
    reader.run("document.querySelector('[data-tray=qdrant]').click()");
    reader.see(NAMES, "Qdrant");
}

fn what_cannot_be_read_is_set_aside(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.run("localStorage.setItem('seaworthy:/:tray', 'not a tray')");
    reader.open("/tool/qdrant/");
    reader.see(
        ".tray",
        "Your earlier tray could not be read; it is kept in this browser’s storage as “seaworthy:/:tray:unreadable-1”.",
    );
    put(&reader, "qdrant");
    assert_eq!(reader.run("return localStorage.getItem('seaworthy:/:tray:unreadable-1')"), "not a tray");
    assert_eq!(reader.run("return localStorage.getItem('seaworthy:/:tray')"), "1:qdrant");
    reader.run("localStorage.setItem('seaworthy:/:tray', '2:whatever')");
    reader.reload();
    reader.see(".tray", "The tray was kept by a newer version of this site");
    assert_eq!(reader.run("return localStorage.getItem('seaworthy:/:tray')"), "2:whatever");
}

fn it_leaves_a_phone_to_the_page(setting: Setting) {
    let habits = crate::engine::Habits { phone: true, ..crate::engine::Habits::USUAL };
    let reader = Reader::with(setting, &crate::sites::site(setting.base).address, habits);
    reader.open("/tool/gemini-2-5-flash-lite/");
    reader.run("localStorage.setItem('seaworthy:/:tray', '1:qdrant,whisper,smolvlm')");
    reader.reload();
    reader.see_it_alive();
    reader.see_number(3, ".in-tray li");
    put(&reader, "gemini-2-5-flash-lite");
    reader.see(".tray .said", "what they share is compared.");
    // It is at its highest now; heights are in CSS pixels.
    reader.see_true("a quarter of a phone at most", "return document.querySelector('.tray').clientHeight <= 200");
    reader.reload();
    reader.see(".in-tray", "Compare 4 AI tools");
    assert_eq!(reader.texts(".tray .said"), [""]);
    reader.press(".tray a", "Compare 4 AI tools");
    reader.see_number(1, ".tray[data-here]");
    reader.see_true("one line", "return document.querySelector('.tray').clientHeight <= 64");
    reader.see_number(0, ".tray a");
    reader.see_true("nothing wider than the page", "return document.documentElement.scrollWidth <= innerWidth");
    reader.go_back();
    reader.see(".in-tray", "Compare 4 AI tools");
}

/// With the focus on the next tool’s button a second Enter would take that out as well.
fn whoever_takes_a_tool_out_is_led_to_the_comparison(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.run("localStorage.setItem('seaworthy:/:tray', '1:qdrant,whisper,smolvlm')");
    reader.reload();
    reader.see_number(3, ".in-tray li");
    let take_out_the_second = || {
        reader.run("document.querySelector('.in-tray li:nth-child(2) button').focus()");
        reader.type_key(Key::Enter);
    };
    take_out_the_second();
    reader.see_number(2, ".in-tray li");
    reader.see_true("the focus on the link", "return document.activeElement.matches('.tray a')");
    take_out_the_second();
    reader.see_number(1, ".in-tray li");
    reader.see_true("the focus on the tray", "return document.activeElement.matches('.tray')");
}
