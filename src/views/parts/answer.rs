use crate::domain::{Answer, Doubt, Lead, MARGIN, Panel, Site, Tool};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el};

/// The answer first: one of the tools, or that they cannot be separated, with the reason in one sentence.
///
/// `awaited` names tools that are not here yet or cannot be read; without them there is no answer.
pub fn answer(world: &World, tools: &[&Tool], awaited: &[String]) -> Element {
    let body = if awaited.is_empty() { judged(&world.site, tools) } else { waiting(awaited) };
    let method = el("a").href(world.href(&Route::Method)).kids("How this is decided");
    super::section("answer", "Which one should you ship with?")
        .class("answer")
        .kids((body, el("p").class("how").kids(method)))
}

fn waiting(awaited: &[String]) -> Vec<Element> {
    let because = format!("The answer waits for {}.", awaited.join(" and "));
    vec![el("p").class("statement").kids("No answer yet."), el("p").class("because").kids(because)]
}

fn judged(site: &Site, tools: &[&Tool]) -> Vec<Element> {
    let answer = Answer::of(tools);
    let statement = el("p").class("statement");
    let statement = match &answer {
        Answer::Pick { best, .. } => statement.kids(("Ship ", el("b").kids(&tools[*best].name), ".")),
        Answer::NotSeparable { .. } => statement.kids(el("b").kids("Not separable.")),
        Answer::Unjudged => statement.kids("Not judged yet."),
    };
    let because = el("p").class("because").kids(because(site, tools, &answer));
    [statement, because].into_iter().chain(scale(tools).into_iter().flatten()).collect()
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
            let (a, b) = (score(*best), score(*next));
            let behind = if tools.len() > 2 { format!(", with {} next", name(*next)) } else { String::new() };
            let alone = tools.iter().all(|tool| tool.takes.len() < 2);
            let whoever = if alone { "" } else { ", and it stays ahead whichever reviewer is left out" };
            return format!("The panel scores it {a} to {b}{behind}{whoever}.");
        }
        Answer::Unjudged => return "Fewer than two of these have been judged by the panel.".to_string(),
        Answer::NotSeparable { ahead, next, doubt } => (*ahead, *next, doubt),
    };
    let (first, second) = (name(ahead), name(next));
    match doubt {
        Doubt::Tie => format!("The panel scores {first} and {second} level at {}.", score(ahead)),
        Doubt::Margin(lead) => {
            let lead = lead.in_words();
            format!("{first} is ahead of {second} by {lead}, under the margin of {MARGIN} that a clear answer needs.")
        }
        Doubt::OneReviewer { reviewer: id, rival, lead } => {
            let lead = lead.in_words();
            let reviewer = site.reviewer(id).map_or(id.as_str(), |reviewer| &reviewer.name);
            let gone = match *rival == next {
                true => "the lead is gone".to_string(),
                false => format!("{} is no longer behind", name(*rival)),
            };
            format!("{first} is ahead of {second} by {lead}, but {gone} once the {reviewer} is left out.")
        }
    }
}

/// Half the width of the scale, in points; a greater lead stands at its end.
const REACH: i32 = 50;

/// Where the lead of two tools stands between them, with the margin drawn in. The words under it say the same.
fn scale(tools: &[&Tool]) -> Option<Vec<Element>> {
    let [first, second] = tools else { return None };
    let tenths = Panel::of(first).score()?.lead_over(Panel::of(second).score()?);
    let percent = |tenths: i32| (50 + tenths * 5 / REACH).clamp(1, 99);
    let margin = MARGIN as i32 * 10;
    let style = format!("--at:{}%;--from:{}%;--to:{}%", percent(-tenths), percent(-margin), percent(margin));
    let drawing = el("div").class("scale").attr("style", style).attr("aria-hidden", "true");
    let lead = Lead { tenths: tenths.unsigned_abs() }.in_words();
    let side = |ahead: bool, tool: &Tool| {
        el("span").kids(if ahead { format!("{} by {lead}", tool.name) } else { tool.name.clone() })
    };
    Some(vec![
        drawing.kids((el("span").class("margin"), el("span").class("needle"))),
        el("p").class("scale-words").attr("aria-hidden", "true").kids((
            side(tenths > 0, first),
            el("span").kids("not separable"),
            side(tenths < 0, second),
        )),
    ])
}
