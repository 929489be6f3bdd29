use super::ask::{Question, asked};
use super::{Own, say, section, sign, status};
use crate::late::dom::{Node, focus, node, note};
use crate::words::own_ballots as words;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What the key is for, and how to be rid of it. Whether there is one is not asked: that alone would make a database.
pub(super) fn part(own: &Rc<Own>) -> Node {
    let said = status();
    let (own, told) = (own.clone(), said.element().clone());
    let question = Question {
        asks: words::FORGET,
        warning: words::FORGET_WARNING,
        yes: || words::FORGET_IT.to_string(),
        no: words::KEEP_IT,
        beside: Box::new(|| None),
    };
    let forget = asked(question, move |place| {
        let _ = place.query_selector("button").map(|button| button.iter().for_each(focus));
        let (own, told) = (own.clone(), told.clone());
        spawn_local(async move {
            let forgotten = sign::forget(&own.here.base).await;
            say(&told, if forgotten { words::FORGOTTEN } else { words::NOT_FORGOTTEN });
        });
    });
    section(node("h2").text(words::KEY), [note(words::ABOUT_KEY), forget, said])
}
