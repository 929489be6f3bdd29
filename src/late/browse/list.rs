use super::row;
use super::shards::Shards;
use crate::late::dom::{Node, node, put};
use crate::late::find::Stock;
use crate::late::slices::breathe;
use crate::site::Route;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// So many tools come and go together. Divisible by any number of columns that fit on a screen.
const TOGETHER: usize = 48;
/// So many rows are made before the page does what else waits.
const AT_A_TIME: usize = 8;

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
        self.lay_out(places);
        // What is seen first is there at once.
        if let Some(first) = self.element.first_element_child() {
            self.inside.fill(&first, true);
        }
        self.observe();
    }

    /// The same a few rows at a time.
    pub async fn show_by_and_by(&self, places: Vec<usize>) {
        self.lay_out(places);
        if let Some(first) = self.element.first_element_child() {
            self.inside.fill_by_and_by(&first).await;
        }
        self.observe();
    }

    /// Puts in sheets that are empty.
    fn lay_out(&self, places: Vec<usize>) {
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
    }

    /// Fills each sheet that comes near.
    fn observe(&self) {
        let Some(seen) = &self.seen else { return };
        let sheets = self.element.children();
        (0..sheets.length()).filter_map(|number| sheets.item(number)).for_each(|sheet| seen.observe(&sheet));
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
        let rows: Vec<_> = self.places_on(sheet).into_iter().map(|(at, place)| (place, self.row(at, place))).collect();
        put(sheet, rows.iter().map(|(_, row)| Node::of(row.element())));
        self.attend(rows);
    }

    /// Fills an empty sheet a few rows at a time. What is told of them comes once all are there.
    async fn fill_by_and_by(self: &Rc<Inside>, sheet: &Element) {
        let mut rows = Vec::new();
        for places in self.places_on(sheet).chunks(AT_A_TIME) {
            for (at, place) in places {
                let row = self.row(*at, *place);
                let _ = sheet.append_child(row.element());
                rows.push((*place, row));
            }
            breathe().await;
        }
        self.attend(rows);
    }

    /// Lays out rows that are new on the page, and tells what comes of them.
    fn attend(self: &Rc<Inside>, rows: Vec<(usize, Node)>) {
        spawn_local(row::lay_out_by_and_by(rows.iter().map(|(_, row)| row.element().clone()).collect()));
        rows.into_iter().for_each(|(place, row)| self.tell_when_here(place, row));
    }

    /// The places of the shelf that a sheet shows, each with its number in the list.
    fn places_on(&self, sheet: &Element) -> Vec<(usize, usize)> {
        let number = sheet.get_attribute("data-sheet").and_then(|number| number.parse().ok()).unwrap_or(0);
        self.shown.borrow().iter().copied().enumerate().skip(number * TOGETHER).take(TOGETHER).collect()
    }

    fn row(&self, at: usize, place: usize) -> Node {
        row::row(&self.stock, self.rows[place], at, self.shown.borrow().len())
    }

    fn tell_when_here(self: &Rc<Inside>, place: usize, row: Node) {
        let (turn, inside) = (self.turn.get(), Rc::downgrade(self));
        self.shards.when_here(self.rows[place], move |brief| {
            if inside.upgrade().is_some_and(|inside| inside.turn.get() == turn) {
                row::tell(row.element(), brief);
            }
        });
    }
}
