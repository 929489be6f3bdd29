use super::cover::Words;
use super::fold::folded;
use super::split::Split;

/// Only so many letters of what was typed count.
pub const MOST_LETTERS: usize = 200;

/// A comparison has two to so many sides.
pub const MOST_SIDES: usize = 4;

/// What a reader typed.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub(super) words: Words,
    /// The same without the beginning of a comparison that has no second side yet: “qdrant” for “qdrant vs”.
    pub(super) bare: Vec<Words>,
    /// The ways to read it as a comparison, the likeliest first: two to four sides each.
    pub(super) splits: Vec<Vec<Words>>,
}

impl Query {
    /// Any text is a query; one without letters finds nothing.
    pub fn parse(text: &str) -> Query {
        let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(end, _)| end);
        let text = &text[..end];
        let words = |text: &str| Words::new(&folded(text, false));
        let split = Split::of(text);
        Query {
            words: words(text),
            bare: split.bare.iter().map(|bare| words(bare)).collect(),
            splits: split.ways.iter().map(|sides| sides.iter().map(|side| words(side)).collect()).collect(),
        }
    }

    /// Whether nothing was typed that could be found.
    pub fn is_empty(&self) -> bool {
        self.words.count() == 0
    }
}
