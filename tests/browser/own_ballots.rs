//! “Your ballots”: what is listed, saved with signatures, read back and erased.

use crate::reader::Reader;
use crate::{PAIR, Setting};
use seaworthy::companion::judge;
use seaworthy::domain::{BallotLine, Date, Judged, PublicKey, Rules, Slug};
use serde_json::{Value, json};

in_every_engine!(
    at_root:
    ballots_are_listed_taken_back_and_erased,
    what_a_file_would_change_is_shown_first,
    without_web_cryptography_lines_are_unsigned,
    what_storage_refuses_can_be_saved_at_once,
    a_later_versions_box_is_told_and_outlives_erasing,
    the_vectors_hold_in_the_browser,
);
in_every_engine!(at_both_bases: saved_lines_are_signed_by_one_key_of_the_browser);

const ROWS: &str = ".cast li";

/// Somebody who has cast these ballots, on their page.
fn reader_with(setting: Setting, ballots: Value) -> Reader {
    let reader = Reader::new(setting);
    reader.open("/method/");
    let (key, text) = (format!("seaworthy:{}:ballots", setting.base), json!({ "version": 1, "ballots": ballots }));
    reader.run(&format!("localStorage.setItem({key:?}, JSON.stringify({text}))"));
    open(&reader);
    reader
}

fn open(reader: &Reader) {
    reader.open("/ballots/");
    reader.see_it_alive();
    reader.see_heading("Your ballots");
    look_into_files(reader);
}

fn look_into_files(reader: &Reader) {
    // The file is handed over as a blob; this looks into it.
    reader.run(
        "const make = URL.createObjectURL; \
         URL.createObjectURL = (blob) => (blob.text().then((text) => (window.saved = text)), make(blob))",
    );
}

fn three() -> Value {
    let ballot = |verdict: &str, day: &str| json!({ "verdict": verdict, "day": day });
    json!({
        "tool:smolvlm": ballot("ship", "2026-11-23"),
        "pair:gemini-2-5-flash-lite|smolvlm": ballot("b", "2026-11-24"),
        "tool:gone-tool": ballot("skip", "2026-11-22"),
    })
}

fn stored(reader: &Reader) -> Value {
    match reader.run("return localStorage.getItem('seaworthy:/:ballots')") {
        Value::String(text) => serde_json::from_str::<Value>(&text).unwrap()["ballots"].clone(),
        _ => Value::Null,
    }
}

fn ballots_are_listed_taken_back_and_erased(setting: Setting) {
    let reader = reader_with(setting, three());
    reader.see_number(3, ROWS);
    reader.see(&format!("{ROWS}:nth-child(1)"), "Gemini 2.5 Flash Lite or SmolVLM");
    reader.see(&format!("{ROWS}:nth-child(1)"), "SmolVLM · 24 November 2026");
    reader.see(&format!("{ROWS}:nth-child(3)"), "no longer in this catalogue");

    reader.press_first(&format!("{ROWS}:nth-child(2) button"));
    reader.see_number(2, ROWS);
    reader.see(".own", "Your ballot on SmolVLM is taken back.");
    assert_eq!(stored(&reader)["tool:smolvlm"]["verdict"], "withdrawn");
    reader.press(".own button", "Undo");
    reader.see_number(3, ROWS);
    assert_eq!(stored(&reader)["tool:smolvlm"]["verdict"], "ship");

    reader.press(".own button", "Erase all ballots");
    reader.press(".own button", "Keep them");
    reader.see_number(3, ROWS);
    reader.press(".own button", "Erase all ballots");
    reader.press(".own button", "Erase 3 ballots");
    reader.see_number(0, ROWS);
    reader.see("main", "3 ballots were erased.");
    assert_eq!(stored(&reader), Value::Null);
}

/// The lines that “Save as a file” hands over.
fn saved(reader: &Reader) -> Vec<BallotLine> {
    reader.run("delete window.saved");
    reader.press(".own button", "Save as a file");
    reader.see("main", "Handed to the browser as a file: 3 lines");
    reader.see_true("the file", "return 'saved' in window");
    let text = reader.run("return saved");
    let text = text.as_str().unwrap();
    assert!(text.ends_with("}\n"), "{text}");
    let line =
        |(number, line): (usize, &str)| BallotLine::from_bytes("ballots.jsonl", number as u32 + 1, line.as_bytes());
    text.lines().enumerate().map(|numbered| line(numbered).unwrap_or_else(|fault| panic!("{fault}"))).collect()
}

/// Whose the lines are: one key's, which has signed each of them.
fn key_of(lines: &[BallotLine]) -> PublicKey {
    let tools = ["gemini-2-5-flash-lite", "gone-tool", "smolvlm"].map(|slug| Slug::parse(slug).unwrap());
    let rules = Rules::new(tools.to_vec(), Date::parse("2026-11-26").unwrap(), false);
    for (number, line) in (1..).zip(lines) {
        let judged = judge(&rules, "ballots.jsonl", number, line.to_text().as_bytes());
        assert!(matches!(judged, Judged::Signed(_)), "line {number}: {judged:?}");
    }
    let keys: Vec<PublicKey> = lines.iter().map(|line| line.seal.as_ref().unwrap().key).collect();
    assert!(keys.iter().all(|key| *key == keys[0]), "more than one key");
    keys[0]
}

