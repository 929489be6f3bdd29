use crate::sites::site;
use crate::watch::watched;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use seaworthy::site::Base;
use std::net::TcpListener;
use std::path::Path;
use tokio::runtime::Runtime;
use tower_http::services::{ServeDir, ServeFile};

/// A host that goes away and comes back at the same address, with another build perhaps.
pub struct Harbour {
    /// Base included.
    pub address: String,
    base: Base,
    port: u16,
    /// Everything that listens and answers; none while the host is away.
    running: Option<Runtime>,
}

impl Harbour {
    /// A host of the published site.
    pub fn of(base: &str) -> Harbour {
        let site = site(base);
        let listener = TcpListener::bind("127.0.0.1:0").expect("no free port");
        let port = listener.local_addr().expect("a port").port();
        let address = format!("http://127.0.0.1:{port}{}", site.base.as_str());
        let mut harbour = Harbour { address, base: site.base.clone(), port, running: None };
        harbour.answer(listener, &site.folder);
        harbour
    }

    /// Goes away, with the listener and every open connection.
    pub fn cut(&mut self) {
        if let Some(running) = self.running.take() {
            running.shutdown_background();
        }
        // What held the port is let go a moment later.
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
            std::thread::yield_now();
        }
    }

    /// Is there again, with this folder.
    pub fn come_back(&mut self, folder: &Path) {
        self.cut();
        let listener = std::iter::repeat_with(|| TcpListener::bind(("127.0.0.1", self.port)));
        let listener = listener.take(1000).find_map(Result::ok).expect("the port is taken");
        self.answer(listener, folder);
    }

    fn answer(&mut self, listener: TcpListener, folder: &Path) {
        let files = ServeDir::new(folder).not_found_service(ServeFile::new(folder.join("404.html")));
        let files = watched(Router::new().fallback_service(files));
        let router = match self.base.without_slash() {
            "" => files,
            _ => Router::new().nest_service(self.base.as_str(), files),
        };
        // As GitHub Pages says it: within ten minutes the browser's own copy will do.
        let router = router.layer(axum::middleware::map_response(async |mut response: Response| {
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=600"));
            response
        }));
        let running = Runtime::new().expect("no runtime");
        running.spawn(async move {
            listener.set_nonblocking(true)?;
            axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
        });
        self.running = Some(running);
    }
}

impl Drop for Harbour {
    fn drop(&mut self) {
        self.cut();
    }
}
