use crate::views::Choice;
use crate::views::elements::{Element, Watched, el};

/// Buttons of which one is pressed, for a choice that only the living app can act on.
pub fn choices<C: Choice>(chosen: Watched<C>, name: &str, words: &[(C, &str)]) -> Element {
    let button = |(choice, words): &(C, &str)| {
        let choice = *choice;
        el("button")
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some((chosen.get() == choice).to_string()))
            .on_click(move || chosen.set(choice))
            .kids(*words)
    };
    el("div")
        .class("choices when-alive")
        .attr("role", "group")
        .attr("aria-label", name)
        .kids((el("span").attr("aria-hidden", "true").kids(name), words.iter().map(button).collect::<Vec<_>>()))
}
