use super::{bullets, title, wear};
use crate::domain::{Kind, MARGIN, MOST_TOOLS, Reviewer, STALE_AFTER, TAKE_WORDS, Weight};
use crate::site::{Face, Route};
use crate::views::World;
use crate::views::elements::{Element, Markup, el};
use crate::views::parts::section;
use crate::words::{board, community, figures, method as words, pricing};

/// How every figure is made, from the constants that make it.
pub(super) fn method(world: &World) -> Markup {
    wear(world, Face::method(&world.site));
    Markup::all((
        title(world, words::KICKER, words::HEADING, Some(words::LEAD)),
        takes(world),
        section("panel", words::PANEL).kids(el("p").kids(words::PANEL_RULE)),
        answers(),
        section("costs", pricing::HEADING).kids(el("p").kids(words::COST_RULE)),
        votes(world),
        staleness(),
    ))
}

fn votes(world: &World) -> Element {
    let recount = el("a").href(world.href(&Route::Recount)).kids(community::RECOUNT.heading);
    section("votes", figures::COMMUNITY).kids((
        el("p").kids(words::COMMUNITY_RULE),
        el("p").kids((words::COUNT_RULE, " ", recount)),
        el("p").kids((words::PICKS_RULE, " ", board::HOW_PAIRS)),
    ))
}

fn takes(world: &World) -> Element {
    let rule = words::takes(*TAKE_WORDS.start() as u32, *TAKE_WORDS.end() as u32);
    section("takes", words::TAKES).kids((el("p").kids(rule), bullets(authors(world))))
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
        el("span").kids((words::written_for(&names), detail(index)))
    };
    (0..reviewers.len()).filter(first).map(line).collect()
}

fn answers() -> Element {
    let cases = [words::LEVEL.to_string(), words::under_the_margin(MARGIN), words::ONE_REVIEWER.to_string()];
    section("answers", words::ANSWER).kids((
        el("p").kids(words::answer_rule(MOST_TOOLS as u32)),
        bullets(cases),
        el("p").kids(words::weights_rule(Weight::MOST.times())),
        el("p").kids(words::FLIP_RULE),
        el("p").kids(words::MUSTS_RULE),
    ))
}

fn staleness() -> Element {
    let ages = STALE_AFTER.map(|(kind, days)| match kind {
        Kind::Price => words::price_after(days.into()),
        Kind::Spec => words::spec_after(days.into()),
        Kind::Licence => words::licence_after(days.into()),
    });
    section("age", words::STALENESS).kids((
        el("p").kids(words::STALENESS_RULE),
        bullets(ages),
        el("p").kids(words::LEAVING_OUT),
    ))
}
