use super::again::when_the_address_changes;
use super::dom::{Node, node, put};
use super::here::Here;
use crate::domain::MustHave;
use crate::words::must as words;
use std::rc::Rc;
use web_sys::Element;

/// The conditions by which the tools differ, to be asked for.
pub(super) fn show(here: Here) {
    let offered = MustHave::offered(&here.tools());
    if offered.is_empty() {
        return put(&here.place, [node("p").text(words::NOTHING_TELLS_APART)]);
    }
    let (place, here) = (here.place.clone(), Rc::new(here));
    let choices: Vec<(MustHave, Node)> = offered.into_iter().map(|must| (must.clone(), choice(&here, must))).collect();
    let pressed: Vec<(MustHave, Element)> =
        choices.iter().map(|(must, button)| (must.clone(), button.element().clone())).collect();
    let group = node("div").class("conditions").attr("role", "group").attr("aria-label", words::GROUP);
    put(&place, [group.kids(choices.into_iter().map(|(_, button)| button))]);
    mark(&here, &pressed);
    when_the_address_changes(place, move || mark(&here, &pressed));
}

/// Asks for a condition, or no longer.
fn choice(here: &Rc<Here>, must: MustHave) -> Node {
    let said = must.in_words(&here.site);
    let here = here.clone();
    let press = move |_| {
        here.change_terms(|terms| match terms.musts.iter().position(|known| *known == must) {
            Some(known) => drop(terms.musts.remove(known)),
            None => terms.musts.push(must.clone()),
        });
    };
    node("button").attr("type", "button").text(&said).on("click", press)
}

/// Marks what is asked for.
fn mark(here: &Here, choices: &[(MustHave, Element)]) {
    let terms = here.terms();
    for (must, button) in choices {
        let _ = button.set_attribute("aria-pressed", if terms.musts.contains(must) { "true" } else { "false" });
    }
}
