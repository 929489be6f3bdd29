use super::save::save;
use super::{Own, export};
use crate::late::ballot_box;
use crate::late::dom::{Node, button, node, put};
use crate::web::ballots::BallotTrouble;
use crate::words::{format, notices, own_ballots as words};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Storage, window};

/// How many unreadable ballots are named.
const MOST: usize = 5;

/// What is wrong with storage.
#[derive(PartialEq)]
struct Troubles {
    mark: Option<BallotTrouble>,
    unreadable: Vec<String>,
    aside: Vec<String>,
}

/// What is wrong with storage, a sentence each, with what helps. It follows the box; nothing is there where all is well.
pub(super) fn part(own: &Rc<Own>) -> Node {
    let place = node("div").class("troubles");
    let (own, here, shown) = (own.clone(), place.element().clone(), RefCell::new(None));
    let look = move || {
        let troubles = Troubles::now(&own);
        // What is said again would take the focus from a button here.
        if shown.borrow().as_ref() != Some(&troubles) {
            put(&here, told(&own, &troubles));
            shown.replace(Some(troubles));
        }
    };
    look();
    ballot_box::when_changed(place.element(), look);
    place
}

impl Troubles {
    fn now(own: &Own) -> Troubles {
        Troubles { mark: BallotTrouble::now(), unreadable: ballot_box::read().unreadable, aside: set_aside(own) }
    }
}

fn told(own: &Rc<Own>, troubles: &Troubles) -> Vec<Node> {
    let mark = match troubles.mark {
        Some(BallotTrouble::Unsaved) => {
            Some(node("p").text(words::UNSAVED)).into_iter().chain([export::saving(own)]).collect()
        }
        Some(BallotTrouble::Newer) => vec![node("p").text(notices::BALLOTS_NEWER)],
        // What was set aside is found by its key, at later visits too.
        _ => Vec::new(),
    };
    let unreadable = (!troubles.unreadable.is_empty()).then(|| {
        // Whatever wrote them may have written many, and long ones.
        let keys: Vec<String> = troubles.unreadable.iter().take(MOST).map(|key| format::brief(key)).collect();
        let cut = if troubles.unreadable.len() > MOST { format::CUT } else { "" };
        let keys = keys.join(format::SHORT_ITEMS) + cut;
        node("p").text(&words::unreadable(troubles.unreadable.len() as u32, &keys))
    });
    let aside = troubles.aside.iter().flat_map(|key| {
        let of = key.clone();
        let press = move || {
            if let Some(text) = storage().and_then(|storage| storage.get_item(&of).ok().flatten()) {
                save("ballots-unreadable.txt", "text/plain", &text);
            }
        };
        [node("p").text(&words::set_aside(key)), node("p").kid(button(words::SAVE, press))]
    });
    mark.into_iter().chain(unreadable).chain(aside).collect()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The keys of all that the early script has set aside; it counts them from 1, without a gap.
fn set_aside(own: &Own) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let first = own.here.base.key("ballots:unreadable-");
    let keys = (1..).map(|number: u32| first.clone() + &number.to_string());
    keys.take_while(|key| storage.get_item(key).is_ok_and(|kept| kept.is_some())).collect()
}

/// Removes what was set aside.
pub(super) fn erase_aside(own: &Own) {
    for key in set_aside(own) {
        let _ = storage().map(|storage| storage.remove_item(&key));
    }
}
