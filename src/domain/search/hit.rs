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
    /// What was typed is its category, or whole words of it.
    Category,
    /// All words stand in its name or an alias, with typing errors.
    Errors,
    /// What was typed is its category with typing errors, or begins a word of it.
    NearCategory,
    /// Some words of many stand in its name, an alias or its category, and the others nowhere.
    Some,
}

impl Rank {
    /// Whether name or alias have all that was typed.
    pub(super) fn is_of_names(self) -> bool {
        self <= Rank::Beginnings || self == Rank::Errors
    }
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
    pub alias: Option<Alias>,
}

/// An alias, and the bytes of it to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

/// A category that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryHit {
    /// The first row of it.
    pub row: usize,
    /// It stands before the tools of this rank, and behind better ones.
    pub before: Rank,
    pub errors: u32,
    /// The bytes of its name to mark.
    pub marks: Vec<Range<usize>>,
}

/// What hits are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    pub rank: Rank,
    /// Letters of words that were found nowhere.
    pub left: u32,
    pub errors: u32,
    /// Whether the name or alias has more than was typed, with errors; without errors the rank says so.
    pub more: bool,
    /// Whether a number that was typed is only a later part of one, as the 5 of “4.5”.
    pub late: bool,
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

impl Score {
    /// A score without errors.
    pub fn right(rank: Rank, by: By, partial: bool, length: u32) -> Score {
        Score { rank, left: 0, errors: 0, more: false, late: false, by, apart: false, partial, length }
    }
}
