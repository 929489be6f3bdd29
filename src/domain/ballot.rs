use crate::domain::json::{Cursor, Reader};
use crate::domain::read::whole;
use crate::domain::{Date, Fault, Keyed, Slug, Verdict};

/// What a ballot is on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Tool(Slug),
}

impl Subject {
    /// The subject's key in storage: `tool:smolvlm`.
    pub fn key(&self) -> String {
        match self {
            Subject::Tool(slug) => format!("tool:{slug}"),
        }
    }

    pub fn from_key(key: &str) -> Option<Subject> {
        key.strip_prefix("tool:").and_then(Slug::parse).map(Subject::Tool)
    }
}

/// All ballots kept in this browser: at most one a subject, changed or withdrawn at will.
///
/// Stored as `{"version":1,"ballots":{"tool:smolvlm":{"verdict":"ship","day":"2026-11-22"}}}`; src/browser/early.js writes the
/// same before the app is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotBox {
    ballots: Keyed<Ballot>,
}

/// One vote and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub verdict: Verdict,
    pub day: Date,
}

impl BallotBox {
    const VERSION: u64 = 1;

    pub fn verdict(&self, subject: &Subject) -> Option<Verdict> {
        self.ballots.get(&subject.key()).map(|ballot| ballot.verdict)
    }

    /// Casts a ballot, in place of an earlier one on the same subject.
    pub fn cast(&mut self, subject: &Subject, verdict: Verdict, day: Date) {
        self.ballots.set(subject.key(), Ballot { verdict, day });
    }

    /// Puts in all ballots of a later box; on a subject that both have, the later one counts.
    pub fn merge(&mut self, later: BallotBox) {
        for (subject, ballot) in later.ballots.iter() {
            self.ballots.set(subject.to_string(), *ballot);
        }
    }

    pub fn withdraw(&mut self, subject: &Subject) {
        self.ballots.remove(&subject.key());
    }

    pub fn from_json(file: &str, text: &str) -> Result<BallotBox, Vec<Fault>> {
        Reader::read(file, text, BallotBox::read)
    }

    fn read(cursor: &Cursor) -> Option<BallotBox> {
        let fields = cursor.object(&["version", "ballots"])?;
        fields.need("version", |cursor| {
            let version = cursor.whole(u64::from(u32::MAX))?;
            if version != BallotBox::VERSION {
                cursor.fault(format!("is {version}"), "open it with the version that wrote it");
            }
            Some(version)
        });
        let entries = fields.need("ballots", |cursor| cursor.entries())?;
        let ballots = entries.into_iter().filter_map(|(key, cursor)| {
            if Subject::from_key(&key).is_none() {
                cursor.fault(format!("“{key}” is not a subject"), "write tool: and a slug");
            }
            Some((key, ballot(&cursor)?))
        });
        Some(BallotBox { ballots: ballots.collect() })
    }

    /// The text to store. Slugs, words and dates hold nothing that JSON would escape.
    pub fn to_json(&self) -> String {
        let ballots: Vec<String> = self
            .ballots
            .iter()
            .map(|(subject, Ballot { verdict, day })| {
                format!(r#""{subject}":{{"verdict":"{}","day":"{day}"}}"#, verdict.id())
            })
            .collect();
        format!(r#"{{"version":{},"ballots":{{{}}}}}"#, BallotBox::VERSION, ballots.join(","))
    }
}

fn ballot(cursor: &Cursor) -> Option<Ballot> {
    let fields = cursor.object(&["verdict", "day"])?;
    let verdict = fields.need("verdict", |cursor| cursor.word(&Verdict::WORDS));
    let day = fields.need("day", Date::read);
    whole!(Ballot { verdict, day })
}
