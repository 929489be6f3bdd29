use crate::Setting;
use crate::engine::{Engine, Habits, Held};
use crate::profile::Profile;
use crate::server::Server;
use crate::sites::{runtime, site};
use crate::watch;
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, NewSessionError};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::thread::{panicking, sleep};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// How long a reader waits for anything. Only a broken page, or a very busy machine, is slower.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver that is silent for so long has hung. Its session then answers nothing any more.
const SILENCE: Duration = Duration::from_secs(75);

/// Somebody with a browser of their own, new and empty, on one site. The browser closes when the test ends.
pub struct Reader {
    pub(super) client: Client,
    /// The site's, base included.
    address: String,
    /// Whether the driver comes back before a page is there.
    hasty: bool,
    engine: Engine,
    driver: Held,
    profile: Profile,
}

impl Reader {
    /// A reader of the published site.
    pub fn new(setting: Setting) -> Reader {
        Reader::with(setting, &site(setting.base).address, Habits::USUAL)
    }

    pub fn without_javascript(setting: Setting) -> Reader {
        Reader::with(setting, &site(setting.base).address, Habits { javascript: false, ..Habits::USUAL })
    }

    /// A reader of the same site behind a server with troubles.
    pub fn of(setting: Setting, server: &Server) -> Reader {
        Reader::with(setting, &server.address, Habits::USUAL)
    }

    /// A reader with habits of their own, of the site at an address.
    pub fn with(setting: Setting, address: &str, habits: Habits) -> Reader {
        let profile = Profile::new(setting.engine);
        let (driver, client) = session(setting.engine, habits, &profile.path().to_string_lossy());
        let hasty = setting.engine == Engine::WebKit && habits.javascript;
        let reader = Reader { client, address: address.to_string(), hasty, engine: setting.engine, driver, profile };
        if setting.engine == Engine::WebKit {
            // The others' windows have their size from the start.
            reader.ask(reader.client.set_window_size(if habits.phone { 360 } else { 1280 }, 900));
        }
        reader
    }

    // Going places.

    /// Opens a page by its path inside the site, as by a link from elsewhere.
    pub fn open(&self, path: &str) {
        self.leave(self.client.goto(&self.address_of(path)));
    }

    pub fn reload(&self) {
        self.leave(self.client.refresh());
    }

    /// Goes to another page, and waits until it is parsed where the driver does not.
    fn leave(&self, go: impl Future<Output = Result<(), CmdError>>) {
        if self.hasty {
            self.run("window.left = true");
        }
        self.ask(go);
        if self.hasty {
            self.see_true("another page", "return !window.left && document.readyState !== 'loading'");
        }
    }

    pub fn go_back(&self) {
        self.ask(self.client.back());
    }

    /// Clicks the link or button of these words, once it is there.
    pub fn press(&self, css: &str, words: &str) {
        self.wait_for(&format!("“{words}” to press in {css}"), || {
            let all = self.try_find(css)?;
            let found = all.iter().find(|element| self.ask_once(element.text()).is_some_and(|text| text == words))?;
            self.click(css, found)
        });
    }

    /// Clicks the first that fits, whatever its words: drivers differ in whether those that are only spoken are among them.
    pub fn press_first(&self, css: &str) {
        self.wait_for(&format!("{css} to press"), || self.click(css, self.try_find(css)?.first()?));
    }

    /// Whether a click got through. Where one does not, what it is for is scrolled into the middle: WebKit's driver at times
    /// takes the edge of its window for somewhere else, and misses what lies there.
    fn click(&self, css: &str, element: &Element) -> Option<()> {
        let clicked = self.ask_once(element.clone().click());
        if clicked.is_none() {
            let middle = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            self.ask_once(self.client.execute(middle, vec![css.into()]));
        }
        clicked
    }

