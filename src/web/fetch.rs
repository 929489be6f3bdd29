use crate::domain::{Fault, Site};
use crate::site::{Base, Content, DataFile, Loaded};
use crate::words::{failing, failure as words};
use gloo_net::http::Request;
use std::future::Future;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, AbortSignal, RequestCache};

/// How long a file may take to be here in full; a connection that hangs never says so itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// Fetches a file that pages are made from, and reads it through the door of its kind.
pub(crate) fn load(
    base: &Base,
    build: &str,
    file: &DataFile,
    site: Option<&Site>,
    cache: RequestCache,
) -> impl Future<Output = Loaded<Content>> {
    load_by(base.data(file), build, cache, move |text| file.read(text, site))
}

/// Fetches what stands at an address of the site as the page's own build has it, and reads it through a door.
///
/// `build` goes into the query: neither the browser's cache nor the worker then takes a file of another build for it.
/// Hosts pass over the query.
pub(crate) async fn load_by<T>(
    href: String,
    build: &str,
    cache: RequestCache,
    door: impl FnOnce(&str) -> Result<T, Vec<Fault>>,
) -> Loaded<T> {
    let limit = time_limit();
    let lost = || {
        let hung = limit.as_ref().is_some_and(AbortSignal::aborted);
        Loaded::Unreachable(if hung { failing::hung(PATIENCE.as_secs()) } else { words::OFFLINE.to_string() })
    };
    let request = Request::get(&(href + "?" + build)).cache(cache).abort_signal(limit.as_ref());
    let Ok(response) = request.send().await else { return lost() };
    match response.status() {
        404 => return Loaded::Missing,
        // The worker's answer, where the host would give a file of another build (service-worker.js).
        409 => return Loaded::Unreachable(words::RENEWED.to_string()),
        200..300 => {}
        status => return Loaded::Unreachable(words::server_answered(status)),
    }
    match response.text().await {
        Ok(text) => match door(&text) {
            Ok(content) => Loaded::Ready(content),
            Err(faults) => Loaded::Faulty(faults.into()),
        },
        Err(_) => lost(),
    }
}

/// A signal that ends a fetch when its time is over. Of age for every browser that runs wasm, unlike its `timeout`.
fn time_limit() -> Option<AbortSignal> {
    let controller = AbortController::new().ok()?;
    let signal = controller.signal();
    let abort = Closure::once_into_js(move || controller.abort());
    let milliseconds = PATIENCE.as_millis() as i32;
    let set = web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(abort.as_ref().unchecked_ref(), milliseconds);
    set.is_ok().then_some(signal)
}
