use super::{BallotBox, BallotLine};
use crate::domain::json::{Value, parse};
use crate::domain::{Fault, Place};

/// What a file of lines holds, whoever wrote it: the good lines, and what is wrong with each other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    pub lines: Vec<BallotLine>,
    /// One a line at most, with the line's number; of a whole box all.
    pub faults: Vec<Fault>,
}

impl Import {
    /// The largest file that is opened, in bytes: every ballot on every tool and pair of a large catalogue has room.
    pub const LARGEST: usize = 4 << 20;

    /// Reads a file of lines, or a whole box as it is stored: what was set aside may be one. A box counts as lines without
    /// signatures.
    pub fn from_file(file: &str, bytes: &[u8]) -> Import {
        let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        let text = if bytes.len() > Import::LARGEST { None } else { str::from_utf8(text).ok() };
        match text.filter(|text| is_box(text)).map(|text| BallotBox::from_json(file, text)) {
            Some(Ok(ballots)) => Import { lines: ballots.lines(), faults: Vec::new() },
            Some(Err(faults)) => Import { lines: Vec::new(), faults },
            None => Import::from_bytes(file, bytes),
        }
    }

    /// Reads a whole file of lines. Blank lines are passed over, a carriage return before a line's end and a byte order mark at
    /// the file's beginning belong to no line. Signatures are not checked.
    pub fn from_bytes(file: &str, bytes: &[u8]) -> Import {
        let mut import = Import::default();
        if bytes.len() > Import::LARGEST {
            import.faults.push(Fault {
                file: file.to_string(),
                place: Place { line: 1, column: 1 },
                at: "the file".into(),
                problem: format!("has more than {} MiB", Import::LARGEST >> 20),
                remedy: "choose a file of ballots that was exported here, or split it".into(),
            });
            return import;
        }
        for (number, bytes) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            match BallotLine::bare(number, bytes).map(|bytes| BallotLine::from_bytes(file, number, bytes)) {
                Some(Ok(line)) => import.lines.push(line),
                Some(Err(fault)) => import.faults.push(fault),
                None => (),
            }
        }
        import
    }

    /// The ballots of all good lines in one box, signed or not, whoever's they are: of several on one subject the
    /// greater counts.
    pub fn ballots(&self) -> BallotBox {
        let mut ballots = BallotBox::default();
        for BallotLine { subject, ballot, .. } in &self.lines {
            let counts = ballots.ballot(subject).map_or(*ballot, |there| there.max(*ballot));
            ballots.cast(subject, counts.vote, counts.day);
        }
        ballots
    }
}

/// Whether a text is one object with `ballots` in it, which no line has.
fn is_box(text: &str) -> bool {
    parse(text).is_ok_and(|node| match node.value {
        Value::Object(members) => members.iter().any(|member| member.key == "ballots"),
        _ => false,
    })
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl BallotLine {
    /// The line of that number, without what may stand around it; None where nothing is left.
    pub fn bare(number: u32, bytes: &[u8]) -> Option<&[u8]> {
        let bytes = if number == 1 { bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes) } else { bytes };
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        (!bytes.trim_ascii().is_empty()).then_some(bytes)
    }
}
