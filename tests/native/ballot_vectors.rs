//! tests/vectors/ballots.jsonl: lines made by a browser's own WebCrypto, for every program that reads or checks lines.

use seaworthy::companion::{judge, key_id};
use seaworthy::domain::{BallotLine, Date, Judged, Refusal, Rules, Slug};
use serde_json::Value;
use std::fs;

#[test]
fn every_vector_is_read_written_and_checked_as_it_says() {
    let text = fs::read_to_string("tests/vectors/ballots.jsonl").unwrap();
    let tools = ["heron", "magpie"].map(|id| Slug::parse(id).unwrap()).to_vec();
    let rules = Rules::new(tools, Date::parse("2026-11-26").unwrap(), false);
    let mut states = [0; 3];
    for vector in text.lines() {
        let vector: Value = serde_json::from_str(vector).unwrap();
        let (about, written) = (vector["about"].as_str().unwrap(), vector["line"].as_str().unwrap());
        let line =
            BallotLine::from_bytes("vectors", 1, written.as_bytes()).unwrap_or_else(|fault| panic!("{about}: {fault}"));
        assert_eq!(line.to_text(), written, "{about}");
        let key = line.seal.map(|seal| seal.key);
        assert_eq!(key.map(|key| line.signed_text(&key)).as_deref(), vector["signed"].as_str(), "{about}");
        assert_eq!(key.map(|key| key_id(&key)).as_deref(), vector["key_id"].as_str(), "{about}");
        let judged = match judge(&rules, "vectors", 1, written.as_bytes()) {
            Judged::Signed(judged) if judged == line => Some(true),
            Judged::Unsigned(judged) if judged == line => None,
            Judged::Refused(Refusal::Signature, _) => Some(false),
            other => panic!("{about}: {other:?}"),
        };
        assert_eq!(judged, vector["verifies"].as_bool(), "{about}");
        states[judged.map_or(2, usize::from)] += 1;
    }
    assert_eq!(states, [4, 6, 1], "false, true and unsigned");
}
