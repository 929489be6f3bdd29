//! Markup from values. `pages` (one a route) use `parts` (which know the domain), which use `elements` (which know only
//! Leptos). Nothing here fetches, stores or touches the document: an edge fills the [`World`] and listens to it.

mod choice;
pub mod elements;
pub mod pages;
pub mod parts;
mod shelf;
mod world;

pub use choice::{Choice, Layout, Scheme};
pub use shelf::Shelf;
pub use world::{Carousel, World};

use crate::site::Route;
use crate::words;
use elements::{Markup, Watched, el, follow, live};
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

/// The whole app. The router keeps the address; [`Route`] says what it means.
#[component]
pub fn App(world: World) -> impl IntoView {
    let base = world.base.without_slash().to_string();
    provide_context(world);
    view! { <Router base=base>{frame()}</Router> }
}

/// What stands around every page, and the page.
fn frame() -> Markup {
    let world: World = expect_context();
    let location = use_location();
    let (path, query) = (location.pathname, location.search);
    let (base, here) = (world.base.clone(), world.clone());
    let read =
        move |path: &str, query: &str| base.strip(path).map_or(Route::NotFound, |inside| Route::parse(inside, query));
    let first = read(&path.get_untracked(), &query.get_untracked());
    world.route.set(Some(first.clone()));
    world.query.set(Some(query.get_untracked()));
    let shown = Watched::new(first);
    // The router changes the address bar once the page is there; its own `Routes` would say so (docs/adr/0002).
    let address = use_context::<BrowserUrl>();
    follow(move || {
        let route = read(&path.get(), &query.get());
        if shown.get_untracked() != route {
            shown.set(route.clone());
        }
        here.query.set(Some(query.get()));
        here.route.set(Some(route));
        if let Some(address) = &address {
            address.ready_to_complete();
        }
    });

    // Within this very page, whatever its address: the `<base>` element would send a bare `#main` home.
    let here = move || {
        let mark = if query.get().is_empty() { "" } else { "?" };
        Some(format!("{}{mark}{}#main", path.get(), query.get()))
    };
    let skip = el("a").class("skip-link").attr("rel", "external").live_attr("href", here).kids(words::frame::SKIP_LINK);
    let (masthead, colophon) = (parts::masthead(&world), parts::colophon(&world));
    let page = live(move || pages::page(&world, shown.get()));
    let main = el("main").id("main").attr("tabindex", "-1").kids(page);
    Markup::all((skip, masthead, main, colophon))
}
