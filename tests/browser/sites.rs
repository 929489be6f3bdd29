use crate::watch::watched;
use seaworthy::companion::{self, publish, read_catalogue};
use seaworthy::domain::{Catalogue, Slug, Tool};
use seaworthy::site::Base;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

pub const ROOT: &str = "/";
pub const UNDER_A_PATH: &str = "/some/base/";

/// The shipped catalogue, published for one base with the app as it was built.
pub struct Site {
    pub base: Base,
    pub folder: PathBuf,
    /// Where `seaworthy serve` answers for it, base included.
    pub address: String,
}

/// The site under a base; published and served once a run. One bundle serves them all.
pub fn site(base: &str) -> &'static Site {
    static AT_ROOT: OnceLock<Site> = OnceLock::new();
    static UNDER: OnceLock<Site> = OnceLock::new();
    match base {
        ROOT => AT_ROOT.get_or_init(|| published("at-root", ROOT, catalogue())),
        _ => UNDER.get_or_init(|| published("under-a-path", UNDER_A_PATH, catalogue())),
    }
}

/// Publishes another catalogue at `/` and gives the address where it is served.
pub fn serve_catalogue(name: &str, catalogue: &Catalogue) -> String {
    published(name, ROOT, catalogue).address
}

fn published(name: &str, base: &str, catalogue: &Catalogue) -> Site {
    let folder = publish_as(name, base, catalogue);
    let address = serve_folder(&folder, base);
    Site { base: Base::new(base), folder, address }
}

/// Serves a folder under a base and gives the address.
pub fn serve_folder(folder: &Path, base: &str) -> String {
    let (listener, folder, base) = (listen(), folder.to_path_buf(), Base::new(base));
    let address = format!("http://{}{}", listener.local_addr().unwrap(), base.as_str());
    runtime()
        .spawn(async move { axum::serve(listener, companion::host(watched(companion::files(&folder)), &base)).await });
    address
}

/// Publishes a catalogue for a base, with the app as it was built, into a folder of this name.
pub fn publish_as(name: &str, base: &str, catalogue: &Catalogue) -> PathBuf {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(project.join("dist/index.html").is_file(), "dist/index.html is missing: run ./dev build first.");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
    let (from, app, base) = (project.join("public/catalogue"), project.join("target/app"), Base::new(base));
    let plan = companion::Site {
        catalogue: &from,
        out: &folder,
        app: Some(&app),
        base,
        url: None,
        fresh: false,
        cards: false,
    };
    publish(&plan, catalogue).unwrap_or_else(|error| panic!("the site could not be published: {error:#}"));
    folder
}

/// The shipped catalogue, to know what pages must say.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/catalogue");
        read_catalogue(&folder).unwrap().unwrap_or_else(|faults| panic!("the catalogue has a fault: {}", faults[0]))
    })
}

pub fn tool(slug: &str) -> &'static Tool {
    let slug = Slug::parse(slug).unwrap();
    catalogue().tool(&slug).unwrap_or_else(|| panic!("the catalogue has no {slug}"))
}

/// A listener on a free port.
pub fn listen() -> TcpListener {
    runtime().block_on(TcpListener::bind("127.0.0.1:0")).expect("no free port")
}

/// Half as long again as all cases take on the slowest two cores so far: a run that never ends would tell nobody why.
const LONGEST_RUN: Duration = Duration::from_secs(60 * 60);

/// Where everything that waits runs: servers, and the talk with the drivers.
pub fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let runtime = Runtime::new().expect("no runtime");
        // A served site listens for Ctrl-C, which then no longer ends this process by itself.
        runtime.spawn(async {
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(130);
            }
        });
        runtime.spawn(async {
            tokio::time::sleep(LONGEST_RUN).await;
            eprintln!("the browser tests did not end within {} minutes", LONGEST_RUN.as_secs() / 60);
            std::process::exit(124);
        });
        runtime
    })
}
