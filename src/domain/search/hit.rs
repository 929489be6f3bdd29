use std::ops::Range;

/// How a tool was found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// What was typed is its name.
    Name,
    /// What was typed is one of its aliases.
    Alias,
    /// Its name begins with what was typed.
    NameBegins,
    /// All words that were typed stand in its name, or in an alias.
    Words,
    /// The same, but some are only beginnings of words there, or initials.
    Beginnings,
    /// The same, with typing errors.
    Errors,
    /// What was typed is its category.
    Category,
}

/// A tool that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of the row that the haystack was made from.
    pub row: usize,
    pub rank: Rank,
    /// Letters that are missing, too many, wrong or swapped.
    pub errors: u32,
    /// The bytes of the name to mark: letters that were typed. In order, apart, and between characters; empty where the name
    /// was not what matched.
    pub marks: Vec<Range<usize>>,
    /// The alias that matched, where the name did not.
    pub alias: Option<String>,
}

/// What hits are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    pub rank: Rank,
    pub errors: u32,
    /// Whether the name or alias has more than was typed, with errors; without errors the rank says so.
    pub more: bool,
    pub by: By,
    /// Whether what was typed begins later there, or has a gap.
    pub apart: bool,
    pub partial: bool,
    /// Bytes of the folded name.
    pub length: u32,
}

/// What of a tool matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    Name,
    Alias,
    /// Some words are in the name, all others in the category.
    NameAndCategory,
    Initials,
    Category,
}
