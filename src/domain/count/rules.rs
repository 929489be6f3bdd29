use crate::domain::{BallotLine, Date, Fault, Slug};
use crate::words::recount as words;
use std::ops::RangeInclusive;

/// The day of the first ballot box; no browser can have kept a ballot before.
const FIRST_DAY: i32 = 20_779;

/// By what a line is judged, without regard to any other line.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Sorted.
    tools: Vec<Slug>,
    /// In days since 1970-01-01.
    days: RangeInclusive<i32>,
    unsigned: bool,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judged {
    Signed(BallotLine),
    /// Signed, but nobody has checked the signature: there was nothing to check it with.
    NotChecked(BallotLine),
    /// Good as far as can be told: nobody can check who cast it.
    Unsigned(BallotLine),
    Refused(Refusal, Fault),
}

/// The rule by which a line does not count, in the order in which they are tried: the first that it breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not a ballot line.
    Form,
    /// Its day does not exist, has not come yet, or was before there were ballots.
    Day,
    /// Its subject names a tool that is not in the catalogue.
    Subject,
    /// Its signature is not that of its key.
    Signature,
}

impl Refusal {
    pub const ALL: [Refusal; 4] = [Refusal::Form, Refusal::Day, Refusal::Subject, Refusal::Signature];

    /// What is wrong with the line, in a few words.
    pub fn in_words(self) -> &'static str {
        match self {
            Refusal::Form => words::NOT_A_LINE,
            Refusal::Day => words::IMPOSSIBLE_DAY,
            Refusal::Subject => words::UNKNOWN_SUBJECT,
            Refusal::Signature => words::BAD_SIGNATURE,
        }
    }
}

impl Rules {
    /// The rules of a count of that day. `unsigned` says whether lines without a signature count.
    pub fn new(mut tools: Vec<Slug>, as_of: Date, unsigned: bool) -> Rules {
        tools.sort();
        // A reader's own day can be one ahead of the publisher's.
        Rules { tools, days: FIRST_DAY..=as_of.epoch_days() + 1, unsigned }
    }

    pub fn counts_unsigned(&self) -> bool {
        self.unsigned
    }

    pub(super) fn count_unsigned(&mut self, unsigned: bool) {
        self.unsigned = unsigned;
    }

    /// Whether a ballot of that day can have been cast by the day of the count.
    pub(super) fn allows(&self, day: Date) -> bool {
        self.days.contains(&day.epoch_days())
    }

    pub(super) fn knows(&self, tool: &Slug) -> bool {
        self.tools.binary_search(tool).is_ok()
    }
}