fn saved_lines_are_signed_by_one_key_of_the_browser(setting: Setting) {
    let reader = reader_with(setting, three());
    reader.see_number(3, ROWS);
    let first = key_of(&saved(&reader));
    // Another tab, another visit: the same key.
    let left = reader.ask(reader.client.window());
    let right = reader.ask(reader.client.new_window(true)).handle;
    reader.ask(reader.client.switch_to_window(right));
    open(&reader);
    assert_eq!(key_of(&saved(&reader)), first);
    reader.ask(reader.client.switch_to_window(left));
    reader.press(".own button", "Forget this key");
    reader.press(".own button", "Forget it");
    reader.see("main", "This browser has no key now");
    assert_ne!(key_of(&saved(&reader)), first);
}

fn without_web_cryptography_lines_are_unsigned(setting: Setting) {
    let reader = reader_with(setting, three());
    reader.see_number(3, ROWS);
    reader.run("Object.defineProperty(crypto, 'subtle', { value: undefined })");
    assert!(saved(&reader).iter().all(|line| line.seal.is_none()));
    reader.see("main", "3 lines, unsigned");
}

/// Storage is full: the ballots that are held in memory alone are offered as a file at the top of the page.
fn what_storage_refuses_can_be_saved_at_once(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_it_laid_out();
    reader.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    reader.press(".card:nth-child(1) .vote button", "Ship");
    reader.press(".card:nth-child(2) .vote button", "Skip");
    reader.press(".colophon a", "Your ballots");
    reader.see_heading("Your ballots");
    reader.see(".troubles", "they last until you close this page. Save them now:");
    reader.see_number(2, ROWS);
    look_into_files(&reader);
    reader.press(".troubles button", "Save as a file");
    reader.see_true("the file", "return 'saved' in window");
    let text = reader.run("return saved");
    let held = |slug: &str| text.as_str().unwrap().contains(&format!("\"tool:{slug}\""));
    assert!(held(PAIR.first) && held(PAIR.second), "{text}");
    assert_eq!(stored(&reader), Value::Null);
}

fn a_later_versions_box_is_told_and_outlives_erasing(setting: Setting) {
    const LATER: &str = r#"{"version":2,"votes":["all of them"]}"#;
    const STORED: &str = "return localStorage.getItem('seaworthy:/:ballots')";
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.run(&format!("localStorage.setItem('seaworthy:/:ballots', '{LATER}')"));
    open(&reader);
    reader.see(".troubles", "Your ballots were kept by a newer version of this site");
    reader.press(".own button", "Erase all ballots");
    reader.press(".own button", "Erase 0 ballots");
    reader.see("main", "0 ballots were erased.");
    assert_eq!(reader.run(STORED), LATER);
}

/// Chooses a file of this text, as by hand.
fn choose_file(reader: &Reader, text: &str) {
    reader.run(&format!(
        "const input = document.querySelector('input[type=file]'); \
         const files = new DataTransfer(); \
         files.items.add(new File([{}], 'theirs.jsonl')); \
         input.files = files.files; \
         input.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        Value::from(text)
    ));
}

fn what_a_file_would_change_is_shown_first(setting: Setting) {
    let reader = reader_with(setting, three());
    reader.see_number(3, ROWS);
    let line = |subject: &str, verdict: &str, day: &str| {
        format!(r#"{{"version":1,"subject":"{subject}","verdict":"{verdict}","day":"{day}","unsigned":true}}"#)
    };
    let file = [
        line("tool:qdrant", "ship", "2026-11-25"),
        line("tool:smolvlm", "skip", "2026-11-25"),
        r#"{"version":1,"subject":"__proto__","verdict":"ship","day":"2026-11-25","unsigned":true}"#.to_string(),
        r#"{"version":1,"subject":"tool:qdrant","subject":"tool:qdrant"}"#.to_string(),
        line("tool:gone-tool", "skip", "2026-11-22"),
        r#"{"version":1,"subj"#.to_string(),
    ]
    .join("\n");
    choose_file(&reader, &file);
    reader.see(".own", "theirs.jsonl: 3 good lines, 3 faults.");
    reader.see(".own", "Line 3: ");
    reader.see(".own", "Line 4: ");
    reader.see(".own", "Line 6: ");
    reader.see(".own", "1 is new, 1 agrees, 1 differs.");
    reader.see(".own", "SmolVLM: Skip, on 25 November 2026, counts; Ship, on 23 November 2026, does not.");
    assert_eq!(stored(&reader), three(), "nothing changes before the reader agrees");
    reader.press(".own button", "Add them to this browser");
    reader.see_number(4, ROWS);
    assert_eq!(stored(&reader)["tool:smolvlm"]["verdict"], "skip");
    assert_eq!(stored(&reader)["tool:qdrant"]["verdict"], "ship");
}

/// WebCrypto of each engine says of every vector what the file says, and the browser writes what is signed alike.
fn the_vectors_hold_in_the_browser(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    let vectors: Vec<Value> =
        include_str!("../vectors/ballots.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let signed: Vec<&Value> = vectors.iter().filter(|vector| vector["verifies"].is_boolean()).collect();
    assert!(signed.len() > 4, "there are too few vectors");
    for vector in signed {
        let found = reader.run_until_done(&format!(
            "const done = arguments[arguments.length - 1]; \
             const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt()); \
             const {{ key, signature }} = JSON.parse({}); \
             const curve = {{ name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }}; \
             crypto.subtle.importKey('raw', bytes(key), curve, true, ['verify']) \
               .then((key) => crypto.subtle.verify(curve, key, bytes(signature), new TextEncoder().encode({}))) \
               .then(done, () => done(false))",
            vector["line"], vector["signed"],
        ));
        assert_eq!(found, vector["verifies"], "{}", vector["about"]);
    }
}
