use crate::domain::{Date, Panel, Slug, Tallies, Tally, Tool};
use crate::views::elements::{Element, Kids, el, unknown, within};
use crate::words::{criteria, facts, figures as words, format, verdict};

/// A tool's published votes, and when they were counted.
#[derive(Clone, Copy)]
pub struct Counted(Tally, Date);

impl Counted {
    pub fn of(tallies: &Tallies, tool: &Slug) -> Option<Counted> {
        tallies.of(tool).map(|tally| Counted(tally, tallies.as_of))
    }
}

/// The three figures of a tool: panel, community, entry price.
pub fn figures(tool: &Tool, tally: Option<Counted>) -> Element {
    let panel = Panel::of(tool);
    let judged = match panel.ship_percent() {
        Some(percent) => share(percent, words::of_takes(panel.ship, panel.takes())),
        None => el("dd").kids(unknown(verdict::NOT_JUDGED)),
    };
    let shown = |Counted(tally, day): Counted| {
        let (percent, interval) = (tally.ship_percent()?, tally.interval()?);
        let of = criteria::votes_likely(tally.votes(), interval.low, interval.high);
        Some(share(percent, words::counted(&of, &day.in_words())))
    };
    let counted = match tally.and_then(shown) {
        Some(shown) => shown,
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
