//! The page of all tools: what they can be narrowed down by, and the list of what is left. All of a reader's choices
//! stand in the address.

mod address;
mod chips;
mod facets;
mod list;
mod place;
mod room;
mod row;
mod shards;
mod way_out;

use super::find::{self, Stock};
use crate::domain::Facets;
use crate::site::WholeFile;
use room::Room;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

thread_local! {
    /// Kept for as long as the page stands: who comes back finds the list at once, and so where it was.
    static FACETS: RefCell<Option<Rc<Facets>>> = const { RefCell::new(None) };
}

/// Furnishes the page once index and facets are here. Until then the written list stands where it is.
pub(super) fn show(place: Element) {
    find::when_here_in(place, |place, stock| match FACETS.with_borrow(Clone::clone) {
        Some(facets) => Room::furnish(place, stock, &facets),
        None => spawn_local(furnish(place, stock)),
    });
}

async fn furnish(place: Element, stock: Rc<Stock>) {
    match find::file(&stock.base, WholeFile::Facets.path(), Facets::from_json).await {
        Ok(facets) => {
            let facets = Rc::new(facets);
            FACETS.set(Some(facets.clone()));
            Room::furnish_by_and_by(place, stock, &facets).await;
        }
        Err(problem) => find::failed(&place, problem, |place, _| show(place)),
    }
}
