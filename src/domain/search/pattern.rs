use super::cover::Span;

/// One word of a query, or several joined, ready to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// Folded, in UTF-8; at most [`LONGEST`] bytes.
    pub letters: String,
    /// Which letters it has, see [`mask`].
    pub mask: u64,
    /// The bytes of its longest letter: an error in one letter is an error in as many bytes.
    pub width: u32,
    /// Errors it may have, in bytes.
    pub allowed: u32,
    /// For each byte the places in `letters` where it stands, as bits. Empty where no error is allowed.
    places: Vec<u64>,
}

/// Where a pattern was found in a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// In bytes.
    pub errors: u32,
    /// Whether it ends within a word.
    pub partial: bool,
    /// The bytes of the phrase.
    pub start: usize,
    pub end: usize,
}

/// The bits of a machine word; what is longer is cut off.
const LONGEST: usize = 64;

/// One error in a word of at least 4 letters, two from 8 letters on. Where that finds nothing (`loose`): from 3 and 6 on.
pub(super) fn errors_allowed(word: &str, loose: bool) -> u32 {
    let (one, two) = if loose { (3, 6) } else { (4, 8) };
    let letters = word.chars().count();
    u32::from(letters >= one) + u32::from(letters >= two)
}

/// The set of letters: a bit each for a to z and 0 to 9, and 28 more that all other bytes share.
pub(super) fn mask(letters: &str) -> u64 {
    letters.bytes().filter(|byte| *byte != b' ').fold(0, |mask, byte| {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + byte - b'0',
            _ => 36 + byte % 28,
        };
        mask | 1 << bit
    })
}

impl Pattern {
    /// A folded word without spaces, with so many errors in letters.
    pub fn new(word: &str, errors: u32) -> Pattern {
        let mut end = word.len().min(LONGEST);
        while !word.is_char_boundary(end) {
            end -= 1;
        }
        let letters = word[..end].to_string();
        let width = letters.chars().map(char::len_utf8).max().unwrap_or(1) as u32;
        let mut places = Vec::new();
        if errors > 0 {
            places.resize(256, 0);
            letters.bytes().enumerate().for_each(|(at, byte)| places[byte as usize] |= 1 << at);
        }
        Pattern { mask: mask(&letters), width, allowed: errors * width, letters, places }
    }

    /// Whether a phrase of these letters might hold it: each letter that is missing takes an error.
    pub fn may_be_in(&self, mask: u64) -> bool {
        (self.mask & !mask).count_ones() <= self.allowed
    }

    /// Where the pattern stands in the phrase from the beginning of a word on: with fewest errors, then up to the end of a
    /// word, then earliest; not where another was found. With errors it ends within a word only if `typing`, for a word that is being typed.
    #[cfg_attr(shipped, optimize(speed))]
    pub fn find(&self, phrase: &[u8], typing: bool, taken: &[Span]) -> Option<Found> {
        let mut best: Option<Found> = None;
        let mut start = 0;
        loop {
            if taken.iter().all(|(_, other)| other.start != start) {
                let most = best.map_or(self.allowed, |best| best.errors);
                let found = match begins(self.letters.as_bytes(), &phrase[start..]) {
                    Some(length) => {
                        let end = start + length;
                        let partial = phrase.get(end).is_some_and(|next| *next != b' ');
                        Some(Found { errors: 0, partial, start, end })
                    }
                    None if most > 0 => self.nearly(phrase, start, most, typing),
                    None => None,
                };
                better(&mut best, found);
            }
            match phrase[start..].iter().position(|byte| *byte == b' ') {
                Some(length) => start += length + 1,
                None => break,
            }
        }
        best
    }

    /// The distance of the pattern to what begins at `start`, byte by byte: adjacent letters swapped, a letter missing, too
    /// many or wrong count one each (restricted Damerau–Levenshtein). One step takes a few operations for all places of the
    /// pattern at once, by the vectors of H. Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit
    /// distances”, Nordic Journal of Computing 10 (2003), with both texts held at their beginnings.
    #[cfg_attr(shipped, optimize(speed))]
    fn nearly(&self, phrase: &[u8], start: usize, most: u32, typing: bool) -> Option<Found> {
        let length = self.letters.len();
        let last = 1u64 << (length - 1);
        let (mut more, mut less, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut errors = length as u32;
        let mut best: Option<Found> = None;
        let mut left = errors + most;
        // The places that the next letter can have come from: so many errors move it no further. One that stands at none
        // of them is an error by itself.
        let (mut near, mut wrong) = ((2u64 << most) - 1, 0);
        for (at, byte) in phrase.iter().enumerate().skip(start) {
            if *byte == b' ' {
                continue;
            }
            let here = self.places[*byte as usize];
            wrong += u32::from(here & near == 0);
            // A step takes one error away at most.
            if left == 0 || wrong > most || errors > most + left {
                break;
            }
            left -= 1;
            // The first place is near as long as errors can lead back to it.
            near = near << 1 | u64::from(left >= length as u32);
            let swapped = ((!diagonal & here) << 1) & before;
            diagonal = ((here & more).wrapping_add(more) ^ more) | here | less | swapped;
            let (up, down) = (less | !(diagonal | more), diagonal & more);
            errors = errors + u32::from(up & last != 0) - u32::from(down & last != 0);
            let up = up << 1 | 1;
            more = down << 1 | !(diagonal | up);
            less = up & diagonal;
            before = here;
            let partial = phrase.get(at + 1).is_some_and(|next| *next != b' ');
            if errors <= most && (typing || !partial) {
                better(&mut best, Some(Found { errors, partial, start, end: at + 1 }));
            }
        }
        best
    }
}

/// Keeps the less, of what was found.
fn better(best: &mut Option<Found>, found: Option<Found>) {
    if found.is_some_and(|found| best.is_none_or(|best| found < best)) {
        *best = found;
    }
}

/// How many bytes of the phrase these letters take, if it begins with them; spaces do not count.
#[cfg_attr(shipped, optimize(speed))]
pub(super) fn begins(letters: &[u8], phrase: &[u8]) -> Option<usize> {
    let mut rest = letters;
    for (at, byte) in phrase.iter().enumerate() {
        match rest {
            [] => return Some(at),
            [first, left @ ..] if first == byte => rest = left,
            _ if *byte == b' ' && at > 0 => {}
            _ => return None,
        }
    }
    rest.is_empty().then_some(phrase.len())
}
