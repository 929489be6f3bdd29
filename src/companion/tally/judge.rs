use super::signature::{holds, key_id};
use crate::domain::json::quoted;
use crate::domain::{BallotLine, Date, Fault, Place, Slug};
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

    pub(super) fn in_words(self) -> &'static str {
        match self {
            Refusal::Form => "not a ballot line",
            Refusal::Day => "impossible day",
            Refusal::Subject => "unknown subject",
            Refusal::Signature => "bad signature",
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

    /// Judges one line of a file.
    pub fn judge(&self, file: &str, number: u32, bytes: &[u8]) -> Judged {
        let line = match BallotLine::from_bytes(file, number, bytes) {
            Ok(line) => line,
            Err(fault) => {
                let rule = if fault.at == "day" { Refusal::Day } else { Refusal::Form };
                return Judged::Refused(rule, fault);
            }
        };
        let refused = |rule, at: &str, problem, remedy: &str| {
            // The line is written in one way, so its fields can be found.
            let before = str::from_utf8(bytes).ok().and_then(|text| text.find(&format!("\"{at}\":")));
            let place = Place { line: number, column: (before.unwrap_or_default() + at.len()) as u32 + 4 };
            let (file, at, remedy) = (file.to_string(), at.to_string(), remedy.to_string());
            Judged::Refused(rule, Fault { file, place, at, problem, remedy })
        };
        let day = line.ballot.day;
        if !self.days.contains(&day.epoch_days()) {
            let remedy = "leave it out; no ballot of that day can have been cast and exported by the day of the count";
            return refused(Refusal::Day, "day", format!("“{day}” is an impossible day"), remedy);
        }
        if let Some(tool) = line.subject.tools().find(|tool| self.tools.binary_search(tool).is_err()) {
            let problem = format!("{} is not a tool of this catalogue", quoted(tool.as_str()));
            return refused(Refusal::Subject, "subject", problem, "leave it out, or count with the catalogue it is of");
        }
        match &line.seal {
            None => Judged::Unsigned(line),
            Some(seal) if holds(&line, seal) => Judged::Signed(line),
            Some(seal) => {
                let problem = format!("is not what the key {} signs for this line", key_id(&seal.key));
                refused(Refusal::Signature, "signature", problem, "leave it out; only its own browser can sign it anew")
            }
        }
    }
}
