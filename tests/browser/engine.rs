use crate::driver::{Driver, program, start, start_on_a_screen};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// How a reader has set their browser.
#[derive(Clone, Copy)]
pub struct Habits {
    pub javascript: bool,
    pub dark: bool,
    /// 360 pixels wide in Chromium. The windows of the others go no narrower than about 450, which is a phone's layout
    /// all the same.
    pub phone: bool,
    /// In Chromium, frames follow each other as fast as they are painted and not sixty times a second, so that a measured
    /// time holds the work and no waiting.
    pub unpaced: bool,
}

impl Habits {
    pub const USUAL: Habits = Habits { javascript: true, dark: false, phone: false, unpaced: false };
}

/// An engine's driver, which nobody else has meanwhile.
pub struct Held(MutexGuard<'static, Option<Result<Driver, String>>>);

impl Deref for Held {
    type Target = Driver;

    fn deref(&self) -> &Driver {
        match self.0.as_ref().expect("a driver is held once it was started") {
            Ok(driver) => driver,
            Err(why) => panic!("{why}"),
        }
    }
}

impl Engine {
    /// The engine's driver, for one session: geckodriver keeps one at a time, and one in each engine is what two cores can
    /// do. It is the same for the whole run, unless it hangs: then it is ended, and the next session has another. One that
    /// cannot be started fails every test that needs it, with the same sentence.
    pub fn driver(self) -> Held {
        static DRIVERS: [Mutex<Option<Result<Driver, String>>>; 3] = [const { Mutex::new(None) }; 3];
        let mut held = DRIVERS[self as usize].lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(&*held, Some(Ok(driver)) if driver.hung.get()) {
            // Past libtest, which shows what a test prints only when it fails.
            let _ = writeln!(std::io::stderr(), "{self:?}'s driver has hung; it is started anew");
            *held = None;
        }
        held.get_or_insert_with(|| match self {
            Engine::Chromium => start("chromedriver", &[], &[]),
            Engine::Firefox => start("geckodriver", &["--websocket-port=0"], &[]),
            Engine::WebKit => start_on_a_screen("WebKitWebDriver"),
        });
        Held(held)
    }

    /// Why the engine can be had on this machine by no means, if so. `./dev` installs it from Debian's packages alone.
    pub fn out_of_reach(self) -> Option<&'static str> {
        let here = |name| program(&[name]).is_ok();
        let there = here("WebKitWebDriver") && here("Xvfb");
        (self == Engine::WebKit && !there && !here("apt-get"))
            .then_some("WebKitGTK comes from Debian's packages, and there is no apt-get here")
    }

    /// What a session asks the driver for. Opening a page waits until it is parsed; for all else, tests wait themselves.
    /// WebKit's driver would then hang at a page that is parsed and not yet loaded, so there readers look for themselves,
    /// which takes scripts.
    pub fn capabilities(self, habits: Habits, profile: &str) -> Map<String, Value> {
        let (key, options) = match self {
            Engine::Chromium => ("goog:chromeOptions", chromium(habits, profile)),
            Engine::Firefox => ("moz:firefoxOptions", firefox(habits, profile)),
            // Its driver makes fresh profiles by itself.
            Engine::WebKit => ("webkitgtk:browserOptions", webkit(habits)),
        };
        let until = match (self, habits.javascript) {
            (Engine::WebKit, true) => "none",
            (Engine::WebKit, false) => "normal",
            _ => "eager",
        };
        let patience = json!({ "pageLoad": 30_000, "script": 60_000 });
        let general = [("pageLoadStrategy", json!(until)), ("timeouts", patience)];
        general.into_iter().chain([(key, options)]).map(|(key, value)| (key.to_string(), value)).collect()
    }
}

fn chromium(habits: Habits, profile: &str) -> Value {
    let mut options = json!({
        "binary": found(&["chromium", "google-chrome"]),
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--window-size=1280,900",
            format!("--user-data-dir={profile}"),
            // 0 is dark, 1 is light.
            format!("--blink-settings=preferredColorScheme={}", u8::from(!habits.dark)),
        ],
        // 1 allows, 2 blocks.
        "prefs": { "profile.managed_default_content_settings.javascript": if habits.javascript { 1 } else { 2 } },
    });
    if habits.unpaced {
        options["args"].as_array_mut().expect("a list of arguments").push(json!("--disable-frame-rate-limit"));
    }
    if habits.phone {
        let screen = json!({ "width": 360, "height": 740, "pixelRatio": 1.0, "mobile": false, "touch": false });
        options["mobileEmulation"] = json!({ "deviceMetrics": screen });
    }
    options
}

fn firefox(habits: Habits, profile: &str) -> Value {
    let width = if habits.phone { "360" } else { "1280" };
    json!({
        "binary": found(&["firefox", "firefox-esr"]),
        "args": ["-headless", "-width", width, "-height", "900", "-profile", profile],
        "prefs": {
            "javascript.enabled": habits.javascript,
            // 0 is dark, 1 is light.
            "layout.css.prefers-color-scheme.content-override": u8::from(!habits.dark),
        },
    })
}

fn webkit(habits: Habits) -> Value {
    let mut args = vec!["--automation".to_string(), format!("--enable-javascript={}", habits.javascript)];
    args.extend(habits.dark.then(|| "--dark-mode".to_string()));
    json!({ "binary": mini_browser(), "args": args })
}

/// WebKitGTK's own small browser, which its driver drives. It is on no PATH.
fn mini_browser() -> PathBuf {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let libraries = inside(Path::new("/usr/lib")).into_iter().flat_map(|folder| inside(&folder));
    let webkits = libraries.filter(|path| path.to_string_lossy().contains("/webkit2gtk-4."));
    let browser = webkits.map(|webkit| webkit.join("MiniBrowser")).find(|browser| browser.is_file());
    browser.expect("no MiniBrowser under /usr/lib: Debian's package libwebkit2gtk-4.1-0 has it.")
}

fn found(names: &[&str]) -> PathBuf {
    program(names).unwrap_or_else(|why| panic!("{why}"))
}
