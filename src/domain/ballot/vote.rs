use super::Subject;
use crate::domain::json::{Cursor, Fields};
use crate::domain::read::whole;
use crate::domain::{Date, Verdict};

/// What a ballot says of its subject; in files it is the field `verdict`.
///
/// In the alphabetical order of the words: of two ballots of one day the later in it counts (docs/ballots.md). So a
/// vote that was taken back stays taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vote {
    /// The first tool of the pair.
    A,
    /// The second.
    B,
    Ship,
    Skip,
    /// Neither of the pair.
    Tie,
    /// Whatever was voted before is taken back. Kept, because an absent ballot would come back from another box.
    Withdrawn,
}

impl Vote {
    const WORDS: [(&'static str, Vote); 6] = [
        ("a", Vote::A),
        ("b", Vote::B),
        ("ship", Vote::Ship),
        ("skip", Vote::Skip),
        ("tie", Vote::Tie),
        ("withdrawn", Vote::Withdrawn),
    ];

    /// The word in files.
    pub fn id(self) -> &'static str {
        Vote::WORDS[self as usize].0
    }

    /// The words that a ballot on this subject may hold.
    fn words(on: &Subject) -> &'static [(&'static str, Vote)] {
        const TOOL: [(&str, Vote); 3] = [Vote::WORDS[2], Vote::WORDS[3], Vote::WORDS[5]];
        const PAIR: [(&str, Vote); 4] = [Vote::WORDS[0], Vote::WORDS[1], Vote::WORDS[4], Vote::WORDS[5]];
        match on {
            Subject::Tool(_) => &TOOL,
            Subject::Pair(_) => &PAIR,
        }
    }

    /// Whether a ballot on this subject may say it: ship and skip are for tools, a, b and tie for pairs.
    pub fn fits(self, on: &Subject) -> bool {
        Vote::words(on).iter().any(|(_, vote)| *vote == self)
    }
}

impl From<Verdict> for Vote {
    fn from(verdict: Verdict) -> Vote {
        match verdict {
            Verdict::Ship => Vote::Ship,
            Verdict::Skip => Vote::Skip,
        }
    }
}

/// One vote and its day, in the reader's own time zone.
///
/// Of two ballots on one subject the greater counts: the later day, on one day the vote later in the alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    pub day: Date,
    pub vote: Vote,
}

impl Ballot {
    pub(super) fn read(fields: &Fields, on: &Subject) -> Option<Ballot> {
        let vote = fields.need("verdict", |cursor: &Cursor| cursor.word(Vote::words(on)));
        let day = fields.need("day", Date::read);
        whole!(Ballot { day, vote })
    }
}
