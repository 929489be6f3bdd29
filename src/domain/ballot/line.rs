use super::ballot_box::version;
use super::{Ballot, Subject};
use crate::domain::json::{Cursor, Reader};
use crate::domain::read::whole;
use crate::domain::{Fault, Place};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A P-256 public key as WebCrypto exports it in the format `raw`: 4, then x and y in 32 bytes each.
pub type PublicKey = [u8; 65];

/// A ballot on its way from a browser to whoever counts: one line of JSON Lines (docs/ballots.md).
///
/// A line is written in one way only, byte for byte, and read only if it is written so. What is signed is the line
/// without its last field, the signature; who checks it writes the line anew from what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotLine {
    pub subject: Subject,
    pub ballot: Ballot,
    /// None where the browser has no WebCrypto; the line says so.
    pub seal: Option<Seal>,
}

/// The key of a browser, and what it signed. Whether that is true is for those to check who can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    pub key: PublicKey,
    /// ECDSA over SHA-256: r, then s, in 32 bytes each.
    pub signature: [u8; 64],
}

impl BallotLine {
    const VERSION: u64 = 1;

    /// The longest line in bytes, without its end. The longest there can be has 398.
    pub const LONGEST: usize = 1024;

    /// What the owner of `key` signs: the line without its signature.
    pub fn signed_text(&self, key: &PublicKey) -> String {
        format!(r#"{}"key":"{}"}}"#, self.head(), URL_SAFE_NO_PAD.encode(key))
    }

    /// The line, without a line break.
    pub fn to_text(&self) -> String {
        match &self.seal {
            None => format!(r#"{}"unsigned":true}}"#, self.head()),
            Some(Seal { key, signature }) => {
                let signed = self.signed_text(key);
                let signature = URL_SAFE_NO_PAD.encode(signature);
                format!(r#"{},"signature":"{signature}"}}"#, &signed[..signed.len() - 1])
            }
        }
    }

    fn head(&self) -> String {
        let (version, subject, Ballot { vote, day }) = (BallotLine::VERSION, self.subject.key(), self.ballot);
        format!(r#"{{"version":{version},"subject":"{subject}","verdict":"{}","day":"{day}","#, vote.id())
    }

    /// Reads one line of a file, given without its line break, whoever wrote it. Its first fault is told with the
    /// line's number in the file, counted from 1.
    pub fn from_bytes(file: &str, number: u32, bytes: &[u8]) -> Result<BallotLine, Fault> {
        let at = |column| Place { line: number, column };
        let fault = |place, problem: &str, remedy: &str| Fault {
            file: file.to_string(),
            place,
            at: "the line".into(),
            problem: problem.into(),
            remedy: remedy.into(),
        };
        if bytes.len() > BallotLine::LONGEST {
            let problem = format!("has more than {} bytes", BallotLine::LONGEST);
            return Err(fault(at(1), &problem, "leave it out; no ballot is that long"));
        }
        let text = str::from_utf8(bytes).map_err(|error| {
            let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            fault(at(valid.chars().count() as u32 + 1), "is not UTF-8", "leave it out, or export the ballots again")
        })?;
        let line = Reader::read(file, text, BallotLine::read).map_err(|faults| {
            let first = faults.into_iter().next().unwrap_or_else(|| fault(at(1), "is not a ballot", "leave it out"));
            let whole = first.at == "the file";
            Fault { place: at(first.place.column), at: if whole { "the line".into() } else { first.at }, ..first }
        })?;
        let written = line.to_text();
        if written != text {
            let same = written.chars().zip(text.chars()).take_while(|(ours, theirs)| ours == theirs).count();
            let problem = "is a ballot, but not written as one";
            let remedy = "write the fields in their order without spaces, escapes or anything else, or export it again";
            return Err(fault(at(same as u32 + 1), problem, remedy));
        }
        Ok(line)
    }

    fn read(cursor: &Cursor) -> Option<BallotLine> {
        let fields = cursor.object(&["version", "subject", "verdict", "day", "key", "signature", "unsigned"])?;
        fields.need("version", |cursor| version(cursor, BallotLine::VERSION));
        let subject = fields.need("subject", |cursor| Subject::read(cursor, cursor.text()?))?;
        let ballot = Ballot::read(&fields, &subject);
        // A word that is neither true nor false says nothing of a key; that one is missing would be no help.
        match fields.may("unsigned", |cursor| Some(cursor.flag())) {
            Some(Some(true)) => return Some(BallotLine { subject, ballot: ballot?, seal: None }),
            Some(None) => return None,
            _ => (),
        }
        let key = fields.need("key", |cursor| {
            let key = bytes(cursor, 65)?.try_into().ok().filter(|key: &PublicKey| key[0] == 4);
            if key.is_none() {
                cursor.fault("does not begin as an uncompressed point", "export the key in the format “raw”");
            }
            key
        });
        let signature = fields.need("signature", |cursor| bytes(cursor, 64)?.try_into().ok());
        let seal = Some(whole!(Seal { key, signature })?);
        Some(BallotLine { subject, ballot: ballot?, seal })
    }
}

fn bytes(cursor: &Cursor, length: usize) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor.text()?).ok().filter(|bytes| bytes.len() == length);
    if bytes.is_none() {
        cursor.fault(format!("is not {length} bytes in base64url"), "write it without padding, as it was exported");
    }
    bytes
}
