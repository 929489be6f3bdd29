use super::address;
use crate::site::Base;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{map_request, map_response};
use axum::response::{Redirect, Response};
use axum::routing::get;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// `seaworthy serve`: until it is stopped. A site is served under the path that it was built for; under another, its pages
/// would find none of their files.
pub(super) fn run(dir: &Path, base: Option<Base>, port: u16) -> Result<()> {
    let shown = dir.display();
    let Ok(home) = fs::read_to_string(dir.join("index.html")) else {
        bail!("{shown} holds no site; build it first");
    };
    let built = built_for(&home);
    if let Some(base) = base.filter(|base| *base != built) {
        let (built, base) = (built.as_str(), base.as_str());
        bail!("{shown} was built for {built}; leave --base out, or build it for {base}");
    }
    let runtime = tokio::runtime::Runtime::new().context("cannot start serving")?;
    runtime.block_on(async { serve(listen(port, &built).await?, dir, &built).await })
}

/// The base that a page names; the root for a page of another program, whatever it says.
fn built_for(page: &str) -> Base {
    let named = page.split_once(r#"<base href=""#).and_then(|(_, rest)| rest.split_once('"'));
    named.and_then(|(path, _)| address::base(path).ok()).unwrap_or_else(|| Base::new("/"))
}

/// Listens on a port of this machine, and says where.
pub(super) async fn listen(port: u16, base: &Base) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("port {port} is taken or forbidden; choose another with --port"))?;
    println!("http://{}{} (stop with Ctrl-C)", listener.local_addr()?, base.as_str());
    Ok(listener)
}

/// Serves a site under its base path.
pub async fn serve(listener: TcpListener, dir: &Path, base: &Base) -> Result<()> {
    let site = host(files(dir), base);
    axum::serve(listener, site).with_graceful_shutdown(stopped()).await.context("serving failed")
}

/// Answers as GitHub Pages does: gzip, index.html of a folder, a redirect to the slash, 404.html with status 404, and
/// everything under the base path.
pub fn host(files: Router, base: &Base) -> Router {
    // While one develops, a copy that is out of date is worse than a request.
    let fresh = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    under_base(files, base).layer(packed()).layer(fresh)
}

pub(super) fn packed() -> CompressionLayer {
    CompressionLayer::new().gzip(true)
}

/// The files of a site under its base path, to which the root of the host leads.
pub(super) fn under_base(files: Router, base: &Base) -> Router {
    match base.without_slash() {
        "" => files,
        path => {
            let (home, prefix) = (base.as_str().to_string(), path.to_string());
            let here = home.clone();
            let files = files.layer(map_response(move |response| under(prefix.clone(), response)));
            Router::new()
                // For now: another site may be served here next.
                .route("/", get(|| async move { Redirect::temporary(&here) }))
                .route(path, get(|| async move { Redirect::permanent(&home) }))
                .nest_service(base.as_str(), files)
        }
    }
}

/// The files of a site, and 404.html with status 404 for whatever is none. As on GitHub Pages, scripts of any origin may read
/// them: embeds do.
pub fn files(dir: &Path) -> Router {
    let missing = ServeFile::new(dir.join("404.html"));
    // "Not modified" would be answered without a body, and become a blank page under status 404.
    let missing = Router::new().fallback_service(missing).layer(map_request(unconditional));
    let open = SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Router::new().fallback_service(ServeDir::new(dir).not_found_service(missing)).layer(open)
}

/// A request for the whole file, whatever the browser has of it.
pub(super) async fn unconditional(mut request: Request) -> Request {
    for condition in [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH, header::RANGE] {
        request.headers_mut().remove(condition);
    }
    request
}

/// A folder's redirect to its slash, with the base path that the service behind it does not see.
async fn under(prefix: String, mut response: Response) -> Response {
    let headers = response.headers_mut();
    let full = headers.get(header::LOCATION).and_then(|place| format!("{prefix}{}", place.to_str().ok()?).parse().ok());
    if let Some(place) = full {
        headers.insert(header::LOCATION, place);
    }
    response
}

/// Waits for Ctrl-C.
pub(super) async fn stopped() {
    // Without a signal to wait for, serve until the process is ended.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
