use super::pattern::{Found, Pattern, errors_allowed};

/// The words a reader looks for, in every way they can be joined.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// First each word, then each two neighbours joined, then (from three words on) all joined.
    patterns: Vec<Pattern>,
    count: usize,
    /// Letters of all words, and how many of them a phrase may miss.
    mask: u64,
    allowed: u32,
    /// Whether words may have more errors than usual. Then those with errors must be whole.
    loose: bool,
}

/// One found pattern: its number among the patterns, and its place.
pub(super) type Span = (usize, Found);

/// Words beyond these are not looked at.
const MOST_WORDS: usize = 12;

impl Words {
    /// From folded words with a space between two.
    pub fn new(folded: &str) -> Words {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
        Words::of(&words, false)
    }

    /// The same words for when they find nothing, with more errors allowed. None where none would have more.
    pub fn loosened(&self) -> Option<Words> {
        let words: Vec<&str> = self.patterns[..self.count].iter().map(|pattern| pattern.letters.as_str()).collect();
        let loose = Words::of(&words, true);
        let mut pairs = self.patterns.iter().zip(&loose.patterns);
        pairs.any(|(strict, loose)| loose.allowed > strict.allowed).then_some(loose)
    }

    /// The same words, none of which may have an error.
    pub fn strictly(&self) -> Words {
        let mut strict = self.clone();
        strict.patterns.iter_mut().for_each(|pattern| pattern.allowed = 0);
        strict
    }

    fn of(words: &[&str], loose: bool) -> Words {
        let joined = |words: &[&str]| {
            // A joined word of short ones may have no error: “gpt 4” is not “gpta”.
            let errors = words.iter().map(|word| errors_allowed(word, loose)).max().unwrap_or(0);
            let joined = words.concat();
            Pattern::new(&joined, if loose { errors.max(errors_allowed(&joined, loose)) } else { errors })
        };
        let mut patterns: Vec<Pattern> = words.chunks(1).chain(words.windows(2)).map(joined).collect();
        if words.len() > 2 {
            patterns.push(joined(words));
        }
        let single = patterns.iter().take(words.len());
        let (mask, allowed) =
            single.fold((0, 0), |(mask, allowed), pattern| (mask | pattern.mask, allowed + pattern.allowed));
        let allowed = patterns.last().map_or(0, |whole| whole.allowed).max(allowed);
        Words { patterns, count: words.len(), mask, allowed, loose }
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn pattern(&self, number: usize) -> &Pattern {
        &self.patterns[number]
    }

    /// Errors in letters.
    pub fn errors(&self, number: usize, found: &Found) -> u32 {
        found.errors.div_ceil(self.patterns[number].width)
    }

    /// All words joined.
    pub fn whole(&self) -> (usize, &Pattern) {
        let last = self.patterns.len() - 1;
        (last, &self.patterns[last])
    }

    pub fn may_be_in(&self, mask: u64) -> bool {
        (self.mask & !mask).count_ones() <= self.allowed
    }

    /// Whether a phrase has all letters of all words.
    pub fn letters_are_in(&self, mask: u64) -> bool {
        self.mask & !mask == 0
    }

    /// One word of the query in a phrase of these letters, not where another was found.
    #[cfg_attr(shipped, optimize(speed))]
    pub fn find(&self, number: usize, phrase: &[u8], mask: u64, taken: &[Span]) -> Option<Found> {
        let pattern = &self.patterns[number];
        let is_last = match number.checked_sub(self.count) {
            None => number + 1 == self.count,
            Some(pair) => pair + 2 >= self.count,
        };
        if pattern.may_be_in(mask) { pattern.find(phrase, is_last && !self.loose, taken) } else { None }
    }

    /// Finds every word in the phrase, in any order: each by itself, else with a neighbour, else all as one word.
    #[cfg_attr(shipped, optimize(speed))]
    pub fn cover(&self, phrase: &[u8], mask: u64, spans: &mut Vec<Span>) -> bool {
        spans.clear();
        let mut at = 0;
        while at < self.count {
            let step = self.find(at, phrase, mask, spans).map(|found| (1, at, found));
            let step = step.or_else(|| {
                // “open ai”: the first was found within the phrase's word, the second not.
                let from = at.checked_sub(1).filter(|before| spans.last().is_some_and(|last| last.0 == *before))?;
                let last = spans.pop()?;
                let Some(found) = self.find(self.count + from, phrase, mask, spans) else {
                    spans.push(last);
                    return None;
                };
                Some((1, self.count + from, found))
            });
            let step = step.or_else(|| {
                let pair = Some(self.count + at).filter(|_| at + 1 < self.count)?;
                self.find(pair, phrase, mask, spans).map(|found| (2, pair, found))
            });
            let Some((words, number, found)) = step else { break };
            spans.push((number, found));
            at += words;
        }
        if at < self.count && self.count > 2 {
            let (number, _) = self.whole();
            spans.clear();
            spans.extend(self.find(number, phrase, mask, &[]).map(|found| (number, found)));
            return !spans.is_empty();
        }
        at == self.count
    }
}
