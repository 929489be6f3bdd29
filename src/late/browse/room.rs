use super::address;
use super::chips::chips;
use super::facets::{Controls, controls};
use super::list::List;
use crate::domain::{Facets, Look, Query, Shelf};
use crate::late::again::when_the_address_changes;
use crate::late::dom::{Node, node, put};
use crate::late::find::Stock;
use crate::site::Browse;
use crate::web::page;
use crate::words::browse as words;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// The page, furnished.
pub(super) struct Room {
    pub stock: Rc<Stock>,
    pub shelf: Shelf,
    /// The place on the shelf of each row of the index.
    places: Vec<usize>,
    pub browse: RefCell<Browse>,
    controls: Controls,
    status: Element,
    chips: Element,
    list: List,
}

impl Room {
    pub fn furnish(place: Element, stock: Rc<Stock>, facets: &Facets) {
        let shelf = Shelf::from_items(&stock.site, facets.items(&stock.index));
        let rows: Vec<usize> =
            shelf.items().iter().map(|item| stock.index.find(&item.slug).unwrap_or_default()).collect();
        let mut places = vec![0; rows.len()];
        rows.iter().enumerate().for_each(|(place, row)| places[*row] = place);
        let list = List::new(stock.clone(), rows);
        let controls = controls();
        let status = node("p").class("count").attr("role", "status");
        let chips = node("div").class("chips");
        let side = node("div").class("narrow").kids([Node::of(&controls.search), Node::of(&controls.facets)]);
        let top = node("div").class("top").kids([Node::of(status.element()), Node::of(&controls.sort)]);
        let left = node("div").class("left").kids([top, Node::of(chips.element()), Node::of(list.element())]);
        let room = Rc::new(Room {
            stock,
            shelf,
            places,
            browse: RefCell::default(),
            controls,
            status: status.element().clone(),
            chips: chips.element().clone(),
            list,
        });
        room.controls.listen(&room);
        room.read_address();
        put(&place, [node("div").class("browse").kids([side, left])]);
        address::restore_scroll();
        let again = room.clone();
        when_the_address_changes(place, move || again.read_address());
        address::follow();
    }

    /// Shows what the address says, as a link or a step back in the history left it.
    fn read_address(self: &Rc<Room>) {
        let (path, query) = page::place();
        if path == self.stock.base.href(&crate::site::Route::Tools) {
            self.browse.replace(Browse::parse(&query, &self.shelf));
            self.show();
        }
    }

    /// Makes a change of the reader's, shows it, and writes it into the address: as a step of its own, or where only what is
    /// searched for has changed letter by letter, in place of the last.
    pub fn change(self: &Rc<Room>, anew: bool, change: impl FnOnce(&mut Browse)) {
        change(&mut self.browse.borrow_mut());
        let query = self.browse.borrow().query(&self.shelf);
        self.show();
        address::write(&(self.stock.base.href(&crate::site::Route::Tools) + &query), anew);
    }

    /// What stands in the search field.
    pub fn text(&self) -> String {
        self.controls.text()
    }

    fn show(self: &Rc<Room>) {
        let browse = self.browse.borrow().clone();
        let look = browse.look(&self.shelf, self.found(&browse.q).as_deref());
        self.controls.show(self, &browse, &look);
        put(&self.chips, chips(self, &browse));
        let (left, all) = (look.left.len() as u32, self.shelf.items().len() as u32);
        self.status.set_text_content(Some(&words::left(left, all, &self.stock.site.subject.many)));
        match look.left.is_empty() {
            true => self.list.show_instead(self.way_out(&browse, &look)),
            false => self.list.show(look.left),
        }
    }

    /// The places of what is searched for, the best first; None where nothing is.
    fn found(&self, q: &str) -> Option<Vec<usize>> {
        let query = Query::parse(q);
        let hits = (!q.trim().is_empty()).then(|| self.stock.haystack.find(&query, usize::MAX))?;
        Some(hits.iter().map(|hit| self.places[hit.row]).collect())
    }

    /// What to do where nothing is left: give up the one facet, what is searched for, or all.
    fn way_out(self: &Rc<Room>, browse: &Browse, look: &Look) -> Vec<Node> {
        let said = match look.way_out {
            Some(way) => way.in_words(&self.shelf, &browse.choices, &self.stock.site),
            None => words::nothing_fits(&browse.q),
        };
        let mut nodes = vec![node("p").text(&said)];
        if let Some(way) = look.way_out {
            let room = self.clone();
            let given_up = self.shelf.chosen_in_words(way.facet, &browse.choices, &self.stock.site);
            nodes.push(crate::late::dom::button(&words::without(&given_up), move || {
                room.change(true, |browse| browse.choices = browse.choices.without(way.facet));
            }));
        } else if !browse.q.is_empty() {
            let room = self.clone();
            nodes.push(crate::late::dom::button(words::SEARCH_FOR_NOTHING, move || {
                room.change(true, |browse| browse.q.clear());
            }));
        }
        nodes
    }
}
