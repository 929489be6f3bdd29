use crate::domain::{BallotBox, Met, Pair, PairTally, Pairs, Slug, Subject, Vote};

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

/// The reader's own picks between these tools, which stand in alphabetical order, for a board of their own.
pub fn own_picks(tools: &[Slug], ballots: &BallotBox) -> Pairs {
    let met = ballots.iter().filter_map(|(subject, ballot)| {
        let Subject::Pair(pair) = subject else { return None };
        let (a, b) = (tools.binary_search(pair.a()).ok()?, tools.binary_search(pair.b()).ok()?);
        let one = |vote| u32::from(ballot.vote == vote);
        Some(Met { a, b, votes: PairTally { a: one(Vote::A), b: one(Vote::B), tie: one(Vote::Tie) } })
    });
    Pairs::from_counts(tools.len(), met.collect())
}
