use crate::domain::{Panel, Score, Slug, Tool, Weights};
use crate::words;

/// The lead, in points of 100, under which two scores are not told apart.
///
/// A judgement, not a statistic: with four reviewers, five points is one of them moving by twenty. Stated on /method/.
pub const MARGIN: u32 = 5;

/// Which of the tools at hand the panel would ship. Tools are named by their position among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One is ahead by the margin or more, and stays ahead whichever reviewer is left out.
    Pick { best: usize, next: usize, lead: Lead },
    /// No honest answer: who is ahead, of whom, and why that does not count.
    NotSeparable { ahead: usize, next: usize, doubt: Doubt },
    /// Fewer than two of the tools have been judged.
    Unjudged,
}

/// Why two tools are not told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    Tie,
    /// The lead is under [`MARGIN`].
    Margin(Lead),
    /// Without this reviewer the lead is gone: the rival draws level or overtakes.
    OneReviewer {
        reviewer: Slug,
        rival: usize,
        lead: Lead,
    },
}

/// A difference of two scores in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lead {
    pub tenths: u32,
}

impl Lead {
    /// "7 points", "4.5 points", "1 point", "less than 0.1 points".
    pub fn in_words(self) -> String {
        words::answer::points(self.tenths)
    }
}

impl Answer {
    /// Compares two or more tools by their panels.
    pub fn of(tools: &[&Tool]) -> Answer {
        Answer::weighed(tools, &Weights::default())
    }

    /// The same, with each reviewer counting as much as these weights say.
    pub fn weighed(tools: &[&Tool], weights: &Weights) -> Answer {
        let score = |tool: &Tool| Panel::weighed(tool, weights).score();
        let Some((ahead, next)) = first_two(tools, score) else {
            return Answer::Unjudged;
        };
        let lead = Lead { tenths: ahead.1.lead_over(next.1).unsigned_abs() };
        let (ahead, next) = (ahead.0, next.0);
        let reviewers = tools.iter().flat_map(|tool| &tool.takes).map(|take| &take.reviewer);
        let doubt = if score(tools[ahead]) == score(tools[next]) {
            Some(Doubt::Tie)
        } else if lead.tenths < MARGIN * 10 {
            Some(Doubt::Margin(lead))
        } else {
            // Several may turn it; the first by id is named, so that the order of the tools does not matter.
            let turning =
                reviewers.filter_map(|reviewer| Some((reviewer, rival_without(tools, weights, ahead, reviewer)?)));
            let first = turning.min_by_key(|(reviewer, _)| *reviewer);
            first.map(|(reviewer, rival)| Doubt::OneReviewer { reviewer: reviewer.clone(), rival, lead })
        };
        match doubt {
            Some(doubt) => Answer::NotSeparable { ahead, next, doubt },
            None => Answer::Pick { best: ahead, next, lead },
        }
    }

    /// Which tool is picked, if one is; None when there is no answer at all.
    pub fn picked(&self) -> Option<Option<usize>> {
        match self {
            Answer::Pick { best, .. } => Some(Some(*best)),
            Answer::NotSeparable { .. } => Some(None),
            Answer::Unjudged => None,
        }
    }
}

/// The two highest scores with their positions; the earlier tool first among equals.
fn first_two(tools: &[&Tool], score: impl Fn(&Tool) -> Option<Score>) -> Option<((usize, Score), (usize, Score))> {
    let scored = || tools.iter().enumerate().filter_map(|(index, tool)| Some((index, score(tool)?)));
    let highest =
        |but: Option<usize>| scored().filter(|(index, _)| Some(*index) != but).rev().max_by_key(|(_, score)| *score);
    let first = highest(None)?;
    Some((first, highest(Some(first.0))?))
}

/// Who is no longer behind `ahead` when one reviewer is left out: the highest of them. A tool nobody else judged cannot
/// be compared then, so it neither leads nor turns anything.
fn rival_without(tools: &[&Tool], weights: &Weights, ahead: usize, reviewer: &Slug) -> Option<usize> {
    let without = |tool: &Tool| Panel::weighed_without(tool, weights, Some(reviewer)).score();
    let score = without(tools[ahead])?;
    let others = tools.iter().enumerate().filter(|(index, _)| *index != ahead);
    let scored = others.filter_map(|(index, tool)| Some((index, without(tool)?)));
    scored.filter(|(_, other)| *other >= score).max_by_key(|(_, other)| *other).map(|(index, _)| index)
}
