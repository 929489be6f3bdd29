//! The reader's ballots in storage: other tabs, storage that is full, blocked, spoilt or of a later version.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use serde_json::{Value, json};

in_every_engine!(
    at_root:
    tabs_follow_each_other_and_lose_nothing,
    full_storage_is_told_and_nothing_is_lost,
    blocked_storage_is_told_and_nothing_is_lost,
    what_is_no_box_is_set_aside_and_never_overwritten,
    a_box_of_a_later_version_is_left_alone,
    ten_thousand_ballots_are_no_burden,
    a_pick_of_two_counts_from_first_paint,
);

const FIRST: &str = ".card:nth-child(1)";
const SECOND: &str = ".card:nth-child(2)";
const STORED: &str = "return localStorage.getItem('seaworthy:/:ballots')";

fn open(setting: Setting) -> Reader {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader
}

fn press(reader: &Reader, card: &str, words: &str) {
    reader.press(&format!("{card} .vote button"), words);
}

/// What the card says of the reader's own vote.
fn see_yours(reader: &Reader, card: &str, vote: &str) {
    let before = if vote.is_empty() { String::new() } else { format!("you: {vote}; ") };
    reader.see(&format!("{card} .yours"), &format!("{before}your ballot stays in this browser"));
}

/// The votes in storage, by subject.
fn stored(reader: &Reader) -> Value {
    let Value::String(text) = reader.run(STORED) else { return Value::Null };
    let whole: Value = serde_json::from_str(&text).expect("the box is no JSON");
    let ballots = whole["ballots"].as_object().expect("the box holds no ballots");
    ballots.iter().map(|(subject, ballot)| (subject.clone(), ballot["verdict"].clone())).collect()
}

fn tabs_follow_each_other_and_lose_nothing(setting: Setting) {
    let reader = open(setting);
    let left = reader.ask(reader.client.window());
    let right = reader.ask(reader.client.new_window(true)).handle;
    reader.ask(reader.client.switch_to_window(right.clone()));
    reader.open(PAIR.path);
    reader.see_it_alive();
    press(&reader, FIRST, "Ship");
    reader.ask(reader.client.switch_to_window(left));
    see_yours(&reader, FIRST, "ship");
    press(&reader, SECOND, "Skip");
    press(&reader, FIRST, "Skip");
    reader.ask(reader.client.switch_to_window(right));
    see_yours(&reader, FIRST, "skip");
    see_yours(&reader, SECOND, "skip");
    press(&reader, FIRST, "Skip");
    see_yours(&reader, FIRST, "");
    let (first, second) = (format!("tool:{}", PAIR.first), format!("tool:{}", PAIR.second));
    assert_eq!(stored(&reader), json!({ first: "withdrawn", second: "skip" }));
}

const UNSAVED: &str = "This browser does not let the site store your ballots; they last until you close this page. Save \
                       them as a file under “Your ballots”, at the foot of the page.";

fn full_storage_is_told_and_nothing_is_lost(setting: Setting) {
    let reader = open(setting);
    press(&reader, FIRST, "Ship");
    reader.run(
        "for (let size = 1 << 22; size; size >>= 1) \
         for (let n = 0; ; n++) try { localStorage.setItem(`fill-${size}-${n}`, 'x'.repeat(size)) } catch { break }",
    );
    press(&reader, SECOND, "Skip");
    see_yours(&reader, SECOND, "skip");
    reader.see(".notice", UNSAVED);
    let first = format!("tool:{}", PAIR.first);
    assert_eq!(stored(&reader), json!({ &first: "ship" }), "what was stored still is");
    // Pages within the app keep it, and so does the next ballot once there is room.
    reader.press(".card:nth-child(2) h2 a", "SmolVLM");
    reader.see_heading("SmolVLM");
    reader.see(".vote .yours", "you: skip; your ballot stays in this browser");
    reader.run("for (const key of Object.keys(localStorage)) if (key.startsWith('fill')) localStorage.removeItem(key)");
    reader.press(".vote button", "Ship");
    reader.see(".notice", "");
    assert_eq!(stored(&reader), json!({ first: "ship", "tool:smolvlm": "ship" }));
}

