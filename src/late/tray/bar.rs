use super::kept;
use crate::domain::{Slug, Tray};
use crate::late::dom::{Node, button, focus, node, put};
use crate::late::find::Stock;
use crate::late::trouble::trouble;
use crate::site::LineUp;
use crate::web::page::document;
use crate::words::tray as words;
use std::rc::Rc;
use web_sys::Element;

/// What there is to say of the last change, and how it is undone.
pub(super) struct Said {
    pub words: String,
    pub undo: Option<Box<dyn FnMut()>>,
}

/// A tool's name; its slug where the catalogue has lost it.
pub(super) fn name(stock: &Stock, slug: &Slug) -> String {
    stock.index.row(slug).map_or_else(|| slug.to_string(), |row| row.name().to_string())
}

/// What marks the bar while the page compares just what is in the tray: it then says little.
const HERE: &str = "data-here";

/// Whether the page compares just what is in the tray; the place of lined-up tools names what it compares.
fn is_here(tray: &Tray) -> bool {
    let place = document().and_then(|document| document.query_selector("[data-late=line-up]").ok().flatten());
    let tools = place.and_then(|place| place.get_attribute("data-tools")).unwrap_or_default();
    let tools: Vec<&str> = tools.split(' ').collect();
    tray.can_compare()
        && tools.len() == tray.tools().len()
        && tray.tools().iter().all(|slug| tools.contains(&slug.as_str()))
}

/// Whether the bar was made for another page, or for one that compares other tools.
pub(super) fn is_of_another_page(tray: &Tray) -> bool {
    standing().is_some_and(|bar| bar.has_attribute(HERE) != is_here(tray))
}

/// Shows the bar while there is something in the tray or to say of it.
pub(super) fn show(stock: &Rc<Stock>, said: Option<Said>) {
    let kept = kept::read();
    if kept.tray.tools().is_empty() && said.is_none() && kept.trouble.is_none() {
        let _ = standing().map(|bar| bar.remove());
        return;
    }
    let Some(bar) = standing().or_else(put_up) else { return };
    let _ = bar.toggle_attribute_with_force(HERE, is_here(&kept.tray));
    // What has the focus is made anew; then the link to the comparison, or the bar, has it: on a button that takes a tool
    // out, whoever presses twice would lose two.
    let held = document().and_then(|document| document.active_element());
    let had_focus = held.is_some_and(|held| bar.contains(Some(&held)));
    let find = |css: &str| bar.query_selector(css).ok().flatten();
    if let (Some(tools), Some(status)) = (find(".in-tray"), find("[role=status]")) {
        put(&tools, contents(stock, &kept.tray));
        put(&status, sentences(stock, &kept.tray, said, kept.trouble));
    }
    if had_focus {
        focus(&find(".action").unwrap_or(bar));
    }
}

/// Says that what names the tools did not come.
pub(super) fn fail(problem: (String, Vec<String>), retry: impl FnMut() + 'static) {
    let status = standing().or_else(put_up).and_then(|bar| bar.query_selector("[role=status]").ok().flatten());
    if let Some(status) = status {
        put(&status, [trouble(vec![problem], retry)]);
    }
}

fn standing() -> Option<Element> {
    document()?.body()?.query_selector(".tray").ok()?
}

/// It stays while there is anything in it, for a live region must be there before what it says.
fn put_up() -> Option<Element> {
    let bar = node("aside").class("tray").attr("aria-label", words::HEADING).attr("tabindex", "-1");
    let bar = bar.kid(node("div").class("in-tray")).kid(node("div").class("said").attr("role", "status"));
    document()?.body()?.append_child(bar.element()).ok()?;
    Some(bar.element().clone())
}

fn contents(stock: &Rc<Stock>, tray: &Tray) -> Vec<Node> {
    if tray.tools().is_empty() {
        return Vec::new();
    }
    let items = tray.tools().iter().map(|slug| {
        let (name, stock, slug) = (name(stock, slug), stock.clone(), slug.clone());
        let out = button(crate::words::browse::CROSS, move || super::take_out(&stock, &slug));
        node("li").kid(node("span").text(&name)).kid(out.attr("aria-label", &words::take_out(&name)))
    });
    let tools = node("ul").attr("role", "list").kids(items);
    let count = tray.tools().len() as u32;
    let compare = (tray.can_compare() && !is_here(tray)).then(|| {
        let href = stock.base.href(&LineUp::new(tray.tools(), Some(&stock.site)).route());
        node("a").class("action").attr("href", &href).text(&words::compare(count, &stock.site.subject.many))
    });
    [Some(tools), compare, Some(button(words::CLEAR, super::clear).attr("aria-label", words::CLEAR_ALOUD))]
        .into_iter()
        .flatten()
        .collect()
}

fn sentences(stock: &Rc<Stock>, tray: &Tray, said: Option<Said>, trouble: Option<String>) -> Vec<Node> {
    let mut all = Vec::new();
    let mut say = |words: &str| all.push(node("span").text(words).text(" "));
    let mut undo = None;
    let row = |slug: &Slug| stock.index.row(slug);
    // With a change, not on every page from then on.
    let is_mixed = said.is_some() && tray.spans_categories(|slug| row(slug).map(|row| row.category().clone()));
    if let Some(said) = said {
        if !said.words.is_empty() {
            say(&said.words);
        }
        undo = said.undo;
    }
    if tray.tools().len() == 1 {
        say(&words::one_more(&stock.site.subject.one));
    }
    if is_mixed {
        say(words::SEVERAL_CATEGORIES);
    }
    if let Some(trouble) = trouble {
        say(&trouble);
    }
    if let Some(undo) = undo {
        all.push(button(words::UNDO, undo));
    }
    all
}
