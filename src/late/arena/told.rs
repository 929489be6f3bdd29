use super::open::button;
use crate::domain::{MaskedTake, Pick, Verdict};
use crate::late::dom::{Node, drawn, node};
use crate::late::here::Here;
use crate::site::Route;
use crate::words::{arena as words, criteria, format};

/// What the takes were, once the reader has picked, which is `said` already. `before` is what they had said of the pair.
pub(super) fn told(here: &Here, both: [&MaskedTake; 2], pick: Pick, before: Option<Pick>, said: &str) -> Vec<Node> {
    let [first, second] = both;
    let was = before.map(|before| match before {
        _ if before == pick => words::AS_BEFORE.to_string(),
        Pick::First => words::changed(&first.name),
        Pick::Second => words::changed(&second.name),
        Pick::Neither => words::CHANGED_LEVEL.to_string(),
    });
    let was = was.map(|was| node("p").class("was").text(&was));
    let reviewer = here.site.reviewer(&first.reviewer);
    let reviewer = reviewer.map(|reviewer| node("p").text(&words::takes_by(&reviewer.name)));
    let takes = [
        take(here, words::FIRST_WAS, first, pick == Pick::First),
        take(here, words::SECOND_WAS, second, pick == Pick::Second),
    ];
    let name = words::side_by_side(&first.name, &second.name);
    let compared =
        node("a").attr("href", &here.base.href(&Route::comparing(&here.site, &first.tool, &second.tool))).text(&name);
    let back = node("button").attr("type", "button").attr("value", "back").text(words::TAKE_BACK);
    let head = [node("h2").attr("tabindex", "-1").text(words::TOLD), node("p").class("crossing").text(said)];
    let rest = [
        node("div").class("bout").kids(takes),
        node("p").kid(compared),
        node("p").class("conditions").kids([button("N", words::NEXT), back]),
        node("p").class("note").text(words::KEYS_TOLD),
    ];
    head.into_iter().chain(was).chain(reviewer).chain(rest).collect()
}

/// The pick in a sentence, and the panel's scores in its order where the panel has judged both.
pub(super) fn said(here: &Here, [first, second]: [&MaskedTake; 2], pick: Pick) -> String {
    let (one, other) = if pick == Pick::Second { (second, first) } else { (first, second) };
    let picked = match pick {
        Pick::Neither => words::called_level(&one.name, &other.name),
        _ => words::picked(&one.name, &other.name),
    };
    let score = |take: &MaskedTake| here.index.as_ref()?.row(&take.tool)?.score();
    match (score(one), score(other)) {
        (Some(one), Some(other)) if one == other => picked + " " + &words::panel_scores_both(one),
        (Some(one), Some(other)) => picked + " " + &words::panel_scores(one, other),
        _ => picked,
    }
}

/// A take with its tool, verdict and score.
fn take(here: &Here, which: &str, take: &MaskedTake, is_picked: bool) -> Node {
    let tool = node("a").attr("href", &here.base.href(&Route::Tool(take.tool.clone()))).text(&take.name);
    let score = node("b").text(&format::count(take.score.into()));
    let score = node("span").class("score").kid(score).text(" ").text(criteria::OF_100);
    let verdict = node("p").class("verdict").kid(stamp(take.verdict)).kid(score);
    let verdict = if is_picked { verdict.kid(node("b").class("yours").text(words::YOURS)) } else { verdict };
    let heading = node("h3").text(which).kid(tool);
    node("section").class("blind").kid(heading).kid(verdict).kid(node("p").prose(&take.text))
}

/// A verdict as a word and a shape, as everywhere (src/views/parts/stamp.rs).
fn stamp(verdict: Verdict) -> Node {
    let shape = match verdict {
        Verdict::Ship => "M8 2l6.5 12h-13z",
        Verdict::Skip => "M2 6.5h12v3H2z",
    };
    let mark = drawn("svg").class("mark").attr("viewBox", "0 0 16 16").attr("preserveAspectRatio", "none");
    let mark = mark.attr("aria-hidden", "true").kid(drawn("path").attr("d", shape));
    node("span").class(&("stamp ".to_string() + verdict.id())).kid(mark).text(verdict.in_words())
}
