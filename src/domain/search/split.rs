use super::fold::folded;
use super::query::MOST_SIDES;
use super::spare::trimmed;
use super::token::{COMMA, SIGNS, is_sign, tokens};
use std::ops::Range;

/// How a text can be read as a comparison.
#[derive(Debug, Default)]
pub(super) struct Split {
    /// Each reading, as it was typed before those without spare words, the clearest first.
    pub ways: Vec<Way>,
    /// The text without spare words at its ends, if that is another and has any left.
    pub trimmed: Option<String>,
    /// What is left where there is only one side, if that is not the text itself.
    pub bare: Vec<String>,
}

/// The sides of a comparison, two to four, each as folded words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub sides: Vec<String>,
    /// Whether more were named, which are left out.
    pub more: bool,
}

/// Words that stand between two sides, each with its clearness, the clearest first. Of a word that also stands in names not
/// every occurrence need part: “minicpm v vs qwen” has two sides.
const BETWEEN: [(&str, u8); 24] = [
    ("vs", 0),
    ("versus", 0),
    ("compared to", 0),
    ("compared with", 0),
    ("better than", 0),
    (COMMA, 1),
    ("or", 1),
    ("against", 1),
    ("than", 1),
    ("alternative to", 1),
    ("contra", 1),
    ("gegen", 1),
    ("oder", 1),
    ("besser als", 1),
    ("ou", 1),
    ("and", 2),
    ("&", 2),
    ("+", 2),
    ("with", 2),
    ("und", 2),
    ("et", 2),
    ("v", LEAST_CLEAR),
    ("x", LEAST_CLEAR),
    (TO, LEAST_CLEAR),
];
const LEAST_CLEAR: u8 = 3;

/// Parts only where the text asks for a comparison.
const TO: &str = "to";
const ASKING: [&str; 5] = ["compare", "comparing", "comparison", "difference", "differences"];

impl Split {
    pub fn of(text: &str) -> Split {
        let words = words(text);
        let asked = words.iter().any(|word| ASKING.contains(&word.as_str()));
        let core = trimmed(&words);
        let whole = (core.len() < words.len()).then(|| joined(core)).filter(|core| !core.is_empty());
        let mut split = Split { trimmed: whole, ..Split::default() };
        for spare in [false, true] {
            for clearness in 0..=LEAST_CLEAR {
                let ranges = sides(&words, |at| joiner(&words[at..], clearness, asked));
                let text = |side: &Range<usize>| {
                    joined(if spare { trimmed(&words[side.clone()]) } else { &words[side.clone()] })
                };
                let parted = ranges.len() > 1;
                split.add(ranges.iter().map(text).filter(|side| !side.is_empty()).collect(), parted);
            }
        }
        split
    }

    fn add(&mut self, mut sides: Vec<String>, parted: bool) {
        let more = sides.len() > MOST_SIDES;
        sides.truncate(MOST_SIDES);
        if sides.len() > 1 {
            let way = Way { sides, more };
            if !self.ways.contains(&way) {
                self.ways.push(way);
            }
        } else if parted {
            self.bare.extend(sides);
        }
    }
}

/// The words of a text, folded, and the signs between them.
fn words(text: &str) -> Vec<String> {
    let word = |token: &str| match folded(token, false) {
        // Of what has no letters only two signs stand for themselves; all else parts, as a dash between blanks.
        word if word.is_empty() => (if SIGNS.contains(&token) { token } else { COMMA }).to_string(),
        word => word,
    };
    tokens(text).into_iter().map(word).collect()
}

/// The words without the signs, with a blank between two.
fn joined(words: &[String]) -> String {
    words.iter().filter(|word| !is_sign(word)).map(String::as_str).collect::<Vec<&str>>().join(" ")
}

/// How many words the longest joiner takes with which these begin.
fn joiner(words: &[String], clearness: u8, asked: bool) -> Option<usize> {
    let takes = |(joiner, clear): &(&str, u8)| {
        let mut rest = words.iter();
        let same = joiner.split(' ').all(|part| rest.next().is_some_and(|word| word == part));
        (same && *clear <= clearness && (asked || *joiner != TO)).then(|| words.len() - rest.len())
    };
    BETWEEN.iter().filter_map(takes).max()
}

/// The sides between joiners; the last may be empty. Where nothing stands before a joiner it is part of a name, as the
/// second in “cursor vs vs code”; but “a, and b” has no such name.
fn sides(words: &[String], parts: impl Fn(usize) -> Option<usize>) -> Vec<Range<usize>> {
    let mut sides = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < words.len() {
        let begun = at > start;
        match parts(at) {
            Some(step) if begun => {
                sides.push(start..at);
                at += step;
                start = at;
            }
            Some(step) if at > 0 && words[at - 1] == COMMA => {
                at += step;
                start = at;
            }
            _ => {
                at += 1;
                if !begun && words[at - 1] == COMMA {
                    start = at;
                }
            }
        }
    }
    sides.push(start..at);
    sides
}
