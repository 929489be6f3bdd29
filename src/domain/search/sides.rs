use super::cover::Words;
use super::{Haystack, Hit, Query, Rank};

impl Haystack {
    /// The best hit for each side of a comparison, in the order of the sides; no tool twice. None where the query is no
    /// comparison: a side finds nothing, two sides are the same, or the whole is found as well as its sides.
    pub fn sides(&self, query: &Query) -> Option<Vec<Hit>> {
        let sides = query.splits.iter().find_map(|split| self.answer(split))?;
        let whole = self.hits(&query.words, 1).into_iter().find(|hit| hit.rank != Rank::Category);
        let errors: u32 = sides.iter().map(|hit| hit.errors).sum();
        whole.is_none_or(|whole| whole.errors > errors).then_some(sides)
    }

    fn side(&self, side: &Words, limit: usize) -> Vec<Hit> {
        let strict = self.hits(side, limit);
        if !strict.is_empty() {
            return strict;
        }
        side.loosened().map_or(strict, |loose| self.hits(&loose, limit))
    }

    fn answer(&self, split: &[Words]) -> Option<Vec<Hit>> {
        // As many hits as there are sides, so that each finds one that no other took.
        let hits: Vec<Vec<Hit>> = split.iter().map(|side| self.side(side, split.len())).collect();
        if hits.iter().any(Vec::is_empty) {
            return None;
        }
        let letters = |side: usize| &split[side].whole().1.letters;
        if (1..split.len()).any(|at| (0..at).any(|other| letters(other) == letters(at))) {
            return None;
        }
        let mut order: Vec<usize> = (0..hits.len()).collect();
        order.sort_unstable_by_key(|side| (hits[*side][0].rank, hits[*side][0].errors, *side));
        let mut chosen: Vec<(usize, Hit)> = Vec::new();
        for side in order {
            let free = hits[side].iter().find(|hit| chosen.iter().all(|(_, other)| other.row != hit.row))?;
            chosen.push((side, free.clone()));
        }
        chosen.sort_unstable_by_key(|(side, _)| *side);
        Some(chosen.into_iter().map(|(_, hit)| hit).collect())
    }
}
