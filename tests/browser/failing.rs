//! Whatever keeps the app from starting, or ends it, leaves a page that can be read, with links and ballots that work.

use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::{PAIR, Setting};
use seaworthy::words::failing as words;

in_every_engine!(
    at_root:
    the_wasm_is_refused,
    the_loader_is_refused,
    the_wasm_is_garbage,
    the_browser_knows_no_wasm,
    a_policy_forbids_wasm,
    the_browser_knows_no_modules,
    the_data_of_the_page_is_garbage,
    a_panic_leaves_the_page_to_its_reader,
    a_page_that_is_only_written_for_the_app_says_that_it_is_not_there,
    without_scripts_what_does_not_work_is_named,
    late_files_show_a_sign_and_then_a_sentence,
    a_file_that_comes_leaves_the_clocks_of_others_alone,
    a_connection_that_hangs_is_given_up_and_taken_up_again,
);

const CARD: &str = ".card:nth-child(2) button";
const SHIP: &str = ".card:nth-child(2) button.ship";
const SKIP: &str = ".card:nth-child(2) button.skip";
const NOTE: &str = "#stopped";

fn see_the_note(reader: &Reader) {
    reader.see(NOTE, words::NOT_RUNNING);
    reader.see_number(0, "html[data-alive]");
    reader.see_number(1, &format!("{NOTE}:not([hidden])"));
}

/// Presses a button of the second card, with the note out of its way.
fn cast(reader: &Reader, words: &str) {
    reader.run("document.querySelector('.card:nth-child(2) button').scrollIntoView({ block: 'center' })");
    reader.press(CARD, words);
}

fn the_wasm_is_refused(setting: Setting) {
    see_the_written_page_kept(setting, ".wasm", Trouble::Failing);
}

fn the_loader_is_refused(setting: Setting) {
    see_the_written_page_kept(setting, ".js", Trouble::Failing);
}

fn the_wasm_is_garbage(setting: Setting) {
    see_the_written_page_kept(setting, ".wasm", Trouble::Saying("no module"));
}

fn the_browser_knows_no_wasm(setting: Setting) {
    see_the_written_page_kept(setting, "/", Trouble::Headed("<script>delete window.WebAssembly</script>"));
}

fn a_policy_forbids_wasm(setting: Setting) {
    let policy = r#"<meta http-equiv="content-security-policy" content="script-src 'self' 'unsafe-inline'">"#;
    see_the_written_page_kept(setting, "/", Trouble::Headed(policy));
}

/// As when a page of another build stands before this one's app.
fn the_data_of_the_page_is_garbage(setting: Setting) {
    let data = r#"<script type="application/json" id="page-data">{"path":"/"}</script>"#;
    see_the_written_page_kept(setting, "/", Trouble::Headed(data));
}

/// Such a browser never runs the loader, so nothing fails in it; here the loader is held instead.
fn the_browser_knows_no_modules(setting: Setting) {
    let old = Trouble::Headed("<script>delete HTMLScriptElement.prototype.noModule</script>");
    let server = Server::start(setting.base, vec![("/", old), (".js", Trouble::Held)]);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    see_the_note(&reader);
}

