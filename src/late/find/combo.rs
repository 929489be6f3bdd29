use super::draw::Line;
use super::rows::Rows;
use super::stock::{self, Had, Stock};
use super::{act, recent};
use crate::domain::Slug;
use crate::late::dom::{Node, button, node, put};
use crate::late::trouble::trouble;
use crate::site::answers;
use crate::web::page::document;
use crate::words::find as words;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// What a field does with a tool that is chosen. An error says why it has no use for it.
pub(in crate::late) type Take = Box<dyn Fn(&Rc<Stock>, &Slug) -> Result<(), String>>;

/// A text field with a list of what fits below it, after the pattern of the ARIA Authoring Practices: the field keeps the
/// focus, and `aria-activedescendant` names the line that the Enter key takes. The first is it as soon as something fits.
pub(in crate::late) struct Combo {
    pub(super) input: HtmlInputElement,
    /// What opens below the field: the list, and behind it what concerns the list.
    pub(super) sheet: HtmlElement,
    pub(super) rows: Rows,
    foot: Element,
    said: Element,
    /// The line that Enter takes.
    pub(super) at: Cell<Option<usize>>,
    /// Whether Enter was pressed before anything could be found.
    pub(super) awaited: Cell<bool>,
    /// Whether the list may have been scrolled since it was filled.
    pub(super) scrolled: Cell<bool>,
    /// None of a box whose lines lead where they lead; a field that takes tools offers tools alone.
    pub(super) take: Option<Take>,
}

impl Combo {
    /// Makes a field one, for as long as it stands. What has been typed into it meanwhile counts.
    pub(in crate::late) fn serve(input: HtmlInputElement, take: Option<Take>) {
        let number = NUMBER.replace(NUMBER.get() + 1);
        let id = if number == 0 { FOUND.to_string() } else { FOUND.to_string() + "-" + &number.to_string() };
        let list = node("div").attr("role", "listbox").attr("id", &id).attr("aria-label", words::FOUND);
        let (foot, said) = (node("div").class("foot"), node("p").class("aloud").attr("role", "status"));
        let sheet = node("div").class("found").attr("hidden", "");
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-haspopup", "listbox"),
            ("aria-expanded", "false"),
            ("aria-controls", &id),
            ("autocorrect", "off"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ] {
            let _ = input.set_attribute(name, value);
        }
        let (list, foot) = (list.element().clone(), foot.element().clone());
        let sheet = sheet.kid(Node::of(&list)).kid(Node::of(&foot)).element().clone();
        let said = said.element().clone();
        if let Some(around) = input.parent_element() {
            let _ = around.append_child(&sheet);
            let _ = around.append_child(&said);
        }
        // The form was sent before anybody here could hear of it (src/browser/find.js).
        let sent = input.closest("[data-submitted]").ok().flatten();
        let _ = sent.as_ref().map(|form| form.remove_attribute("data-submitted"));
        let combo = Rc::new(Combo {
            input,
            sheet: sheet.unchecked_into(),
            rows: Rows::of(list),
            foot,
            said,
            at: Cell::default(),
            awaited: Cell::new(sent.is_some()),
            scrolled: Cell::default(),
            take,
        });
        act::listen(&combo);
        combo.make_ready();
    }

    /// Sees to it that the stock comes, and shows what it says on what has been typed so far.
    fn make_ready(self: &Rc<Combo>) {
        let combo = self.clone();
        stock::when_here(move |had| {
            if had.is_ok() {
                super::mark_ready();
            }
            if combo.has_focus() {
                combo.show_had(had);
            }
        });
        if stock::now().is_none() && self.has_focus() {
            self.say_instead(node("p").text(words::FETCHING));
        }
    }

    pub(super) fn has_focus(&self) -> bool {
        let held = document().and_then(|document| document.active_element());
        held.is_some_and(|held| self.input.is_same_node(Some(&held)))
    }

    /// Shows what fits the text in the field.
    pub(super) fn show(self: &Rc<Combo>) {
        match stock::now() {
            Some(stock) => self.show_had(&Ok(stock)),
            None => self.make_ready(),
        }
    }

    fn show_had(self: &Rc<Combo>, had: &Had) {
        match had {
            Ok(stock) => self.list_what_fits(stock),
            Err(problem) => {
                let combo = self.clone();
                self.say_instead(trouble(vec![problem.clone()], move || combo.make_ready()));
            }
        }
        if self.awaited.take() {
            act::take(self, false);
        }
    }

