//! Lines signed with keys made for the tests.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use seaworthy::domain::{Ballot, BallotLine, Date, Pair, Seal, Slug, Subject, Vote};

/// A ballot line on a tool, or on a pair where there is `|` in it, without a signature.
pub fn line(on: &str, vote: Vote, day: &str) -> BallotLine {
    let slug = |text| Slug::parse(text).unwrap();
    let subject = match on.split_once('|') {
        Some((a, b)) => Subject::Pair(Pair::of(slug(a), slug(b)).unwrap()),
        None => Subject::Tool(slug(on)),
    };
    BallotLine { subject, ballot: Ballot { day: Date::parse(day).unwrap(), vote }, seal: None }
}

/// The line, signed by the reader of that number.
pub fn signed(reader: u32, line: BallotLine) -> BallotLine {
    let mut secret = [1; 32];
    secret[..4].copy_from_slice(&reader.to_be_bytes());
    let secret = SigningKey::from_slice(&secret).unwrap();
    let point = secret.verifying_key().to_sec1_point(false);
    let key = point.as_bytes().try_into().unwrap();
    let signature: Signature = secret.sign(line.signed_text(&key).as_bytes());
    BallotLine { seal: Some(Seal { key, signature: signature.to_bytes().into() }), ..line }
}
