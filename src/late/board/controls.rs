use super::Board;
use crate::domain::{Category, Slug};
use crate::late::dom::{Node, node};
use crate::site::{BoardView, By};
use crate::words::board as words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// The buttons that say whose order is shown, and the list of categories. They are made once.
pub(super) struct Controls {
    buttons: Vec<(By, Element)>,
    categories: Option<HtmlSelectElement>,
}

/// The same on their way into the page.
pub(super) struct Shown {
    buttons: Vec<(By, Node)>,
    categories: Node,
}

impl Controls {
    pub fn new(offered: &[&Category]) -> (Controls, Shown) {
        let button = |by: By| (by, node("button").attr("type", "button").text(by.in_words()));
        let buttons: Vec<(By, Node)> = By::all().into_iter().map(button).collect();
        let option = |value: &str, label: &str| node("option").attr("value", value).text(label);
        let options = offered.iter().map(|category| option(category.id.as_str(), &category.name));
        let categories = node("select").kid(option("", words::ALL_CATEGORIES)).kids(options);
        let controls = Controls {
            buttons: buttons.iter().map(|(by, button)| (*by, button.element().clone())).collect(),
            categories: categories.element().clone().dyn_into().ok(),
        };
        (controls, Shown { buttons, categories })
    }

    /// Marks what is shown.
    pub fn mark(&self, view: &BoardView) {
        for (by, button) in &self.buttons {
            let _ = button.set_attribute("aria-pressed", if *by == view.by { "true" } else { "false" });
        }
        if let Some(categories) = &self.categories {
            categories.set_value(view.category.as_ref().map_or("", Slug::as_str));
        }
    }
}

/// The controls, heard by the board.
pub(super) fn heard(board: &Rc<Board>, shown: Shown) -> Node {
    let buttons = shown.buttons.into_iter().map(|(by, button)| {
        let board = board.clone();
        button.on("click", move |_| board.change(|view| view.by = by))
    });
    let chosen = board.clone();
    let categories = shown.categories.on("change", move |_| {
        let value = chosen.controls.categories.as_ref().map(HtmlSelectElement::value);
        chosen.change(|view| view.category = value.and_then(|value| Slug::parse(&value)));
    });
    let group = node("div").class("conditions").attr("role", "group").attr("aria-label", words::WHOSE).kids(buttons);
    let label = node("label").kid(node("span").text(words::CATEGORY)).kid(categories);
    node("div").class("board-controls").kid(group).kid(label)
}
