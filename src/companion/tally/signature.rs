use crate::domain::{Examined, Judged, PublicKey, Rules, Sealed, SignatureCheck};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

/// Judges one line of a file, its signature included.
pub fn judge(rules: &Rules, file: &str, number: u32, bytes: &[u8]) -> Judged {
    match rules.examine(file, number, bytes) {
        Examined::Judged(judged) => judged,
        Examined::Sealed(sealed) => {
            let check = check(&sealed);
            sealed.judged(check, key_id)
        }
    }
}

/// Whether the key is a point of P-256 and the signature is its own, over the line without the signature.
fn check(sealed: &Sealed) -> SignatureCheck {
    let seal = sealed.seal();
    let holds = match (VerifyingKey::from_sec1_bytes(&seal.key), Signature::from_slice(&seal.signature)) {
        (Ok(key), Ok(signature)) => key.verify(sealed.signed_text().as_bytes(), &signature).is_ok(),
        _ => false,
    };
    if holds { SignatureCheck::Holds } else { SignatureCheck::DoesNotHold }
}

/// The short name of a key: its JWK thumbprint (RFC 7638, SHA-256) in base64url.
pub fn key_id(key: &PublicKey) -> String {
    let (x, y) = (URL_SAFE_NO_PAD.encode(&key[1..33]), URL_SAFE_NO_PAD.encode(&key[33..]));
    let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    URL_SAFE_NO_PAD.encode(Sha256::digest(jwk))
}
