//! `seaworthy serve --watch`: what an editor's browser is told while files change.

use crate::common::workshop::{INDEX, program, read, workshop};
use crate::common::{see, see_none};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Longer than any build of these catalogues takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program, watching a catalogue; ended with the test.
struct Editing {
    dir: TempDir,
    program: Child,
    /// Where it answers, base included.
    host: String,
    base: String,
}

impl Editing {
    /// Begins with the catalogue in this folder.
    fn begin(catalogue: &str, base: &str) -> Editing {
        let dir = workshop(INDEX);
        for (path, text) in read(Path::new(catalogue)) {
            let to = dir.path().join("catalogue").join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, text).unwrap();
        }
        let path = |name: &str| dir.path().join(name).to_str().unwrap().to_string();
        let words = ["serve", "--watch", "--catalogue", &path("catalogue"), "--app", &path("app"), "--base", base];
        let mut program = program(&[&words[..], &["--port", "0"]].concat());
        // It is killed, and leaves its temporary folder behind.
        let mut program = program.env("TMPDIR", dir.path()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.strip_prefix("http://").unwrap().split_once(" (stop").unwrap().0;
        let (host, base) = address.split_at(address.find('/').unwrap());
        // Whoever prints to nobody would be ended by it.
        std::thread::spawn(move || lines.for_each(drop));
        Editing { host: host.into(), base: base.into(), dir, program }
    }

    fn open(&self, path: &str, header: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (base, host) = (&self.base, &self.host);
        write!(stream, "GET {base}{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{header}\r\n").unwrap();
        BufReader::new(stream)
    }

    /// The answer with its head, as text.
    fn get(&self, path: &str) -> String {
        let mut bytes = Vec::new();
        self.open(path, "If-Modified-Since: Wed, 26 Nov 2036 00:00:00 GMT\r\n").read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    /// What an open page hears, one state after the other.
    fn listen(&self) -> Heard {
        Heard(self.open(".seaworthy/events", "").lines())
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let file = self.dir.path().join("catalogue").join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from} in {text}");
        fs::write(file, text.replace(from, to)).unwrap();
    }
}

impl Drop for Editing {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

struct Heard(Lines<BufReader<TcpStream>>);

impl Heard {
    /// The first state from now on that is as wanted.
    fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let line = self.0.next().expect("the stream stays open").expect("within the time");
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let state: Value = serde_json::from_str(data).unwrap();
            if wanted(&state) {
                return state;
            }
        }
    }

    fn until_built(&mut self) -> String {
        let built = |state: &Value| state["build"] != "" && state["faults"] == Value::Array(Vec::new());
        self.until(built)["build"].as_str().unwrap().to_string()
    }

    fn until_faulty(&mut self) -> Vec<String> {
        let state = self.until(|state| state["faults"][0].is_string());
        state["faults"].as_array().unwrap().iter().map(|fault| fault.as_str().unwrap().to_string()).collect()
    }
}

#[test]
fn pages_follow_what_is_written_and_stay_while_it_has_faults() {
    let editing = Editing::begin("tests/faults/none", "/repo/");
    let mut heard = editing.listen();
    let first = heard.until_built();
    let page = editing.get("tool/heron/");
    let script = r#"<script src="/repo/.seaworthy/live.js"></script>"#;
    see(&page, &["200 OK", "cache-control: no-store", &format!(r#"data-build="{first}""#), script]);
    see_none(&page, &["last-modified", "<b>Crane</b>"]);

    editing.edit("tools/heron.json", r#""name": "Heron""#, r#""name": "<b>Crane</b>""#);
    let second = heard.until(|state| state["build"] != *first)["build"].as_str().unwrap().to_string();
    see(&editing.get("tool/heron/"), &["200 OK", &format!(r#"data-build="{second}""#), "&lt;b&gt;Crane&lt;/b&gt;"]);

    editing.edit("tools/heron.json", r#""verdict": "ship""#, r#""verdict": "sink""#);
    let faults = heard.until_faulty();
    assert!(faults[0].contains("catalogue/tools/heron.json:") && faults[0].contains("verdict: "), "{faults:?}");
    see(&editing.get("tool/heron/"), &["200 OK", &format!(r#"data-build="{second}""#)]);
    // Who opens a page now is told as well.
    assert_eq!(editing.listen().until_faulty(), faults);

    editing.edit("tools/heron.json", r#""verdict": "sink""#, r#""verdict": "ship""#);
    assert_eq!(heard.until_built(), second, "the same catalogue is the same build");
    editing.edit("tools/heron.json", "<b>Crane</b>", "Heron");
    assert_eq!(heard.until(|state| state["build"] != *second)["build"], *first);
}

#[test]
fn what_is_no_page_is_served_as_it_is_and_no_worker_keeps_anything() {
    let editing = Editing::begin("tests/faults/none", "/");
    editing.listen().until_built();
    let data = editing.get("catalogue/site.json");
    see(&data, &["200 OK", "content-type: application/json"]);
    see_none(&data, &["live.js"]);
    see(&editing.get("no/such/page"), &["404 Not Found", r#"<script src="/.seaworthy/live.js"></script>"#]);
    let worker = editing.get("service-worker.js");
    see(&worker, &["200 OK", "content-type: text/javascript", "registration.unregister()"]);
    see_none(&worker, &["addEventListener(\"fetch\""]);
    see(&editing.get(".seaworthy/live.js"), &["content-type: text/javascript", "EventSource"]);
}

#[test]
fn a_catalogue_that_is_faulty_from_the_start_is_shown_once_it_is_mended() {
    let editing = Editing::begin("tests/faults/price-negative", "/");
    let mut heard = editing.listen();
    let faults = heard.until_faulty();
    assert!(faults[0].ends_with("pricing.plans[0].usd_per_month: is -39; write 0 or more"), "{faults:?}");
    see(&editing.get(""), &["503 Service Unavailable", r#"data-build="""#, "live.js"]);
    let mended = fs::read_to_string("tests/faults/none/tools/heron.json").unwrap();
    fs::write(editing.dir.path().join("catalogue/tools/heron.json"), mended).unwrap();
    heard.until_built();
    see(&editing.get(""), &["200 OK"]);
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let cases = [
        (&["serve", "--watch", "--catalogue", "no/such/folder"][..], "no/such/folder is not a folder"),
        (&["serve", "dist", "--watch"], "cannot be used with"),
        (&["serve", "--catalogue", "public/catalogue"], "--watch"),
    ];
    for (words, told) in cases {
        let output = program(words).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && error.contains(told), "{words:?}: {error}");
    }
}
