//! The page of boards: the tools in order of the panel, of readers, of this reader.

mod controls;
mod long;
mod own;
mod readers;
mod reckon;

use super::again::{self, when_the_address_changes};
use super::ballot_box;
use super::dom::{Node, node, put};
use super::here::Here;
use crate::domain::{BallotBox, IndexRow, Slug, by_rounded_score};
use crate::site::{BoardLine, BoardView, By, Route};
use crate::web::page;
use crate::words::board as words;
use controls::Controls;
use long::Long;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, Event};

/// What the page is made from and what of it stands there.
struct Board {
    here: Here,
    rows: Vec<IndexRow>,
    view: RefCell<BoardView>,
    ballots: RefCell<BallotBox>,
    controls: Controls,
    /// What stands under the controls.
    body: Element,
    tables: RefCell<Vec<Long>>,
    /// Counts how often the body was filled: what is still being reckoned for an earlier time is dropped.
    filled: Cell<u32>,
}

/// Shows the view that the address names, and follows the reader's choices and ballots.
pub(super) fn show(here: Here) {
    let rows: Vec<IndexRow> = here.index.iter().flat_map(|index| index.rows()).cloned().collect();
    let (controls, shown) = Controls::new(&BoardView::offered(&here.site, &rows));
    let body = node("div").class("board");
    let board = Rc::new(Board {
        view: RefCell::new(view(&here, &rows)),
        ballots: RefCell::new(ballot_box::read().ballots),
        controls,
        body: body.element().clone(),
        tables: RefCell::default(),
        filled: Cell::new(0),
        here,
        rows,
    });
    let place = board.here.place.clone();
    let shown = controls::heard(&board, shown);
    let all = board.clone();
    put(&place, [shown, body.on("click", move |event| all.show_more(&event))]);
    board.fill();

    let moved = board.clone();
    when_the_address_changes(place.clone(), move || moved.follow_address());
    ballot_box::when_changed(&place, move || board.follow_ballots());
}

fn view(here: &Here, rows: &[IndexRow]) -> BoardView {
    BoardView::parse(&page::place().1, &BoardView::offered(&here.site, rows))
}

impl Board {
    /// Takes what the reader chose: the address carries it.
    fn change(self: &Rc<Board>, change: impl FnOnce(&mut BoardView)) {
        change(&mut self.view.borrow_mut());
        let (path, query) = page::place();
        page::write_address(&(path + &self.view.borrow().within(&query) + &page::fragment()));
        again::look();
        self.fill();
    }

    fn follow_address(self: &Rc<Board>) {
        let named = view(&self.here, &self.rows);
        // The address may be another page's already.
        if self.here.route() == Route::Board && self.view.replace(named.clone()) != named {
            self.fill();
        }
    }

    fn follow_ballots(self: &Rc<Board>) {
        let now = ballot_box::read().ballots;
        if self.ballots.replace(now.clone()) != now && self.view.borrow().by == By::You {
            self.fill();
        }
    }

    /// Fills the body anew; the controls stay, and with them the focus.
    fn fill(self: &Rc<Board>) {
        self.filled.set(self.filled.get() + 1);
        self.tables.borrow_mut().clear();
        let view = self.view.borrow().clone();
        self.controls.mark(&view);
        let parts = match view.by {
            By::Panel => vec![panel(self)],
            By::Community => readers::boards(self),
            By::You => own::board(self),
        };
        put(&self.body, parts);
    }

    /// Whether what the body was filled with is still wanted.
    fn still_filled(self: &Rc<Board>) -> impl Fn() -> bool + use<> {
        let (board, filled) = (self.clone(), self.filled.get());
        move || board.filled.get() == filled && board.body.is_connected()
    }

    /// The rows of the view, and their slugs.
    fn shown(&self) -> (Vec<&IndexRow>, Vec<&Slug>) {
        let rows = self.view.borrow().rows(&self.rows);
        let slugs = rows.iter().map(|row| row.slug()).collect();
        (rows, slugs)
    }

    fn link(&self, route: &Route, text: &str) -> Node {
        node("a").attr("href", &self.here.base.href(route)).text(text)
    }

    /// A table of places, and behind a long one a button for more.
    fn table(&self, label: &str, figure: &str, lines: Vec<BoardLine>) -> Node {
        let mut tables = self.tables.borrow_mut();
        let (long, table) = Long::new(&self.here.base, tables.len(), [label, figure], lines);
        tables.push(long);
        table
    }

    fn show_more(&self, event: &Event) {
        if let Some(at) = long::asked_for(event)
            && let Some(table) = self.tables.borrow_mut().get_mut(at)
        {
            table.more(&self.here.base);
        }
    }
}

/// A part of the page under its heading, with the sentence how it is made.
fn part(heading: &str, how: &str) -> Node {
    let how = (!how.is_empty()).then(|| node("p").class("note").text(how));
    node("section").kid(node("h2").text(heading)).kids(how)
}

fn panel(board: &Board) -> Node {
    let (rows, _) = board.shown();
    let lines = BoardLine::of(&rows, &by_rounded_score(&rows));
    let part = part(words::BY_PANEL, words::HOW_PANEL);
    match lines.is_empty() {
        true => part.kid(node("p").text(words::NO_PLACES)),
        false => part.kid(board.table(words::BY_PANEL, words::SCORE, lines)),
    }
}
