use super::page::run_script;
use crate::views::World;
use crate::web::page;
use leptos::prelude::*;

/// Loads the script that has pages kept (offline.js, in alive.js), and shows what it marks on the document.
pub(super) fn follow(world: &World) {
    let (offline, newer) = (world.offline, world.newer);
    let listener = window_event_listener_untyped("edition", move |_| {
        offline.set(page::marked("offline").is_some());
        newer.set(page::marked("newer").is_some());
    });
    on_cleanup(move || listener.remove());
    run_script(&world.base, "alive.js", "module");
}