fn blocked_storage_is_told_and_nothing_is_lost(setting: Setting) {
    let reader = open(setting);
    reader.run(
        "const storage = localStorage; \
         const give = (get) => Object.defineProperty(window, 'localStorage', { configurable: true, get }); \
         window.unblock = () => give(() => storage); \
         give(() => { throw new DOMException('blocked', 'SecurityError') })",
    );
    press(&reader, FIRST, "Ship");
    press(&reader, SECOND, "Skip");
    reader.see(".notice", UNSAVED);
    see_yours(&reader, FIRST, "ship");
    see_yours(&reader, SECOND, "skip");
    reader.run("unblock()");
    press(&reader, SECOND, "Ship");
    reader.see(".notice", "");
    let (first, second) = (format!("tool:{}", PAIR.first), format!("tool:{}", PAIR.second));
    assert_eq!(stored(&reader), json!({ first: "ship", second: "ship" }));
}

fn what_is_no_box_is_set_aside_and_never_overwritten(setting: Setting) {
    let reader = open(setting);
    let spoilt =
        ["no box", "null", "[]", r#"{"version":1}"#, r#"{"version":1,"ballots":[]}"#, r#"{"version":1,"ballots":"x"}"#];
    for (number, text) in (1..).zip(spoilt) {
        let aside = format!("seaworthy:/:ballots:unreadable-{number}");
        reader.run(&format!("localStorage.setItem('seaworthy:/:ballots', '{text}')"));
        reader.reload();
        reader.see_it_alive();
        let said =
            format!("Your earlier ballots could not be read; they are kept in this browser’s storage as “{aside}”.");
        reader.see(".notice", &said);
        press(&reader, FIRST, "Ship");
        see_yours(&reader, FIRST, "ship");
        assert_eq!(reader.run(&format!("return localStorage.getItem('{aside}')")), text);
    }
    let first = format!("tool:{}", PAIR.first);
    assert_eq!(stored(&reader), json!({ first: "ship" }));
}

fn a_box_of_a_later_version_is_left_alone(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    let later = r#"{"version":2,"votes":[]}"#;
    reader.run(&format!("localStorage.setItem('seaworthy:/:ballots', '{later}')"));
    reader.reload();
    reader.see_it_alive();
    press(&reader, FIRST, "Ship");
    see_yours(&reader, FIRST, "ship");
    reader.see(
        ".notice",
        "Your ballots were kept by a newer version of this site; load the page again to see and change them.",
    );
    assert_eq!(reader.run(STORED), later);
}

fn ten_thousand_ballots_are_no_burden(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.run(
        "const ballots = {}; \
         for (let n = 0; n < 10000; n++) ballots[`tool:made-up-${n}`] = { verdict: 'ship', day: '2026-11-22' }; \
         localStorage.setItem('seaworthy:/:ballots', JSON.stringify({ version: 1, ballots }))",
    );
    reader.reload();
    reader.see_it_alive();
    press(&reader, FIRST, "Skip");
    see_yours(&reader, FIRST, "skip");
    let votes = stored(&reader);
    assert_eq!(votes.as_object().map(|votes| votes.len()), Some(10_001));
    assert_eq!(votes[format!("tool:{}", PAIR.first)], "skip");
}

fn a_pick_of_two_counts_from_first_paint(setting: Setting) {
    let server = crate::server::Server::holding_the_app(setting.base);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    let subject = format!("pair:{}|{}", PAIR.first, PAIR.second);
    let yours = "[aria-labelledby=pick] .yours";
    reader.press("[aria-labelledby=pick] button", "SmolVLM");
    reader.see(yours, "you: SmolVLM; your ballot stays in this browser");
    assert_eq!(reader.attribute("html", "data-alive"), None, "the app was there already");
    server.heal();
    reader.see_it_alive();
    reader.see(yours, "you: SmolVLM; your ballot stays in this browser");
    assert_eq!(stored(&reader), json!({ &subject: "b" }));
    reader.press("[aria-labelledby=pick] button", "Neither stands out");
    reader.see(yours, "you: Neither stands out; your ballot stays in this browser");
    reader.see_number(1, "[aria-labelledby=pick] [aria-pressed=true]");
    assert_eq!(stored(&reader), json!({ &subject: "tie" }));
    reader.press("[aria-labelledby=pick] button", "Neither stands out");
    reader.see(yours, "your ballot stays in this browser");
    assert_eq!(stored(&reader), json!({ subject: "withdrawn" }));
}
