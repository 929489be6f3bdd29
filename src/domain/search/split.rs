use super::fold::folded;
use super::query::MOST_SIDES;
use super::spare::{is_spare, trimmed};
use super::token::tokens;

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

/// The sides of a comparison, two to four.
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
    (",", 1),
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

const SIGNS: [&str; 2] = ["&", "+"];

/// Parts only where the text asks for a comparison.
const TO: &str = "to";
const ASKING: [&str; 5] = ["compare", "comparing", "comparison", "difference", "differences"];

impl Split {
    pub fn of(text: &str) -> Split {
        let mut tokens = tokens(text);
        let words: Vec<String> = tokens.iter().map(|token| folded(token, false)).collect();
        // Of what has no letters only two signs stand for themselves; all else parts, as a dash between blanks.
        let is_sign = |(token, word): &(&mut &str, &String)| word.is_empty() && !SIGNS.contains(&**token);
        tokens.iter_mut().zip(&words).filter(is_sign).for_each(|(token, _)| *token = ",");
        let asked = words.iter().any(|word| ASKING.contains(&word.as_str()));
        let mut split = Split::default();
        let core = trimmed(&words);
        split.trimmed = (core.len() < tokens.len() && !core.is_empty()).then(|| tokens[core].join(" "));
        for spare in [false, true] {
            if spare && !words.iter().any(|word| is_spare(word)) {
                break;
            }
            for clearness in 0..=LEAST_CLEAR {
                let parts = |at: usize| joiner(&tokens[at..], &words[at..], clearness, asked);
                split.add(sides(&tokens, &words, parts, spare));
            }
        }
        split
    }

    fn add(&mut self, (mut sides, parted): (Vec<String>, bool)) {
        let more = sides.len() > MOST_SIDES;
        sides.truncate(MOST_SIDES);
        match sides.len() {
            0 => {}
            1 if parted => self.bare.extend(sides),
            1 => {}
            _ => {
                let way = Way { sides, more };
                if !self.ways.contains(&way) {
                    self.ways.push(way);
                }
            }
        }
    }
}

/// How many tokens the longest joiner takes with which these begin.
fn joiner(tokens: &[&str], words: &[String], clearness: u8, asked: bool) -> Option<usize> {
    let takes = |(joiner, clear): &(&str, u8)| {
        let mut count = 0;
        let same = joiner.split(' ').all(|part| {
            count += 1;
            words.get(count - 1).is_some_and(|word| word == part || tokens[count - 1] == part)
        });
        (same && *clear <= clearness && (asked || *joiner != TO)).then_some(count)
    };
    BETWEEN.iter().filter_map(takes).max()
}

/// The sides between joiners, and whether any parted; with `spare` each without spare words at its ends. Where nothing
/// stands before a joiner it is part of a name, as the second in “cursor vs vs code”; but “a, and b” has no such name.
fn sides(
    tokens: &[&str],
    words: &[String],
    parts: impl Fn(usize) -> Option<usize>,
    spare: bool,
) -> (Vec<String>, bool) {
    let mut sides = vec![Vec::new()];
    let (mut at, mut parted, mut comma) = (0, false, false);
    while at < tokens.len() {
        let (begun, is_comma, joiner) =
            (sides.last().is_some_and(|side| !side.is_empty()), tokens[at] == ",", parts(at));
        let step = match joiner {
            Some(step) if begun => {
                sides.push(Vec::new());
                parted = true;
                step
            }
            Some(step) if comma => step,
            _ => {
                sides.last_mut().filter(|_| !is_comma).into_iter().for_each(|side| side.push(at));
                1
            }
        };
        comma = is_comma;
        at += step;
    }
    let text = |side: Vec<usize>| {
        let own: Vec<&String> = side.iter().map(|at| &words[*at]).collect();
        let kept = if spare { trimmed(&own) } else { 0..side.len() };
        side[kept].iter().map(|at| tokens[*at]).collect::<Vec<&str>>().join(" ")
    };
    (sides.into_iter().map(text).filter(|side| !side.is_empty()).collect(), parted)
}
