use crate::domain::{Panel, Tally, Tool};
use crate::views::elements::{Element, Kids, el, unknown};

/// The three figures of a tool: panel, community, entry price.
pub fn figures(tool: &Tool, tally: Option<Tally>) -> Element {
    let panel = Panel::of(tool);
    let judged = match panel.ship_percent() {
        Some(percent) => share(percent, format!("{} of {}", panel.ship, panel.takes())),
        None => el("dd").kids(unknown("not judged yet")),
    };
    let counted = match tally.and_then(|tally| Some((tally.ship_percent()?, tally.votes()))) {
        Some((percent, votes)) => share(percent, format!("of {votes} votes")),
        None => el("dd").kids((el("b").attr("aria-hidden", "true").kids("—"), " ", el("small").kids("no votes yet"))),
    };
    let seen = format!("seen {}", tool.pricing.as_of.in_words());
    let entry = el("dd").class("words").kids((el("b").kids(&tool.pricing.entry.label), " ", el("small").kids(seen)));
    el("dl").class("figures").kids((
        figure("Panel", judged),
        figure("Community", counted),
        figure("Entry price", entry),
    ))
}

fn figure(name: &str, value: impl Kids) -> Element {
    el("div").kids((el("dt").kids(name), value))
}

fn share(percent: u8, of: String) -> Element {
    el("dd").kids((el("b").kids(format!("{percent}%")), " ship ", el("small").kids(of)))
}
