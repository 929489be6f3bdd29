use crate::late::dom::{Node, button, focus, node, note, put};
use std::rc::Rc;
use web_sys::Element;

/// What is asked once before something that cannot be undone.
pub(super) struct Question {
    /// What the button says that asks.
    pub asks: &'static str,
    pub warning: &'static str,
    /// What the button says that does it, as things stand when it is asked.
    pub yes: fn() -> String,
    pub no: &'static str,
    /// What stands between, made anew each time.
    pub beside: Box<dyn Fn() -> Option<Node>>,
}

/// A button in whose place the question stands once it is pressed. `act` is done on a yes, and gets the place.
pub(super) fn asked(question: Question, act: impl Fn(&Element) + 'static) -> Node {
    let place = node("div").class("asked");
    close(place.element(), &Rc::new((question, act)));
    place
}

fn close<F: Fn(&Element) + 'static>(place: &Element, asked: &Rc<(Question, F)>) {
    let (here, again) = (place.clone(), asked.clone());
    put(place, [node("p").kid(button(asked.0.asks, move || open(&here, &again)))]);
}

fn open<F: Fn(&Element) + 'static>(place: &Element, asked: &Rc<(Question, F)>) {
    let question = &asked.0;
    let (here, done) = (place.clone(), asked.clone());
    let yes = button(&(question.yes)(), move || {
        close(&here, &done);
        (done.1)(&here);
    });
    let (here, left) = (place.clone(), asked.clone());
    let no = button(question.no, move || {
        close(&here, &left);
        let _ = here.query_selector("button").map(|button| button.iter().for_each(focus));
    });
    // What is chosen by a hasty second press is harmless.
    let first = no.element().clone();
    let row = node("p").class("buttons").kid(no).kid(yes);
    put(place, [note(question.warning)].into_iter().chain((question.beside)()).chain([row]));
    focus(&first);
}
