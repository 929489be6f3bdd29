//! The edge in the reader's browser: the one place for web-sys and gloo-net, one quirk a file.

mod ballots;
mod carousel;
mod choice;
mod clipboard;
mod face;
mod fetch;
mod history;
mod late;
mod offline;
mod page;
mod terms;

use crate::site::{Base, PageData, Route};
use crate::views::elements::{Watched, follow};
use crate::views::{App, AppProps, World};
use crate::web;
use any_spawner::Executor;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use std::cell::Cell;
use std::mem::forget;
use web_sys::HtmlElement;

thread_local! {
    /// The next step; it says whether another follows.
    static NEXT: Cell<Option<Box<dyn FnOnce() -> bool>>> = const { Cell::new(None) };
}

/// Takes over the page that stands there, or puts one where none was written, in four steps: reads the data, makes the app,
/// takes over, wakes. Each is done in a turn of its own (src/browser/start.js), so that no turn holds up the page for long.
///
/// Without readable page data there is nothing to build on: the written page stays as it is, readable and linked, and
/// what started the app has the page's script say so (src/browser/start.js, early.js).
///
/// Whether there is another step.
pub fn step() -> bool {
    match NEXT.take() {
        Some(step) => step(),
        None => read(),
    }
}

fn next(step: impl FnOnce() -> bool + 'static) -> bool {
    NEXT.set(Some(Box::new(step)));
    true
}

fn read() -> bool {
    let (Some(root), Some(data)) = (page::root(), page::data()) else {
        wasm_bindgen::throw_str("no page to take over")
    };
    next(|| make(root, data))
}

fn make(root: HtmlElement, data: PageData) -> bool {
    let base = web::page::base();
    // What else the query holds (a reader's terms) changes the page after it has been taken over.
    let (path, query) = web::page::place();
    let here = base.strip(&path).map(|inside| Route::parse(inside, &query).path());
    let written_for_here = here.is_some() && here == data.path;
    // An error says that it has been begun before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let (app, world, wakes) = owner.with(|| app(base, data, written_for_here));
    let first = world.route.get_untracked();
    next(move || {
        // A link that was pressed between the steps has led on already.
        let stands_here = written_for_here && world.route.get_untracked() == first;
        owner.with(|| put(root, app, stands_here));
        // It lives as long as the page.
        forget(owner);
        next(move || {
            wakes.set(true);
            false
        })
    })
}

/// Takes over what was written, or puts the app in its place.
fn put(root: HtmlElement, app: impl IntoView, stands_here: bool) {
    let app = app.into_view();
    if stands_here {
        forget(app.hydrate::<true>(&Cursor::new(root.into()), &PositionState::default()));
    } else {
        root.set_text_content(None);
        let mut app = app.build();
        app.mount(&root, None);
        forget(app);
    }
}

/// The app, the world around it, and what wakes it.
fn app(base: Base, data: PageData, written_for_here: bool) -> (impl IntoView, World, Watched<bool>) {
    if data.counted {
        page::mark("counted", "");
    }
    let mut world = World::of(base, data);
    if !written_for_here {
        world.shelf.set_aside(&world.shelf.slices());
        world.today.set(web::clock::today());
    }
    world.retry = fetch::retry(&world);
    world.copy = clipboard::copy(&world);
    world.carousel = carousel::carousel();
    world.late = late::loader(&world, "late.js");
    fetch::follow_route(&world, written_for_here);
    fetch::follow_terms(&world);
    fetch::follow_connection(&world);
    face::follow(&world);
    history::keep(&world);
    // Whatever only this browser knows comes after the first view, so that the view is the one that was written. What keeps up
    // with it is made here, where it lives as long as the app.
    let (awake, wakes) = (world.clone(), Watched::new(false));
    follow(move || {
        if !wakes.get() {
            return;
        }
        awake.today.set(web::clock::today());
        ballots::follow(&awake);
        terms::keep(&awake);
        carousel::keep(&awake);
        choice::keep(&awake, awake.carousel.layout);
        choice::keep(&awake, awake.scheme);
        late::follow_wishes(&awake);
        page::mark_alive();
        offline::follow(&awake);
    });
    (App(AppProps { world: world.clone() }), world, wakes)
}