    fn list_what_fits(self: &Rc<Combo>, stock: &Stock) {
        let typed = self.input.value();
        let asked = !typed.trim().is_empty();
        let lines: Vec<Line> = match asked {
            true => answers(&stock.haystack, &typed)
                .iter()
                .map(|answer| Line::of_answer(stock, answer, &typed))
                .filter(|line| self.has_use_for(line))
                .collect(),
            false => recent::read()
                .iter()
                .filter_map(|tools| Line::of_tools(stock, tools))
                .filter(|line| self.has_use_for(line))
                .collect(),
        };
        let label = if asked { words::FOUND } else { words::RECENT };
        let _ = self.rows.list().set_attribute("aria-label", label);
        // For whoever watches: what the lines answer.
        let _ = self.rows.list().set_attribute("data-for", &typed);
        let none = lines.is_empty();
        let said = match (asked, none) {
            (true, true) => words::nothing(&typed),
            (true, false) => words::results(lines.len() as u32),
            _ => String::new(),
        };
        let foot = match (asked, none) {
            (true, true) => vec![node("p").text(&said), see_all(stock)],
            (false, _) => self.choices(none),
            _ => Vec::new(),
        };
        // To ask where a list stands, or to move it, has all that changed laid out at once, and again before the paint.
        if self.scrolled.take() {
            self.sheet.set_scroll_top(0);
        }
        self.rows.show(lines);
        put(&self.foot, foot);
        self.said.set_text_content(Some(&said));
        self.mark((asked && !none).then_some(0));
        self.open(!none || asked);
    }

    fn has_use_for(&self, line: &Line) -> bool {
        self.take.is_none() || line.tools.len() == 1
    }

    /// What concerns the list of recent choices.
    fn choices(self: &Rc<Combo>, none: bool) -> Vec<Node> {
        let combo = self.clone();
        let forget = button(words::FORGET, move || {
            recent::forget();
            let _ = combo.input.focus();
            combo.show();
        });
        if none { Vec::new() } else { vec![forget, act::slash_choice()] }
    }

    /// Says something in place of the list.
    fn say_instead(&self, what: Node) {
        self.rows.show(Vec::new());
        put(&self.foot, [what]);
        self.mark(None);
        self.open(true);
    }

    /// Says why a choice was not taken; the reader types on.
    pub(super) fn refuse(&self, why: &str) {
        self.say_instead(node("p").text(why));
        self.said.set_text_content(Some(why));
    }

    pub(super) fn open(&self, open: bool) {
        if !open {
            self.mark(None);
        }
        if open != self.is_open() {
            self.sheet.set_hidden(!open);
            let _ = self.input.set_attribute("aria-expanded", if open { "true" } else { "false" });
        }
    }

    pub(super) fn is_open(&self) -> bool {
        !self.sheet.hidden()
    }

    /// Moves to the line that Enter takes, and has it seen.
    pub(super) fn point_at(&self, at: Option<usize>) {
        self.mark(at);
        if let Some(option) = at.and_then(|at| self.rows.option(at)) {
            show_whole(&option, &self.sheet);
        }
    }

    /// Names the line that Enter takes.
    fn mark(&self, at: Option<usize>) {
        let before = self.at.replace(at);
        let select = |at: Option<usize>, selected: &str| {
            let option = self.rows.option(at?)?;
            option.set_attribute("aria-selected", selected).ok()?;
            Some(option.id())
        };
        if before != at {
            select(before, "false");
        }
        // A line may have been made since.
        let _ = match select(at, "true") {
            Some(id) => self.input.set_attribute("aria-activedescendant", &id),
            None => self.input.remove_attribute("aria-activedescendant"),
        };
    }

    /// The place of the line that an event came from.
    pub(super) fn line_of(&self, event: &Event) -> Option<usize> {
        self.rows.place_of(&event.target()?.dyn_into::<Element>().ok()?)
    }
}

thread_local! {
    /// How many fields there have been: each list has an id of its own.
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

const FOUND: &str = "found";

fn see_all(stock: &Stock) -> Node {
    let href = stock.base.href(&crate::site::Route::Tools);
    node("a").attr("href", &href).text(&words::see_all(&stock.site.subject.many))
}

/// Scrolls a list, and nothing but the list, so that a line of it can be seen.
fn show_whole(option: &Element, sheet: &HtmlElement) {
    let Ok(option) = option.clone().dyn_into::<HtmlElement>() else { return };
    let (top, height) = (option.offset_top(), option.offset_height());
    let (from, room) = (sheet.scroll_top(), sheet.client_height());
    if top < from {
        sheet.set_scroll_top(top);
    } else if top + height > from + room {
        sheet.set_scroll_top(top + height - room);
    }
}
