use super::{Own, kept, section};
use crate::domain::{BallotBox, Subject, Vote};
use crate::late::ballot_box;
use crate::late::dom::{Node, button, focus, node, put};
use crate::site::OwnBallot;
use crate::web::page::document;
use crate::words::own_ballots as words;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, Event};

/// How many rows are shown at first, and how many more each time.
const ROWS: usize = 100;

/// Names the subject of a row's button.
const SUBJECT: &str = "data-subject";

/// The list of all ballots that count. It follows the box, whoever changes it.
pub(super) struct List {
    own: Rc<Own>,
    heading: Element,
    /// How many there are.
    counts: Element,
    rows: Element,
    more: Element,
    /// What the reader has just done, and the way back.
    said: Element,
    shown: Cell<usize>,
    /// The box that is shown.
    of: RefCell<Option<BallotBox>>,
    ballots: RefCell<Vec<OwnBallot>>,
}

impl List {
    pub(super) fn new(own: &Rc<Own>) -> Rc<List> {
        let made = |node: Node| node.element().clone();
        Rc::new(List {
            own: own.clone(),
            heading: made(node("h2").attr("tabindex", "-1").text(words::LIST)),
            counts: made(node("div").class("note")),
            rows: made(node("ul").class("cast")),
            more: made(node("p")),
            said: made(node("div").class("pressed").attr("role", "status")),
            shown: Cell::new(ROWS),
            of: RefCell::default(),
            ballots: RefCell::default(),
        })
    }

    pub(super) fn part(self: &Rc<List>) -> Node {
        let list = self.clone();
        // One ear for all rows, which come and go.
        let rows = Node::of(&self.rows).on("click", move |event| list.pressed(&event));
        let parts = [&self.counts, &self.said].map(Node::of);
        section(Node::of(&self.heading), parts.into_iter().chain([rows, Node::of(&self.more)]))
    }

    /// Shows what is there, and from now on what comes.
    pub(super) fn follow(self: &Rc<List>) {
        self.look();
        let list = self.clone();
        ballot_box::when_changed(&self.rows, move || list.look());
    }

    fn look(self: &Rc<List>) {
        let now = kept();
        // Events come without a change, too.
        if self.of.borrow().as_ref() == Some(&now) {
            return;
        }
        let focused = self.focused();
        let at = focused.as_ref().and_then(|subject| self.place(subject));
        self.ballots.replace(OwnBallot::all(&now, &self.own.names, &self.own.here.site));
        self.of.replace(Some(now));
        self.fill();
        if let Some(subject) = focused {
            // The row is gone: the one that has come into its place, or else the last.
            let rows = self.ballots.borrow().len().min(self.shown.get());
            let at = self.place(&subject).or(at.map(|at| at.min(rows.saturating_sub(1))));
            self.focus_on(at);
        }
    }

    fn fill(self: &Rc<List>) {
        let ballots = self.ballots.borrow();
        put(&self.rows, ballots.iter().take(self.shown.get()).map(|ballot| row(&self.own, ballot)));
        let withdrawn = self.of.borrow().as_ref().map_or(0, OwnBallot::withdrawn);
        let counting = match ballots.len() as u32 {
            0 => words::NONE.to_string(),
            counting => words::counting(counting),
        };
        let withdrawn = (withdrawn > 0).then(|| words::withdrawn(withdrawn));
        put(&self.counts, [counting].into_iter().chain(withdrawn).map(|said| node("p").text(&said)));
        let left = ballots.len().saturating_sub(self.shown.get()).min(ROWS);
        let list = self.clone();
        let more = (left > 0).then(|| button(&words::more(left as u32), move || list.show_more()));
        put(&self.more, more);
    }

    fn show_more(self: &Rc<List>) {
        let first = self.shown.replace(self.shown.get() + ROWS);
        self.fill();
        self.focus_on(Some(first));
    }

    /// The subject of the row in which the focus is, on its link or its button.
    fn focused(&self) -> Option<Subject> {
        let focused = document()?.active_element().filter(|focused| self.rows.contains(Some(focused)))?;
        let button = focused.closest("li").ok()??.query_selector("button").ok()??;
        Subject::from_key(&button.get_attribute(SUBJECT)?)
    }

    fn place(&self, subject: &Subject) -> Option<usize> {
        self.ballots.borrow().iter().position(|ballot| ballot.subject == *subject)
    }

    /// Puts the focus on a row's button, or on the heading where there is no such row.
    fn focus_on(&self, row: Option<usize>) {
        let row = row.and_then(|row| self.rows.children().item(row as u32));
        let button = row.and_then(|row| row.query_selector("button").ok().flatten());
        focus(button.as_ref().unwrap_or(&self.heading));
    }

    fn pressed(self: &Rc<List>, event: &Event) {
        let pressed = super::pressed_button(event);
        let subject = pressed.as_ref().and_then(|pressed| Subject::from_key(&pressed.get_attribute(SUBJECT)?));
        let (Some(pressed), Some(subject)) = (pressed, subject) else { return };
        let Some(vote) = kept().vote(&subject) else { return };
        // Some browsers do not, on a click; from here the list finds the next.
        focus(&pressed);
        let name = self.own.names.on(&subject);
        self.cast(&subject, Vote::Withdrawn);
        let list = self.clone();
        let undo = button(words::UNDO, move || list.undo(&subject, vote));
        put(&self.said, [node("span").text(&words::took_back(&name)), undo]);
    }

    fn undo(self: &Rc<List>, subject: &Subject, vote: Vote) {
        self.cast(subject, vote);
        self.say(&words::undone(&self.own.names.on(subject)));
        self.focus_on(self.place(subject));
    }

    fn cast(&self, subject: &Subject, vote: Vote) {
        ballot_box::cast_one(subject, vote, self.own.here.today());
    }

    pub(super) fn say(&self, sentence: &str) {
        put(&self.said, [node("span").text(sentence)]);
    }

    pub(super) fn focus(&self) {
        focus(&self.heading);
    }
}

fn row(own: &Own, ballot: &OwnBallot) -> Node {
    let name = match &ballot.page {
        Some(page) => node("a").attr("href", &own.here.base.href(page)).text(&ballot.on),
        None => node("b").text(&ballot.on),
    };
    let gone = ballot.gone.as_ref().map(|gone| node("small").text(gone));
    let take_back = node("button").attr("type", "button").attr(SUBJECT, &ballot.subject.key()).text(words::TAKE_BACK);
    let whose = node("span").class("aloud").text(" ").text(&words::your_ballot(&ballot.on));
    let said =
        node("p").kid(node("b").text(&ballot.said)).text(crate::words::format::BESIDE).text(&ballot.day.in_words());
    let about = node("div").kid(node("p").kid(name).text(" ").kids(gone)).kid(said);
    node("li").kid(about).kid(take_back.kid(whose))
}
