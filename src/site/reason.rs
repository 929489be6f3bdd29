use crate::domain::{Answer, Doubt, Flip, MARGIN, Panel, Site, Tool, Weight, Weights};
use crate::words::{answer as words, must, weights as turns};

/// Why the answer for these tools is what it is, in one sentence. Those that drop out are not among them any more.
pub fn because(site: &Site, tools: &[&Tool], weights: &Weights, answer: &Answer) -> String {
    match tools {
        [] => return must::NONE_MEETS_ALL.to_string(),
        [_] => return must::MEETS_ALL.to_string(),
        _ => {}
    }
    let name = |index: usize| tools[index].name.as_str();
    let score = |index: usize| Panel::weighed(tools[index], weights).score().map_or(0, |score| score.rounded());
    let (ahead, next, doubt) = match answer {
        Answer::Pick { best, next, .. } => {
            let second = (tools.len() > 2).then(|| name(*next));
            let alone = tools.iter().all(|tool| tool.takes.len() < 2);
            return words::ahead(whose(weights), score(*best), score(*next), second, !alone);
        }
        Answer::Unjudged if weights.moved().is_empty() => return words::TOO_FEW_JUDGED.to_string(),
        Answer::Unjudged => return words::TOO_FEW_COUNT.to_string(),
        Answer::NotSeparable { ahead, next, doubt } => (*ahead, *next, doubt),
    };
    let (first, second) = (name(ahead), name(next));
    match doubt {
        Doubt::Tie => words::level(whose(weights), first, second, score(ahead)),
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

/// Whose scores they are.
fn whose(weights: &Weights) -> &'static str {
    if weights.moved().is_empty() { words::THE_PANEL } else { words::YOUR_PANEL }
}

/// What it would take to turn the answer: the smallest change of one reviewer's weight, or that none does.
pub fn turning(site: &Site, tools: &[&Tool], weights: &Weights, answer: &Answer) -> Option<String> {
    answer.picked()?;
    let Some(Flip { reviewer, from, to, answer }) = Flip::of(tools, weights) else {
        return Some(turns::nothing_turns(Weight::MOST.times()));
    };
    let name = site.reviewer(&reviewer).map_or(reviewer.as_str(), |reviewer| &reviewer.name);
    let (now, then) = (from.in_words(), to.in_words());
    Some(match answer.picked().flatten() {
        Some(best) => turns::picks_another(name, &now, &then, &tools[best].name),
        None => turns::picks_none(name, &now, &then),
    })
}
