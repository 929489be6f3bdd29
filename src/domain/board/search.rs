use super::fewest::{Fewest, first};
use super::fit::Fit;
use super::removal::{Kind, Telling, kinds, take};

/// Against so many of the tools next in line removals are tried.
const RIVALS: usize = 3;

/// Every removal smaller than the one found is tried where that means looking at no more pairs than this.
const MOST_LOOKED_AT: u64 = 200_000;

/// The search for the [`Fewest`] votes between two tools, step by step.
///
/// Votes are taken away one after another, those first on which the lead over one rival hangs most: by the influence
/// function, H⁻¹ times a vote's own slope (F. R. Hampel, J. Am. Stat. Assoc. 69, 1974; for removals T. Broderick, R.
/// Giordano and R. Meager, arXiv 2011.14999, 2020). Strengths are fitted anew after each step, so what is found does
/// turn the board, but fewer might: “at most”. Where all smaller removals are few enough they are all tried, and it is
/// exact.
#[derive(Clone, Debug)]
pub struct FewestSearch {
    fit: Fit,
    first: usize,
    /// Those that have not been tried.
    rivals: Vec<usize>,
    /// The rival that is being tried, the votes that are gone, and what the board is without them, once there are any.
    rival: usize,
    gone: u64,
    left: Option<Fit>,
    /// The fewest against the rivals that have been tried.
    least: u64,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Looks for the votes that tell most.
    Seek(Telling),
    /// Fits what is left without a batch of them.
    Without {
        kinds: Vec<Kind>,
        batch: u64,
        taken: u64,
        then: Fit,
    },
    /// Tries a smaller removal: one vote each of the kinds at these places, which never fall.
    Try {
        kinds: Vec<Kind>,
        chosen: Vec<usize>,
        then: Fit,
    },
    Over(Option<Fewest>),
}

impl FewestSearch {
    /// Begins on a fit that is over.
    pub fn begin(fit: Fit) -> FewestSearch {
        let mut rivals = fit.voted();
        rivals.sort_by(|a, b| fit.strengths()[*b].total_cmp(&fit.strengths()[*a]));
        let found = match rivals.len() {
            0 | 1 => Some(None),
            _ if first(&fit).is_none() => Some(Some(Fewest { votes: 0, exact: true })),
            _ => None,
        };
        let first = if rivals.is_empty() { 0 } else { rivals.remove(0) };
        rivals.truncate(RIVALS);
        let stage = Stage::Over(found.flatten());
        let mut search = FewestSearch { fit, first, rivals, rival: 0, gone: 0, left: None, least: u64::MAX, stage };
        if found.is_none() {
            search.stage = search.next_rival();
        }
        search
    }

    /// Works until about `budget` pairs have been looked at, at least for one pass over all of them. Whether it is over.
    pub fn step(&mut self, budget: u64) -> bool {
        let cost = (self.fit.pairs().met().len() + self.fit.pairs().tools()) as u64 + 1;
        let mut spent = 0;
        while !self.is_over() {
            self.advance();
            spent += cost;
            if spent + cost > budget {
                break;
            }
        }
        self.is_over()
    }

    /// Whether [`FewestSearch::step`] has nothing left to do.
    pub fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Over(_))
    }

    /// What was found, once it is over; None where there is no first, too.
    pub fn found(&self) -> Option<Fewest> {
        match self.stage {
            Stage::Over(found) => found,
            _ => None,
        }
    }

    fn advance(&mut self) {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Over(None)) {
            Stage::Seek(mut telling) => match telling.step(self.left.as_ref().unwrap_or(&self.fit)) {
                false => Stage::Seek(telling),
                true => self.without(telling.kinds, telling.votes),
            },
            Stage::Without { kinds, batch, taken, mut then } => {
                if !then.step(0) {
                    Stage::Without { kinds, batch, taken, then }
                } else if first(&then) != Some(self.first) && batch > 1 {
                    // A batch that turns the board may be too large, so half of it is tried.
                    self.without(kinds, batch / 2)
                } else {
                    self.gone += taken;
                    self.go_on(then)
                }
            }
            Stage::Try { kinds, chosen, mut then } => {
                if !then.step(0) {
                    Stage::Try { kinds, chosen, then }
                } else if first(&then) != Some(self.first) {
                    Stage::Over(Some(Fewest { votes: chosen.len() as u64, exact: true }))
                } else {
                    self.try_next(kinds, chosen)
                }
            }
            over => over,
        };
    }

    fn next_rival(&mut self) -> Stage {
        if self.rivals.is_empty() {
            return self.try_all();
        }
        self.rival = self.rivals.remove(0);
        (self.gone, self.left) = (0, None);
        Stage::Seek(Telling::begin(&self.fit, self.first, self.rival))
    }

    fn without(&self, kinds: Vec<Kind>, batch: u64) -> Stage {
        let from = self.left.as_ref().unwrap_or(&self.fit);
        let mut pairs = from.pairs().clone();
        let taken = take(&mut pairs, &kinds, batch);
        pairs.met.retain(|met| met.count() > 0);
        Stage::Without { kinds, batch, taken, then: Fit::begin_from(pairs, from.strengths().to_vec()) }
    }

    /// After a batch has gone.
    fn go_on(&mut self, then: Fit) -> Stage {
        if first(&then) == Some(self.first) {
            let telling = Telling::begin(&then, self.first, self.rival);
            self.left = Some(then);
            return Stage::Seek(telling);
        }
        self.least = self.least.min(self.gone);
        self.next_rival()
    }

    /// All rivals have been tried: now smaller removals are, where they are few.
    fn try_all(&self) -> Stage {
        let pairs = self.fit.pairs();
        match are_few(kinds(pairs).count() as u64, self.least, pairs.met().len() as u64) {
            true => self.try_next(kinds(pairs).collect(), Vec::new()),
            false => Stage::Over(Some(Fewest { votes: self.least, exact: false })),
        }
    }

    /// The next removal of as many votes, or else the first of one vote more.
    fn try_next(&self, kinds: Vec<Kind>, mut chosen: Vec<usize>) -> Stage {
        loop {
            match chosen.iter().rposition(|at| at + 1 < kinds.len()) {
                Some(last) => {
                    let next = chosen[last] + 1;
                    chosen[last..].fill(next);
                }
                None => chosen = vec![0; chosen.len() + 1],
            }
            if chosen.len() as u64 >= self.least {
                return Stage::Over(Some(Fewest { votes: self.least, exact: true }));
            }
            let mut pairs = self.fit.pairs().clone();
            // Of some kinds there are fewer votes than were chosen.
            if chosen.iter().all(|at| take(&mut pairs, &kinds[*at..=*at], 1) == 1) {
                pairs.met.retain(|met| met.count() > 0);
                let then = Fit::begin_from(pairs, self.fit.strengths().to_vec());
                return Stage::Try { kinds, chosen, then };
            }
        }
    }
}

/// Whether all removals of fewer than `least` votes of so many kinds may be tried, each looking at so many pairs.
fn are_few(kinds: u64, least: u64, pairs: u64) -> bool {
    let (mut tries, mut looked_at) = (1, 0);
    (1..least).all(|size| {
        tries = tries * (kinds + size - 1) / size;
        looked_at += tries * pairs;
        looked_at <= MOST_LOOKED_AT
    })
}
