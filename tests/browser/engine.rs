use serde_json::{Map, Value, json};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
}

/// A running driver; one an engine, for the whole run.
pub struct Driver {
    pub address: String,
    /// Held by the session at hand. geckodriver keeps one at a time; one in each engine is also what two cores can do.
    pub session: Mutex<()>,
    _leash: Child,
}

/// Starts a driver and ends it with these tests, however they end: then this input closes.
const LEASH: &str = r#""$@" >/dev/null 2>&1 & read -r _; kill $!"#;

impl Engine {
    /// The engine's driver. One that cannot be started fails every test that needs it, with the same sentence.
    pub fn driver(self) -> &'static Driver {
        static CHROMIUM: OnceLock<Result<Driver, String>> = OnceLock::new();
        static FIREFOX: OnceLock<Result<Driver, String>> = OnceLock::new();
        let driver = match self {
            Engine::Chromium => CHROMIUM.get_or_init(|| start("chromedriver", &[])),
            Engine::Firefox => FIREFOX.get_or_init(|| start("geckodriver", &["--websocket-port=0"])),
        };
        driver.as_ref().unwrap_or_else(|why| panic!("{why}"))
    }

    /// What a session asks the driver for. Opening a page waits until it is parsed; for all else, tests wait themselves.
    pub fn capabilities(self, javascript: bool, profile: &str) -> Map<String, Value> {
        let found = |names: &[&str]| program(names).unwrap_or_else(|why| panic!("{why}"));
        let (key, options) = match self {
            Engine::Chromium => (
                "goog:chromeOptions",
                json!({
                    "binary": found(&["chromium", "google-chrome"]),
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--window-size=1280,900",
                        format!("--user-data-dir={profile}"),
                    ],
                    // 1 allows, 2 blocks.
                    "prefs": { "profile.managed_default_content_settings.javascript": if javascript { 1 } else { 2 } },
                }),
            ),
            // geckodriver makes a fresh profile by itself.
            Engine::Firefox => (
                "moz:firefoxOptions",
                json!({
                    "binary": found(&["firefox", "firefox-esr"]),
                    "args": ["-headless", "-width", "1280", "-height", "900"],
                    "prefs": { "javascript.enabled": javascript },
                }),
            ),
        };
        let general = [("pageLoadStrategy", json!("eager")), ("timeouts", json!({ "pageLoad": 30_000 }))];
        general.into_iter().chain([(key, options)]).map(|(key, value)| (key.to_string(), value)).collect()
    }
}

fn start(name: &str, arguments: &[&str]) -> Result<Driver, String> {
    let program = program(&[name])?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|free| free.local_addr())
        .map_err(|error| error.to_string())?
        .port();
    let leash = Command::new("sh")
        .args(["-c", LEASH, "sh"])
        .arg(program)
        .arg(format!("--port={port}"))
        .args(arguments)
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{name} could not be started: {error}."))?;
    let address = format!("http://127.0.0.1:{port}");
    let deadline = Instant::now() + Duration::from_secs(20);
    while !answers(port) {
        if Instant::now() > deadline {
            return Err(format!("{name} was started and did not answer within 20 seconds."));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(Driver { address, session: Mutex::new(()), _leash: leash })
}

/// Whether a driver is ready. That something listens is not enough: chromedriver does so a moment before it serves.
fn answers(port: u16) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// The first of some programs that is there: on PATH, or where `./dev` puts what it installs.
fn program(names: &[&str]) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let home = std::env::home_dir().unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.push(home.join(".cache/seaworthy/bin"));
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .ok_or_else(|| {
            format!(
                "{} is not installed: run ./dev test, which installs what the browser tests need.",
                names.join(" or ")
            )
        })
}
