use super::shards::{Brief, Shards};
use crate::late::dom::{Node, node, put};
use crate::late::find::Stock;
use crate::site::Route;
use crate::words::{lists as words, tray, verdict};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// So many tools come and go together. Divisible by any number of columns that fit on a screen.
const TOGETHER: usize = 48;

/// A list of any length of which the page holds what is near what the reader sees.
///
/// It is cut into sheets of as many rows each. A row's height does not depend on what is in it (style/lists.css), so an
/// empty sheet is as high as a full one, the scroll bar tells the truth, and a place can be come back to.
pub(super) struct List {
    element: Element,
    inside: Rc<Inside>,
    seen: Option<IntersectionObserver>,
}

struct Inside {
    stock: Rc<Stock>,
    /// The row of the index of each place of the shelf.
    rows: Vec<usize>,
    /// The places to show, in order.
    shown: RefCell<Vec<usize>>,
    shards: Rc<Shards>,
    /// Counts the lists that have been shown, so that what comes for an older one is dropped.
    turn: Cell<u32>,
}

impl List {
    pub fn new(stock: Rc<Stock>, rows: Vec<usize>) -> List {
        let shards = Shards::new(stock.clone());
        let inside = Rc::new(Inside { stock, rows, shown: RefCell::default(), shards, turn: Cell::default() });
        let filling = inside.clone();
        let heard = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
                filling.fill(&entry.target(), entry.is_intersecting());
            }
        });
        let near = IntersectionObserverInit::new();
        near.set_root_margin("100% 0%");
        let seen = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &near).ok();
        heard.forget();
        List { element: node("div").class("list").element().clone(), inside, seen }
    }

    pub fn element(&self) -> &Element {
        &self.element
    }

    /// Shows the tools at these places of the shelf.
    pub fn show(&self, places: Vec<usize>) {
        let all = places.len();
        self.begin(places);
        let sheets = (0..all.div_ceil(TOGETHER)).map(|number| {
            // A whole number of rows whether there are one or two columns.
            let rows = TOGETHER.min(all - number * TOGETHER).next_multiple_of(2);
            let sheet = node("ul").class("entries rows").attr("data-sheet", &number.to_string()).attr("role", "list");
            // Not as an attribute: those with styles are what the policy of our pages refuses.
            let style = sheet.element().unchecked_ref::<HtmlElement>().style();
            let _ = style.set_property("--rows", &rows.to_string());
            sheet
        });
        put(&self.element, sheets);
        let sheets = self.element.children();
        for number in 0..sheets.length() {
            let Some(sheet) = sheets.item(number) else { continue };
            // What is seen first is there at once.
            if number == 0 {
                self.inside.fill(&sheet, true);
            }
            let _ = self.seen.as_ref().map(|seen| seen.observe(&sheet));
        }
    }

    pub fn show_instead(&self, nodes: Vec<Node>) {
        self.begin(Vec::new());
        put(&self.element, [node("div").class("none").kids(nodes)]);
    }

    /// The link of the row that leads to this address, which is filled for it if it must be.
    pub fn link(&self, href: &str) -> Option<Element> {
        let Inside { stock, rows, shown, .. } = &*self.inside;
        let slug = |place: usize| stock.index.rows()[rows[place]].slug().clone();
        let at = shown.borrow().iter().position(|place| stock.base.href(&Route::Tool(slug(*place))) == href)?;
        let sheet = self.element.children().item((at / TOGETHER) as u32)?;
        self.inside.fill(&sheet, true);
        sheet.children().item((at % TOGETHER) as u32)?.query_selector("a").ok()?
    }

    fn begin(&self, places: Vec<usize>) {
        if let Some(seen) = &self.seen {
            seen.disconnect();
        }
        self.inside.turn.set(self.inside.turn.get() + 1);
        self.inside.shown.replace(places);
    }
}

impl Inside {
    /// Fills a sheet that comes near, and empties one that is far unless the focus is in it.
    fn fill(self: &Rc<Inside>, sheet: &Element, near: bool) {
        let full = sheet.has_child_nodes();
        if near == full {
            return;
        }
        if !near {
            if !sheet.matches(":focus-within").unwrap_or(false) {
                put(sheet, []);
            }
            return;
        }
        let number: usize =
            sheet.get_attribute("data-sheet").and_then(|number| number.parse().ok()).unwrap_or_default();
        let shown = self.shown.borrow();
        let all = shown.len();
        let places = shown.iter().enumerate().skip(number * TOGETHER).take(TOGETHER);
        let rows: Vec<(usize, Node)> = places.map(|(at, place)| self.row(self.rows[*place], at, all)).collect();
        put(sheet, rows.iter().map(|(_, node)| Node::of(node.element())));
        for (row, node) in rows {
            let (turn, inside, element) = (self.turn.get(), Rc::downgrade(self), node.element().clone());
            self.shards.when_here(row, move |brief| {
                if inside.upgrade().is_some_and(|inside| inside.turn.get() == turn) {
                    tell(&element, brief);
                }
            });
        }
    }

    /// What the index knows of a tool; the rest has its place.
    fn row(&self, row: usize, at: usize, all: usize) -> (usize, Node) {
        let Stock { base, site, index, .. } = &*self.stock;
        let tool = &index.rows()[row];
        let category = site.category(tool.category()).map_or(tool.category().as_str(), |category| &category.name);
        let panel = tool.panel();
        let marks = node("span").class("marks").attr("aria-hidden", "true").kids([
            node("span").class("ship").text(&verdict::SHIP_SIGN.repeat(panel.ship as usize)),
            node("span").class("skip").text(&verdict::SKIP_SIGN.repeat(panel.skip as usize)),
        ]);
        let judged = match tool.score() {
            Some(score) => words::judged_in_brief(panel.ship, panel.skip, score),
            None => verdict::NOT_JUDGED.to_string(),
        };
        let compare = node("button").attr("type", "button").class("to-tray").attr("data-tray", tool.slug().as_str());
        let compare = compare.attr("aria-label", &tray::put_in(tool.name())).text(tray::COMPARE);
        let href = base.href(&Route::Tool(tool.slug().clone()));
        let item = node("li")
            .attr("aria-setsize", &all.to_string())
            .attr("aria-posinset", &(at + 1).to_string())
            .kid(node("p").class("eyebrow").text(category))
            .kid(node("a").attr("href", &href).text(tool.name()))
            .kid(node("p").class("tagline"))
            .kid(node("p").class("facts").kid(marks).text(&judged))
            .kid(compare);
        (row, item)
    }
}

/// Adds what has come of a tool.
fn tell(row: &Element, brief: &Brief) {
    let find = |css: &str| row.query_selector(css).ok().flatten();
    if let Some(tagline) = find(".tagline") {
        put(&tagline, []);
        let _ = Node::of(&tagline).prose(&brief.tagline);
    }
    if let Some(facts) = find(".facts") {
        let _ = Node::of(&facts).text(crate::words::format::BESIDE).text(&brief.entry);
    }
}
