use super::cover::{Span, Words};
use super::fold::fold;
use super::pattern::{Found, Pattern};
use std::ops::Range;

/// The parts of a name to mark, for bytes of the name as it was folded with inner words.
pub(super) fn marks(name: &str, folded: &[usize]) -> Vec<Range<usize>> {
    if folded.is_empty() {
        return Vec::new();
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    fold(name, true, &mut |letters, place| {
        let is_marked = letters != " " && folded.iter().any(|byte| (at..at + letters.len()).contains(byte));
        at += letters.len();
        match marks.last_mut() {
            _ if !is_marked => {}
            // One character can give several letters.
            Some(last) if last.end >= place.start => last.end = place.end,
            _ => marks.push(place),
        }
    });
    marks
}

impl Words {
    /// The bytes of the phrase that were typed, of all that was found there.
    pub fn letters(&self, phrase: &[u8], spans: &[Span]) -> Vec<usize> {
        spans.iter().flat_map(|(number, found)| self.pattern(*number).matched(phrase, found)).collect()
    }
}

impl Pattern {
    /// The bytes of the phrase, within what was found, that were typed as they stand there or swapped with a neighbour. By
    /// the table of distances that the search does without, walked back from its end.
    fn matched(&self, phrase: &[u8], found: &Found) -> Vec<usize> {
        let places: Vec<usize> = (found.start..found.end).filter(|at| phrase[*at] != b' ').collect();
        if found.errors == 0 {
            return places;
        }
        let (a, b) = (self.letters.as_bytes(), |at: usize| phrase[places[at]]);
        let row = places.len() + 1;
        let mut table = vec![0_u32; (a.len() + 1) * row];
        let swapped = |i: usize, j: usize| i > 1 && j > 1 && a[i - 1] == b(j - 2) && a[i - 2] == b(j - 1);
        for i in 0..=a.len() {
            for j in 0..row {
                table[i * row + j] = match (i, j) {
                    (0, errors) | (errors, 0) => errors as u32,
                    _ => {
                        let wrong = table[(i - 1) * row + j - 1] + u32::from(a[i - 1] != b(j - 1));
                        let other = 1 + table[(i - 1) * row + j].min(table[i * row + j - 1]);
                        let swap = if swapped(i, j) { 1 + table[(i - 2) * row + j - 2] } else { u32::MAX };
                        wrong.min(other).min(swap)
                    }
                };
            }
        }
        let (mut i, mut j) = (a.len(), places.len());
        let mut matched = Vec::new();
        while i > 0 && j > 0 {
            let here = table[i * row + j];
            if a[i - 1] == b(j - 1) && here == table[(i - 1) * row + j - 1] {
                matched.push(places[j - 1]);
                (i, j) = (i - 1, j - 1);
            } else if swapped(i, j) && here == 1 + table[(i - 2) * row + j - 2] {
                matched.extend([places[j - 1], places[j - 2]]);
                (i, j) = (i - 2, j - 2);
            } else if here == 1 + table[(i - 1) * row + j - 1] {
                (i, j) = (i - 1, j - 1);
            } else if here == 1 + table[(i - 1) * row + j] {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        matched
    }
}
