use crate::domain::Fault;

/// What became of the lines; together they are all that were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Ballots in the tallies.
    pub counted: u64,
    /// Withdrawals: each the last word of its key, or not signed.
    pub withdrawn: u64,
    /// Signed lines that say the same as another, or in whose place another counts.
    pub replaced: u64,
    /// Votes without a signature that were not counted.
    pub unchecked: u64,
    pub refused: u64,
}

impl Account {
    /// How many lines were read, blank ones left out.
    pub fn lines(&self) -> u64 {
        self.counted + self.withdrawn + self.replaced + self.unchecked + self.refused
    }
}

/// How many lines a rule refused, and the first of them.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    pub lines: u64,
    pub first: Option<Fault>,
}
