use super::{all, bullets, title, wear};
use crate::domain::{MARGIN, Reviewer, STALE_AFTER, TAKE_WORDS};
use crate::site::{Face, MOST_TOOLS};
use crate::views::World;
use crate::views::elements::{Element, el};
use crate::views::parts::section;
use leptos::prelude::*;

/// How every figure is made, from the constants that make it.
pub(super) fn method(world: &World) -> AnyView {
    wear(world, Face::method(&world.site));
    let lead = "Each figure here follows from the takes and the prices by a rule. These are the rules.";
    all((
        title(world, "Method", "How verdicts are made", Some(lead)),
        takes(world),
        section("panel", "Panel share and score").kids(el("p").kids(
            "The panel’s ship share is ships ÷ takes. Its score is the plain mean of the reviewers’ scores. \
             Both are rounded for show alone; comparisons use the exact figures.",
        )),
        answers(),
        section("votes", "Community").kids(el("p").kids(
            "The community figure is what the publisher has counted: ships ÷ votes, with the 95% Wilson interval. \
             Where nothing was counted there is a dash, never a zero. Your own ballot stays in your browser and is \
             never mixed in.",
        )),
        staleness(),
    ))
}

fn takes(world: &World) -> Element {
    let words = format!(
        "Each reviewer writes one take on each record, in {} to {} words, with a verdict (ship or skip), a score from \
         0 to 100, and what would change it.",
        TAKE_WORDS.start(),
        TAKE_WORDS.end()
    );
    section("takes", "Takes").kids((el("p").kids(words), bullets(authors(world))))
}

/// Who writes what: reviewers with the same author share a line.
fn authors(world: &World) -> Vec<Element> {
    let reviewers = &world.site.reviewers;
    let detail = |index: usize| &reviewers[index].author.detail;
    let first = |index: &usize| (0..*index).all(|earlier| detail(earlier) != detail(*index));
    let line = |index: usize| {
        let alike: Vec<&Reviewer> =
            reviewers.iter().filter(|reviewer| reviewer.author.detail == *detail(index)).collect();
        let names: Vec<&str> = alike.iter().map(|reviewer| reviewer.name.as_str()).collect();
        el("span").kids((names.join(", "), ": ", detail(index)))
    };
    (0..reviewers.len()).filter(first).map(line).collect()
}

fn answers() -> Element {
    let rule = format!(
        "Of two to {MOST_TOOLS} records the one with the highest score is the answer, unless “not separable” is more \
         honest. It is said when:"
    );
    let cases = [
        "the first two are level;".to_string(),
        format!("the lead is under {MARGIN} points; or"),
        "leaving out any one reviewer takes the lead away.".to_string(),
    ];
    section("answers", "The answer").kids((el("p").kids(rule), bullets(cases)))
}

fn staleness() -> Element {
    let ages = STALE_AFTER.iter().map(|(_, kind, days)| format!("a {kind}, after {days} days"));
    section("age", "Staleness").kids((el("p").kids("By your own clock, a figure is stale:"), bullets(ages)))
}
