use super::cover::Words;
use super::hit::Score;
use super::shelf::Shelf;
use super::{Haystack, Hit, Query};
use std::cmp::Ordering;
use std::iter::once_with;

/// A tool that was found, in brief: its row, and the phrase that matched.
pub(super) struct Candidate {
    pub score: Score,
    pub row: usize,
    pub phrase: usize,
}

impl Haystack {
    /// The tools that fit what was typed, best first, at most `limit`. Those that fit equally well are in order of their
    /// names' length, then of their names, then of their rows.
    ///
    /// Where nothing fits, words may have more errors than usual; where that finds nothing either, the sides of a
    /// comparison count by themselves; and at last words that stand nowhere are left aside.
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Hit> {
        let strict = query.readings().map(|words| self.hits(words, false, limit));
        let loose = query.readings().filter_map(Words::loosened).map(|words| self.hits(&words, false, limit));
        let alone = once_with(|| self.alone(query, limit));
        let some = once_with(|| self.hits(query.likeliest(), true, limit));
        strict.chain(loose).chain(alone).chain(some).find(|hits| !hits.is_empty()).unwrap_or_default()
    }

    /// Of a comparison that names something unknown, what is known, the best first.
    fn alone(&self, query: &Query, limit: usize) -> Vec<Hit> {
        let sides = query.ways.iter().flat_map(|way| &way.words);
        let mut hits = self.merged(sides.flat_map(|side| self.hits(side, false, limit)).collect());
        hits.truncate(limit);
        hits
    }

    /// Hits for several texts, the best first, each tool once.
    pub(super) fn merged(&self, mut hits: Vec<Hit>) -> Vec<Hit> {
        hits.sort_by_key(|hit| (hit.rank, hit.errors));
        let mut seen = vec![false; self.len()];
        hits.retain(|hit| !std::mem::replace(&mut seen[hit.row], true));
        hits
    }

    /// The tools that have all words, or `some` of them.
    #[cfg_attr(shipped, optimize(speed))]
    pub(super) fn hits(&self, words: &Words, some: bool, limit: usize) -> Vec<Hit> {
        if words.count() == 0 || some && words.count() == 1 {
            return Vec::new();
        }
        let mut spans = Vec::new();
        let shelves = self.search_shelves(words, &mut spans);
        let strict = some.then(|| words.strictly());
        let words = strict.as_ref().unwrap_or(words);
        let mut search = |row: usize| {
            let shelf: &Shelf = &shelves[self.shelf[row] as usize];
            match some {
                true => self.search_some(words, row, shelf, &mut spans),
                false if shelf.is_idle() && !self.may_have(words, row) => None,
                false => self.search_row(words, row, shelf, &mut spans),
            }
        };
        let found = self.best((0..self.len()).filter_map(&mut search), limit);
        found.into_iter().map(|candidate| self.hit(words, &candidate, &mut spans)).collect()
    }

    /// The best of all, in order. Of thousands a few are shown: most are compared with the last of those, and never sorted.
    fn best(&self, all: impl Iterator<Item = Candidate>, limit: usize) -> Vec<Candidate> {
        let mut best: Vec<Candidate> = Vec::new();
        for candidate in all {
            if best.len() < limit {
                best.push(candidate);
                if best.len() == limit {
                    self.sort(&mut best);
                }
            } else if best.last().is_some_and(|worst| self.order(&candidate, worst).is_lt()) {
                best.pop();
                let at = best.partition_point(|other| self.order(other, &candidate).is_lt());
                best.insert(at, candidate);
            }
        }
        if best.len() < limit {
            self.sort(&mut best);
        }
        best
    }

    /// Whether a name or alias of this tool may have the words, by its letters alone: most have not.
    #[cfg_attr(shipped, optimize(speed))]
    fn may_have(&self, words: &Words, row: usize) -> bool {
        let phrases = self.first[row] as usize..self.first[row + 1] as usize;
        self.masks[phrases].iter().any(|mask| words.may_be_in(*mask))
    }

    fn sort(&self, found: &mut [Candidate]) {
        found.sort_unstable_by(|a, b| self.order(a, b));
    }

    /// The better first.
    fn order(&self, a: &Candidate, b: &Candidate) -> Ordering {
        let name = |candidate: &Candidate| self.phrases.get(self.first[candidate.row] as usize);
        let by_name = || match a.score.late {
            // Neither is the version that was typed; the higher is more likely to be looked for.
            true => name(b).cmp(name(a)),
            false => name(a).cmp(name(b)),
        };
        a.score.cmp(&b.score).then_with(by_name).then(a.row.cmp(&b.row))
    }
}
