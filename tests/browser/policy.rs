//! The policy of pages: what is slipped in is refused and told, nothing is asked of other hosts, and what is not as it was
//! built does not run.

use crate::files::every_file;
use crate::reader::Reader;
use crate::sealing::faults;
use crate::server::{Server, Trouble};
use crate::sites::{ROOT, UNDER_A_PATH, site};
use crate::watch::reported;
use crate::{PAIR, Setting};
use seaworthy::words::{failing, late};
use serde_json::json;
use std::cell::RefCell;

in_every_engine!(
    at_root:
    what_is_slipped_in_is_refused_and_told,
    nothing_is_asked_of_other_hosts,
    an_app_that_was_changed_does_not_start,
    a_program_that_was_changed_does_not_start,
    a_stylesheet_that_was_changed_is_left_out,
);

/// Each kind of page once, and those that are no files.
const PAGES: [&str; 16] = [
    "/",
    "/tools/",
    "/tools/all/1/",
    "/tool/smolvlm/",
    "/compare/",
    PAIR.path,
    "/compare/smolvlm-vs-gemini-2-5-flash-lite/",
    "/compare/?tools=qdrant,chroma,weaviate",
    "/reviewers/",
    "/reviewer/builder/",
    "/method/",
    "/arena/",
    "/board/",
    "/board/recount/",
    "/ballots/",
    "/nonsense/",
];

/// Tests hear of whatever a policy would have refused (watch.rs), and every case fails where they do. This one hears
/// nothing else.
fn what_is_slipped_in_is_refused_and_told(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    // Chromium refuses this without a word, since no text may become a script at all.
    reader.run(
        "const one = document.createElement('script');
        one.append('document.body.dataset.run = 1');
        document.head.append(one)",
    );
    let cases = [
        (
            "script-src",
            "const one = document.createElement('script');
            one.src = 'data:text/javascript,document.body.dataset.run = 1';
            document.head.append(one)",
        ),
        ("style-src", "document.body.setAttribute('style', 'opacity: 0')"),
        ("connect-src", "fetch('http://127.0.0.1:9/').catch(() => {})"),
    ];
    for (directive, script) in cases {
        reader.run(script);
        let told = RefCell::new(String::new());
        reader.wait_for(&format!("a word about {directive}"), || {
            *told.borrow_mut() += &reported(setting.engine).join("\n");
            // Default is what stands for all that have no line of their own.
            let named = |name: &str| told.borrow().contains(&format!("violated-directive \"{name}"));
            (named(directive) || named("default-src")).then_some(())
        });
        assert!(told.borrow().contains(PAIR.path), "{directive}: {}", told.borrow());
    }
    assert_eq!(reader.run("return document.body.dataset.run ?? null"), json!(null));
    assert_eq!(reader.run("return getComputedStyle(document.body).opacity"), "1");
}

fn nothing_is_asked_of_other_hosts(setting: Setting) {
    let reader = Reader::new(setting);
    let mut asked = 0;
    for page in PAGES {
        reader.open(page);
        reader.see_it_alive();
        let all = "performance.getEntriesByType('resource').map((entry) => entry.name)";
        let others = reader.run(&format!("return {all}.filter((name) => !name.startsWith(document.baseURI))"));
        assert_eq!(others, json!([]), "{page}");
        asked += reader.run(&format!("return {all}.length")).as_u64().unwrap();
    }
    assert!(asked >= 3 * PAGES.len() as u64, "only {asked} files were asked for");
}

fn an_app_that_was_changed_does_not_start(setting: Setting) {
    for (begin, end) in [("app-", ".js"), ("app-", "_bg.wasm")] {
        let server = Server::with(setting.base, named(begin, end), Trouble::Altered);
        let reader = Reader::of(setting, &server);
        reader.open(PAIR.path);
        reader.see("#stopped", failing::NOT_RUNNING);
        reader.see_number(0, "html[data-alive]");
        reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
        drop(reader);
    }
}

fn a_program_that_was_changed_does_not_start(setting: Setting) {
    for (begin, end) in [("late-", ".js"), ("late-", "_bg.wasm")] {
        let server = Server::with(setting.base, named(begin, end), Trouble::Altered);
        let reader = Reader::of(setting, &server);
        reader.open(&format!("{}?work=seat:5", PAIR.path));
        reader.see("body", late::NOT_LOADED);
        drop(reader);
    }
}

fn a_stylesheet_that_was_changed_is_left_out(setting: Setting) {
    let server = Server::with(setting.base, named("late-", ".css"), Trouble::Altered);
    // What waits is laid out by that stylesheet alone.
    let look = "const one = document.createElement('p');
        one.className = 'waiting';
        document.body.append(one);
        return getComputedStyle(one).display";
    for (altered, expected) in [(true, "block"), (false, "grid")] {
        if !altered {
            server.heal();
        }
        let reader = Reader::of(setting, &server);
        reader.open(PAIR.path);
        reader.see_it_alive();
        assert_eq!(reader.run(look), expected);
    }
}

/// The one file of the site that begins and ends so, for as long as the tests run.
fn named(begin: &str, end: &str) -> &'static str {
    let files = site(ROOT).folder.read_dir().unwrap();
    let mut names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    let name = names.find(|name| name.starts_with(begin) && name.ends_with(end));
    name.unwrap_or_else(|| panic!("no file {begin}…{end}")).leak()
}

/// No browser is needed to see that each page's policy fits the page, and each digest its file.
#[test]
fn policies_and_digests_fit_what_was_built() {
    for base in [ROOT, UNDER_A_PATH] {
        let site = every_file(&site(base).folder);
        assert!(site.len() > 300);
        assert_eq!(faults(&site), [""; 0], "{base}");
    }
}
