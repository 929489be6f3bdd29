//! After one visit, the app and what was visited open without the network, and say so.

use crate::harbour::Harbour;
use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::sites::{catalogue, site};
use crate::{PAIR, Setting};
use seaworthy::domain::Date;
use seaworthy::words::{failure, frame, notices};

in_every_engine!(
    at_both_bases:
    after_one_visit_it_opens_without_the_network,
);
in_every_engine!(
    at_root:
    what_was_visited_inside_the_app_opens_too,
    the_votes_open_too_once_they_were_visited,
    a_page_that_is_open_says_so_when_the_network_goes,
    where_there_are_no_workers_nothing_is_said,
    a_slow_host_is_waited_for_four_seconds,
    of_what_was_visited_the_last_sixty_are_kept,
    a_new_worker_leaves_the_network_to_the_page,
);

pub const QDRANT: &str = "/tool/qdrant/";
pub const AFLOAT: &str = ".notice .afloat";

/// A reader who has just opened a page for the first time, and whose browser has kept it.
pub fn after_one_visit(setting: Setting, harbour: &Harbour, path: &str) -> Reader {
    let reader = Reader::with(setting, &harbour.address, crate::engine::Habits::USUAL);
    reader.open(path);
    reader.see_it_alive();
    see_kept(&reader, path);
    reader
}

/// Waits until a file of the site is in the cache of this page's build.
pub fn see_kept(reader: &Reader, path: &str) {
    let address = reader.address_of(path);
    let script = format!(
        "caches.match('{address}').then((kept) => document.body.dataset.kept = String(Boolean(kept)));
        return document.body.dataset.kept === 'true'"
    );
    reader.see_true(&format!("{path} to be kept"), &script);
    reader.run("delete document.body.dataset.kept");
}

/// Presses a tool in the list of all, with the notice out of its way.
pub fn press_tool(reader: &Reader, slug: &str) {
    reader.press_first(&format!("main .rows a[href$='/tool/{slug}/']"));
}

pub fn offline_in_words(edition: Date) -> String {
    notices::offline(&edition.in_words())
}

/// Of the day the published catalogue is of.
fn see_it_offline(reader: &Reader) {
    reader.see(AFLOAT, &offline_in_words(catalogue().site.edition));
}

fn after_one_visit_it_opens_without_the_network(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, PAIR.path);
    reader.see_number(0, AFLOAT);
    harbour.cut();

    for (path, heading) in [(PAIR.path, "Gemini 2.5 Flash Lite vs SmolVLM"), ("/", &catalogue().site.tagline)] {
        reader.open(path);
        reader.see_it_alive();
        reader.see_heading(heading);
        see_it_offline(&reader);
    }
    // What was not visited: the app is there, and says in words what is not.
    reader.open(QDRANT);
    reader.see_it_alive();
    see_it_offline(&reader);
    reader.see("main", &failure::did_not_arrive("catalogue/tools/qdrant.json", failure::OFFLINE));
    reader.open("/nonsense/");
    reader.see_heading(frame::NOT_FOUND);

    reader.open(QDRANT);
    reader.see("main", failure::OFFLINE);
    harbour.come_back(&site(setting.base).folder);
    reader.see_number(0, AFLOAT);
    reader.see_heading("Qdrant");
    reader.see_number(4, ".take");
}

fn what_was_visited_inside_the_app_opens_too(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, "/tools/");
    press_tool(&reader, "qdrant");
    reader.see_heading("Qdrant");
    see_kept(&reader, "catalogue/tools/qdrant.json");
    harbour.cut();
    reader.open(QDRANT);
    reader.see_heading("Qdrant");
    reader.see_number(4, ".take");
    see_it_offline(&reader);
}

/// No page is loaded: what tells is first a file that does not come, then the browser's own word.
fn a_page_that_is_open_says_so_when_the_network_goes(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, PAIR.path);
    let place = "return document.querySelector('h1').getBoundingClientRect().y";
    let before = reader.run(place);
    harbour.cut();
    reader.run("dispatchEvent(new Event('offline'))");
    see_it_offline(&reader);
    assert_eq!(reader.run(place), before, "the notice moved the page");
    harbour.come_back(&site(setting.base).folder);
    reader.run("dispatchEvent(new Event('online'))");
    reader.see_number(0, AFLOAT);

    harbour.cut();
    reader.press(".masthead nav a", "AI tools");
    let seen = "return document.querySelector(`.rows a[href$='/tool/qdrant/']`)?.checkVisibility() === true";
    reader.see_true("the list", seen);
    see_it_offline(&reader);
}

