use super::{Judged, Refusal, Rules};
use crate::domain::json::quoted;
use crate::domain::{BallotLine, Fault, Place, PublicKey, Seal};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What can be said of a line before its signature is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Examined {
    /// The line is judged: refused, or without a signature.
    Judged(Judged),
    /// It is good if its signature holds.
    Sealed(Sealed),
}

/// A line of which all but the signature is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    line: BallotLine,
    seal: Seal,
    file: String,
    /// Where the signature stands in that file.
    place: Place,
}

/// What came of checking a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureCheck {
    Holds,
    /// The key is no point of the curve, or did not sign this line.
    DoesNotHold,
    /// There was nothing to check it with. That says nothing against the line.
    NotPossible,
}

impl Rules {
    /// Examines one line of a file: the rules in their order, up to that of the signature.
    pub fn examine(&self, file: &str, number: u32, bytes: &[u8]) -> Examined {
        let refused = |rule, fault| Examined::Judged(Judged::Refused(rule, fault));
        let line = match BallotLine::from_bytes(file, number, bytes) {
            Ok(line) => line,
            Err(fault) => return refused(if fault.at == "day" { Refusal::Day } else { Refusal::Form }, fault),
        };
        let place = |field: &str| {
            // The line is written in one way, so its fields can be found.
            let before = str::from_utf8(bytes).ok().and_then(|text| text.find(&format!("\"{field}\":")));
            Place { line: number, column: (before.unwrap_or_default() + field.len()) as u32 + 4 }
        };
        let fault = |at: &str, problem, remedy: &str| {
            let (file, place, at, remedy) = (file.to_string(), place(at), at.to_string(), remedy.to_string());
            Fault { file, place, at, problem, remedy }
        };
        let day = line.ballot.day;
        if !self.allows(day) {
            let remedy = "leave it out; no ballot of that day can have been cast and exported by the day of the count";
            return refused(Refusal::Day, fault("day", format!("“{day}” is an impossible day"), remedy));
        }
        if let Some(tool) = line.subject.tools().find(|tool| !self.knows(tool)) {
            let problem = format!("{} is not a tool of this catalogue", quoted(tool.as_str()));
            let remedy = "leave it out, or count with the catalogue it is of";
            return refused(Refusal::Subject, fault("subject", problem, remedy));
        }
        match line.seal {
            None => Examined::Judged(Judged::Unsigned(line)),
            Some(seal) => Examined::Sealed(Sealed { line, seal, file: file.to_string(), place: place("signature") }),
        }
    }
}

impl Sealed {
    /// The key that should have signed, and the signature.
    pub fn seal(&self) -> &Seal {
        &self.seal
    }

    /// What should have been signed.
    pub fn signed_text(&self) -> String {
        self.line.signed_text(&self.seal.key)
    }

    /// The line, judged by what came of checking its signature. `name` names a key in messages.
    pub fn judged(self, check: SignatureCheck, name: impl FnOnce(&PublicKey) -> String) -> Judged {
        match check {
            SignatureCheck::Holds => Judged::Signed(self.line),
            SignatureCheck::NotPossible => Judged::NotChecked(self.line),
            SignatureCheck::DoesNotHold => {
                let fault = Fault {
                    file: self.file,
                    place: self.place,
                    at: "signature".into(),
                    problem: format!("is not what the key {} signs for this line", name(&self.seal.key)),
                    remedy: "leave it out; only its own browser can sign it anew".into(),
                };
                Judged::Refused(Refusal::Signature, fault)
            }
        }
    }
}

/// The beginning of a key as lines have it, to name it where its id cannot be made.
pub fn key_beginning(key: &PublicKey) -> String {
    // Nine bytes are twelve characters.
    URL_SAFE_NO_PAD.encode(&key[..9]) + "…"
}
