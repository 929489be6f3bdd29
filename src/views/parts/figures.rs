use crate::domain::{Panel, Tally, Tool};
use crate::views::elements::{Element, Kids, el, unknown, within};
use crate::words::{facts, figures as words, format, verdict};

/// The three figures of a tool: panel, community, entry price.
pub fn figures(tool: &Tool, tally: Option<Tally>) -> Element {
    let panel = Panel::of(tool);
    let judged = match panel.ship_percent() {
        Some(percent) => share(percent, words::of_takes(panel.ship, panel.takes())),
        None => el("dd").kids(unknown(verdict::NOT_JUDGED)),
    };
    let counted = match tally.and_then(|tally| Some((tally.ship_percent()?, tally.votes()))) {
        Some((percent, votes)) => share(percent, words::of_votes(votes)),
        None => el("dd").kids((
            el("b").attr("aria-hidden", "true").kids(format::DASH),
            " ",
            el("small").kids(words::NO_VOTES),
        )),
    };
    let seen = facts::seen(&tool.pricing.as_of.in_words());
    let entry = el("dd").class("words").kids((el("b").kids(&tool.pricing.entry.label), " ", el("small").kids(seen)));
    el("dl").class("figures").kids((
        figure(words::PANEL, judged),
        figure(words::COMMUNITY, counted),
        figure(words::ENTRY_PRICE, entry),
    ))
}

fn figure(name: &str, value: impl Kids) -> Element {
    el("div").kids((el("dt").kids(name), value))
}

fn share(percent: u8, of: String) -> Element {
    el("dd").kids((within(words::SHARE, el("b").kids(format::percent(percent))), el("small").kids(of)))
}
