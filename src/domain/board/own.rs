use super::pairs::{Met, Pairs, Positions};
use crate::domain::{BallotBox, PairTally, Slug, Subject, Vote};

/// What a reader's own ballots say of the tools of a board; withdrawn ones say nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnVotes {
    /// Positions of the tools on the board, in its order.
    pub ships: Vec<usize>,
    pub skips: Vec<usize>,
    /// Each ballot on two of them is one vote.
    pub pairs: Pairs,
}

impl OwnVotes {
    /// The ballots on these tools, by their slugs. Others are passed over.
    pub fn of(tools: &[&Slug], ballots: &BallotBox) -> OwnVotes {
        let positions = Positions::of(tools);
        let (mut ships, mut skips, mut met) = (Vec::new(), Vec::new(), Vec::new());
        for (subject, ballot) in ballots.iter() {
            match subject {
                Subject::Tool(slug) => {
                    let list = match ballot.vote {
                        Vote::Ship => &mut ships,
                        Vote::Skip => &mut skips,
                        _ => continue,
                    };
                    list.extend(positions.find(slug.as_str()));
                }
                Subject::Pair(pair) => {
                    if let (Some(a), Some(b)) = (positions.find(pair.a().as_str()), positions.find(pair.b().as_str())) {
                        met.push(Met { a, b, votes: one(ballot.vote) });
                    }
                }
            }
        }
        ships.sort_unstable();
        skips.sort_unstable();
        OwnVotes { ships, skips, pairs: Pairs::from_counts(tools.len(), met) }
    }

    /// How many ballots that count are on a tool, or on two of which one, that is none of these.
    pub fn elsewhere(tools: &[&Slug], ballots: &BallotBox) -> u32 {
        let positions = Positions::of(tools);
        let counts = ballots.iter().filter(|(_, ballot)| ballot.vote != Vote::Withdrawn);
        counts.filter(|(subject, _)| subject.tools().any(|slug| positions.find(slug.as_str()).is_none())).count() as u32
    }
}

fn one(vote: Vote) -> PairTally {
    let count = |pick: Vote| u32::from(vote == pick);
    PairTally { a: count(Vote::A), b: count(Vote::B), tie: count(Vote::Tie) }
}
