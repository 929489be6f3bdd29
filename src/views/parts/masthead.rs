use super::capital;
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, Kids, Shape, el, live, mark};
use crate::words::{frame, method as rules, reviewer};
use leptos::prelude::*;

/// The top of every page: where one is, and where one can go. Trouble that concerns every page is said here.
pub fn masthead(world: &World) -> AnyView {
    let link = |route: Route, words: &str| {
        let (href, shown) = (world.href(&route), world.route);
        let current = move || (shown.get().as_ref() == Some(&route)).then(|| "page".to_string());
        el("a").href(href).live_attr("aria-current", current).kids(words)
    };
    let brand = el("a").class("brand").href(world.href(&Route::Home)).kids((mark(Shape::Ship), &world.site.name));
    let nav: Vec<Element> = vec![
        link(Route::Tools, &capital(&world.site.subject.many)),
        link(Route::LineUp(Vec::new()), frame::COMPARE),
        link(Route::Reviewers, reviewer::REVIEWERS),
        link(Route::Method, rules::KICKER),
    ];
    let nav = el("nav").attr("aria-label", frame::MAIN).kids(nav);
    let said = world.notice;
    let notice = live(move || {
        let mut kids = Vec::new();
        said.get().map(|notice| el("p").kids(notice)).push_into(&mut kids);
        kids.into_any()
    });
    let notice = el("div").class("notice").attr("role", "status").kids(notice);
    vec![el("header").class("masthead").kids((brand, nav)).view(), notice.view()].into_any()
}
