use crate::engine::Engine;
use crate::sites::runtime;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use serde_json::Value;
use std::cell::RefCell;
use std::sync::{Mutex, OnceLock, PoisonError};

/// What browsers have reported since it was last taken: who, and what was against the policy of which page.
static REPORTS: Mutex<Vec<(Engine, String)>> = Mutex::new(Vec::new());

/// The files of a site, whose pages state their policy once more in a header: what it would refuse is reported to these
/// tests. A policy in a page itself can refuse, but has no way to tell anybody but the page.
pub fn watched(files: Router) -> Router {
    files.layer(from_fn(stated_again))
}

async fn stated_again(request: Request, next: Next) -> Response {
    let (mut parts, body) = next.run(request).await.into_parts();
    let is_page = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return Response::from_parts(parts, body);
    }
    let bytes = to_bytes(body, usize::MAX).await.expect("a page in full");
    if let Some(policy) = policy(&String::from_utf8_lossy(&bytes)) {
        let policy = format!("{policy};report-uri {}", collector());
        let policy = HeaderValue::from_str(&policy).expect("a policy is plain text");
        parts.headers.insert(header::CONTENT_SECURITY_POLICY_REPORT_ONLY, policy);
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// The policy that stands in a page.
pub fn policy(html: &str) -> Option<&str> {
    html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")?.1.split('"').next()
}

thread_local! {
    /// What was reported during the test that runs in this thread.
    static KEPT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Keeps what an engine has reported for the test that runs in this thread.
pub fn keep_reports(engine: Engine) {
    KEPT.with_borrow_mut(|kept| kept.extend(reported(engine)));
}

/// Takes what was kept.
pub fn kept_reports() -> Vec<String> {
    KEPT.take()
}

/// Takes what an engine has reported.
pub fn reported(engine: Engine) -> Vec<String> {
    let mut reports = REPORTS.lock().unwrap_or_else(PoisonError::into_inner);
    let (own, others) = reports.drain(..).partition(|(who, _)| *who == engine);
    *reports = others;
    let own: Vec<(Engine, String)> = own;
    own.into_iter().map(|(_, what)| what).collect()
}

/// Where reports are sent: a host of its own, which is there when the one of the page is not.
fn collector() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("no free port");
        listener.set_nonblocking(true).expect("a listener that waits for nobody");
        let address = format!("http://{}/", listener.local_addr().expect("an address"));
        let router = Router::new().route("/", post(keep));
        runtime().spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, router).await
        });
        address
    })
}

async fn keep(headers: HeaderMap, body: Bytes) {
    let agent = headers.get(header::USER_AGENT).map(|agent| String::from_utf8_lossy(agent.as_bytes()).into_owned());
    let agent = agent.unwrap_or_default();
    let engine = match () {
        () if agent.contains("Firefox") => Engine::Firefox,
        () if agent.contains("Chrome") => Engine::Chromium,
        () => Engine::WebKit,
    };
    let report: Value = serde_json::from_slice(&body).unwrap_or_default();
    let part = |name: &str| report["csp-report"][name].to_string();
    let what = ["document-uri", "violated-directive", "blocked-uri", "source-file", "line-number", "script-sample"];
    let what = what.map(|name| format!("{name} {}", part(name))).join(", ");
    REPORTS.lock().unwrap_or_else(PoisonError::into_inner).push((engine, what));
}