fn see_the_written_page_kept(setting: Setting, ending: &'static str, trouble: Trouble) {
    let server = Server::with(setting.base, ending, trouble);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    see_the_note(&reader);
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_number(8, ".take");
    assert_eq!(reader.style(".share button", "visibility"), "hidden", "what cannot work is not offered");

    cast(&reader, "Ship");
    reader.see_attribute(SHIP, "aria-pressed", "true");
    reader.press(&format!("{NOTE} button"), words::RELOAD);
    see_the_note(&reader);
    reader.see_attribute(SHIP, "aria-pressed", "true");

    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.see_address("/reviewers/");
    let kept = reader.run(&format!("return localStorage.getItem('seaworthy:{}:ballots')", setting.base));
    assert!(kept.as_str().is_some_and(|kept| kept.contains(r#""tool:smolvlm":{"verdict":"ship""#)), "{kept}");
}

/// Elements that cannot be made are what no view reckons with: the wasm traps on its way to the next page.
fn a_panic_leaves_the_page_to_its_reader(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_it_laid_out();
    reader.press(CARD, "Ship");
    reader.run(
        "const note = (why) => { document.body.dataset.why = why && why.name };
        addEventListener('error', (event) => note(event.error));
        addEventListener('unhandledrejection', (event) => note(event.reason));
        Document.prototype.createElement = () => { throw new Error('out of order') };",
    );
    reader.press(".colophon a", "How verdicts are made");
    see_the_note(&reader);
    reader.see_attribute("body", "data-why", "RuntimeError");
    reader.press(&format!("{NOTE} button"), words::RELOAD);
    reader.see_it_alive();
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_attribute(SHIP, "aria-pressed", "true");

    end_the_app(&reader);
    cast(&reader, "Skip");
    reader.see_attribute(SKIP, "aria-pressed", "true");
    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.see_it_alive();
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.see_attribute(SKIP, "aria-pressed", "true");
    reader.see_attribute(SHIP, "aria-pressed", "false");
}

/// Ends the app once more, with an error of the browser's that falls through the wasm. One that a driver's script makes is
/// hidden from the page in Chromium, so a function of the browser's own is called on what it is not for.
fn end_the_app(reader: &Reader) {
    reader.run("Object.defineProperty(navigator, 'clipboard', { get: Symbol.prototype.valueOf })");
    reader.press_first(".share .row button");
    see_the_note(reader);
}

fn a_page_that_is_only_written_for_the_app_says_that_it_is_not_there(setting: Setting) {
    let server = Server::with(setting.base, ".wasm", Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open("/compare/qdrant-vs-whisper/");
    see_the_note(&reader);
    reader.see("main", "If nothing else appears here, there is no such page, or JavaScript is off.");
    reader.press("main a", "This edition’s comparisons");
    reader.see_address("/");
}

fn without_scripts_what_does_not_work_is_named(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    reader.open(PAIR.path);
    reader.see(".notice", words::SCRIPTS_OFF);
    assert_eq!(reader.text(NOTE), "");
}

/// The page's own clock tells when the sign and the sentence came, counted from when the place for them was there.
fn late_files_show_a_sign_and_then_a_sentence(setting: Setting) {
    let server = Server::with(setting.base, "catalogue/rows/paired.json", Trouble::Held);
    let reader = Reader::of(setting, &server);
    reader.open("/method/");
    reader.see_it_alive();
    reader.run(
        "let began, place;
        new MutationObserver(() => {
            place = document.querySelector('.waiting');
            if (place) began ??= performance.now();
        }).observe(document.body, { childList: true, subtree: true });
        const note = (name, element, pseudo) => {
            const seen = getComputedStyle(element, pseudo).visibility === 'visible';
            if (seen) document.body.dataset[name] ??= Math.round(performance.now() - began);
        };
        const look = () => {
            if (place) note('sign', place, '::before'), note('sentence', place.firstElementChild);
            requestAnimationFrame(look);
        };
        look();",
    );
    reader.press(".masthead nav a", "Compare");
    reader.see("main .waiting[role=status]", "Fetching the list of tools …");
    let came = |name: &str| reader.run(&format!("return Number(document.body.dataset.{name})")).as_f64().unwrap();
    let (sign, sentence) = (came("sign"), came("sentence"));
    // A frame counts from its own beginning, which lies a little before what it shows.
    assert!((280.0..1_000.0).contains(&sign), "the sign came after {sign} ms");
    assert!((1_980.0..3_000.0).contains(&sentence), "the sentence came after {sentence} ms");
    server.heal();
    reader.see_number(0, ".waiting");
    reader.see("main", "Whisper");
}

fn a_file_that_comes_leaves_the_clocks_of_others_alone(setting: Setting) {
    let held = ["qdrant.json", "whisper.json"].map(|file| (file, Trouble::Held));
    let server = Server::start(setting.base, held.to_vec());
    let reader = Reader::of(setting, &server);
    reader.open("/compare/?tools=qdrant,whisper");
    reader.see_number(2, ".card .waiting");
    reader.run("document.querySelector('.card:nth-child(2) .waiting').same = true");
    server.heal_one("qdrant.json");
    reader.see_number(1, ".card:not(.broken)");
    assert_eq!(reader.run("return document.querySelector('.card .waiting').same"), true, "the waiting began anew");
    server.heal();
    reader.see_number(2, ".card:not(.broken)");
}

/// With a page's clock that runs forty times as fast, so that twenty seconds are half of one.
fn a_connection_that_hangs_is_given_up_and_taken_up_again(setting: Setting) {
    let server = Server::with(setting.base, "catalogue/rows/paired.json", Trouble::Held);
    let reader = Reader::of(setting, &server);
    reader.open("/method/");
    reader.see_it_alive();
    reader.run("const own = setTimeout; window.setTimeout = (act, after) => own(act, after / 40)");
    reader.press(".masthead nav a", "Compare");
    let said = format!("catalogue/rows/paired.json did not arrive: {}", words::hung(20));
    reader.see("main .trouble", &said);
    reader.see("main .trouble button", "Try again");
    server.heal();
    reader.run("dispatchEvent(new Event('online'))");
    reader.see("main", "Whisper");
    reader.see_number(0, ".trouble");
}
