use super::kept;
use crate::domain::{Slug, Tray};
use crate::late::dom::{Node, button, node, put};
use crate::late::find::Stock;
use crate::late::trouble::trouble;
use crate::site::LineUp;
use crate::web::page::document;
use crate::words::tray as words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What there is to say of the last change, and how it is undone.
pub(super) struct Said {
    pub words: String,
    pub undo: Option<Box<dyn FnMut()>>,
}

/// A tool's name; its slug where the catalogue has lost it.
pub(super) fn name(stock: &Stock, slug: &Slug) -> String {
    stock.index.row(slug).map_or_else(|| slug.to_string(), |row| row.name().to_string())
}

/// Shows the bar while there is something in the tray or to say of it.
pub(super) fn show(stock: &Rc<Stock>, said: Option<Said>) {
    let kept = kept::read();
    if kept.tray.tools().is_empty() && said.is_none() && kept.trouble.is_none() {
        let _ = standing().map(|bar| bar.remove());
        return;
    }
    let Some(bar) = standing().or_else(put_up) else { return };
    // What has the focus is made anew; then the link to the comparison, or the bar, has it.
    let held = document().and_then(|document| document.active_element());
    let had_focus = held.is_some_and(|held| bar.contains(Some(&held)));
    let find = |css: &str| bar.query_selector(css).ok().flatten();
    if let (Some(tools), Some(status)) = (find(".in-tray"), find("[role=status]")) {
        put(&tools, contents(stock, &kept.tray));
        put(&status, sentences(stock, &kept.tray, said, kept.trouble));
    }
    if had_focus && let Some(next) = find(".action, button") {
        let _ = next.unchecked_into::<HtmlElement>().focus();
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
    let bar = node("aside").class("tray").attr("aria-label", words::HEADING);
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
    let compare = tray.can_compare().then(|| {
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
    if let Some(said) = said {
        if !said.words.is_empty() {
            say(&said.words);
        }
        undo = said.undo;
    }
    if tray.tools().len() == 1 {
        say(&words::one_more(&stock.site.subject.one));
    }
    let row = |slug: &Slug| stock.index.row(slug);
    if tray.spans_categories(|slug| row(slug).map(|row| row.category().clone())) {
        let told: Vec<(String, String)> = tray
            .tools()
            .iter()
            .filter_map(row)
            .map(|row| {
                let category = stock.site.category(row.category());
                (row.name().to_string(), category.map_or_else(String::new, |category| category.name.clone()))
            })
            .collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(name, category)| (&**name, &**category)).collect();
        say(&words::several_categories(&told));
    }
    if let Some(trouble) = trouble {
        say(&trouble);
    }
    if let Some(undo) = undo {
        all.push(button(words::UNDO, undo));
    }
    all
}
