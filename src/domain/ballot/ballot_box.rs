use super::{Ballot, BallotLine, Subject, Vote};
use crate::domain::json::{Cursor, Reader};
use crate::domain::{Date, Fault};

/// All ballots kept in this browser: at most one a subject, changed or withdrawn at will.
///
/// Stored as `{"version":1,"ballots":{"tool:smolvlm":{"verdict":"ship","day":"2026-11-22"}}}`; src/browser/early.js writes the
/// same before the app is there. The first boxes knew neither pairs nor withdrawals; both are more words in the same
/// form, so their version is still the one (docs/adr/0017).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotBox {
    /// In the order of the subjects, so that boxes with the same ballots are equal.
    ballots: Vec<(Subject, Ballot)>,
}

impl BallotBox {
    const VERSION: u64 = 1;

    /// The vote that counts; None where there was none or it was withdrawn.
    pub fn vote(&self, subject: &Subject) -> Option<Vote> {
        self.ballot(subject).map(|ballot| ballot.vote).filter(|vote| *vote != Vote::Withdrawn)
    }

    /// The ballot as it is kept, a withdrawn one included.
    pub fn ballot(&self, subject: &Subject) -> Option<Ballot> {
        self.find(subject).ok().map(|at| self.ballots[at].1)
    }

    /// Every ballot as it is kept, in the order of the subjects.
    pub fn iter(&self) -> impl Iterator<Item = (&Subject, Ballot)> {
        self.ballots.iter().map(|(subject, ballot)| (subject, *ballot))
    }

    fn find(&self, subject: &Subject) -> Result<usize, usize> {
        self.ballots.binary_search_by(|(known, _)| known.cmp(subject))
    }

    /// Casts a ballot, in place of an earlier one on the same subject. A vote that does not fit the subject changes nothing.
    pub fn cast(&mut self, subject: &Subject, vote: impl Into<Vote>, day: Date) {
        let vote = vote.into();
        if !vote.fits(subject) {
            return;
        }
        match self.find(subject) {
            Ok(at) => self.ballots[at].1 = Ballot { day, vote },
            Err(at) => self.ballots.insert(at, (subject.clone(), Ballot { day, vote })),
        }
    }

    /// Casts all ballots of a box that was filled after this one, whatever their days.
    pub fn cast_all(&mut self, later: &BallotBox) {
        for (subject, ballot) in later.iter() {
            self.cast(subject, ballot.vote, ballot.day);
        }
    }

    /// Takes a ballot back. Where there is none there is nothing to take back.
    pub fn withdraw(&mut self, subject: &Subject, day: Date) {
        if self.vote(subject).is_some() {
            self.cast(subject, Vote::Withdrawn, day);
        }
    }

    /// The ballots as lines that are not signed yet, withdrawn ones included.
    pub fn lines(&self) -> Vec<BallotLine> {
        self.iter().map(|(subject, ballot)| BallotLine { subject: subject.clone(), ballot, seal: None }).collect()
    }

    pub fn from_json(file: &str, text: &str) -> Result<BallotBox, Vec<Fault>> {
        Reader::read(file, text, BallotBox::read)
    }

    fn read(cursor: &Cursor) -> Option<BallotBox> {
        let fields = cursor.object(&["version", "ballots"])?;
        fields.need("version", |cursor| version(cursor, BallotBox::VERSION));
        let mut ballots = BallotBox::default();
        for (key, cursor) in fields.need("ballots", |cursor| cursor.entries())? {
            if let Some(subject) = Subject::read(&cursor, &key)
                && let Some(fields) = cursor.object(&["verdict", "day"])
                && let Some(ballot) = Ballot::read(&fields, &subject)
            {
                ballots.cast(&subject, ballot.vote, ballot.day);
            }
        }
        Some(ballots)
    }

    /// The text to store. Slugs, words and dates hold nothing that JSON would escape.
    pub fn to_json(&self) -> String {
        let ballots: Vec<String> = self
            .iter()
            .map(|(subject, Ballot { vote, day })| {
                format!(r#""{}":{{"verdict":"{}","day":"{day}"}}"#, subject.key(), vote.id())
            })
            .collect();
        format!(r#"{{"version":{},"ballots":{{{}}}}}"#, BallotBox::VERSION, ballots.join(","))
    }
}

/// The version of a form; any other than the known one is a fault.
pub(super) fn version(cursor: &Cursor, known: u64) -> Option<u64> {
    let version = cursor.whole(u64::from(u32::MAX))?;
    if version != known {
        cursor.fault(format!("is {version}"), "open it with the version that wrote it");
    }
    Some(version)
}
