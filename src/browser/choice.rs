use crate::views::elements::{Watched, follow};
use crate::views::{Choice, World};
use crate::web::page;
use leptos::prelude::*;

/// Keeps a choice of the reader's: worn by the document, and stored for the next page.
pub(super) fn keep<C: Choice>(world: &World, choice: Watched<C>) {
    let key = world.base.key(C::NAME);
    // The early script has read it already, so that the first paint goes by it.
    if let Some(kept) = page::marked(C::NAME).and_then(|id| C::from_id(&id)) {
        choice.set(kept);
    }
    let mut before = None;
    follow(move || {
        let chosen = choice.get();
        if before.is_some_and(|before| before != chosen) {
            super::page::mark(C::NAME, chosen.id());
            // Without storage the choice lasts for this page.
            let _ = window().local_storage().ok().flatten().map(|storage| storage.set_item(&key, chosen.id()));
        }
        before = Some(chosen);
    });
}
