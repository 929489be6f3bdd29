use super::cover::{Span, Words};
use super::hit::{By, Score};
use super::mark::marks;
use super::pattern::{begins, mask};
use super::row::score;
use super::{CategoryHit, Haystack, Query, Rank};
use std::iter::once_with;

/// Of a category: how well the whole query is found in it, and with how many errors each single word is.
pub(super) struct Shelf {
    pub score: Option<Score>,
    pub words: Vec<Option<u32>>,
    /// Whether the query is its name, in the singular or plural.
    exact: bool,
    /// Whether all of its name was typed, among other words.
    within: bool,
}

impl Shelf {
    /// Whether nothing of the query is found in it.
    pub fn is_idle(&self) -> bool {
        self.score.is_none() && self.words.iter().all(Option::is_none)
    }
}

/// Beginnings of a category's words count from so many letters on.
pub(super) const TELLING: usize = 3;

/// Ends of what was typed and of a name that differ in number alone.
const NUMBERS: [(&str, &str); 7] = [("", ""), ("s", ""), ("", "s"), ("es", ""), ("", "es"), ("ies", "y"), ("y", "ies")];

impl Haystack {
    /// The categories that fit what was typed, best first, at most `limit`.
    pub fn categories(&self, query: &Query, limit: usize) -> Vec<CategoryHit> {
        let whole = query
            .readings()
            .map(|words| self.shelves_with(words, |shelf| shelf.score.map(|score| (shelf.exact, score))));
        let within = once_with(|| {
            let score =
                |shelf: &Shelf| shelf.within.then_some((false, Score::right(Rank::Some, By::Category, false, 0)));
            self.shelves_with(query.likeliest(), score)
        });
        let mut found = whole.chain(within).find(|found| !found.is_empty()).unwrap_or_default();
        found.truncate(limit);
        found
    }

    fn shelves_with(&self, words: &Words, fits: impl Fn(&Shelf) -> Option<(bool, Score)>) -> Vec<CategoryHit> {
        if words.count() == 0 {
            return Vec::new();
        }
        let mut spans = Vec::new();
        let shelves = self.search_shelves(words, &mut spans);
        let mut found: Vec<_> = shelves.iter().enumerate().filter_map(|(at, shelf)| Some((fits(shelf)?, at))).collect();
        found.sort_by_key(|((exact, score), at)| (!exact, *score, *at));
        let hit = |((exact, score), at): ((bool, Score), usize)| {
            let row = self.shelf.iter().position(|of| *of as usize == at)?;
            let before = if exact { Rank::NameBegins } else { score.rank };
            let text = self.shelves.bytes(at);
            self.find_again(words, score, text, mask(self.shelves.get(at)), &mut spans);
            let marks = marks(self.categories.get(at), &words.letters(text, &spans));
            Some(CategoryHit { row, before, errors: score.errors, marks })
        };
        found.into_iter().filter_map(hit).collect()
    }

    pub(super) fn search_shelves(&self, words: &Words, spans: &mut Vec<Span>) -> Vec<Shelf> {
        (0..self.shelves.len()).map(|shelf| self.search_shelf(words, shelf, spans)).collect()
    }

    fn search_shelf(&self, words: &Words, shelf: usize, spans: &mut Vec<Span>) -> Shelf {
        let (phrase, mask) = (self.shelves.bytes(shelf), mask(self.shelves.get(shelf)));
        let telling = |number: usize| words.pattern(number).letters.len() >= TELLING;
        let exact = is_but_for_number(&words.whole().1.letters, phrase);
        let whole = words.cover(phrase, mask, spans);
        let score = match exact {
            true => Some(Score::right(Rank::Category, By::Category, false, 0)),
            false => whole.then(|| score(words, spans, By::Category, phrase, 0)),
        };
        let score = score.filter(|score| !score.partial || spans.iter().any(|(number, _)| telling(*number)));
        spans.clear();
        let mut single = |number| {
            let found = words.find(number, phrase, mask, &[]).filter(|found| !found.partial || telling(number))?;
            spans.push((number, found));
            Some(words.errors(number, &found))
        };
        let words = (0..words.count()).map(&mut single).collect();
        let typed = |at| spans.iter().any(|(_, found)| !found.partial && (found.start..found.end).contains(&at));
        let within = !phrase.is_empty() && (0..phrase.len()).all(|at| phrase[at] == b' ' || typed(at));
        Shelf { score, words, exact, within }
    }
}

/// Whether a phrase is these letters, or the plural or singular of them.
fn is_but_for_number(letters: &str, phrase: &[u8]) -> bool {
    NUMBERS.iter().any(|(typed, named)| {
        let stem = letters.strip_suffix(typed).filter(|stem| !stem.is_empty());
        let end = stem.and_then(|stem| begins(stem.as_bytes(), phrase));
        end.is_some_and(|end| phrase[end..] == *named.as_bytes())
    })
}
