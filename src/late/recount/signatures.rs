use crate::domain::{PublicKey, Sealed, SignatureCheck};
use crate::late::web_crypto::{self, Subtle};
use js_sys::{Array, Promise, Reflect};
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// So many signatures are checked at once.
pub(super) const AT_ONCE: usize = 64;

/// So many imported keys are kept. A log is sorted by key, so even the last few would do.
const MOST_KEYS: usize = 256;

/// Checks signatures with the browser's WebCrypto, where it has one.
pub(super) struct Signatures {
    /// None on plain http, where browsers give no WebCrypto.
    subtle: Option<Subtle>,
    /// The import of each key that came lately, done or under way.
    keys: BTreeMap<PublicKey, Promise>,
}

impl Signatures {
    pub(super) fn here() -> Signatures {
        Signatures { subtle: web_crypto::here(), keys: BTreeMap::new() }
    }

    /// Checks the signatures of a few lines, and gives what came of each.
    pub(super) async fn check(&mut self, lines: &[Sealed]) -> Vec<SignatureCheck> {
        let none = || vec![SignatureCheck::NotPossible; lines.len()];
        let Some(subtle) = &self.subtle else { return none() };
        if self.keys.len() > MOST_KEYS {
            self.keys.clear();
        }
        let checks = Array::new();
        for line in lines {
            let key = self.keys.entry(line.seal().key).or_insert_with_key(|key| import(subtle, key)).clone();
            let (subtle, signature, text) = (subtle.clone(), line.seal().signature, line.signed_text());
            let check = async move { Ok(code(check(&subtle, key, &signature, text.as_bytes()).await)) };
            checks.push(&future_to_promise(check));
        }
        match JsFuture::from(Promise::all(&checks)).await {
            Ok(codes) => Array::from(&codes).iter().map(|code| decode(&code)).collect(),
            Err(_) => none(),
        }
    }
}

/// Whether a signature holds. Only a key that is no point of the curve and a plain “no” speak against the line; whatever
/// else goes wrong is this browser's.
async fn check(subtle: &Subtle, key: Promise, signature: &[u8], text: &[u8]) -> SignatureCheck {
    let key = match JsFuture::from(key).await {
        Ok(key) => key,
        Err(error) if is_no_key(&error) => return SignatureCheck::DoesNotHold,
        Err(_) => return SignatureCheck::NotPossible,
    };
    let answer = match subtle.verify(&web_crypto::algorithm(), &key, signature, text) {
        Ok(answer) => JsFuture::from(answer).await,
        Err(error) => Err(error),
    };
    match answer.ok().and_then(|answer| answer.as_bool()) {
        Some(true) => SignatureCheck::Holds,
        Some(false) => SignatureCheck::DoesNotHold,
        None => SignatureCheck::NotPossible,
    }
}

fn import(subtle: &Subtle, key: &PublicKey) -> Promise {
    let uses = web_crypto::uses(&["verify"]);
    let imported = subtle.import_key("raw", key, &web_crypto::algorithm(), false, &uses);
    imported.unwrap_or_else(|error| Promise::reject(&error))
}

/// What browsers say of bytes that are no point of the curve.
fn is_no_key(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "DataError")
}

/// A promise resolves to a value of JavaScript: true, false, or null where nothing could be checked.
fn code(check: SignatureCheck) -> JsValue {
    match check {
        SignatureCheck::Holds => JsValue::TRUE,
        SignatureCheck::DoesNotHold => JsValue::FALSE,
        SignatureCheck::NotPossible => JsValue::NULL,
    }
}

fn decode(code: &JsValue) -> SignatureCheck {
    match code.as_bool() {
        Some(true) => SignatureCheck::Holds,
        Some(false) => SignatureCheck::DoesNotHold,
        None => SignatureCheck::NotPossible,
    }
}
