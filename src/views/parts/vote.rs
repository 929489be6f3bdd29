use super::stamp::shape;
use crate::domain::{Subject, Verdict};
use crate::views::World;
use crate::views::elements::{Element, el, mark};
use crate::words::ballots as words;

/// The reader's own ship or skip. Pressing the pressed button withdraws the ballot.
///
/// `data-ballot` and `value` are what src/browser/early.js reads before the app is there.
pub fn vote(world: &World, subject: &Subject, name: &str) -> Element {
    let button = |verdict: Verdict| {
        let (ballots, today, edition) = (world.ballots, world.today, world.site.edition);
        let (of, subject, key) = (subject.clone(), subject.clone(), subject.key());
        let pressed = move || ballots.with(|ballots| ballots.vote(&of)) == Some(verdict.into());
        let press = move || {
            let day = today.get_untracked().unwrap_or(edition);
            ballots.update(|ballots| match ballots.vote(&subject) == Some(verdict.into()) {
                true => ballots.withdraw(&subject, day),
                false => ballots.cast(&subject, verdict, day),
            });
        };
        el("button")
            .attr("type", "button")
            .class(verdict.id())
            .attr("value", verdict.id())
            .attr("data-ballot", key)
            .live_attr("aria-pressed", move || Some(pressed().to_string()))
            .on_click(press)
            .kids((mark(shape(verdict)), verdict.in_words()))
    };
    el("div").class("vote").attr("role", "group").attr("aria-label", words::ballot_on(name)).kids((
        button(Verdict::Ship),
        button(Verdict::Skip),
        el("small").class("yours").kids(words::KEPT_HERE),
    ))
}
