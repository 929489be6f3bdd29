use crate::late::dom::{Node, focus, node};
use crate::site::{Base, BoardLine, Route};
use crate::words::{board as words, format};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// So many lines are shown at first, and with each press of the button.
const LINES: usize = 200;

/// What names the table of a button.
const MORE: &str = "data-more";

/// A table of places of which part may be shown.
pub(super) struct Long {
    lines: Vec<BoardLine>,
    shown: usize,
    body: Element,
    said: Element,
    button: Element,
}

/// The table whose button was pressed.
pub(super) fn asked_for(event: &Event) -> Option<usize> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute(MORE)?.parse().ok()
}

impl Long {
    /// A table of that number on its page, called by its label, with the heading of its last column.
    pub fn new(base: &Base, number: usize, [label, figure]: [&str; 2], lines: Vec<BoardLine>) -> (Long, Node) {
        let heading = |name: &str| node("th").attr("scope", "col").text(name);
        let headings = [words::RANK, words::TOOL, figure].map(heading);
        let body = node("tbody");
        let said = node("span").attr("role", "status");
        let button = node("button").attr("type", "button").attr(MORE, &number.to_string());
        let mut long = Long {
            lines,
            shown: 0,
            body: body.element().clone(),
            said: said.element().clone(),
            button: button.element().clone(),
        };
        long.add(base);
        let table = node("table").class("places").kid(node("thead").kid(node("tr").kids(headings))).kid(body);
        let scroller = node("div").class("ranks").attr("tabindex", "0").attr("role", "group").attr("aria-label", label);
        let rest = (long.lines.len() > LINES).then(|| node("p").class("more").kid(button).kid(said));
        (long, node("div").kid(scroller.kid(table)).kids(rest))
    }

    /// Shows more. The focus stays on the button; with the last lines the button goes, and the focus is on the first of
    /// them.
    pub fn more(&mut self, base: &Base) {
        let before = self.shown;
        self.add(base);
        if self.shown == self.lines.len() {
            let links = self.body.query_selector_all("a").ok();
            let first = links.and_then(|links| links.get(before as u32)?.dyn_into::<Element>().ok());
            first.iter().for_each(focus);
        }
    }

    fn add(&mut self, base: &Base) {
        let until = self.lines.len().min(self.shown + LINES);
        for line in &self.lines[self.shown..until] {
            let _ = self.body.append_child(row(base, line).element());
        }
        self.shown = until;
        let left = self.lines.len() - until;
        self.said.set_text_content(Some(&words::shown(until as u32, self.lines.len() as u32)));
        self.button.set_text_content(Some(&words::show_more(left.min(LINES) as u32)));
        if left == 0 {
            let _ = self.button.set_attribute("hidden", "");
        }
    }
}

fn row(base: &Base, line: &BoardLine) -> Node {
    let link = node("a").attr("href", &base.href(&Route::Tool(line.slug.clone()))).text(&line.tool);
    let figure = node("td").kid(node("b").text(&line.figure)).text(" ").kid(node("small").text(&line.note));
    let shared = line.shared.then(|| node("small").text(words::SHARED));
    let rank = node("td").text(&format::count(line.rank)).text(" ").kids(shared);
    node("tr").kid(rank).kid(node("th").attr("scope", "row").kid(link)).kid(figure)
}
