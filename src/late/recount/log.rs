use crate::words::failure as words;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader, RequestCache, RequestInit, Response, window};

/// The most that is copied out of the stream at once, in bytes. A browser may give as much as it likes.
const PIECE: u32 = 64 << 10;

/// Why nothing could be compared.
pub(super) enum Stop {
    Cancelled,
    /// The edition publishes none.
    NoLog,
    /// It did not arrive, or not all of it, and why.
    Lost(String),
}

/// The published log, as it comes from the network: never all of it at once.
pub(super) struct Log {
    /// None of a response without a body.
    reader: Option<ReadableStreamDefaultReader>,
    signal: AbortSignal,
    /// What the stream gave last, and how much of it was taken.
    chunk: Uint8Array,
    taken: u32,
}

impl Log {
    /// Asks for the log until `signal` says that it is no longer wanted.
    pub(super) async fn open(address: &str, signal: AbortSignal) -> Result<Log, Stop> {
        let request = RequestInit::new();
        request.set_signal(Some(&signal));
        // What failed before may lie in the browser's cache.
        request.set_cache(RequestCache::NoCache);
        let lost = |_: JsValue| lost(&signal);
        let window = window().ok_or_else(|| lost(JsValue::NULL))?;
        let response = JsFuture::from(window.fetch_with_str_and_init(address, &request)).await.map_err(lost)?;
        let response: Response = response.dyn_into().map_err(lost)?;
        match response.status() {
            404 => return Err(Stop::NoLog),
            200..300 => {}
            status => return Err(Stop::Lost(words::server_answered(status))),
        }
        let reader = response.body().map(|body| ReadableStreamDefaultReader::new(&body)).transpose().map_err(lost)?;
        Ok(Log { reader, signal, chunk: Uint8Array::new_with_length(0), taken: 0 })
    }

    /// The next bytes; None at the log's end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<u8>>, Stop> {
        while self.taken == self.chunk.length() {
            let Some(reader) = &self.reader else { return Ok(None) };
            let read = JsFuture::from(reader.read()).await.map_err(|_| lost(&self.signal))?;
            let part = |name: &str| Reflect::get(&read, &name.into()).unwrap_or(JsValue::UNDEFINED);
            if part("done").is_truthy() {
                return Ok(None);
            }
            self.chunk = part("value").dyn_into().map_err(|_| lost(&self.signal))?;
            self.taken = 0;
        }
        let end = self.chunk.length().min(self.taken + PIECE);
        let piece = self.chunk.subarray(self.taken, end).to_vec();
        self.taken = end;
        Ok(Some(piece))
    }
}

fn lost(signal: &AbortSignal) -> Stop {
    if signal.aborted() { Stop::Cancelled } else { Stop::Lost(words::OFFLINE.to_string()) }
}
