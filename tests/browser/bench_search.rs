//! What `./dev bench search` measures: the search box of the product's own page over 10,000 tools, and the same typing over
//! the same tools by libraries that tolerate typing errors. `tests/bench/search` makes the site and types in the page.

use crate::Setting;
use crate::engine::{Engine, Habits};
use crate::reader::Reader;
use crate::sites::{ROOT, serve_folder};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
use url::{ParseError, Url};

/// What is measured, by name and page.
const CONTENDERS: [(&str, &str); 4] = [
    ("ours", "/"),
    ("Fuse.js", "/bench/page.html?engine=fuse"),
    ("MiniSearch", "/bench/page.html?engine=minisearch"),
    ("uFuzzy", "/bench/page.html?engine=ufuzzy"),
];

/// How many times slower than it is the processor is made.
const SLOWED: [u32; 2] = [1, 4];

/// How often each is opened and typed into, all in turns: what else the machine does then costs them all alike.
const TURNS: usize = 3;

/// How many of the queries are typed letter by letter.
const TYPED: usize = 20;

/// What an app fetches once it is alive is not for its box: it has this long to do so first.
const SETTLED: Duration = Duration::from_secs(2);

#[derive(Deserialize)]
struct Misspelt {
    query: String,
    /// The tool it is meant for.
    slug: String,
}

#[derive(Deserialize)]
struct Ready {
    ms: f64,
    files: Vec<String>,
}

/// What was measured of one, in the order of [`SLOWED`]: milliseconds until its box answered, of each turn, and of each key.
#[derive(Default)]
struct Measured {
    readies: [Vec<f64>; SLOWED.len()],
    keys: [Vec<f64>; SLOWED.len()],
    /// The files that it fetched for its box.
    files: Vec<String>,
}

#[test]
#[ignore = "takes its time: ./dev bench search"]
fn search() {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-search/site");
    let queries: Vec<Misspelt> = read(&site, "queries.json");
    let bytes: HashMap<String, u64> = read(&site, "bytes.json");
    let habits = Habits { unpaced: true, ..Habits::USUAL };
    let reader = Reader::with(Setting { engine: Engine::Chromium, base: ROOT }, &serve_folder(&site, ROOT), habits);

    let mut all = CONTENDERS.map(|_| Ok(Measured::default()));
    for _ in 0..TURNS {
        for ((_, page), measured) in CONTENDERS.iter().zip(&mut all) {
            if let Ok(before) = measured
                && let Err(why) = measure(&reader, page, &queries[..TYPED], before)
            {
                *measured = Err(why);
            }
        }
    }
    let mut failed = Vec::new();
    println!("| | to download | ready | ready, slowed | a key, half and 95 % within | slowed | misspelt, found |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    for ((name, page), measured) in CONTENDERS.iter().zip(all) {
        let row = measured.and_then(|measured| row(name, &measured, &bytes, &found(&reader, page, &queries)?));
        match row {
            Ok(row) => println!("{row}"),
            Err(why) => failed.push(format!("{name} cannot be measured: {why}")),
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn read<T: DeserializeOwned>(site: &Path, file: &str) -> T {
    let path = site.join("bench").join(file);
    let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run ./dev bench search", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// One turn: opens the page at each speed of the processor, waits until its box answers, and types.
fn measure(reader: &Reader, page: &str, queries: &[Misspelt], measured: &mut Measured) -> Result<(), String> {
    for (at, rate) in SLOWED.into_iter().enumerate() {
        let ready = open(reader, page, rate)?;
        measured.readies[at].push(ready.ms);
        measured.files = ready.files;
        for Misspelt { query, .. } in queries {
            measured.keys[at].extend(call::<Vec<f64>>(reader, "type", &[json!(query)])?);
        }
    }
    Ok(())
}

/// Opens a page and waits until its box answers.
fn open(reader: &Reader, page: &str, rate: u32) -> Result<Ready, String> {
    slow_down(reader, 1);
    reader.open(page);
    call::<Value>(reader, "alive", &[])?;
    sleep(SETTLED);
    slow_down(reader, rate);
    call(reader, "ready", &[])
}

/// How many of the queries put their tool among the first three, of how many.
fn found(reader: &Reader, page: &str, queries: &[Misspelt]) -> Result<String, String> {
    open(reader, page, 1)?;
    let mut found = 0;
    for Misspelt { query, slug } in queries {
        found += usize::from(
            call::<Vec<Option<String>>>(reader, "firstThree", &[json!(query)])?.contains(&Some(slug.clone())),
        );
    }
    Ok(format!("{found} of {}", queries.len()))
}

/// The least time within which so many of a hundred are.
fn within(share: usize, times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[(times.len() * share).div_ceil(100) - 1]
}

fn row(name: &str, measured: &Measured, bytes: &HashMap<String, u64>, found: &str) -> Result<String, String> {
    let Measured { readies, keys, files } = measured;
    let weight = |file: &String| bytes.get(file).copied().ok_or_else(|| format!("nobody weighed {file}"));
    let bytes = files.iter().map(weight).sum::<Result<u64, String>>()?;
    let readies = readies.iter().map(|times| format!("{:.0} ms", within(50, times)));
    let keys = keys.iter().map(|times| format!("{:.1} / {:.1} ms", within(50, times), within(95, times)));
    let times: Vec<String> = readies.chain(keys).collect();
    Ok(format!("| {name} | {:.1} KB | {} | {found} |", bytes as f64 / 1e3, times.join(" | ")))
}

/// Calls a function of typing.mjs in the page. What it throws is an error.
fn call<T: DeserializeOwned>(reader: &Reader, function: &str, arguments: &[Value]) -> Result<T, String> {
    let mut answer = reader.run_until_done(&format!(
        "const done = arguments[arguments.length - 1];\
         import('/bench/typing.mjs').then((typing) => typing.{function}(...{}))\
         .then((found) => done({{ found }}), (why) => done({{ why: why.message }}))",
        json!(arguments)
    ));
    match answer["why"].as_str() {
        Some(why) => Err(why.to_string()),
        None => serde_json::from_value(answer["found"].take()).map_err(|error| format!("{function}: {error}")),
    }
}

fn slow_down(reader: &Reader, rate: u32) {
    reader.ask(reader.client.issue_cmd(SlowDown(rate)));
}

/// Chromium's own command, which its driver passes on.
#[derive(Debug)]
struct SlowDown(u32);

impl WebDriverCompatibleCommand for SlowDown {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let command = json!({ "cmd": "Emulation.setCPUThrottlingRate", "params": { "rate": self.0 } });
        (Method::POST, Some(command.to_string()))
    }
}
