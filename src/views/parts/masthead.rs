use super::{capital, find_form};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, Markup, Shape, el, live, mark};
use crate::words::{community, frame, notices, reviewer};

/// The top of every page: where one is, and where one can go. Trouble that concerns every page is said here.
pub fn masthead(world: &World) -> Markup {
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
        link(Route::Board, community::BOARD.heading),
    ];
    let nav = el("nav").attr("aria-label", frame::MAIN).kids(nav);
    let (said, offline, newer, edition) = (world.notice, world.offline, world.newer, world.site.edition);
    let notice = live(move || {
        let said = said.get().map(|notice| el("p").kids(notice));
        // These come by themselves, so they float: what is being read stays where it is (style/late.css).
        let kept = offline.get().then(|| el("p").kids(notices::offline(&edition.in_words())));
        // src/browser/offline.js hears of the press.
        let show = || el("button").attr("type", "button").kids(notices::SHOW_NEWER);
        let newer = newer.get().then(|| el("p").id("newer").kids((notices::NEWER, " ", show())));
        let afloat = (kept.is_some() || newer.is_some()).then(|| el("div").class("afloat").kids((kept, newer)));
        Markup::all((said, afloat))
    });
    let notice = el("div").class("notice").attr("role", "status").kids(notice);
    Markup::all((el("header").class("masthead").kids((brand, find_form(world), nav)), notice))
}
