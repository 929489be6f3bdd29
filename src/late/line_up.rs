//! The tools of a comparison: another order, another tool, one more, one less.

use super::dom::{Node, button, node, put};
use super::find::{self, Combo, Stock};
use crate::domain::{MOST_TOOLS, Slug};
use crate::site::{LineUp, Route};
use crate::words::{line_up as words, tray as tray_words};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Fills the place with the tools it names, each with what can be done with it, and a field for one more.
pub(super) fn show(place: Element) {
    find::when_here_in(place, |place, stock| furnish(&place, &stock));
}

fn furnish(place: &Element, stock: &Rc<Stock>) {
    let tools: Vec<Slug> =
        place.get_attribute("data-tools").unwrap_or_default().split(' ').filter_map(Slug::parse).collect();
    let rows = tools.iter().enumerate().map(|(at, slug)| row(place, stock, &tools, at, slug));
    let list = (!tools.is_empty()).then(|| node("ol").class("lined-up").attr("role", "list").kids(rows));
    let full = tools.len() >= MOST_TOOLS;
    let add = (!full).then(|| {
        let (tools, from) = (tools.clone(), place.clone());
        let label = if tools.is_empty() { words::FIRST.to_string() } else { words::add(&stock.site.subject.one) };
        field(&label, move |stock, slug| go(&from, stock, LineUp::new(&tools, Some(&stock.site)).with(slug)))
    });
    let said = match tools.len() {
        0 => Some(node("p").class("note").text(words::CHOOSE_TWO)),
        1 => Some(node("p").class("note").text(words::ONE_MORE)),
        _ if full => Some(node("p").class("note").text(&words::full(MOST_TOOLS as u32))),
        _ => None,
    };
    let keys = (tools.len() > 1).then(|| node("p").class("note").text(words::DIFFERENCE_KEYS));
    put(place, [node("div").class("line-up").kids([list, add, said, keys].into_iter().flatten())]);
}

/// A tool and what can be done with it.
fn row(place: &Element, stock: &Rc<Stock>, tools: &[Slug], at: usize, slug: &Slug) -> Node {
    let known = stock.index.row(slug).map_or(slug.as_str(), |row| row.name());
    let step = |words: &str, said: &str, to: Option<Route>| {
        let (from, stock, enabled) = (place.clone(), stock.clone(), to.is_some());
        let press = button(words, move || go(&from, &stock, to.clone()));
        let press = press.attr("aria-label", said);
        if enabled { press } else { press.attr("disabled", "") }
    };
    let site = Some(&stock.site);
    let earlier = at.checked_sub(1).and_then(|before| LineUp::new(tools, site).swapped(before));
    let later = LineUp::new(tools, site).swapped(at);
    let without = LineUp::new(tools, site).without(at);
    let (all, from) = (tools.to_vec(), place.clone());
    let other = field(&words::replace(known), move |stock, slug| {
        go(&from, stock, LineUp::new(&all, Some(&stock.site)).replaced(at, slug))
    });
    let tray = node("button").attr("type", "button").class("to-tray").attr("data-tray", slug.as_str());
    let tray = tray.attr("aria-label", &tray_words::keep(known)).text(tray_words::KEEP);
    let replace = node("details").kid(node("summary").text(words::REPLACE)).kid(other);
    let buttons = node("div").class("buttons").kids([
        step(words::EARLIER, &words::move_earlier(known), earlier),
        step(words::LATER, &words::move_later(known), later),
        step(words::REMOVE, &words::remove(known), without),
        tray,
    ]);
    node("li").kid(node("b").text(known)).kid(buttons).kid(replace)
}

/// A field that takes a tool.
fn field(label: &str, choose: impl Fn(&Stock, &Slug) + 'static) -> Node {
    let input = node("input").attr("type", "search").attr("autocomplete", "off").attr("aria-label", label);
    let input = input.attr("placeholder", label);
    let around = node("div").class("find").kid(Node::of(input.element()));
    Combo::serve(input.element().clone().unchecked_into(), Some(Box::new(choose)));
    around
}

/// Leads to a page by a link, as any other. A step that leads nowhere else leads nowhere.
fn go(place: &Element, stock: &Stock, to: Option<Route>) {
    let Some(route) = to else { return };
    let link = node("a").attr("href", &stock.base.href(&route)).attr("hidden", "");
    let _ = place.append_child(link.element());
    let _ = link.element().dyn_ref::<HtmlElement>().map(HtmlElement::click);
    link.element().remove();
}
