use super::cover::{Span, Words};
use super::find::Candidate;
use super::hit::{Alias, By, Score};
use super::mark::marks;
use super::pattern::{Found, begins};
use super::row::initials;
use super::{Haystack, Hit, Rank};

impl Haystack {
    /// Fills a hit with what readers see of it.
    pub(super) fn hit(&self, words: &Words, candidate: &Candidate, spans: &mut Vec<Span>) -> Hit {
        let Candidate { score, row, phrase } = *candidate;
        let text = self.phrases.bytes(phrase);
        let folded = match score.by {
            By::Category => Vec::new(),
            By::Initials => initials(&words.pattern(0).letters, self.phrases.get(phrase)).unwrap_or_default(),
            By::Name | By::NameAndCategory | By::Alias => {
                self.find_again(words, score, text, self.masks[phrase], spans);
                words.letters(text, spans)
            }
        };
        let shown = self.shown.get(phrase);
        let marked = marks(shown, &folded);
        let (marks, alias) = match score.by {
            By::Alias => (Vec::new(), Some(Alias { text: shown.to_string(), marks: marked })),
            _ => (marked, None),
        };
        Hit { row, rank: score.rank, errors: score.errors, marks, alias }
    }

    /// Where in a phrase the words are, now that it is one of the few that are shown.
    pub(super) fn find_again(&self, words: &Words, score: Score, text: &[u8], mask: u64, spans: &mut Vec<Span>) {
        let (number, whole) = words.whole();
        if let Some(end) = begins(whole.letters.as_bytes(), text) {
            spans.clear();
            spans.push((number, Found { errors: 0, partial: false, start: 0, end }));
        } else if score.by == By::NameAndCategory || score.rank == Rank::Some || !words.cover(text, mask, spans) {
            spans.clear();
            for number in 0..words.count() {
                let found = words.find(number, text, mask, spans);
                let found = found.filter(|found| score.rank != Rank::Some || !found.partial);
                spans.extend(found.map(|found| (number, found)));
            }
        }
    }
}
