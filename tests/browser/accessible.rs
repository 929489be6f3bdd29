//! axe-core finds nothing wrong with any kind of page, in either scheme, at a desk and on a phone; and every widget tells
//! its name, role and state.

use crate::driver::program;
use crate::engine::Habits;
use crate::reader::Reader;
use crate::role::Computed;
use crate::server::{Server, Trouble};
use crate::sites::site;
use crate::{PAIR, Setting};
use serde_json::Value;
use std::fs;
use std::sync::OnceLock;

in_every_engine!(
    at_root:
    axe_finds_nothing_at_a_desk,
    axe_finds_nothing_on_a_phone_in_the_dark,
    axe_finds_nothing_in_states_a_page_can_be_in,
    widgets_tell_role_and_name,
    selects_tell_role_and_name,
    rows_that_were_never_near_tell_role_and_name,
);

/// Each kind of page once.
const PAGES: [&str; 18] = [
    "/",
    "/tools/",
    "/tool/smolvlm/",
    "/tool/continue/",
    PAIR.path,
    "/compare/",
    "/tools/?licence=open&q=a",
    "/tools/all/1/",
    "/compare/?tools=qdrant,weaviate,milvus,pgvector",
    "/compare/?tools=qdrant,no-such-tool",
    "/reviewers/",
    "/reviewer/skeptic/",
    "/method/",
    "/ballots/",
    "/board/",
    "/board/recount/",
    "/arena/",
    "/no/such/page/",
];

fn axe_finds_nothing_at_a_desk(setting: Setting) {
    axe_finds_nothing(&Reader::new(setting));
}

fn axe_finds_nothing_on_a_phone_in_the_dark(setting: Setting) {
    let habits = Habits { dark: true, phone: true, ..Habits::USUAL };
    let reader = Reader::with(setting, &site(setting.base).address, habits);
    reader.open("/");
    let dark = reader.run("return matchMedia('(prefers-color-scheme: dark)').matches");
    assert_eq!(dark, true, "the reader’s scheme is not the dark one");
    axe_finds_nothing(&reader);
}

fn axe_finds_nothing(reader: &Reader) {
    for path in PAGES {
        reader.open(path);
        reader.see_it_alive();
        reader.see_number(0, ".waiting");
        see_no_violation(reader, path);
    }
}

fn axe_finds_nothing_in_states_a_page_can_be_in(setting: Setting) {
    let held = Server::holding_the_app(setting.base);
    let reader = Reader::of(setting, &held);
    reader.open(PAIR.path);
    see_no_violation(&reader, "as written");
    drop(reader);

    let server = Server::start(
        setting.base,
        vec![("catalogue/rows/top.json", Trouble::Held), ("catalogue/tools/qdrant.json", Trouble::Failing)],
    );
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_it_alive();
    for layout in ["list", "claims", "carousel"] {
        reader.press(".scorecard .choices button", layout);
        reader.see_attribute("html", "data-takes", layout);
        reader.see_number(0, ".waiting");
        see_no_violation(&reader, layout);
    }
    reader.press(".card:nth-child(2) button", "Ship");
    reader.see_attribute(".card:nth-child(2) button.ship", "aria-pressed", "true");
    see_no_violation(&reader, "with a ballot");
    for part in ["receipts", "cost", "markdown", "keep"] {
        reader.run(&format!("document.querySelector('#{part} > summary').click()"));
        reader.see_number(0, &format!("#{part} [data-late]:empty"));
        reader.see_number(0, ".waiting");
    }
    see_no_violation(&reader, "with everything opened");
    reader.press_first(".share .row button");
    reader.see_number(1, ".notice[role=status] p");
    see_no_violation(&reader, "with a notice");
    reader.run("document.querySelector('.masthead input').focus()");
    reader.see_attribute("html", "data-find", "ready");
    reader.run("document.execCommand('insertText', false, 'qdrant vs whisper')");
    reader.see("#found [role=option]", "Compare");
    see_no_violation(&reader, "with a list below the box");
    reader.run("document.activeElement.blur(); document.querySelector('.cards > details').open = true");
    reader.see_number(2, ".lined-up li");
    see_no_violation(&reader, "with the tools to change");
    reader.open("/tool/qdrant/");
    reader.see_it_alive();
    reader.press_first("[data-tray=qdrant]");
    reader.see_number(1, ".in-tray li");
    see_no_violation(&reader, "with a tray");

    reader.open("/compare/?tools=qdrant,weaviate");
    reader.see_number(1, ".card.broken .trouble");
    see_no_violation(&reader, "with a broken card");
    reader.press(".masthead nav a", "AI tools");
    reader.see_number(1, "main .waiting");
    see_no_violation(&reader, "waiting");
}

