use super::fresh::{fresh, left_out};
use super::musts::dropped;
use super::weigh::{weigh, weighed};
use super::{absent, late_details};
use crate::domain::{Answer, Lead, MARGIN, Panel, Score, Tool, Weights};
use crate::site::{DataFile, Route, Terms, because, turning};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live, scale, within};
use crate::words::{answer as words, criteria, format, must, verdict};
use std::sync::Arc;

/// The answer first: one of the tools, or that they cannot be separated, with the reason in one sentence; then what would
/// turn it, and the reader's own weights, which it follows.
///
/// `awaited` names tools that are not here yet or cannot be read; without them there is no answer.
pub fn answer(world: &World, tools: &[Arc<Tool>], awaited: &[String]) -> Element {
    let method = el("a").href(world.href(&Route::Method)).kids(words::HOW);
    let how = el("p").class("how").kids(method);
    let section = super::section("answer", words::HEADING).class("answer");
    if !awaited.is_empty() {
        return section.kids((waiting(awaited), how));
    }
    let whole: Vec<&Tool> = tools.iter().map(Arc::as_ref).collect();
    let musts = late_details(world, "musts", must::SUMMARY, &whole);
    let (here, tools) = (world.clone(), tools.to_vec());
    let judged = live(move || {
        if here.terms.with(Terms::needs_full)
            && let Some(absent) = not_in_full(&here, &tools)
        {
            return absent.markup();
        }
        let counted = here.counted(&tools);
        judged(&here, &tools, &counted.iter().map(Arc::as_ref).collect::<Vec<_>>())
    });
    let terms = el("div").class("terms when-alive").kids((weigh(world), musts, fresh(world)));
    section.kids((judged, terms, how))
}

fn waiting(awaited: &[String]) -> Vec<Element> {
    let names: Vec<&str> = awaited.iter().map(String::as_str).collect();
    let because = words::waits_for(&names);
    vec![el("p").class("statement").kids(words::NO_ANSWER), el("p").class("because").kids(because)]
}

/// What stands in the place of an answer that asks for more than a slice holds: the first tool that is not here in full.
fn not_in_full(world: &World, tools: &[Arc<Tool>]) -> Option<Element> {
    tools.iter().find_map(|tool| {
        let loaded = world.full.tool(&tool.slug);
        loaded.ready().is_none().then(|| absent(world, DataFile::Tool(tool.slug.clone()), loaded.state(), &tool.name))
    })
}

/// All that follows the reader's terms; `whole` are the tools before anything was left out.
fn judged(world: &World, whole: &[Arc<Tool>], tools: &[&Tool]) -> Markup {
    let terms = world.terms.get();
    let (left, weights) = (terms.left(tools), &terms.weights);
    let answer = Answer::weighed(&left, weights);
    let statement = el("p").class("statement");
    let statement = match (&left[..], &answer) {
        ([], _) => statement.kids(el("b").kids(must::NONE_LEFT)),
        ([only], _) => statement.kids(within(must::ONLY, el("b").kids(&only.name))),
        (_, Answer::Pick { best, .. }) => statement.kids(within(words::SHIP, el("b").kids(&left[*best].name))),
        (_, Answer::NotSeparable { .. }) => statement.kids(el("b").kids(words::NOT_SEPARABLE)),
        (_, Answer::Unjudged) => statement.kids(words::NOT_JUDGED),
    };
    let because = el("p").class("because").kids(because(&world.site, &left, weights, &answer));
    let turning = turning(&world.site, &left, weights, &answer);
    let said = (weighed(world, weights), left_out(world, whole), dropped(world, tools, &terms.musts));
    let order = (balance(&left, weights), ranking(&left, weights));
    Markup::all((statement, said, because, order, turning.map(|said| el("p").class("flip").kids(said))))
}

/// All that are left with their scores, best first, where they are more than the two that the scale can hold.
fn ranking(left: &[&Tool], weights: &Weights) -> Option<Element> {
    let score = |index: usize| Panel::weighed(left[index], weights).score();
    // Of equals the earlier goes first, as in the answer.
    let before =
        |index: usize, other: usize| score(other) > score(index) || (score(other) == score(index) && other < index);
    let place = |index: usize| (0..left.len()).filter(|other| before(index, *other)).count();
    let row = |index: usize| {
        let of_100 = |score: Score| [&format::count(score.rounded()), " ", criteria::OF_100].concat();
        let said = score(index).map_or(verdict::NOT_JUDGED.to_string(), of_100);
        el("li").kids((&left[index].name, " ", el("small").kids(said)))
    };
    let rows = (0..left.len()).filter_map(|wanted| (0..left.len()).find(|index| place(*index) == wanted));
    let rows: Vec<Element> = rows.map(row).collect();
    (left.len() > 2).then(|| el("ol").class("ranking").kids(rows))
}

/// Half the width of the scale, in points; a greater lead stands at its end.
const REACH: i32 = 50;

/// Where the lead of two tools stands between them, with the margin drawn in. The words under it say the same.
fn balance(tools: &[&Tool], weights: &Weights) -> Option<(Element, Element)> {
    let [first, second] = tools else { return None };
    let score = |tool: &Tool| Panel::weighed(tool, weights).score();
    let tenths = score(first)?.lead_over(score(second)?);
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
