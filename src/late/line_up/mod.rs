//! The tools of a comparison: another order, another tool, one more, one less.

mod change;
mod too_many;

use super::dom::{Node, button, node, note, put};
use super::find::{self, Combo, Stock};
use crate::domain::{MOST_TOOLS, Slug};
use crate::site::{LineUp, Route};
use crate::words::{line_up as words, tray as tray_words};
use change::{ADD, Change, EARLIER, LATER, REMOVE, REPLACE};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, window};

pub(super) fn attend() {
    change::attend();
    follow_page();
}

/// What is to be done with each change of the page.
pub(super) fn follow_page() {
    change::follow_page();
    too_many::follow_page();
}

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
        field(&label, move |stock, slug| {
            let to = LineUp::new(&tools, Some(&stock.site)).with(slug);
            take(&from, stock, to, Change { control: ADD, slug: slug.clone(), at: tools.len() })
        })
    });
    let one_order = tools.len() == 2 && LineUp::new(&tools, Some(&stock.site)).swapped(0).is_none();
    let said = match tools.len() {
        0 => Some(note(words::CHOOSE_TWO)),
        1 => Some(note(words::ONE_MORE)),
        _ if full => Some(note(&words::full(MOST_TOOLS as u32))),
        _ => one_order.then(|| note(words::ONE_ORDER)),
    };
    let keys = (tools.len() > 1).then(|| note(words::DIFFERENCE_KEYS));
    let status = node("p").class("note").attr("role", "status");
    let told = status.element().clone();
    put(place, [node("div").class("line-up").kids([list, Some(status), add, said, keys].into_iter().flatten())]);
    if let Some(said) = change::arrive(&tools, stock) {
        tell(told, said);
    }
}

/// Says something in a live region that has just been made. Readers of screens hear what comes into one that they know.
fn tell(region: Element, words: String) {
    const KNOWN_AFTER: i32 = 200;
    let tell = Closure::once_into_js(move || region.set_text_content(Some(&words)));
    let _ = window()
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(tell.unchecked_ref(), KNOWN_AFTER));
}

/// A tool and what can be done with it.
fn row(place: &Element, stock: &Rc<Stock>, tools: &[Slug], at: usize, slug: &Slug) -> Node {
    let known = stock.index.row(slug).map_or(slug.as_str(), |row| row.name());
    // They stand in the order in which change.rs finds them again.
    let step = |words: &str, said: &str, control: &'static str, to: Option<Route>| {
        let press = match to {
            None => node("button").attr("type", "button").text(words).attr("disabled", ""),
            Some(to) => {
                let (from, stock, slug) = (place.clone(), stock.clone(), slug.clone());
                let change = move || Change { control, slug: slug.clone(), at };
                button(words, move || change::lead(&from, &stock, &to, change()))
            }
        };
        press.attr("aria-label", said)
    };
    let site = Some(&stock.site);
    let earlier = at.checked_sub(1).and_then(|before| LineUp::new(tools, site).swapped(before));
    let later = LineUp::new(tools, site).swapped(at);
    let without = LineUp::new(tools, site).without(at);
    let (all, from) = (tools.to_vec(), place.clone());
    let other = field(&words::replace(known), move |stock, slug| {
        let to = LineUp::new(&all, Some(&stock.site)).replaced(at, slug);
        take(&from, stock, to, Change { control: REPLACE, slug: slug.clone(), at })
    });
    let tray = node("button").attr("type", "button").class("to-tray").attr("data-tray", slug.as_str());
    let tray = tray.attr("aria-label", &tray_words::keep(known)).text(tray_words::KEEP);
    let replace = node("details").kid(node("summary").text(words::REPLACE)).kid(other);
    let buttons = node("div").class("buttons").kids([
        step(words::EARLIER, &words::move_earlier(known), EARLIER, earlier),
        step(words::LATER, &words::move_later(known), LATER, later),
        step(words::REMOVE, &words::remove(known), REMOVE, without),
        tray,
    ]);
    node("li").kid(node("b").text(known)).kid(buttons).kid(replace)
}

/// A field that takes a tool.
fn field(label: &str, choose: impl Fn(&Rc<Stock>, &Slug) -> Result<(), String> + 'static) -> Node {
    let input = node("input").attr("type", "search").attr("autocomplete", "off").attr("aria-label", label);
    let input = input.attr("placeholder", label);
    let around = node("div").class("find").kid(Node::of(input.element()));
    Combo::serve(input.element().clone().unchecked_into(), Some(Box::new(choose)));
    around
}

/// Leads to the page with a chosen tool. One that changes nothing stands there already.
fn take(place: &Element, stock: &Stock, to: Option<Route>, change: Change) -> Result<(), String> {
    let name = || stock.index.row(&change.slug).map_or(change.slug.as_str(), |row| row.name());
    let route = to.ok_or_else(|| words::stands_already(name()))?;
    change::lead(place, stock, &route, change);
    Ok(())
}
