use crate::domain::{Pair, Slug, Vote};

/// What a reader says of two takes, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    First,
    Second,
    /// The reader cannot tell.
    Neither,
}

impl Pick {
    /// The vote on the pair of two tools, whose order is the alphabet's and not that of the page.
    pub fn vote(self, pair: &Pair, first: &Slug) -> Vote {
        match self {
            Pick::Neither => Vote::Tie,
            _ if (self == Pick::First) == (pair.a() == first) => Vote::A,
            _ => Vote::B,
        }
    }

    /// The pick that a vote was, shown in this order; None of one that was taken back or is on no pair.
    pub fn of(vote: Vote, pair: &Pair, first: &Slug) -> Option<Pick> {
        [Pick::First, Pick::Second, Pick::Neither].into_iter().find(|pick| pick.vote(pair, first) == vote)
    }
}
