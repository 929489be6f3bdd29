use super::{BallotBox, Conflict};

/// What another box would change in this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addition {
    /// How many of its ballots are on subjects that this box has none on.
    pub new: u32,
    /// How many say what this box says, whatever their days.
    pub agreeing: u32,
    /// The others, as [`BallotBox::merge`] finds them.
    pub conflicts: Vec<Conflict>,
    /// The ballots that are to be cast for it, and no others. Empty where nothing changes.
    pub changes: BallotBox,
}

impl BallotBox {
    /// What merging `other` into this box would do. Nothing is done yet.
    pub fn addition(&self, other: &BallotBox) -> Addition {
        let merged = self.merge(other);
        let mut addition = Addition { conflicts: merged.conflicts, ..Addition::default() };
        for (subject, theirs) in other.iter() {
            let ours = self.ballot(subject);
            match ours {
                None => addition.new += 1,
                Some(ours) if ours.vote == theirs.vote => addition.agreeing += 1,
                Some(_) => {}
            }
            // Of one vote the later day counts, so what agrees may still change.
            if let Some(counts) = merged.ballots.ballot(subject).filter(|counts| ours != Some(*counts)) {
                addition.changes.cast(subject, counts.vote, counts.day);
            }
        }
        addition
    }
}
