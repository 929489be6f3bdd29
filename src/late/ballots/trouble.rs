use super::save::save;
use super::{Own, export};
use crate::late::ballot_box;
use crate::late::dom::{Node, button, node, put};
use crate::late::storage::Drawer;
use crate::web::ballots::BallotTrouble;
use crate::words::{format, notices, own_ballots as words};
use std::cell::RefCell;
use std::rc::Rc;

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
        let troubles = Troubles::now();
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
    fn now() -> Troubles {
        Troubles { mark: BallotTrouble::now(), unreadable: ballot_box::read().unreadable, aside: set_aside() }
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
            if let Some(text) = Drawer::at(&of).read() {
                save("ballots-unreadable.txt", "text/plain", &text);
            }
        };
        [node("p").text(&words::set_aside(key)), node("p").kid(button(words::SAVE, press))]
    });
    mark.into_iter().chain(unreadable).chain(aside).collect()
}

/// The keys of all that the early script has set aside; it counts them from 1, without a gap.
fn set_aside() -> Vec<String> {
    let names = (1..).map(|number: u32| "ballots:unreadable-".to_string() + &number.to_string());
    let drawers = names.map(|name| Drawer::new(&name)).take_while(|drawer| drawer.read().is_some());
    drawers.map(|drawer| drawer.key().to_string()).collect()
}

/// Removes what was set aside.
pub(super) fn erase_aside() {
    for key in set_aside() {
        Drawer::at(&key).empty();
    }
}
