use super::address;
use super::chips::chips;
use super::facets::{Controls, controls};
use super::list::List;
use super::place::{self, Place};
use super::way_out::way_out;
use crate::domain::{Facets, Look, Query, Shelf};
use crate::late::again::when_the_address_changes;
use crate::late::dom::{self, Node, focus, node, put};
use crate::late::find::Stock;
use crate::late::slices::breathe;
use crate::site::{Browse, Route};
use crate::web::page;
use crate::words::browse as words;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, window};

/// The page, furnished.
pub(super) struct Room {
    pub stock: Rc<Stock>,
    pub shelf: Shelf,
    /// The place on the shelf of each row of the index.
    places: Vec<usize>,
    browse: RefCell<Browse>,
    /// Whether the last step was made with the control that has the focus.
    pub in_hand: Cell<bool>,
    controls: Controls,
    status: Element,
    chips: Element,
    list: List,
}

impl Room {
    /// Furnishes the place at once: who comes back finds the list where it was.
    pub fn furnish(place: Element, stock: Rc<Stock>, facets: &Facets) {
        let room = Room::new(stock, facets);
        let fresh = room.read_address();
        room.stand(place, fresh);
    }

    /// The same step by step: between the steps the page does what else waits, and nothing is seen before the last.
    pub async fn furnish_by_and_by(place: Element, stock: Rc<Stock>, facets: &Facets) {
        breathe().await;
        let room = Room::new(stock, facets);
        breathe().await;
        let fresh = room.take_address();
        if fresh {
            let (browse, found, look) = room.look();
            room.show_controls(&browse, &look);
            breathe().await;
            match look.left.is_empty() {
                true => room.show_way_out(&browse, found, &look),
                false => room.list.show_by_and_by(look.left).await,
            }
        }
        if place.is_connected() {
            let fresh = room.read_address() || fresh;
            room.stand(place, fresh);
        }
    }

    fn new(stock: Rc<Stock>, facets: &Facets) -> Rc<Room> {
        let shelf = Shelf::from_items(&stock.site, facets.items(&stock.index));
        let rows: Vec<usize> =
            shelf.items().iter().map(|item| stock.index.find(&item.slug).unwrap_or_default()).collect();
        let mut places = vec![0; rows.len()];
        rows.iter().enumerate().for_each(|(place, row)| places[*row] = place);
        let list = List::new(stock.clone(), rows);
        let status = node("p").class("count").attr("role", "status").attr("tabindex", "-1");
        let chips = node("div").class("chips");
        let room = Rc::new(Room {
            stock,
            shelf,
            places,
            browse: RefCell::default(),
            in_hand: Cell::default(),
            controls: controls(),
            status: status.element().clone(),
            chips: chips.element().clone(),
            list,
        });
        room.controls.listen(&room);
        room
    }

    /// Puts it into its place, and the reader where they were.
    fn stand(self: &Rc<Room>, place: Element, fresh: bool) {
        let controls = &self.controls;
        let side = node("div").class("narrow").kids([Node::of(&controls.search), Node::of(&controls.facets)]);
        let top = node("div").class("top").kids([Node::of(&self.status), Node::of(&controls.sort)]);
        let left = node("div").class("left").kids([top, Node::of(&self.chips), Node::of(self.list.element())]);
        put(&place, [node("div").class("browse").kids([side, left])]);
        if fresh {
            self.come_back();
        }
        let again = self.clone();
        when_the_address_changes(place, move || {
            if again.read_address() {
                again.come_back();
            }
        });
        address::follow();
    }

    /// Shows what the address says, as a link or a step back in the history left it; whether that is anything else than
    /// before.
    fn read_address(self: &Rc<Room>) -> bool {
        let fresh = self.take_address();
        if fresh {
            self.show();
        }
        fresh
    }

    /// The same without showing it.
    fn take_address(&self) -> bool {
        let (path, query) = page::place();
        if path != self.tools() {
            return false;
        }
        let browse = Browse::parse(&query, &self.shelf);
        let fresh = !self.status.has_child_nodes() || *self.browse.borrow() != browse;
        if fresh {
            // A form writes what its field holds, be it nothing.
            if browse.q.is_empty() && query.trim_start_matches('?').split('&').any(|part| part == "q=") {
                address::write(&(self.tools() + &browse.query(&self.shelf)), false);
            }
            self.in_hand.set(false);
            self.browse.replace(browse);
        }
        place::shown();
        fresh
    }

