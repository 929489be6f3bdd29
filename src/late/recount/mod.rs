//! The published ballots, counted again in the reader's browser and held against the published count.

mod counting;
mod log;
mod result;
mod signatures;

use super::dom::{Node, button, focus, node, note, put};
use super::here::Here;
use super::trouble::trouble;
use crate::domain::{Catalogue, Tallies};
use crate::words::{failure, recount as words};
use log::Stop;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Element};

/// The recount of one place.
struct Desk {
    here: Here,
    published: Arc<Tallies>,
}

/// What is to be counted, and the button that begins it; or why there is nothing.
pub(super) fn show(here: Here) {
    match here.tallies.clone() {
        Some(published) => drop(offer(&Rc::new(Desk { here, published }), None)),
        None => put(&here.place, [note(words::NO_COUNT)]),
    }
}

/// Offers to count, under what came of the last time. Gives the button.
fn offer(desk: &Rc<Desk>, outcome: Option<&str>) -> Element {
    let published = words::published(&desk.published.as_of.in_words(), &desk.published.rules);
    let outcome = outcome.map(|outcome| note(outcome).attr("role", "status"));
    let begins = begins(desk, words::COUNT);
    let element = begins.element().clone();
    let begins = node("p").kid(begins);
    put(&desk.here.place, [node("p").text(words::HOW), note(&published)].into_iter().chain(outcome).chain([begins]));
    element
}

/// A button that begins to count.
fn begins(desk: &Rc<Desk>, label: &str) -> Node {
    let desk = desk.clone();
    button(label, move || begin(&desk))
}

/// Counts, and says meanwhile how far it is. The button that was pressed is gone then, so the focus goes on to the next.
fn begin(desk: &Rc<Desk>) {
    let Ok(controller) = AbortController::new() else { return };
    let bar = node("progress").attr("aria-label", words::COUNTING);
    let status = note(words::COUNTING).attr("role", "status");
    let (told, stopped) = (status.element().clone(), controller.clone());
    let cancel = button(words::CANCEL, move || stopped.abort());
    let focused = cancel.element().clone();
    put(&desk.here.place, [node("p").kid(bar), status, node("p").kid(cancel)]);
    focus(&focused);
    let desk = desk.clone();
    spawn_local(async move {
        let counted = counting::count(&desk, &controller, &told).await;
        // Whoever has left the page in the meantime is shown nothing.
        if !desk.here.place.is_connected() {
            return controller.abort();
        }
        match counted {
            Ok(count) => {
                let nodes = result::of(&desk, count).await;
                // Asking whether the site was renewed takes its time, too.
                match controller.signal().aborted() {
                    true => focus(&offer(&desk, Some(words::STOPPED))),
                    false => show_and_focus(&desk, nodes),
                }
            }
            Err(Stop::Cancelled) => focus(&offer(&desk, Some(words::STOPPED))),
            Err(Stop::NoLog) => show_and_focus(&desk, [note(words::NO_LOG)]),
            Err(Stop::Lost(why)) => {
                let again = desk.clone();
                let problem = failure::did_not_arrive(&path(), &why);
                show_and_focus(&desk, [trouble(vec![(problem, Vec::new())], move || begin(&again))]);
            }
        }
    });
}

/// Where the log stands in the site.
fn path() -> String {
    ["catalogue/", Catalogue::LOG].concat()
}

/// Puts nodes into the place and moves the focus to the first: that from which the reader came is gone.
fn show_and_focus(desk: &Desk, kids: impl IntoIterator<Item = Node>) {
    put(&desk.here.place, kids);
    if let Some(first) = desk.here.place.first_element_child() {
        let _ = first.set_attribute("tabindex", "-1");
        focus(&first);
    }
}