    /// Chooses an option of a select by its value.
    pub fn choose(&self, select: &str, value: &str) {
        let option = format!("{select} option[value=\"{value}\"]");
        self.wait_for(&option, || self.ask_once(self.try_find(&option)?.first()?.click()));
    }

    /// Runs a script in the page. What it returns comes back.
    pub fn run(&self, script: &str) -> Value {
        self.ask(self.client.execute(script, Vec::new()))
    }

    /// Runs a script that calls its last argument with what it found, once it has.
    pub fn run_until_done(&self, script: &str) -> Value {
        self.ask(self.client.execute_async(script, Vec::new()))
    }

    // Asking the driver.

    pub(super) fn address_of(&self, path: &str) -> String {
        format!("{}{}", self.address, path.trim_start_matches('/'))
    }

    pub(super) fn find(&self, css: &str) -> Vec<Element> {
        self.ask(self.client.find_all(Locator::Css(css)))
    }

    pub(super) fn try_find(&self, css: &str) -> Option<Vec<Element>> {
        self.ask_once(self.client.find_all(Locator::Css(css)))
    }

    pub(super) fn try_texts(&self, css: &str) -> Option<Vec<String>> {
        self.try_find(css)?.iter().map(|element| self.ask_once(element.text())).collect()
    }

    pub(super) fn ask<T>(&self, question: impl Future<Output = Result<T, CmdError>>) -> T {
        let answer = self.in_time(question);
        let answer = answer.unwrap_or_else(|_| panic!("the driver has hung"));
        answer.unwrap_or_else(|error| panic!("the browser refused: {error}"))
    }

    /// None when the browser cannot say, as when what was found has just been replaced.
    pub(super) fn ask_once<T>(&self, question: impl Future<Output = Result<T, CmdError>>) -> Option<T> {
        self.in_time(question).ok()?.ok()
    }

    /// The driver's answer, or that it has hung. After that it is asked no more.
    fn in_time<T>(&self, question: impl Future<Output = T>) -> Result<T, Hung> {
        let answer = if self.driver.hung.get() { Err(Hung) } else { in_time(question) };
        self.driver.hung.set(answer.is_err());
        answer
    }

    /// Looks again and again until there is an answer; a hope that is not met in time fails the test.
    pub(super) fn wait_for<T>(&self, hope: &str, look: impl Fn() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(seen) = look() {
                return seen;
            }
            assert!(Instant::now() < deadline, "waited in vain for {hope}");
            sleep(Duration::from_millis(25));
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if panicking() {
            let place = self.ask_once(self.client.current_url()).map(String::from);
            let page = self.try_texts("body").map(|texts| texts.concat().chars().take(1500).collect::<String>());
            eprintln!("at {}:\n{}", place.unwrap_or_default(), page.unwrap_or_default());
        }
        if self.in_time(self.client.clone().close()).is_ok() {
            self.profile.ended();
        }
        // The next reader has the same engine, and perhaps another test.
        watch::keep_reports(self.engine);
    }
}

/// A driver did not answer within its time.
struct Hung;

fn in_time<T>(question: impl Future<Output = T>) -> Result<T, Hung> {
    runtime().block_on(async { timeout(SILENCE, question).await.map_err(|_| Hung) })
}

/// A new session. A driver that hangs at its start is started anew, once.
fn session(engine: Engine, habits: Habits, profile: &str) -> (Held, Client) {
    let capabilities = engine.capabilities(habits, profile);
    for _ in 0..2 {
        let driver = engine.driver();
        match in_time(connect(&driver.address, capabilities.clone())) {
            Ok(client) => {
                return (driver, client.unwrap_or_else(|why| panic!("{engine:?} could not be started: {why}")));
            }
            Err(Hung) => driver.hung.set(true),
        }
    }
    panic!("{engine:?}'s driver has hung twice, asked for a session")
}

async fn connect(driver: &str, capabilities: Map<String, Value>) -> Result<Client, NewSessionError> {
    ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver).await
}