    /// The page's own address.
    fn tools(&self) -> String {
        self.stock.base.href(&Route::Tools)
    }

    /// Goes where the reader was at this step of the history, if it is one that was left.
    fn come_back(self: &Rc<Room>) {
        let Some(Place { y, row }) = place::kept() else { return };
        let _ = window().map(|window| window.scroll_to_with_x_and_y(0.0, y.into()));
        if row.is_empty() {
            return;
        }
        let room = self.clone();
        place::when_nobody_has_the_focus(move || {
            let list = room.list.element();
            match room.list.link(&row) {
                Some(link) => place::focus_in_place(&link),
                None => {
                    let _ = list.set_attribute("tabindex", "-1");
                    place::focus_in_place(list);
                }
            }
        });
    }

    /// Makes a change of the reader's, shows it, and writes it into the address: as a step of its own, or in place of the
    /// last.
    pub fn change(self: &Rc<Room>, anew: bool, change: impl FnOnce(&mut Browse)) {
        if anew {
            place::keep();
        }
        let mut browse = self.browse.borrow().clone();
        change(&mut browse);
        // As the address will say it: what is as it is at first is left out.
        let browse = Browse::parse(&browse.query(&self.shelf), &self.shelf);
        let query = browse.query(&self.shelf);
        self.browse.replace(browse);
        self.show();
        address::write(&(self.tools() + &query), anew);
        place::shown();
        address::keep_soon();
    }

    /// The same with a control that is seldom used once: what is typed letter by letter, or chosen by arrow keys, is one step
    /// for as long as the control has the focus.
    pub fn change_in_hand(self: &Rc<Room>, change: impl FnOnce(&mut Browse)) {
        self.change(!self.in_hand.replace(true), change);
    }

    /// Takes back all but the order.
    pub fn clear(self: &Rc<Room>) {
        self.change(true, |browse| *browse = Browse { sort: browse.sort, ..Browse::default() });
        self.focus_count();
    }

    /// The focus is gone with what was pressed.
    pub fn focus_count(&self) {
        focus(&self.status);
    }

    /// Puts the focus, which is gone with what was pressed, on the chip that is now at its place, else on the last, else on
    /// the count.
    pub fn focus_chip(&self, at: usize) {
        // The one that clears all is none, and is not to be pressed by mistake.
        let chips = dom::all(".chips [aria-label]");
        focus(chips.get(at).or(chips.last()).unwrap_or(&self.status));
    }

    /// What stands in the search field.
    pub fn text(&self) -> String {
        self.controls.text()
    }

    fn show(self: &Rc<Room>) {
        let (browse, found, look) = self.look();
        self.show_controls(&browse, &look);
        self.show_list(&browse, found, look);
    }

    /// What is asked for, what the search finds of it, and what is left.
    fn look(&self) -> (Browse, Option<Vec<usize>>, Look) {
        let browse = self.browse.borrow().clone();
        let found = self.found(&browse.q);
        let look = browse.look(&self.shelf, found.as_deref());
        (browse, found, look)
    }

    fn show_controls(self: &Rc<Room>, browse: &Browse, look: &Look) {
        self.controls.show(self, browse, look);
        put(&self.chips, chips(self, browse));
        let (left, all) = (look.left.len() as u32, self.shelf.items().len() as u32);
        self.status.set_text_content(Some(&words::left(left, all, &self.stock.site.subject.many)));
    }

    fn show_list(self: &Rc<Room>, browse: &Browse, found: Option<Vec<usize>>, look: Look) {
        match look.left.is_empty() {
            true => self.show_way_out(browse, found, &look),
            false => self.list.show(look.left),
        }
    }

    /// In place of a list with nothing in it.
    fn show_way_out(self: &Rc<Room>, browse: &Browse, found: Option<Vec<usize>>, look: &Look) {
        self.list.show_instead(way_out(self, browse, look, found.is_some_and(|found| found.is_empty())));
    }

    /// The places of what is searched for, the best first; None where nothing is.
    fn found(&self, q: &str) -> Option<Vec<usize>> {
        let query = Query::parse(q);
        let hits = (!q.trim().is_empty()).then(|| self.stock.haystack.find(&query, usize::MAX))?;
        Some(hits.iter().map(|hit| self.places[hit.row]).collect())
    }
}
