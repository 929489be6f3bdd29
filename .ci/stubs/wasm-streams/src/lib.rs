//! As much of wasm-streams as `server_fn` names, for an app that calls no server function: streams that hold nothing.
//!
//! The real crate marks its classes as exports, so no linker can leave them out of an app (docs/adr/0013).

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// A stream without the items of the one given.
    pub fn from_stream<S>(_: S) -> ReadableStream
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream(wasm_bindgen::JsCast::unchecked_into(JsValue::NULL))
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
