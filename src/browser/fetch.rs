use super::page;
use crate::site::{Content, DataFile, Route};
use crate::views::elements::follow;
use crate::views::{Layout, Loaded, Shelf, World};
use crate::words::{failing, failure as words};
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use web_sys::{AbortController, AbortSignal, RequestCache};

/// How long a file may take to be here in full; a connection that hangs never says so itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// Fetches what the page being read needs and is not here yet.
///
/// A written page brings slices: enough for itself, not for the next page, so they are dropped when the reader moves on.
pub(super) fn follow_route(world: &World, counted: bool, written_for_here: bool) {
    let world = world.clone();
    let mut brought = written_for_here;
    let mut shown: Option<Route> = None;
    follow(move || {
        let Some(route) = world.route.get() else { return };
        let first = shown.is_none();
        if shown.as_ref() == Some(&route) || (first && brought) {
            shown = Some(route);
            return;
        }
        if std::mem::take(&mut brought) {
            world.shelf.keep(|file| matches!(file, DataFile::Record(_)));
        }
        let wanted = route.needs().into_iter().filter(|file| counted || *file != DataFile::Tallies);
        wanted.for_each(|file| want(&world, world.shelf, file));
        shown = Some(route);
    });
}

/// Fetches in full the tools whose claims the reader wants to see, or of which a spec may be asked that no slice holds.
pub(super) fn follow_claims(world: &World) {
    let world = world.clone();
    follow(move || {
        let asked = world.terms.with(|terms| !terms.musts.is_empty()) || world.wants_full.get() > 0;
        if asked || world.carousel.layout.get() == Layout::Claims {
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
        let loaded = load(&world, &file, cache).await;
        shelf.put(file, loaded);
    });
}

async fn load(world: &World, file: &DataFile, cache: RequestCache) -> Loaded<Content> {
    let limit = time_limit();
    let lost = || {
        let hung = limit.as_ref().is_some_and(AbortSignal::aborted);
        Loaded::Unreachable(if hung { failing::hung(PATIENCE.as_secs()) } else { words::OFFLINE.to_string() })
    };
    let request = Request::get(&page::of_this_build(world.base.data(file))).cache(cache).abort_signal(limit.as_ref());
    let Ok(response) = request.send().await else { return lost() };
    match response.status() {
        404 => return Loaded::Missing,
        // The worker's answer, where the host would give a file of another build (service-worker.js).
        409 => return Loaded::Unreachable(words::RENEWED.to_string()),
        200..300 => {}
        status => return Loaded::Unreachable(words::server_answered(status)),
    }
    match response.text().await {
        Ok(text) => match file.read(&text, &world.site) {
            Ok(content) => Loaded::Ready(content),
            Err(faults) => Loaded::Faulty(faults.into()),
        },
        Err(_) => lost(),
    }
}

/// A signal that ends a fetch when its time is over. Of age for every browser that runs wasm, unlike its `timeout`.
fn time_limit() -> Option<AbortSignal> {
    let controller = AbortController::new().ok()?;
    let signal = controller.signal();
    set_timeout(move || controller.abort(), PATIENCE);
    Some(signal)
}
