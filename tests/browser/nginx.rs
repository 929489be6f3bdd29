//! The site behind nginx under a path, with the very lines of docs/deploy.md.

use crate::driver::{program, serving};
use crate::engine::Habits;
use crate::http::get;
use crate::reader::Reader;
use crate::sites::{UNDER_A_PATH, site};
use crate::{PAIR, Setting};
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Child;
use std::sync::OnceLock;

in_every_engine!(
    under_a_path:
    a_reader_finds_their_way,
);

/// A running nginx, for the whole run.
struct Nginx {
    /// Base included.
    address: String,
    _leash: Child,
}

/// The nginx that all of these tests ask, or why there is none.
fn nginx() -> &'static Result<Nginx, String> {
    static NGINX: OnceLock<Result<Nginx, String>> = OnceLock::new();
    NGINX.get_or_init(|| {
        let own = program(&["nginx"]).or_else(|why| {
            // Where Debian puts it, which is on root's PATH alone.
            let usual = Path::new("/usr/sbin/nginx");
            usual.is_file().then(|| usual.to_path_buf()).ok_or(why)
        })?;
        let prefix = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser/nginx");
        fs::create_dir_all(&prefix).map_err(|error| error.to_string())?;
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        fs::write(prefix.join("nginx.conf"), configuration(port)).map_err(|error| error.to_string())?;
        let leash = serving(&own, &["-p", &prefix.to_string_lossy(), "-c", "nginx.conf", "-e", "error.log"], port)?;
        Ok(Nginx { address: format!("http://127.0.0.1:{port}{UNDER_A_PATH}"), _leash: leash })
    })
}

/// The block of docs/deploy.md for this site, in as little as nginx runs with.
fn configuration(port: u16) -> String {
    let docs = include_str!("../../docs/deploy.md");
    let block = docs.split_once("```nginx\n").expect("a block for nginx").1.split("```").next().unwrap();
    let folder = format!("{}/", site(UNDER_A_PATH).folder.display());
    let block = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("/srv/seaworthy/", folder),
        ("/repo/", UNDER_A_PATH.to_string()),
        ("/repo", UNDER_A_PATH.trim_end_matches('/').to_string()),
    ]
    .into_iter()
    .fold(block.to_string(), |block, (said, here)| {
        assert!(block.contains(said), "docs/deploy.md says no {said}");
        block.replace(said, &here)
    });
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|of| format!("{of}_temp_path {of};"));
    // One process, of whoever runs the tests. They ask by HTTP/1.0, which usually gets nothing that is packed.
    format!(
        "daemon off; master_process off; pid nginx.pid; events {{}}\nhttp {{\ninclude {};\naccess_log off; gzip_http_version 1.0;\n{}\n{block}}}\n",
        mime_types(),
        folders.join("\n"),
    )
}

/// Debian's table of types, beside the nginx that `./dev` unpacks or where the package puts it.
fn mime_types() -> String {
    let home = std::env::var_os("SEAWORTHY_TOOLS").map(Into::into);
    let home = home.unwrap_or_else(|| std::env::home_dir().unwrap_or_default().join(".cache/seaworthy"));
    let unpacked = home.join("bin/mime.types");
    if unpacked.is_file() { unpacked.display().to_string() } else { "/etc/nginx/mime.types".to_string() }
}

/// Runs a test with nginx where it is to be had. `./dev` takes it from Debian's packages alone.
fn with_nginx(test: impl FnOnce(&str)) {
    match nginx() {
        Ok(nginx) => test(&nginx.address),
        Err(why) if program(&["apt-get"]).is_ok() => panic!("{why}"),
        Err(_) => eprintln!("skipped: nginx comes from Debian's packages, and there is no apt-get here"),
    }
}

fn a_reader_finds_their_way(setting: Setting) {
    with_nginx(|address| {
        let reader = Reader::with(setting, address, Habits::USUAL);
        reader.open(PAIR.path);
        reader.see_it_alive();
        reader.press(".card:nth-child(2) button", "Ship");
        reader.see_attribute(".card:nth-child(2) button.ship", "aria-pressed", "true");
        reader.press(".masthead nav a", "Reviewers");
        reader.see_address("/reviewers/");
        reader.see_heading("Reviewers");
        // A link that has no file of its own.
        reader.open("/compare/qdrant-vs-whisper/");
        reader.see_heading("Qdrant vs Whisper");
        reader.open(PAIR.path);
        reader.see_it_alive();
        reader.see_attribute(".card:nth-child(2) button.ship", "aria-pressed", "true");
    });
}

#[test]
fn files_come_as_the_table_of_the_docs_says() {
    const NAMED: Option<&str> = Some("public, max-age=31536000, immutable");
    const ASKED: Option<&str> = Some("no-cache");
    let in_folder = |folder: &str, fits: &dyn Fn(&str) -> bool| {
        let mut files = site(UNDER_A_PATH).folder.join(folder).read_dir().unwrap();
        let name = files
            .find_map(|file| Some(file.unwrap().file_name().to_string_lossy().into_owned()).filter(|name| fits(name)));
        [folder, &name.unwrap()].concat()
    };
    let app = |end: &str| in_folder("", &|name| name.starts_with("app-") && name.ends_with(end));
    let cases = [
        (String::new(), 200, "text/html; charset=utf-8", ASKED),
        ("compare/".into(), 200, "text/html; charset=utf-8", ASKED),
        ("nonsense/".into(), 404, "text/html; charset=utf-8", ASKED),
        ("catalogue/no.json".into(), 404, "text/html; charset=utf-8", ASKED),
        ("404.html".into(), 200, "text/html; charset=utf-8", ASKED),
        (app("_bg.wasm"), 200, "application/wasm", NAMED),
        (app(".js"), 200, "text/javascript; charset=utf-8", NAMED),
        (in_folder("cards/", &|name| name.starts_with("site-")), 200, "image/png", NAMED),
        ("service-worker.js".into(), 200, "text/javascript; charset=utf-8", ASKED),
        ("find.js".into(), 200, "text/javascript; charset=utf-8", ASKED),
        ("find.css".into(), 200, "text/css; charset=utf-8", ASKED),
        ("robots.txt".into(), 200, "text/plain; charset=utf-8", ASKED),
        ("catalogue/site.json".into(), 200, "application/json", ASKED),
        ("favicon.svg".into(), 200, "image/svg+xml", ASKED),
        ("manifest.webmanifest".into(), 200, "application/manifest+json", ASKED),
        ("feed.xml".into(), 200, "application/xml", ASKED),
        ("feed.json".into(), 200, "application/json", ASKED),
        ("sitemap.xml".into(), 200, "application/xml", ASKED),
    ];
    with_nginx(|address| {
        for (path, status, kind, caching) in cases {
            let answer = get(&format!("{address}{path}"), "Accept-Encoding: gzip");
            assert_eq!((answer.status, answer.header("content-type")), (status, Some(kind)), "{path}");
            assert_eq!(answer.header("cache-control"), caching, "{path}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            // A file of some hundred bytes may not be worth it.
            let packed = answer.header("content-encoding") == Some("gzip") || kind == "image/png";
            assert!(packed || answer.body.len() < 600, "{path} comes as it is, {} bytes", answer.body.len());
        }
        for (folder, status) in [("", 301), ("tools", 301), ("tool/smolvlm", 301)] {
            let answer = get(format!("{address}{folder}").trim_end_matches('/'), "");
            let to = format!("{UNDER_A_PATH}{folder}/").replace("//", "/");
            assert_eq!((answer.status, answer.header("location")), (status, Some(to.as_str())), "{folder}");
        }
    });
}
