use super::page::run_script;
use crate::site::Route;
use crate::views::elements::follow;
use crate::views::{Layout, World};
use crate::words::late as words;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;

/// Loads the second wasm or the third, once. What does not come is told, and asked for again the next time.
pub(super) fn loader(world: &World, script: &'static str) -> Callback<()> {
    let (base, notice, asked) = (world.base.clone(), world.notice, StoredValue::new_local(false));
    Callback::new(move |()| {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        let failed = Closure::once_into_js(move || {
            asked.set_value(false);
            notice.set(Some(words::NOT_LOADED.to_string()));
        });
        if let Some(script) = run_script(&base, script, "") {
            let _ = script.add_event_listener_with_callback("error", failed.unchecked_ref());
        }
    })
}

/// Loads it for what the reader has asked for before, or by a link.
pub(super) fn follow_wishes(world: &World) {
    let (route, layout, kept, terms, load) = (world.route, world.carousel.layout, world.kept, world.terms, world.late);
    let votes = loader(world, "votes.js");
    follow(move || {
        if route.with(|route| route.as_ref().is_some_and(Route::is_of_the_community)) {
            votes.run(());
        }
        if layout.get() == Layout::Claims || kept.get() || terms.with(|terms| !terms.work.is_empty()) {
            load.run(());
        }
    });
}
