use crate::companion::serve::{self, stopped, unconditional};
use crate::site::Base;
use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State as Shared};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, LAST_MODIFIED};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state, map_request};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde::Serialize;
use std::convert::Infallible;
use std::path::Path;
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

const SCRIPT: &str = include_str!("live.js");
/// In place of the site's own worker: while one edits, no page may come from a copy.
const WORKER: &str = include_str!("no-worker.js");

/// Where a page hears of changes, and the script by which it does, under the base path. No page of a site begins like that.
const EVENTS: &str = ".seaworthy/events";
const LIVE: &str = ".seaworthy/live.js";

/// What open pages are told.
#[derive(Clone, Default, Serialize)]
pub(super) struct State {
    /// The name of the build that is served; empty before the first.
    pub build: String,
    /// What keeps the catalogue from being built as it is now.
    pub faults: Vec<String>,
}

type States = Receiver<State>;

#[derive(Clone)]
struct Live {
    states: States,
    /// What is put at the end of each page: a script of the site's own, which every policy of ours allows.
    script: String,
}

/// The site in a folder, whose pages follow what is told.
pub(super) fn site(dir: &Path, base: &Base, states: States) -> Router {
    let script = format!(r#"<script src="{}"></script>"#, base.file(LIVE));
    let heard = states.clone();
    serve::under_base(serve::files(dir), base)
        .layer(map_request(unconditional))
        .layer(from_fn_with_state(Live { states, script }, followed))
        .route(&base.file(LIVE), get(|| async { javascript(SCRIPT) }))
        .route(&base.file("service-worker.js"), get(|| async { javascript(WORKER) }))
        .route(&base.file(EVENTS), get(move || async { Sse::new(events(heard)).keep_alive(KeepAlive::default()) }))
}

/// Answers until it is stopped. Pages that listen never close their connection, so none is waited for.
pub(super) async fn serve(listener: TcpListener, site: Router) -> Result<()> {
    let site = site.layer(serve::packed());
    tokio::select! {
        served = async { axum::serve(listener, site).await } => served.context("serving failed"),
        () = ended() => Ok(()),
    }
}

/// Waits for Ctrl-C, or until the terminal is closed or the process told to end: then the temporary folder can be removed.
#[cfg(unix)]
async fn ended() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut closed), Ok(mut told)) = (signal(SignalKind::hangup()), signal(SignalKind::terminate())) else {
        return stopped().await;
    };
    tokio::select! {
        () = stopped() => (),
        _ = closed.recv() => (),
        _ = told.recv() => (),
    }
}

#[cfg(not(unix))]
use stopped as ended;

fn javascript(text: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-store")], text)
}

/// The state now, and each that follows.
fn events(states: States) -> impl Stream<Item = Result<Event, Infallible>> {
    let json = |state| serde_json::to_string(&state).unwrap_or_default();
    WatchStream::new(states).map(move |state| Ok(Event::default().data(json(state))))
}

/// Adds the script to what is a page. Before the first build there is nothing to show but that.
async fn followed(Shared(live): Shared<Live>, request: Request, next: Next) -> Response {
    if live.states.borrow().build.is_empty() {
        let page =
            "<!doctype html><html lang=\"en\" data-build=\"\"><title>Building</title><p>The site is not built yet.";
        return (StatusCode::SERVICE_UNAVAILABLE, Html(format!("{page}{}", live.script))).into_response();
    }
    let (mut head, body) = next.run(request).await.into_parts();
    head.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let is_page = head.headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return Response::from_parts(head, body);
    }
    [CONTENT_LENGTH, ETAG, LAST_MODIFIED].iter().for_each(|name| drop(head.headers.remove(name)));
    match to_bytes(body, usize::MAX).await {
        Ok(page) => Response::from_parts(head, Body::from([&page, live.script.as_bytes()].concat())),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
