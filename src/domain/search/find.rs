use super::cover::{Span, Words};
use super::hit::{By, Hit, Rank, Score};
use super::pattern::begins;
use super::{Haystack, Query};

/// Of a category: how well the whole query is found in it, and with how many errors each single word is.
struct Shelf {
    score: Option<Score>,
    words: Vec<Option<u32>>,
}

/// A tool that was found, in brief: its row, and the phrase that matched.
pub(super) struct Candidate {
    score: Score,
    row: usize,
    phrase: usize,
}

/// Beginnings of a category's words count from so many letters on.
const TELLING: usize = 3;

impl Haystack {
    /// The tools that fit what was typed, best first, at most `limit`. Those that fit equally well are in order of their
    /// names' length, then of their names, then of their rows.
    ///
    /// Where nothing fits, words may have more errors than usual.
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Hit> {
        let readings = [&query.words].into_iter().chain(&query.bare);
        let strict = readings.clone().map(|words| self.hits(words, limit));
        let loose = readings.filter_map(Words::loosened).map(|words| self.hits(&words, limit));
        // Of a comparison that names something unknown, what is known.
        let alone = query.splits.iter().flatten().map(|side| self.hits(side, limit));
        strict.chain(loose).chain(alone).find(|hits| !hits.is_empty()).unwrap_or_default()
    }

    pub(super) fn hits(&self, words: &Words, limit: usize) -> Vec<Hit> {
        if words.count() == 0 {
            return Vec::new();
        }
        let mut spans = Vec::new();
        let shelves: Vec<Shelf> =
            (0..self.shelves.len()).map(|shelf| self.search_shelf(words, shelf, &mut spans)).collect();
        let rows = 0..self.len();
        let mut found: Vec<Candidate> =
            rows.filter_map(|row| self.search_row(words, row, &shelves, &mut spans)).collect();
        found.sort_unstable_by(|a, b| {
            let name = |candidate: &Candidate| self.phrases.get(self.first[candidate.row] as usize);
            a.score.cmp(&b.score).then_with(|| name(a).cmp(name(b))).then(a.row.cmp(&b.row))
        });
        found.truncate(limit);
        found.into_iter().map(|candidate| self.hit(words, &candidate, &mut spans)).collect()
    }

    fn search_shelf(&self, words: &Words, shelf: usize, spans: &mut Vec<Span>) -> Shelf {
        let (phrase, mask) = (self.shelves.bytes(shelf), super::pattern::mask(self.shelves.get(shelf)));
        let telling = |number: usize| words.pattern(number).letters.len() >= TELLING;
        let whole = words.cover(phrase, mask, spans);
        let score = whole.then(|| score(words, spans, By::Category, phrase, 0));
        let score = score.filter(|score| !score.partial || spans.iter().any(|(number, _)| telling(*number)));
        let single = (0..words.count()).map(|number| {
            let found = words.find(number, phrase, mask, &[]).filter(|found| !found.partial || telling(number))?;
            Some(words.errors(number, &found))
        });
        Shelf { score, words: single.collect() }
    }

    /// The best way in which the query fits one tool.
    fn search_row(&self, words: &Words, row: usize, shelves: &[Shelf], spans: &mut Vec<Span>) -> Option<Candidate> {
        let shelf = &shelves[self.shelf[row] as usize];
        let (name, end) = (self.first[row] as usize, self.first[row + 1] as usize);
        let length = self.phrases.bytes(name).len() as u32;
        let mut best: Option<(Score, usize)> = None;
        for phrase in name..end {
            let by = if phrase == name { By::Name } else { By::Alias };
            let score = self.search_phrase(words, phrase, by, length, spans);
            best = [best, score.map(|score| (score, phrase))].into_iter().flatten().min();
        }
        let further = best.is_none().then(|| {
            let more = [self.search_both(words, name, shelf, length, spans), self.search_initials(words, name, length)];
            let category = shelf.score.map(|score| Score { length, ..score });
            more.into_iter().flatten().chain(category).min().map(|score| (score, name))
        });
        let (score, phrase) = best.or(further.flatten())?;
        Some(Candidate { score, row, phrase })
    }

    fn search_phrase(&self, words: &Words, phrase: usize, by: By, length: u32, spans: &mut Vec<Span>) -> Option<Score> {
        let (mask, text) = (self.masks[phrase], self.phrases.bytes(phrase));
        if !words.may_be_in(mask) {
            return None;
        }
        let exact = |rank, partial| Some(Score { rank, errors: 0, more: false, by, apart: false, partial, length });
        match begins(words.whole().1.letters.as_bytes(), text).map(|end| (end < text.len(), by)) {
            Some((false, By::Name)) => exact(Rank::Name, false),
            Some((false, _)) => exact(Rank::Alias, false),
            Some((true, By::Name)) => exact(Rank::NameBegins, true),
            _ if words.cover(text, mask, spans) => Some(score(words, spans, by, text, length)),
            _ => None,
        }
    }

