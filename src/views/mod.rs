//! Markup from values. `pages` (one a route) use `parts` (which know the domain), which use `elements` (which know only
//! Leptos). Nothing here fetches, stores or touches the document: an edge fills the [`World`] and listens to it.

pub mod elements;
pub mod pages;
pub mod parts;
mod world;

pub use world::{Loaded, Shelf, World};

use crate::site::Route;
use elements::{el, live};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as RouteView, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

/// The whole app. The router keeps the address; [`Route`] says what it means.
#[component]
pub fn App(world: World) -> impl IntoView {
    let base = world.base.without_slash().to_string();
    provide_context(world);
    view! {
        <Router base=base>
            <FlatRoutes fallback=frame>
                <RouteView path=path!("/*any") view=frame />
            </FlatRoutes>
        </Router>
    }
}

/// What stands around every page, and the page.
fn frame() -> AnyView {
    let world: World = expect_context();
    let location = use_location();
    let base = world.base.clone();
    let route = Memo::new(move |_| {
        let path = location.pathname.get();
        base.strip(&path).map_or(Route::NotFound, |inside| Route::parse(inside, &location.search.get()))
    });
    world.route.set(Some(route.get_untracked()));
    Effect::new(move || world.route.set(Some(route.get())));

    let base = world.base.clone();
    let skip = el("a")
        .class("skip-link")
        .attr("rel", "external")
        .live_attr("href", move || Some(base.anchor(&route.get(), "main")))
        .kids("Skip to content");
    let (masthead, colophon) = (parts::masthead(&world), parts::colophon(&world));
    let page = live(move || pages::page(&world, route.get()));
    let main = el("main").id("main").attr("tabindex", "-1").kids(page);
    vec![skip.view(), masthead, main.view(), colophon.view()].into_any()
}