/// As on plain http, in a sandbox, or where the reader has forbidden it.
fn where_there_are_no_workers_nothing_is_said(setting: Setting) {
    let without = [
        "<script>delete Navigator.prototype.serviceWorker</script>",
        "<script>Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new Error('no') } })</script>",
        "<script>ServiceWorkerContainer.prototype.register = async () => { throw new Error('no') }</script>",
    ];
    for without in without {
        let listening = "<script>addEventListener('error', () => document.documentElement.dataset.wrong = '');
            addEventListener('unhandledrejection', () => document.documentElement.dataset.wrong = '')</script>";
        let headed: &'static str = Box::leak(format!("{listening}{without}").into_boxed_str());
        let server = Server::with(setting.base, "/", Trouble::Headed(headed));
        let reader = Reader::of(setting, &server);
        reader.open(PAIR.path);
        reader.see_it_alive();
        reader.see_number(1, "script[src*='alive.js']");
        reader.run("dispatchEvent(new Event('offline'))");
        reader.see_it_laid_out();
        reader.press(".colophon a", "How verdicts are made");
        reader.see_heading("How verdicts are made");
        reader.see_number(0, AFLOAT);
        reader.see_number(0, "html[data-wrong]");
        drop(reader);
    }
}

fn a_slow_host_is_waited_for_four_seconds(setting: Setting) {
    let server = Server::start(setting.base, Vec::new());
    let reader = Reader::of(setting, &server);
    reader.open(QDRANT);
    reader.see_it_alive();
    see_kept(&reader, QDRANT);
    server.trouble(vec![("/", Trouble::Held), ("service-worker.js", Trouble::Held)]);
    reader.open(QDRANT);
    reader.see_heading("Qdrant");
    see_it_offline(&reader);
    server.heal();
}

/// Their program is not kept from the start.
fn the_votes_open_too_once_they_were_visited(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, "/board/");
    reader.see_number(catalogue().tools.len(), ".places tbody tr");
    reader.see_true(
        "the board's program and the index to be kept",
        "caches.keys().then(async (names) => {
            const kept = await (await caches.open(names[0])).keys();
            const needed = kept.filter(({ url }) => /votes-[0-9a-f]+(_bg.wasm|.js)$|catalogue.index.json$/.test(url));
            document.body.dataset.votes = needed.length;
        });
        return document.body.dataset.votes === '3'",
    );
    harbour.cut();
    reader.open("/board/");
    reader.see_it_alive();
    reader.see_number(catalogue().tools.len(), ".places tbody tr");
}

fn of_what_was_visited_the_last_sixty_are_kept(setting: Setting) {
    let harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, PAIR.path);
    let visit = |paths: &[String]| {
        let shown = paths.iter().map(|path| format!("'{}'", reader.address_of(path))).collect::<Vec<_>>().join(",");
        reader.run(&format!(
            "navigator.serviceWorker.controller.postMessage(
                    {{ build: document.documentElement.dataset.build, shown: [{shown}] }})"
        ));
        see_kept(&reader, paths.last().unwrap());
    };
    let pages = catalogue().tools.iter().map(|tool| format!("/tool/{}/", tool.slug));
    let records = catalogue().tools.iter().map(|tool| format!("/catalogue/tools/{}.json", tool.slug));
    let all: Vec<String> = pages.chain(records).collect();
    for few in all.chunks(10) {
        visit(few);
    }
    visit(&["/method/".to_string()]);
    // Beside what every visit needs.
    reader.see_true(
        "sixty",
        "caches.keys().then(async (names) => {
            const paths = (await (await caches.open(names[0])).keys()).map((request) => new URL(request.url).pathname);
            const start = /^\\/$|^\\/404.html$|^\\/(alive|late).js$|catalogue\\/(site|rows\\/paired|rows\\/top).json$|^\\/(app|late|lists|print)-/;
            document.body.dataset.visited = paths.filter((path) => !start.test(path)).length;
        });
        return document.body.dataset.visited === '60'",
    );
    reader.see_true(
        "the first to be gone",
        &format!(
            "caches.match('{}').then((kept) => document.body.dataset.gone = String(!kept));
        return document.body.dataset.gone === 'true'",
            reader.address_of(PAIR.path)
        ),
    );
}

/// It is asked for once there is all that the page waits for.
fn a_new_worker_leaves_the_network_to_the_page(setting: Setting) {
    let server = Server::with(setting.base, "catalogue/index.json", Trouble::Held);
    let reader = Reader::with(setting, &server.address, crate::engine::Habits::USUAL);
    reader.open("/tools/");
    reader.see_it_alive();
    server.heal();
    see_kept(&reader, "/tools/");
    let [facets, worker] = ["catalogue/facets.json", "service-worker.js"].map(|file| server.place_of(file));
    assert!(facets.is_some() && facets < worker, "facets came at {facets:?}, the worker at {worker:?}");
}
