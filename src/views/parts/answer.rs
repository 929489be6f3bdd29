use crate::domain::{Answer, Doubt, Lead, MARGIN, Panel, Site, Tool};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el, scale, within};
use crate::words::answer as words;

/// The answer first: one of the tools, or that they cannot be separated, with the reason in one sentence.
///
/// `awaited` names tools that are not here yet or cannot be read; without them there is no answer.
pub fn answer(world: &World, tools: &[&Tool], awaited: &[String]) -> Element {
    let (body, balance) = match awaited.is_empty() {
        true => (judged(&world.site, tools), balance(tools)),
        false => (waiting(awaited), None),
    };
    let method = el("a").href(world.href(&Route::Method)).kids(words::HOW);
    let how = el("p").class("how").kids(method);
    super::section("answer", words::HEADING).class("answer").kids((body, balance, how))
}

fn waiting(awaited: &[String]) -> Vec<Element> {
    let names: Vec<&str> = awaited.iter().map(String::as_str).collect();
    let because = words::waits_for(&names);
    vec![el("p").class("statement").kids(words::NO_ANSWER), el("p").class("because").kids(because)]
}

fn judged(site: &Site, tools: &[&Tool]) -> Vec<Element> {
    let answer = Answer::of(tools);
    let statement = el("p").class("statement");
    let statement = match &answer {
        Answer::Pick { best, .. } => statement.kids(within(words::SHIP, el("b").kids(&tools[*best].name))),
        Answer::NotSeparable { .. } => statement.kids(el("b").kids(words::NOT_SEPARABLE)),
        Answer::Unjudged => statement.kids(words::NOT_JUDGED),
    };
    let because = el("p").class("because").kids(because(site, tools, &answer));
    vec![statement, because]
}

/// Why the answer is what it is, for those who write it elsewhere.
pub(super) fn reason(site: &Site, tools: &[&Tool]) -> String {
    because(site, tools, &Answer::of(tools))
}

/// The reason, in one sentence.
fn because(site: &Site, tools: &[&Tool], answer: &Answer) -> String {
    let name = |index: usize| tools[index].name.as_str();
    let score = |index: usize| Panel::of(tools[index]).score().map_or(0, |score| score.rounded());
    let (ahead, next, doubt) = match answer {
        Answer::Pick { best, next, .. } => {
            let second = (tools.len() > 2).then(|| name(*next));
            let alone = tools.iter().all(|tool| tool.takes.len() < 2);
            return words::ahead(score(*best), score(*next), second, !alone);
        }
        Answer::Unjudged => return words::TOO_FEW_JUDGED.to_string(),
        Answer::NotSeparable { ahead, next, doubt } => (*ahead, *next, doubt),
    };
    let (first, second) = (name(ahead), name(next));
    match doubt {
        Doubt::Tie => words::level(first, second, score(ahead)),
        Doubt::Margin(lead) => words::under_the_margin(first, second, &lead.in_words(), MARGIN),
        Doubt::OneReviewer { reviewer: id, rival, lead } => {
            let lead = lead.in_words();
            let reviewer = site.reviewer(id).map_or(id.as_str(), |reviewer| &reviewer.name);
            match *rival == next {
                true => words::lead_gone(first, second, &lead, reviewer),
                false => words::overtaken(first, second, &lead, name(*rival), reviewer),
            }
        }
    }
}

/// Half the width of the scale, in points; a greater lead stands at its end.
const REACH: i32 = 50;

/// Where the lead of two tools stands between them, with the margin drawn in. The words under it say the same.
fn balance(tools: &[&Tool]) -> Option<(Element, Element)> {
    let [first, second] = tools else { return None };
    let tenths = Panel::of(first).score()?.lead_over(Panel::of(second).score()?);
    let percent = |tenths: i32| (50 + tenths * 5 / REACH).clamp(1, 99);
    let margin = MARGIN as i32 * 10;
    let lead = Lead { tenths: tenths.unsigned_abs() }.in_words();
    let side = |ahead: bool, tool: &Tool| {
        el("span").kids(if ahead { words::ahead_by(&tool.name, &lead) } else { tool.name.clone() })
    };
    let sides = el("p").class("scale-words").attr("aria-hidden", "true").kids((
        side(tenths > 0, first),
        el("span").kids(words::BETWEEN),
        side(tenths < 0, second),
    ));
    Some((scale(percent(-tenths), percent(-margin), percent(margin)), sides))
}
