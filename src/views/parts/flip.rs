use crate::domain::{Answer, Flip, Site, Tool, Weight, Weights};
use crate::views::elements::{Element, el};
use crate::words::weights as words;

/// What it would take to turn the answer: the smallest change of one reviewer's weight, or that none does.
pub(super) fn flip(site: &Site, tools: &[&Tool], weights: &Weights, answer: &Answer) -> Option<Element> {
    answer.picked()?;
    let said = match Flip::of(tools, weights) {
        None => words::nothing_turns(Weight::MOST.times()),
        Some(Flip { reviewer, from, to, answer }) => {
            let name = site.reviewer(&reviewer).map_or(reviewer.as_str(), |reviewer| &reviewer.name);
            let (now, then) = (from.in_words(), to.in_words());
            match answer.picked().flatten() {
                Some(best) => words::picks_another(name, &now, &then, &tools[best].name),
                None => words::picks_none(name, &now, &then),
            }
        }
    };
    Some(el("p").class("flip").kids(said))
}
