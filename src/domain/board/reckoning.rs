use super::fewest::Fewest;
use super::fit::Fit;
use super::pairs::{Gathering, Pairs, Positions};
use super::ranked::{Ranked, by_spreads};
use super::search::FewestSearch;
use super::spread::Spreads;
use crate::domain::{Slug, Tallies};
use std::sync::Arc;

/// A whole board of picks of two, reckoned step by step, so that a page stays alive meanwhile: first the places, then
/// the fewest votes on which the first of them hangs.
#[derive(Clone, Debug)]
pub struct Reckoning {
    slugs: Vec<Slug>,
    stage: Stage,
    places: Option<Vec<Ranked>>,
}

#[derive(Clone, Debug)]
enum Stage {
    Pairs(Arc<Tallies>, Gathering),
    Strengths(Fit),
    Spreads(Fit, Spreads),
    Fewest(Box<FewestSearch>),
    /// Between two of the others alone.
    Moving,
}

impl Reckoning {
    /// Begins on the votes between tools of these slugs, in their order.
    pub fn begin(slugs: Vec<Slug>, pairs: Pairs) -> Reckoning {
        Reckoning { slugs, stage: Stage::Strengths(Fit::begin(pairs)), places: None }
    }

    /// Begins on the published votes between tools of these slugs, as [`Pairs::of`] reads them.
    pub fn of_tallies(slugs: Vec<Slug>, tallies: Arc<Tallies>) -> Reckoning {
        Reckoning { slugs, stage: Stage::Pairs(tallies, Gathering::default()), places: None }
    }

    /// Works until about `budget` pairs, or places of a matrix, have been looked at, at least for one pass over all of
    /// them. Whether it is over.
    pub fn step(&mut self, budget: u64) -> bool {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Moving) {
            Stage::Pairs(tallies, mut gathering) => {
                let slugs: Vec<&Slug> = self.slugs.iter().collect();
                let most = usize::try_from(budget).unwrap_or(usize::MAX).max(1);
                match gathering.step(&Positions::of(&slugs), &tallies.pairs, most) {
                    false => Stage::Pairs(tallies, gathering),
                    true => Stage::Strengths(Fit::begin(gathering.pairs(slugs.len()))),
                }
            }
            Stage::Strengths(mut fit) => match fit.step(budget) {
                false => Stage::Strengths(fit),
                true => {
                    let spreads = Spreads::begin(&fit);
                    Stage::Spreads(fit, spreads)
                }
            },
            Stage::Spreads(fit, mut spreads) => match spreads.step(&fit, budget) {
                None => Stage::Spreads(fit, spreads),
                Some(spreads) => {
                    let slugs: Vec<&Slug> = self.slugs.iter().collect();
                    self.places = Some(by_spreads(&slugs, &fit, &spreads));
                    Stage::Fewest(Box::new(FewestSearch::begin(fit)))
                }
            },
            Stage::Fewest(mut search) => {
                search.step(budget);
                Stage::Fewest(search)
            }
            Stage::Moving => Stage::Moving,
        };
        matches!(&self.stage, Stage::Fewest(search) if search.is_over())
    }

    /// The places as [`by_pairs`](super::by_pairs) has them, once they are known.
    pub fn places(&self) -> Option<&[Ranked]> {
        self.places.as_deref()
    }

    /// [`Fewest::of_pairs`], once it is over; None of fewer than two tools with votes, too.
    pub fn fewest(&self) -> Option<Fewest> {
        match &self.stage {
            Stage::Fewest(search) => search.found(),
            _ => None,
        }
    }
}
