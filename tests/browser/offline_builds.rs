//! A newer build is announced, and shown when the reader wants it; figures of two builds never stand together.

use crate::harbour::Harbour;
use crate::offline::{AFLOAT, QDRANT, after_one_visit, offline_in_words, press_tool, see_kept};
use crate::reader::Reader;
use crate::sites::{ROOT, catalogue, publish_as};
use crate::{PAIR, Setting};
use seaworthy::domain::{Catalogue, Date};
use seaworthy::words::{failure, frame, notices};
use std::path::PathBuf;

in_every_engine!(at_both_bases: a_newer_build_is_announced_and_taken_on_the_readers_wish);
in_every_engine!(
    at_root:
    figures_of_two_builds_never_stand_together,
    a_tab_of_the_old_build_is_told_and_left_alone,
);

/// The names of all caches of the host, once there are as many.
fn see_caches(reader: &Reader, number: usize) -> Vec<String> {
    let script = "caches.keys().then((names) => document.body.dataset.caches = names.sort().join('\\n'));
        return (document.body.dataset.caches || '').split('\\n').filter(Boolean)";
    let look =
        || Some(reader.run(script).as_array()?.iter().filter_map(|name| name.as_str().map(String::from)).collect());
    reader.wait_for(&format!("{number} caches"), || look().filter(|names: &Vec<String>| names.len() == number))
}

/// The published catalogue a month later, with another price.
fn next_edition() -> Catalogue {
    let mut next = catalogue().clone();
    next.site.edition = Date::parse("2026-12-24").unwrap();
    for slug in ["qdrant", PAIR.first] {
        let tool = next.tools.iter_mut().find(|tool| tool.slug.as_str() == slug).unwrap();
        tool.pricing.entry.label = "Nine doubloons".into();
    }
    next
}

fn next_build(setting: Setting) -> PathBuf {
    let name = if setting.base == ROOT { "next-at-root" } else { "next-under-a-path" };
    publish_as(&format!("{name}-{:?}", setting.engine), setting.base, &next_edition())
}

fn a_newer_build_is_announced_and_taken_on_the_readers_wish(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, PAIR.path);
    reader.press(".card:nth-child(2) button", "Ship");
    reader.run("caches.open('seaworthy /neighbour/ 0123456789ab')");
    let [neighbour, old] = see_caches(&reader, 2).try_into().unwrap();
    let [neighbour, old] = if neighbour.contains("/neighbour/") { [neighbour, old] } else { [old, neighbour] };

    harbour.come_back(&next_build(setting));
    reader.run("window.same = true");
    reader.run("dispatchEvent(new Event('online'))");
    reader.see(AFLOAT, notices::NEWER);
    assert_eq!(reader.run("return window.same"), true, "a page was loaded unasked");
    assert!(!reader.text(".card:nth-child(1)").contains("Nine doubloons"), "figures of the next build");
    assert_eq!(see_caches(&reader, 3).iter().filter(|name| **name == old).count(), 1);

    reader.press("#newer button", notices::SHOW_NEWER);
    reader.see(".card:nth-child(1)", "Nine doubloons");
    reader.see_it_alive();
    reader.see(".kicker", &frame::edition("24 December 2026"));
    reader.see_attribute(".card:nth-child(2) button.ship", "aria-pressed", "true");
    reader.see_number(0, AFLOAT);
    let caches = see_caches(&reader, 2);
    assert!(caches.contains(&neighbour) && !caches.contains(&old), "{caches:?}");

    // What was visited in the build before is at hand in this one, without another visit.
    harbour.cut();
    reader.open(PAIR.path);
    reader.see(AFLOAT, &offline_in_words(next_edition().site.edition));
    reader.see(".card:nth-child(1)", "Nine doubloons");
}

fn figures_of_two_builds_never_stand_together(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, "/tools/");
    press_tool(&reader, "whisper");
    reader.see_heading("Whisper");
    see_kept(&reader, "catalogue/tools/whisper.json");
    harbour.come_back(&next_build(setting));

    // A file of the next build is refused in words; one that is the same in both is taken.
    reader.press(".masthead nav a", "AI tools");
    press_tool(&reader, "qdrant");
    reader.see("main", &failure::did_not_arrive("catalogue/tools/qdrant.json", failure::RENEWED));
    reader.see(AFLOAT, notices::NEWER);
    reader.press(".masthead nav a", "AI tools");
    press_tool(&reader, "lancedb");
    reader.see_heading("LanceDB");

    // A page that is loaded is the next build's, and so are its files, though the old worker still stands.
    reader.open("/compare/?tools=qdrant,whisper");
    reader.see_it_alive();
    reader.see_heading("Qdrant vs Whisper");
    reader.see(".card:nth-child(1)", "Nine doubloons");
    reader.see(".kicker", &frame::edition("24 December 2026"));
    reader.see_number(0, AFLOAT);
}

/// Two tabs: what is taken in one must not change the other under its reader.
fn a_tab_of_the_old_build_is_told_and_left_alone(setting: Setting) {
    let mut harbour = Harbour::of(setting.base);
    let reader = after_one_visit(setting, &harbour, "/tools/");
    reader.run("document.body.dataset.same = ''");
    let left = reader.ask(reader.client.window());
    let other = reader.ask(reader.client.new_window(true)).handle;
    reader.ask(reader.client.switch_to_window(other));
    reader.open(QDRANT);
    reader.see_it_alive();
    harbour.come_back(&next_build(setting));
    reader.run("dispatchEvent(new Event('online'))");
    reader.press("#newer button", notices::SHOW_NEWER);
    reader.see("main", "Nine doubloons");

    reader.ask(reader.client.switch_to_window(left));
    reader.see(AFLOAT, notices::NEWER);
    reader.see_number(1, "body[data-same]");
    press_tool(&reader, "qdrant");
    reader.see("main", failure::RENEWED);
    reader.press("#newer button", notices::SHOW_NEWER);
    reader.see("main", "Nine doubloons");
    reader.see_number(0, AFLOAT);
}
