use super::cover::Words;
use super::fold::folded;
use super::split::{Split, Way};
use super::token::named_by_address;

/// Only so many letters of what was typed count.
pub const MOST_LETTERS: usize = 200;

/// A comparison has two to so many sides.
pub const MOST_SIDES: usize = 4;

/// What a reader typed.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub(super) words: Words,
    /// The same without spare words around it: “chroma” for “what is Chroma?”.
    pub(super) trimmed: Option<Words>,
    /// What there is of a comparison that has no second side yet: “qdrant” for “qdrant vs”.
    pub(super) bare: Vec<Words>,
    /// The ways to read it as a comparison: those as it was typed first, the clearest of them first.
    pub(super) ways: Vec<Sides>,
}

/// The sides of a comparison as they were typed, two to four.
#[derive(Clone, Debug)]
pub(super) struct Sides {
    pub words: Vec<Words>,
    /// Whether more were named.
    pub more: bool,
}

impl Query {
    /// Any text is a query; one without letters finds nothing. Of an address it is what the address names.
    pub fn parse(text: &str) -> Query {
        let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(end, _)| end);
        let named = named_by_address(&text[..end]);
        let text = named.as_deref().unwrap_or(&text[..end]);
        let Split { ways, trimmed, bare } = Split::of(text);
        let words = |folded: &String| Words::new(folded);
        let sides = |way: &Way| Sides { words: way.sides.iter().map(words).collect(), more: way.more };
        Query {
            words: Words::new(&folded(text, false)),
            trimmed: trimmed.as_ref().map(words),
            bare: bare.iter().map(words).collect(),
            ways: ways.iter().map(sides).collect(),
        }
    }

    /// The ways to read it as one thing, the likeliest first.
    pub(super) fn readings(&self) -> impl Iterator<Item = &Words> + Clone {
        [&self.words].into_iter().chain(&self.trimmed).chain(&self.bare)
    }

    /// The reading of which words may be left aside.
    pub(super) fn likeliest(&self) -> &Words {
        self.trimmed.as_ref().unwrap_or(&self.words)
    }

    /// Whether nothing was typed that could be found.
    pub fn is_empty(&self) -> bool {
        self.words.count() == 0
    }
}
