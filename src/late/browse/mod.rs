//! The page of all tools: what they can be narrowed down by, and the list of what is left. All of a reader's choices
//! stand in the address.

mod address;
mod chips;
mod facets;
mod list;
mod room;
mod shards;

use super::dom::put;
use super::find::{self, Stock};
use super::trouble::trouble;
use crate::domain::Facets;
use crate::site::WholeFile;
use room::Room;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Furnishes the page once index and facets are here. Until then the written list stands where it is.
pub(super) fn show(place: Element) {
    if place.has_attribute(AWAITED) {
        return;
    }
    let _ = place.set_attribute(AWAITED, "");
    find::when_here(move |had| match (had, FACETS.with_borrow(Clone::clone)) {
        // Who comes back finds the list at once, and so where it was.
        (Ok(stock), Some(facets)) => Room::furnish(place, stock.clone(), &facets),
        (Ok(stock), None) => spawn_local(furnish(place, stock.clone())),
        (Err(problem), _) => failed(place, problem.clone()),
    });
}

thread_local! {
    static FACETS: RefCell<Option<Rc<Facets>>> = const { RefCell::new(None) };
}

/// The mark of a place whose files are on their way.
const AWAITED: &str = "data-awaited";

async fn furnish(place: Element, stock: Rc<Stock>) {
    match find::file(&stock.base, WholeFile::Facets.path(), Facets::from_json).await {
        Ok(facets) => {
            let facets = Rc::new(facets);
            FACETS.set(Some(facets.clone()));
            if place.is_connected() {
                Room::furnish(place, stock, &facets);
            }
        }
        Err(problem) => failed(place, problem),
    }
}

fn failed(place: Element, problem: find::Trouble) {
    let _ = place.remove_attribute(AWAITED);
    let again = place.clone();
    let retry = move || {
        put(&again, []);
        show(again.clone());
    };
    put(&place, [trouble(vec![problem], retry)]);
}
