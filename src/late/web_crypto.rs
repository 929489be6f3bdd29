use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    /// WebCrypto, as far as ballots need it; keys and algorithms are plain values.
    #[derive(Clone)]
    pub(super) type Subtle;
    #[wasm_bindgen(method, catch, js_name = generateKey)]
    pub(super) fn generate_key(
        this: &Subtle,
        algorithm: &JsValue,
        extractable: bool,
        uses: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exportKey)]
    pub(super) fn export_key(this: &Subtle, format: &str, key: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = importKey)]
    pub(super) fn import_key(
        this: &Subtle,
        format: &str,
        key: &[u8],
        algorithm: &JsValue,
        extractable: bool,
        uses: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(super) fn sign(this: &Subtle, algorithm: &JsValue, key: &JsValue, data: &[u8]) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(super) fn verify(
        this: &Subtle,
        algorithm: &JsValue,
        key: &JsValue,
        signature: &[u8],
        data: &[u8],
    ) -> Result<Promise, JsValue>;
}

/// WebCrypto; None on plain http, where browsers give none.
pub(super) fn here() -> Option<Subtle> {
    let crypto = Reflect::get(window()?.as_ref(), &"crypto".into()).ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object)?;
    Some(subtle.unchecked_into())
}

/// How ballots are signed (docs/ballots.md). To make and read keys by, and to sign and verify by: neither minds what the
/// other needs.
pub(super) fn algorithm() -> JsValue {
    parsed(r#"{"name":"ECDSA","namedCurve":"P-256","hash":"SHA-256"}"#)
}

/// What a key is for.
pub(super) fn uses(uses: &[&str]) -> JsValue {
    uses.iter().map(|used| JsValue::from(*used)).collect::<js_sys::Array>().into()
}

fn parsed(text: &str) -> JsValue {
    JSON::parse(text).unwrap_or(JsValue::NULL)
}
