use super::{Ballot, BallotBox, Subject};

/// What two boxes make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub ballots: BallotBox,
    /// In the order of the subjects; empty where the boxes agree.
    pub conflicts: Vec<Conflict>,
}

/// A subject on which two boxes said different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub subject: Subject,
    /// What counts from now on.
    pub kept: Ballot,
    /// What no longer does.
    pub dropped: Ballot,
}

impl BallotBox {
    /// Both boxes in one; on a subject that both have, the greater ballot counts (see [`Ballot`]).
    ///
    /// Which of the two is which makes no difference, nor does the order in which several are merged.
    pub fn merge(&self, other: &BallotBox) -> Merged {
        let mut merged = Merged { ballots: self.clone(), conflicts: Vec::new() };
        for (subject, theirs) in other.iter() {
            let ours = merged.ballots.ballot(subject).unwrap_or(theirs);
            let (kept, dropped) = (ours.max(theirs), ours.min(theirs));
            if kept.vote != dropped.vote {
                merged.conflicts.push(Conflict { subject: subject.clone(), kept, dropped });
            }
            merged.ballots.cast(subject, kept.vote, kept.day);
        }
        merged
    }
}
