use super::curvature::{Curvature, chances};
use super::pairs::Pairs;
use super::solve::{Solve, dot};

/// A fit has settled when no log strength would move by more than this.
const TOLERANCE: f64 = 1e-9;

/// It is given up after so many rounds. One of a thousand tools in a row takes under thirty.
const MOST_ROUNDS: u32 = 200;

/// The strengths of the Bradley–Terry model: of two tools the first is picked with chance σ(θa − θb), σ(x) = 1 ÷ (1 + e⁻ˣ)
/// (R. A. Bradley and M. E. Terry, Biometrika 39, 1952). A tie is half a win for each, as in chess.
///
/// The log posterior is strictly concave, so there is one maximum. It is sought by Newton's method with a sparse, inexact
/// solve: rounds are few whatever the board looks like. The usual alternative, D. R. Hunter's MM algorithms (Ann. Stat.
/// 32, 2004), needs no solve and takes thousands of rounds on a chain of tools. A step is halved until the slope along it
/// is not yet behind the top, down to ln(1 + r) ÷ r of it, where r is the most that it changes any difference of two
/// strengths: so far it climbs for certain (F. Bach, “Self-concordant analysis for logistic regression”, Electron. J.
/// Stat. 4, 2010).
#[derive(Clone, Debug)]
pub struct Fit {
    pairs: Pairs,
    strengths: Vec<f64>,
    /// Where the next pass looks: the strengths moved by part of the step.
    ahead: Vec<f64>,
    pub(super) curvature: Curvature,
    stage: Stage,
    rounds: u32,
    passes: u32,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Nothing is known of where it stands.
    Start,
    /// Looks for a step.
    Seek(Solve),
    /// Tries a part of a step.
    Try {
        step: Vec<f64>,
        part: f64,
        reach: f64,
    },
    Settled,
    GivenUp,
}

impl Fit {
    /// The strengths by these votes.
    pub fn of(pairs: Pairs) -> Fit {
        let mut fit = Fit::begin(pairs);
        while !fit.step(u64::MAX) {}
        fit
    }

    /// A fit that has not begun; [`Fit::step`] moves it on.
    pub fn begin(pairs: Pairs) -> Fit {
        let level = vec![0.0; pairs.tools()];
        Fit::begin_from(pairs, level)
    }

    /// The same from strengths that are nearly right: it settles at the same ones, sooner.
    pub fn begin_from(pairs: Pairs, strengths: Vec<f64>) -> Fit {
        let curvature = Curvature::new(&pairs);
        Fit { ahead: strengths.clone(), strengths, curvature, stage: Stage::Start, rounds: 0, passes: 0, pairs }
    }

    /// Works until about `budget` pairs have been looked at, at least for one pass over all of them. Whether it is over.
    pub fn step(&mut self, budget: u64) -> bool {
        let cost = (self.pairs.met().len() + self.pairs.tools()) as u64 + 1;
        let mut spent = 0;
        while !self.is_over() {
            self.pass();
            spent += cost;
            if spent + cost > budget {
                break;
            }
        }
        self.is_over()
    }

    /// Whether [`Fit::step`] has nothing left to do.
    pub fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Settled | Stage::GivenUp)
    }

    /// Whether the strengths are right to a billionth.
    pub fn is_settled(&self) -> bool {
        matches!(self.stage, Stage::Settled)
    }

    /// The votes it is of.
    pub fn pairs(&self) -> &Pairs {
        &self.pairs
    }

    /// θ of each tool; 0 is the strength of the imagined average tool.
    pub fn strengths(&self) -> &[f64] {
        &self.strengths
    }

    /// p(1 − p) of a vote between two tools: what it adds to the information on their difference.
    pub fn vote_variance(&self, a: usize, b: usize) -> f64 {
        let (p, q) = chances(self.strengths[a] - self.strengths[b]);
        p * q
    }

    /// How often all pairs were looked at, and in how many rounds of Newton's method.
    pub fn effort(&self) -> (u32, u32) {
        (self.passes, self.rounds)
    }

    fn pass(&mut self) {
        self.passes += 1;
        self.stage = match std::mem::replace(&mut self.stage, Stage::GivenUp) {
            Stage::Start => {
                self.curvature.weigh(&self.pairs, &self.strengths);
                self.seek(f64::INFINITY)
            }
            Stage::Seek(mut solve) => match solve.step(&self.pairs, &self.curvature) {
                false => Stage::Seek(solve),
                true => self.try_part(solve.solution),
            },
            Stage::Try { step, part, reach } => {
                self.curvature.weigh(&self.pairs, &self.ahead);
                // A step this short is within the reach of Newton's method proper: it need not be looked at.
                let surely = if reach <= 0.5 { 1.0 } else { reach.ln_1p() / reach };
                if part <= surely || dot(&self.curvature.force, &step) >= 0.0 {
                    self.strengths.copy_from_slice(&self.ahead);
                    self.seek(part * reach)
                } else {
                    let part = (part / 2.0).max(surely);
                    self.look_ahead(&step, part);
                    Stage::Try { step, part, reach }
                }
            }
            over => over,
        };
    }

    /// A new round. The nearer the top, the more exactly the step is sought; that keeps the last rounds quadratic (R. S.
    /// Dembo, S. C. Eisenstat and T. Steihaug, “Inexact Newton methods”, SIAM J. Numer. Anal. 19, 1982).
    fn seek(&mut self, moved: f64) -> Stage {
        if self.rounds == MOST_ROUNDS {
            return Stage::GivenUp;
        }
        self.rounds += 1;
        Stage::Seek(Solve::begin(&self.curvature, &self.curvature.force, moved.clamp(1e-6, 1e-2)))
    }

    /// The step is found: it is over where that moves nothing, and otherwise tried in full.
    fn try_part(&mut self, step: Vec<f64>) -> Stage {
        self.look_ahead(&step, 1.0);
        if step.iter().all(|change| change.abs() <= TOLERANCE) {
            self.strengths.copy_from_slice(&self.ahead);
            return Stage::Settled;
        }
        let apart = self.pairs.met().iter().map(|met| (step[met.a] - step[met.b]).abs());
        let reach = apart.chain(step.iter().map(|change| change.abs())).fold(0.0, f64::max);
        Stage::Try { step, part: 1.0, reach }
    }

    fn look_ahead(&mut self, step: &[f64], part: f64) {
        for ((ahead, strength), change) in self.ahead.iter_mut().zip(&self.strengths).zip(step) {
            *ahead = strength + part * change;
        }
    }
}
