use crate::site::{DataFile, Loaded, Route, Terms};
use crate::views::elements::follow;
use crate::views::{Shelf, World};
use crate::web::{fetch::load, page};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::RequestCache;

/// Fetches what the page being read needs and is not here yet.
///
/// A written page brings slices: enough for itself, not for another page. They are set aside while the reader is elsewhere;
/// who comes back finds the page whole at once, and so as long as it was when the browser looks for the place they left.
pub(super) fn follow_route(world: &World, written_for_here: bool) {
    let world = world.clone();
    let slices = world.shelf.slices();
    let mut written: Option<Route> = None;
    let mut shown: Option<Route> = None;
    follow(move || {
        let Some(route) = world.route.get() else { return };
        let left = shown.replace(route.clone());
        if left.is_none() && written_for_here {
            written = Some(route);
            return;
        }
        if left.as_ref() == Some(&route) {
            return;
        }
        if written.is_some() && left == written {
            world.shelf.set_aside(&slices);
        }
        if written.as_ref() == Some(&route) {
            world.shelf.give_back(&slices);
        }
        route.needs().into_iter().for_each(|file| want(&world, world.shelf, file));
    });
}

/// Fetches in full the tools of which the reader's terms ask for what no slice holds.
pub(super) fn follow_terms(world: &World) {
    let world = world.clone();
    follow(move || {
        if world.terms.with(Terms::needs_full) {
            let tools = world.route.get().map(|route| route.compared()).unwrap_or_default();
            tools.into_iter().for_each(|slug| want(&world, world.full, DataFile::Tool(slug)));
        }
    });
}

/// What "Try again" does.
pub(super) fn retry(world: &World) -> Callback<DataFile> {
    let world = world.clone();
    Callback::new(move |file| {
        // What failed may lie in the browser's cache for as long as the host allows.
        for shelf in [world.shelf, world.full].into_iter().filter(|shelf| shelf.lacks(&file)) {
            fetch(&world, shelf, file.clone(), RequestCache::Reload);
        }
    })
}

/// Asks again for what did not come, as soon as the browser says that it is back online.
pub(super) fn follow_connection(world: &World) {
    let world = world.clone();
    let listener = window_event_listener_untyped("online", move |_| {
        for shelf in [world.shelf, world.full] {
            shelf.unreached().into_iter().for_each(|file| want(&world, shelf, file));
        }
    });
    on_cleanup(move || listener.remove());
}

fn want(world: &World, shelf: Shelf, file: DataFile) {
    if !shelf.holds(&file) {
        fetch(world, shelf, file, RequestCache::Default);
    }
}

fn fetch(world: &World, shelf: Shelf, file: DataFile, cache: RequestCache) {
    let world = world.clone();
    shelf.put(file.clone(), Loaded::Waiting);
    spawn_local(async move {
        let build = page::build();
        let loaded = load(&world.base, &build, &file, Some(&world.site), cache).await;
        shelf.put(file, loaded);
    });
}
