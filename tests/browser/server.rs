use crate::sites::{listen, runtime, site};
use crate::watch::watched;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use seaworthy::companion;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;

/// What a server does with a file instead of sending it.
#[derive(Clone, Copy, PartialEq)]
pub enum Trouble {
    /// Nothing, until the server is healed: a slow file without a clock.
    Held,
    /// Answers with status 500.
    Failing,
    /// Sends this text in the file's place.
    Saying(&'static str),
    /// Sends the file with something more at its end that means nothing.
    Altered,
    /// Sends the page with this before everything else in its head, the policy included.
    Headed(&'static str),
}

/// A published site behind a server with troubles of its own; for one test.
pub struct Server {
    pub address: String,
    troubles: watch::Sender<Troubles>,
    asked: Asked,
}

/// The paths that were asked for, the first first.
type Asked = Arc<Mutex<Vec<String>>>;

/// Which files are in trouble, by how their path ends.
pub type Troubles = Vec<(&'static str, Trouble)>;

impl Server {
    /// A server whose app is on its way until it is healed: its pages stand there as they were written.
    pub fn holding_the_app(base: &str) -> Server {
        Server::start(base, vec![(".js", Trouble::Held), (".wasm", Trouble::Held)])
    }

    pub fn with(base: &str, ending: &'static str, trouble: Trouble) -> Server {
        Server::start(base, vec![(ending, trouble)])
    }

    pub fn start(base: &str, troubles: Troubles) -> Server {
        let site = site(base);
        let (troubles, seen) = watch::channel(troubles);
        let files = watched(companion::files(&site.folder));
        let router = match site.base.without_slash() {
            "" => files,
            _ => Router::new().nest_service(site.base.as_str(), files),
        };
        let asked = Asked::default();
        let router = router.layer(from_fn_with_state((seen, asked.clone()), answer));
        let listener = listen();
        let address = format!("http://{}{}", listener.local_addr().unwrap(), site.base.as_str());
        runtime().spawn(async { axum::serve(listener, router).await });
        Server { address, troubles, asked }
    }

    /// The place, among all that has been asked for, of the first path that ends so.
    pub fn place_of(&self, ending: &str) -> Option<usize> {
        self.asked.lock().unwrap().iter().position(|path| path.ends_with(ending))
    }

    /// Puts files in trouble that were not.
    pub fn trouble(&self, troubles: Troubles) {
        self.troubles.send_replace(troubles);
    }

    /// Ends one trouble alone.
    pub fn heal_one(&self, ending: &str) {
        self.troubles.send_modify(|troubles| troubles.retain(|(in_trouble, _)| *in_trouble != ending));
    }

    /// Ends all troubles; what was held goes out.
    pub fn heal(&self) {
        self.troubles.send_replace(Vec::new());
    }
}

async fn answer(
    State((mut troubles, asked)): State<(watch::Receiver<Troubles>, Asked)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_string();
    asked.lock().unwrap().push(path.clone());
    let of =
        |troubles: &Troubles| troubles.iter().find(|(ending, _)| path.ends_with(ending)).map(|(_, trouble)| *trouble);
    let trouble = of(&troubles.borrow());
    let mut response = match trouble {
        Some(Trouble::Failing) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Some(Trouble::Saying(text)) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Some(Trouble::Held) => {
            // An error means that the test has ended; then nobody waits for the file either.
            let _ = troubles.wait_for(|troubles| of(troubles) != Some(Trouble::Held)).await;
            next.run(request).await
        }
        Some(Trouble::Headed(markup)) => headed(next.run(request).await, markup).await,
        Some(Trouble::Altered) => altered(next.run(request).await).await,
        None => next.run(request).await,
    };
    if response.status().is_success() {
        // As GitHub Pages says it: who wants a file again within ten minutes must ask past the browser's own copy.
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=600"));
    }
    response
}

/// With an empty line, or a section that no wasm knows.
async fn altered(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a file in full");
    let more: &[u8] = if bytes.starts_with(b"\0asm") { &[0, 2, 1, b'x'] } else { b"\n" };
    Response::from_parts(parts, [&bytes, more].concat().into())
}

async fn headed(response: Response, markup: &str) -> Response {
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a page in full");
    Html(String::from_utf8_lossy(&body).replacen("<meta http-equiv", &format!("{markup}<meta http-equiv"), 1))
        .into_response()
}
