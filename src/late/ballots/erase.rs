use super::ask::{Question, asked};
use super::list::List;
use super::{Own, count, export, section, trouble};
use crate::late::ballot_box;
use crate::late::dom::{Node, node};
use crate::words::own_ballots as words;
use std::rc::Rc;

/// The end of all ballots in this browser, with the file offered first.
pub(super) fn part(own: &Rc<Own>, list: &Rc<List>) -> Node {
    let (saved, list) = (own.clone(), list.clone());
    let question = Question {
        asks: words::ERASE_ALL,
        warning: words::ABOUT_ERASING,
        yes: || words::erase(all()),
        no: words::KEEP_THEM,
        beside: Box::new(move || Some(export::saving(&saved))),
    };
    let erase = asked(question, move |_| {
        let erased = all();
        // First what was set aside: the box tells everybody to look again.
        trouble::erase_aside();
        ballot_box::erase();
        list.say(&words::erased(erased));
        list.focus();
    });
    section(node("h2").text(words::ERASE), [erase])
}

/// How many ballots there are, withdrawn and unreadable ones too.
fn all() -> u32 {
    let kept = ballot_box::read();
    count(&kept.ballots) + kept.unreadable.len() as u32
}
