use super::section;
use super::stamp::shape;
use crate::domain::{Pair, Subject, Tallies, Tool, Verdict, Vote};
use crate::views::elements::{Element, Kids, el, mark};
use crate::words::ballots as words;

/// The reader's own ship or skip. Pressing the pressed button withdraws the ballot.
pub fn vote(tool: &Tool) -> Element {
    let subject = Subject::Tool(tool.slug.clone());
    let button = |verdict: Verdict| {
        let kids = (mark(shape(verdict)), verdict.in_words());
        button(&subject, verdict.into(), verdict.id()).class(verdict.id()).kids(kids)
    };
    group(&words::ballot_on(&tool.name), (button(Verdict::Ship), button(Verdict::Skip)))
}

/// The reader's own pick between two tools, and what other readers picked.
pub fn pick(tools: &[&Tool], tallies: Option<&Tallies>) -> Option<Element> {
    let [first, second] = tools else { return None };
    let pair = Pair::of(first.slug.clone(), second.slug.clone())?;
    let (of_first, of_second) = if *pair.a() == first.slug { (Vote::A, Vote::B) } else { (Vote::B, Vote::A) };
    let picks = tallies.and_then(|tallies| Some((tallies.picks(&first.slug, &second.slug)?, tallies.as_of)));
    let counted = match picks {
        Some((picks, day)) => words::picks((&first.name, picks.a), (&second.name, picks.b), picks.tie, &day.in_words()),
        None => words::NO_PICKS.to_string(),
    };
    let subject = Subject::Pair(pair);
    let button = |vote, name: &str| button(&subject, vote, name).kids(name);
    let buttons = (button(of_first, &first.name), button(of_second, &second.name), button(Vote::Tie, words::TIE));
    Some(section("pick", words::PICK).kids((el("p").class("note").kids(counted), group(words::PICK, buttons))))
}

fn group(label: &str, buttons: impl Kids) -> Element {
    let yours = el("small").class("yours").attr("role", "status").kids(words::KEPT_HERE);
    el("div").class("vote").attr("role", "group").attr("aria-label", label).kids((buttons, yours))
}

/// A button for src/browser/early.js, which hears it, shows whether it is pressed, and puts `data-yours` before the words
/// behind the buttons where it is.
fn button(subject: &Subject, vote: Vote, said: &str) -> Element {
    el("button")
        .attr("type", "button")
        .attr("value", vote.id())
        .attr("data-ballot", subject.key())
        .attr("data-yours", words::yours(said))
}
