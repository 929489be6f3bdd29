use crate::domain::{Answer, MARGIN, Slug, Tool, Weight, Weights};

/// The smallest change of one reviewer's weight that turns an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    pub reviewer: Slug,
    pub from: Weight,
    pub to: Weight,
    /// What the answer is then.
    pub answer: Answer,
}

impl Flip {
    /// Looks at every weight from 0 to [`Weight::MOST`], in millionths, of every reviewer who has judged a tool; the others
    /// keep theirs. Of equal changes the first by id counts, and of one reviewer's the lower weight. None when no single
    /// weight turns the answer, or when there is no answer to turn.
    ///
    /// An answer turns when another tool is picked, or when there is a pick where there was none, or none where there
    /// was one; why two are not separable does not matter, and without two judged tools nothing has turned.
    ///
    /// Between the weights at which two tools stand exactly level or exactly the margin apart, with or without one of
    /// the others, nothing changes. So it is enough to look beside those. They are roots of quadratic equations, and
    /// floating point finds where to look; what is found is decided in whole numbers by [`Answer::weighed`].
    pub fn of(tools: &[&Tool], weights: &Weights) -> Option<Flip> {
        let now = Answer::weighed(tools, weights).picked()?;
        let mut reviewers: Vec<&Slug> = Vec::new();
        for take in tools.iter().flat_map(|tool| &tool.takes) {
            if !reviewers.contains(&&take.reviewer) {
                reviewers.push(&take.reviewer);
            }
        }
        let mut least: Option<Flip> = None;
        for reviewer in &reviewers {
            let from = weights.of(reviewer);
            let mut look = |micros: i64| {
                let to = Weight::of_micros(micros);
                let found = |flip: &Flip| (change(flip.from, flip.to), flip.reviewer.clone(), flip.to);
                if least.as_ref().is_some_and(|least| found(least) <= (change(from, to), (*reviewer).clone(), to)) {
                    return;
                }
                let answer = Answer::weighed(tools, &weights.with(reviewer, to));
                if answer.picked().is_some_and(|then| then != now) {
                    least = Some(Flip { reviewer: (*reviewer).clone(), from, to, answer });
                }
            };
            // At 0 a reviewer may take a tool's only judgement along.
            [0, 1, Weight::MOST.micros()].into_iter().for_each(&mut look);
            for (index, one) in tools.iter().enumerate() {
                for other in &tools[index + 1..] {
                    let margin = i64::from(MARGIN);
                    [0, margin, -margin].into_iter().for_each(|apart| {
                        beside_roots(&curve(one, other, weights, reviewer, None, apart), &mut look);
                    });
                    for left_out in reviewers.iter().filter(|id| *id != reviewer) {
                        beside_roots(&curve(one, other, weights, reviewer, Some(left_out), 0), &mut look);
                    }
                }
            }
        }
        least
    }
}

fn change(from: Weight, to: Weight) -> i64 {
    (to.micros() - from.micros()).abs()
}

/// A tool's weighted score as a function of one weight w: (sum + w·score) ÷ (weight + w·judged).
struct Mean {
    sum: i64,
    weight: i64,
    score: i64,
    judged: i64,
}

impl Mean {
    fn of(tool: &Tool, weights: &Weights, free: &Slug, left_out: Option<&Slug>) -> Mean {
        let mut mean = Mean { sum: 0, weight: 0, score: 0, judged: 0 };
        for take in tool.takes.iter().filter(|take| Some(&take.reviewer) != left_out) {
            let score = i64::from(take.score);
            if take.reviewer == *free {
                (mean.score, mean.judged) = (score, 1);
            } else {
                let weight = weights.of(&take.reviewer).micros();
                mean.sum += weight * score;
                mean.weight += weight;
            }
        }
        mean
    }
}

/// The coefficients of w², w and 1 of the function that is zero where `one` is `apart` points above `other`.
fn curve(one: &Tool, other: &Tool, weights: &Weights, free: &Slug, left_out: Option<&Slug>, apart: i64) -> [i64; 3] {
    let (a, b) = (Mean::of(one, weights, free, left_out), Mean::of(other, weights, free, left_out));
    [
        a.score * b.judged - b.score * a.judged - apart * a.judged * b.judged,
        a.sum * b.judged + a.score * b.weight
            - b.sum * a.judged
            - b.score * a.weight
            - apart * (a.weight * b.judged + b.weight * a.judged),
        a.sum * b.weight - b.sum * a.weight - apart * a.weight * b.weight,
    ]
}

/// Looks at the whole numbers around each root, and around the turning point, where two roots may be one.
fn beside_roots(curve: &[i64; 3], look: &mut impl FnMut(i64)) {
    let [a, b, c] = curve.map(|coefficient| coefficient as f64);
    let mut around = |root: f64| {
        // Not a number, and far out, are no weights.
        if root > -3.0 && root < Weight::MOST.micros() as f64 + 3.0 {
            let near = root.floor() as i64;
            (near - 1..=near + 2).for_each(&mut *look);
        }
    };
    if a == 0.0 {
        around(-c / b);
    } else {
        let middle = -b / (2.0 * a);
        let spread = (b * b - 4.0 * a * c).max(0.0).sqrt() / (2.0 * a);
        [middle, middle - spread, middle + spread].into_iter().for_each(around);
    }
}
