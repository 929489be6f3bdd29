use crate::domain::{BallotLine, PublicKey, Seal};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

/// Whether the key is a point of P-256 and the signature is its own, over the line without the signature.
pub(super) fn holds(line: &BallotLine, seal: &Seal) -> bool {
    let read = (VerifyingKey::from_sec1_bytes(&seal.key), Signature::from_slice(&seal.signature));
    match read {
        (Ok(key), Ok(signature)) => key.verify(line.signed_text(&seal.key).as_bytes(), &signature).is_ok(),
        _ => false,
    }
}

/// The short name of a key: its JWK thumbprint (RFC 7638, SHA-256) in base64url.
pub fn key_id(key: &PublicKey) -> String {
    let (x, y) = (URL_SAFE_NO_PAD.encode(&key[1..33]), URL_SAFE_NO_PAD.encode(&key[33..]));
    let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    URL_SAFE_NO_PAD.encode(Sha256::digest(jwk))
}
