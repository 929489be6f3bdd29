use super::vault;
use crate::domain::PublicKey;
use crate::late::web_crypto::{self, Subtle};
use crate::site::Base;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// The pair that signs until the page is closed, where the browser keeps none.
    static FOR_NOW: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The key of this browser, ready to sign.
pub(super) struct Signer {
    subtle: Subtle,
    algorithm: JsValue,
    private: JsValue,
    pub public: PublicKey,
    /// Whether the browser keeps it.
    pub lasts: bool,
}

impl Signer {
    /// The key that is kept, made where there is none yet. None where there is no WebCrypto, as on plain http, or no such
    /// key in it.
    pub(super) async fn of(base: &Base) -> Option<Signer> {
        let (subtle, algorithm) = (web_crypto::here()?, web_crypto::algorithm());
        let (pair, lasts) = pair(base, &subtle, &algorithm).await?;
        let half = |name: &str| Reflect::get(&pair, &name.into()).ok();
        let raw = JsFuture::from(subtle.export_key("raw", &half("publicKey")?).ok()?).await.ok()?;
        let public = Uint8Array::new(&raw).to_vec().try_into().ok()?;
        Some(Signer { private: half("privateKey")?, subtle, algorithm, public, lasts })
    }

    /// A signature for each text. They are made all at once, while the page goes on.
    pub(super) async fn sign(&self, texts: &[String]) -> Option<Vec<[u8; 64]>> {
        let all = Array::new();
        for text in texts {
            all.push(self.subtle.sign(&self.algorithm, &self.private, text.as_bytes()).ok()?.as_ref());
        }
        let signed: Array = JsFuture::from(Promise::all(&all)).await.ok()?.unchecked_into();
        signed.iter().map(|signature| Uint8Array::new(&signature).to_vec().try_into().ok()).collect()
    }
}

/// The pair that signs, and whether the browser keeps it.
async fn pair(base: &Base, subtle: &Subtle, algorithm: &JsValue) -> Option<(JsValue, bool)> {
    if let Some(pair) = FOR_NOW.with_borrow(Clone::clone) {
        return Some((pair, false));
    }
    let name = name(base);
    if let Some(pair) = vault::find(&name).await {
        return Some((pair, true));
    }
    let uses = web_crypto::uses(&["sign", "verify"]);
    let made = JsFuture::from(subtle.generate_key(algorithm, false, &uses).ok()?).await.ok()?;
    let kept = vault::keep(&name, &made).await;
    if kept.is_none() {
        FOR_NOW.set(Some(made.clone()));
    }
    Some((kept.clone().unwrap_or(made), kept.is_some()))
}

/// Forgets the key for good; says whether nothing is left of it.
pub(super) async fn forget(base: &Base) -> bool {
    FOR_NOW.set(None);
    vault::forget(&name(base)).await
}

/// The database's name; the ballots' own in storage begins alike.
fn name(base: &Base) -> String {
    base.key("key")
}
