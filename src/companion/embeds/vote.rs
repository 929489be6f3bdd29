use super::shown::Shown;
use crate::domain::{Pair, Subject, Verdict, Vote};
use crate::words::{ballots, embeds as words};
use maud::{Markup, html};

/// The reader's own ballot, on the tool or between the two, for src/browser/early.js as in views::parts::vote. Hidden until
/// that script is there; the notes are those of src/embed/frame.js.
pub(super) fn votes(shown: &Shown) -> Option<Markup> {
    let site = &shown.site.name;
    let (label, subject, choices) = match shown.tools[..] {
        [tool] => {
            let choices = [Verdict::Ship, Verdict::Skip].map(|verdict| (verdict.into(), verdict.in_words()));
            (ballots::ballot_on(&tool.name), Subject::Tool(tool.slug.clone()), choices.to_vec())
        }
        [first, second] => {
            let pair = Pair::of(first.slug.clone(), second.slug.clone())?;
            let turned = *pair.a() != first.slug;
            let (of_first, of_second) = if turned { (Vote::B, Vote::A) } else { (Vote::A, Vote::B) };
            let choices: Vec<(Vote, &str)> =
                vec![(of_first, &first.name), (of_second, &second.name), (Vote::Tie, ballots::TIE)];
            (ballots::PICK.to_string(), Subject::Pair(pair), choices)
        }
        _ => return None,
    };
    Some(html! {
        noscript { p.votes { (words::scripts_off(site)) } }
        section.votes hidden {
            p id="vote" { (label) }
            div.vote role="group" aria-labelledby="vote" {
                @for (vote, said) in choices {
                    // As the app says it: “you: ship; ”, “you: Heron; ”.
                    @let yours = ballots::yours(&if shown.is_pair() { said.to_string() } else { vote.id().to_string() });
                    button type="button" value=(vote.id()) data-ballot=(subject.key()) data-yours=(yours) { (said) }
                }
                small.yours role="status" { (words::WITHDRAW) }
            }
            p data-kept="here" hidden { (words::votes_live_here(site)) }
            p data-kept="nowhere" hidden { (words::votes_are_forgotten(site)) }
        }
    })
}
