use super::Haystack;
use super::cover::{Span, Words};
use super::find::Candidate;
use super::hit::{By, Rank, Score};
use super::pattern::begins;
use super::shelf::{Shelf, TELLING};

impl Haystack {
    /// The best way in which the query fits one tool.
    #[cfg_attr(shipped, optimize(speed))]
    pub(super) fn search_row(
        &self,
        words: &Words,
        row: usize,
        shelf: &Shelf,
        spans: &mut Vec<Span>,
    ) -> Option<Candidate> {
        let (name, end) = (self.first[row] as usize, self.first[row + 1] as usize);
        let length = self.phrases.bytes(name).len() as u32;
        let mut best: Option<(Score, usize)> = None;
        for phrase in name..end {
            let by = if phrase == name { By::Name } else { By::Alias };
            let score = self.search_phrase(words, phrase, by, length, spans);
            best = [best, score.map(|score| (score, phrase))].into_iter().flatten().min();
        }
        // A category that was typed as it is counts for more than a name with errors.
        let category = shelf.score.map(|score| (Score { length, ..score }, name));
        let further = best.is_none().then(|| {
            let more = [self.search_both(words, name, shelf, length, spans), self.search_initials(words, name, length)];
            more.into_iter().flatten().min().map(|score| (score, name))
        });
        let (score, phrase) = [best, further.flatten(), category].into_iter().flatten().min()?;
        Some(Candidate { score, row, phrase })
    }

    #[cfg_attr(shipped, optimize(speed))]
    fn search_phrase(&self, words: &Words, phrase: usize, by: By, length: u32, spans: &mut Vec<Span>) -> Option<Score> {
        let (mask, text) = (self.masks[phrase], self.phrases.bytes(phrase));
        if !words.may_be_in(mask) {
            return None;
        }
        let exact = |rank, partial| Some(Score::right(rank, by, partial, length));
        match begins(words.whole().1.letters.as_bytes(), text).map(|end| (end < text.len(), by)) {
            Some((false, By::Name)) => exact(Rank::Name, false),
            Some((false, _)) => exact(Rank::Alias, false),
            Some((true, By::Name)) => exact(Rank::NameBegins, true),
            _ if words.cover(text, mask, spans) => Some(score(words, spans, by, text, length)),
            _ => None,
        }
    }

    /// Some words in the name, all others in the category: “whisper speech”.
    #[cfg_attr(shipped, optimize(speed))]
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
        let score = Score::right(Rank::Beginnings, By::Initials, true, length);
        (may_be && initials(&words.pattern(0).letters, self.phrases.get(name)).is_some()).then_some(score)
    }

    /// The name or alias with most of the words; those that are in none of it, nor in the category, are left aside: “Anthropic
    /// Claude Haiku”. One word at least is no mere number or syllable.
    pub(super) fn search_some(
        &self,
        words: &Words,
        row: usize,
        shelf: &Shelf,
        spans: &mut Vec<Span>,
    ) -> Option<Candidate> {
        let (name, end) = (self.first[row] as usize, self.first[row + 1] as usize);
        let length = self.phrases.bytes(name).len() as u32;
        let of_phrase = |phrase: usize| {
            spans.clear();
            let (text, mut left, mut errors, mut telling) = (self.phrases.bytes(phrase), 0, 0, false);
            for (number, on_shelf) in shelf.words.iter().enumerate() {
                let letters = words.pattern(number).letters.len();
                let found = words.find(number, text, self.masks[phrase], spans).filter(|found| !found.partial);
                spans.extend(found.map(|found| (number, found)));
                // In a short word an error makes another word.
                let on_shelf = on_shelf.filter(|wrong| *wrong == 0 || letters >= LONG);
                match found.map(|_| 0).or(on_shelf) {
                    Some(wrong) => (errors, telling) = (errors + wrong, telling || letters >= TELLING),
                    None => left += letters as u32,
                }
            }
            let by = match (spans.is_empty(), phrase == name) {
                (true, _) => By::Category,
                (_, true) => By::NameAndCategory,
                _ => By::Alias,
            };
            let score = Score { left, errors, ..Score::right(Rank::Some, by, false, length) };
            telling.then_some((score, phrase))
        };
        let (score, phrase) = (name..end).filter_map(of_phrase).min()?;
        Some(Candidate { score, row, phrase })
    }
}

/// Letters of a category's word that may have an error where others are left aside.
const LONG: usize = 6;

pub(super) fn score(words: &Words, spans: &[Span], by: By, phrase: &[u8], length: u32) -> Score {
    let errors = spans.iter().map(|(number, found)| words.errors(*number, found)).sum();
    let partial = spans.iter().any(|(_, found)| found.partial);
    let rank = match (by, errors, partial) {
        (By::Category, 0, false) => Rank::Category,
        (By::Category, ..) => Rank::NearCategory,
        (_, 0, false) => Rank::Words,
        (_, 0, true) => Rank::Beginnings,
        _ => Rank::Errors,
    };
    let end = spans.iter().map(|(_, found)| found.end).max().unwrap_or(0);
    // With a space behind each.
    let covered: usize = spans.iter().map(|(_, found)| found.end + 1 - found.start).sum();
    let apart = covered != end + 1;
    let more = errors > 0 && (apart || end < phrase.len());
    Score { errors, more, late: is_late(spans, phrase), apart, ..Score::right(rank, by, partial, length) }
}

/// Whether a number was found behind a part of the same number that was not typed before it: “5” in “4.5”.
fn is_late(spans: &[Span], phrase: &[u8]) -> bool {
    let is_digit = |at: usize| phrase.get(at).is_some_and(u8::is_ascii_digit);
    let mut before = None;
    spans.iter().any(|(_, found)| {
        let last = before.replace(found.end);
        let behind = found.start >= 2 && is_digit(found.start) && is_digit(found.start - 2);
        behind && last.is_none_or(|end| end + 1 != found.start)
    })
}

/// The places of these letters in the phrase, each the first of a word, the first that of the first.
pub(super) fn initials(letters: &str, phrase: &str) -> Option<Vec<usize>> {
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
