//! The app takes the written page over: it keeps every node, moves nothing, and leaves the focus where it is.

use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::{PAIR, Setting};
use serde_json::{Value, json};

in_every_engine!(at_both_bases: no_node_is_replaced);
in_every_engine!(
    at_root:
    nothing_moves,
    what_was_written_is_not_written_again,
    the_reader_is_left_where_they_are,
    the_app_is_asked_for_once_the_words_are_painted,
    a_link_pressed_between_the_steps_leads_on,
);

/// A comparison that stands there as it was written, all of it laid out, while the app is still on its way.
fn written_page(setting: Setting) -> (Server, Reader) {
    let server = Server::with(setting.base, ".wasm", Trouble::Held);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_number(1, "html[data-laid]:not([data-alive])");
    (server, reader)
}

fn no_node_is_replaced(setting: Setting) {
    let (server, reader) = written_page(setting);
    let marked = reader
        .run(&format!("{NODES} const all = nodes(); for (const node of all) node.marked = true; return all.length"));
    assert!(marked.as_u64().is_some_and(|nodes| nodes > 500), "{marked} nodes are no comparison");
    server.heal();
    reader.see_it_alive();
    see_it_settled(&reader);
    let kept = format!("{NODES} return nodes().filter((node) => node.marked).length");
    assert_eq!(reader.run(&kept), marked, "nodes went");
    let new =
        format!("{NODES} return nodes().filter((node) => !node.marked).map((node) => node.outerHTML ?? node.data)");
    assert_eq!(reader.run(&new), Value::Array(Vec::new()), "nodes came");
}

/// Every element and text of the app, but the warnings that follow the reader's own clock, and the hint at the keys that
/// src/browser/differences.js adds.
const NODES: &str = "
    const nodes = () => {
        const all = [];
        const walk = (node) => {
            if (node.classList?.contains('stale') || node.matches?.('label:has(#only-differences) > small')) return;
            all.push(node);
            node.childNodes.forEach(walk);
        };
        walk(document.getElementById('app'));
        return all.filter((node) => node.nodeType !== Node.COMMENT_NODE);
    };";

fn nothing_moves(setting: Setting) {
    let (server, reader) = written_page(setting);
    stop_the_clock(&reader);
    reader.run(
        "window.shifts = [];
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
            const note = (list) => list.getEntries().forEach((entry) => window.shifts.push(entry.value));
            new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
        }",
    );
    let before = reader.run(PLACES);
    assert!(before.as_array().is_some_and(|places| places.len() > 20), "no comparison: {before}");
    server.heal();
    reader.see_it_alive();
    see_it_settled(&reader);
    assert_eq!(reader.run(PLACES), before);
    let shift = reader.run("return window.shifts.reduce((sum, shift) => sum + shift, 0)");
    assert!(shift.as_f64().is_some_and(|sum| sum < 0.001), "the layout shifted by {shift}");
}

/// What the app puts anew is what follows signals; names, classes and addresses of the rest stand there already.
fn what_was_written_is_not_written_again(setting: Setting) {
    let (server, reader) = written_page(setting);
    reader.run(
        "window.written = [];
        const note = (list) => list.forEach(({ target, attributeName }) => window.written.push(
            `${attributeName} of ${target.tagName} ${target.className}`));
        const attributeFilter = ['class', 'id', 'rel', 'type', 'value', 'data-ballot', 'aria-hidden', 'd'];
        new MutationObserver(note).observe(document.getElementById('app'), { attributeFilter, subtree: true });",
    );
    server.heal();
    reader.see_it_alive();
    see_it_settled(&reader);
    assert_eq!(reader.run("return window.written"), Value::Array(Vec::new()));
}

/// Puts the reader's day on the edition's: a later one may add warnings of old prices, which is another matter.
fn stop_the_clock(reader: &Reader) {
    let day = crate::sites::catalogue().site.edition;
    // Firefox's driver has a Date of its own.
    reader.run(&format!(
        "const Own = window.Date; window.Date = class extends Own {{ constructor() {{ super('{day}T12:00') }} }}"
    ));
}

const PLACES: &str = "
    const places = 'header, h1, h2, h3, main, main > *, .card, .colophon';
    return [...document.querySelectorAll(places)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${element.id} ${x} ${y} ${width} ${height}`;
    });";

/// Focus and scroll position: whoever reads or types already is not sent back to the top.
fn the_reader_is_left_where_they_are(setting: Setting) {
    let (server, reader) = written_page(setting);
    reader.run(
        "const button = document.querySelector('.card button.skip');
        button.marked = true;
        button.focus();
        window.scrollTo(0, 900);",
    );
    server.heal();
    reader.see_it_alive();
    see_it_settled(&reader);
    let place = reader.run("return [document.activeElement.tagName, document.activeElement.marked, window.scrollY]");
    assert_eq!(place, json!(["BUTTON", true, 900]), "focus and scroll position");
}

/// What is painted first does not share the line with the wasm. A page that nobody sees, here in a hidden frame, paints
/// nothing, and there it waits for a second; WebKit tells of a paint even there.
fn the_app_is_asked_for_once_the_words_are_painted(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/method/");
    reader.see_it_alive();
    reader.run(&format!(
        "const unseen = Object.assign(document.createElement('iframe'), {{ id: 'unseen', src: {:?}, hidden: true }});
        document.body.append(unseen);",
        PAIR.path
    ));
    let waited = "const { performance } = document.querySelector('#unseen').contentWindow;
        const all = performance.getEntriesByType('resource');
        const ending = (end) => all.find(({ name }) => /\\/app-[^/]+$/.test(name) && name.endsWith(end));
        const [script, wasm] = ['.js', '.wasm'].map(ending);
        const [painted] = performance.getEntriesByType('paint');
        return script && wasm && [wasm.startTime - (painted ? painted.startTime : script.startTime + 900), Boolean(painted)];";
    let waited = reader.wait_for("the wasm asked for", || Some(reader.run(waited)).filter(Value::is_array));
    assert!(waited[0].as_f64().is_some_and(|waited| waited > 0.0), "too early by {waited}");
    assert!(waited[1] == false || setting.engine == crate::engine::Engine::WebKit, "a hidden frame was painted");
}

/// The app takes over in several steps, and between two of them a reader may press what stands there already.
fn a_link_pressed_between_the_steps_leads_on(setting: Setting) {
    for step in 1..=4 {
        let (server, reader) = written_page(setting);
        // src/browser/start.js waits for a turn before each step; nothing else sets a timeout without a delay.
        reader.run(&format!(
            "const own = window.setTimeout;
            let steps = 0;
            window.setTimeout = (act, ...rest) => own(() => {{
                if (rest.length === 0 && ++steps === {step}) document.querySelector('.masthead nav a').click();
                act();
            }}, ...rest);"
        ));
        server.heal();
        reader.see("h1", "All AI tools");
        // Before the app listens, a link loads its page as on any other.
        reader.see_it_alive();
        let found = "return [document.getElementById('stopped').hidden, document.querySelectorAll('h1').length]";
        assert_eq!(reader.run(found), json!([true, 1]), "pressed before step {step}");
    }
}

/// Two frames on, what the app does when it takes over has been done, laid out and reported.
fn see_it_settled(reader: &Reader) {
    reader.run("requestAnimationFrame(() => requestAnimationFrame(() => { window.settled = true }))");
    reader.see_true("two frames", "return window.settled === true");
}