/// Rules of WCAG 2.2 at levels A and AA, and those that axe-core’s authors hold for good practice besides.
fn see_no_violation(reader: &Reader, state: &str) {
    const RUN: &str = "const done = arguments[0];
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const told = violation => violation.nodes.map(node =>
            `${violation.id}: ${violation.help}: ${node.target} ${node.failureSummary.replace(/\\s+/g, ' ')}`);
        axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
            .then(found => done(found.violations.flatMap(told)), error => done([String(error)]))";
    // Whatever moves into place is judged where it ends.
    reader.run("document.getAnimations().forEach(animation => { try { animation.finish() } catch {} })");
    // In one script: in Firefox the next would see another window.
    let found = reader.run_until_done(&format!("{}\n{RUN}", axe()));
    assert_eq!(found, Value::Array(Vec::new()), "{state}");
}

/// What `./dev` has installed from npm.
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let path = program(&["axe.min.js"]).unwrap_or_else(|why| panic!("{why}"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
    })
}

fn widgets_tell_role_and_name(setting: Setting) {
    let reader = Reader::new(setting);
    let see = |css: &str, role: &str, name: &str| see_computed(&reader, css, role, name);
    reader.open(PAIR.path);
    reader.see_it_alive();
    see(".masthead nav", "navigation", "Main");
    see(".card:nth-child(2) .vote", "group", "Your ballot on SmolVLM");
    see(".card:nth-child(2) button.ship", "button", "Ship");
    see(".card:nth-child(2) button.skip", "button", "Skip");
    see(".scroller > table", "table", "");
    see(".carousel", "group", "Takes");
    see(".tabs", "tablist", "Reviewers");
    see("#tab-1", "tab", "Skeptic ships Gemini 2.5 Flash Lite, ships SmolVLM");
    see("#takes-skeptic", "tabpanel", "Skeptic, 2 of 4");
    see(".steps button:first-child", "button", "Previous reviewer");
    see(".steps button:last-child", "button", "Next reviewer");
    see(".scorecard .choices", "group", "View as");
    see(".scorecard .choices button:last-child", "button", "claims");
    see(".share .row input", "textbox", "Link");
    see(".share .row button", "button", "Copy Link");
    reader.press(".scorecard .choices button", "claims");
    see(".scorecard .choices button:last-child[aria-pressed=true]", "button", "claims");
    see(".scroller.claims", "group", "claims");
    see("#takes-skeptic", "group", "Skeptic, 2 of 4");
    see(".colophon .choices", "group", "Colours");
}

fn selects_tell_role_and_name(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/tools/");
    reader.see_number(1, ".browse");
    see_computed(&reader, ".top select", "combobox", "Order");
    see_computed(&reader, ".masthead input", "combobox", "Find by name or “a vs b”");
}

fn rows_that_were_never_near_tell_role_and_name(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    reader.open("/tools/");
    see_link_told(&reader, ".written .rows li:last-child a");
    drop(reader);
    // A stopped app, and a list that nothing takes the place of.
    for (late, trouble) in [(".js", Trouble::Failing), ("/facets.json", Trouble::Held)] {
        let server = Server::with(setting.base, late, trouble);
        let reader = Reader::of(setting, &server);
        reader.open("/tools/");
        see_link_told(&reader, ".written .rows li:last-child a");
    }
    let reader = Reader::new(setting);
    reader.open("/tools/");
    see_link_told(&reader, ".browse [data-sheet='0'] li:last-child a");
}

/// Whatever it leads to.
fn see_link_told(reader: &Reader, css: &str) {
    reader.see_number(1, css);
    let name = reader.run(&format!("return document.querySelector({css:?}).textContent"));
    let name = name.as_str().unwrap_or_default();
    reader.wait_for("the link’s role and name", || {
        let told = reader.computed(css);
        (told == Computed { role: "link".into(), name: name.into() }).then_some(())
    });
}

fn see_computed(reader: &Reader, css: &str, role: &str, name: &str) {
    assert_eq!(reader.computed(css), Computed { role: role.into(), name: name.into() }, "{css}");
}