    /// Some words in the name, all others in the category: “whisper speech”.
    fn search_both(
        &self,
        words: &Words,
        name: usize,
        shelf: &Shelf,
        length: u32,
        spans: &mut Vec<Span>,
    ) -> Option<Score> {
        // A category by itself stays one: a name with a word of it comes no earlier.
        if shelf.words.iter().all(Option::is_none) || shelf.score.is_some_and(|score| score.errors == 0) {
            return None;
        }
        spans.clear();
        let (text, mut errors) = (self.phrases.bytes(name), 0);
        for (number, on_shelf) in shelf.words.iter().enumerate() {
            match words.find(number, text, self.masks[name], spans) {
                Some(found) => spans.push((number, found)),
                None => errors += (*on_shelf)?,
            }
        }
        let score = (!spans.is_empty()).then(|| score(words, spans, By::NameAndCategory, text, length))?;
        let rank = if errors > 0 { Rank::Errors } else { score.rank };
        Some(Score { rank, errors: score.errors + errors, ..score })
    }

    /// The first letters of words of the name, from its first word on: “gc” for “GitHub Copilot”.
    fn search_initials(&self, words: &Words, name: usize, length: u32) -> Option<Score> {
        let few = words.count() == 1 && (2..=6).contains(&words.pattern(0).letters.len());
        let may_be = few && words.letters_are_in(self.masks[name]);
        let score = Score {
            rank: Rank::Beginnings,
            errors: 0,
            more: false,
            by: By::Initials,
            apart: false,
            partial: true,
            length,
        };
        (may_be && initials(&words.pattern(0).letters, self.phrases.get(name)).is_some()).then_some(score)
    }

    /// Fills a hit with what readers see of it.
    fn hit(&self, words: &Words, candidate: &Candidate, spans: &mut Vec<Span>) -> Hit {
        let Candidate { score, row, phrase } = *candidate;
        let name = self.first[row] as usize;
        let text = self.phrases.bytes(name);
        let folded = match score.by {
            By::Alias | By::Category => Vec::new(),
            By::Initials => initials(&words.pattern(0).letters, self.phrases.get(name)).unwrap_or_default(),
            By::Name | By::NameAndCategory => {
                self.find_again(words, score, name, spans);
                let letters = spans.iter().flat_map(|(number, found)| words.pattern(*number).matched(text, found));
                letters.collect()
            }
        };
        let alias = (score.by == By::Alias).then(|| self.shown.get(phrase).to_string());
        Hit { row, rank: score.rank, errors: score.errors, marks: super::mark::marks(self.name(row), &folded), alias }
    }

    /// Where in the name the words are, now that it is one of the few that are shown.
    fn find_again(&self, words: &Words, score: Score, name: usize, spans: &mut Vec<Span>) {
        let (text, mask) = (self.phrases.bytes(name), self.masks[name]);
        let (number, whole) = words.whole();
        match begins(whole.letters.as_bytes(), text) {
            Some(end) => {
                spans.clear();
                spans.push((number, super::pattern::Found { errors: 0, partial: false, start: 0, end }));
            }
            None if score.by == By::Name => _ = words.cover(text, mask, spans),
            None => {
                spans.clear();
                for number in 0..words.count() {
                    let found = words.find(number, text, mask, spans);
                    spans.extend(found.map(|found| (number, found)));
                }
            }
        }
    }
}

fn score(words: &Words, spans: &[Span], by: By, phrase: &[u8], length: u32) -> Score {
    let errors = spans.iter().map(|(number, found)| words.errors(*number, found)).sum();
    let partial = spans.iter().any(|(_, found)| found.partial);
    let rank = match (by, errors, partial) {
        (By::Category, _, _) => Rank::Category,
        (_, 0, false) => Rank::Words,
        (_, 0, true) => Rank::Beginnings,
        _ => Rank::Errors,
    };
    let end = spans.iter().map(|(_, found)| found.end).max().unwrap_or(0);
    // With a space behind each.
    let covered: usize = spans.iter().map(|(_, found)| found.end + 1 - found.start).sum();
    let apart = covered != end + 1;
    Score { rank, errors, more: errors > 0 && (apart || end < phrase.len()), by, apart, partial, length }
}

/// The places of these letters in the phrase, each the first of a word, the first that of the first.
fn initials(letters: &str, phrase: &str) -> Option<Vec<usize>> {
    let mut wanted = letters.bytes().peekable();
    let mut places = Vec::new();
    let mut start = 0;
    for word in phrase.split(' ') {
        if wanted.next_if(|letter| word.as_bytes().first() == Some(letter)).is_some() {
            places.push(start);
        } else if start == 0 {
            return None;
        }
        start += word.len() + 1;
    }
    wanted.peek().is_none().then_some(places)
}
