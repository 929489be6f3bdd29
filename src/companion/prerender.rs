use crate::site::{Base, Face, PageData, Route};
use crate::views::{App, AppProps, World};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

/// A page as markup, and what it is called.
pub struct Rendered {
    pub html: String,
    pub face: Face,
}

/// Renders a page exactly as the app will find it when it takes over.
pub fn render(base: &Base, route: &Route, data: PageData) -> Rendered {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(RequestUrl::new(&base.href(route)));
        let world = World::of(base.clone(), data);
        let face = world.face;
        let html = App(AppProps { world }).into_view().to_html();
        Rendered { html, face: face.get_untracked() }
    })
}
