//! The built site's bytes against their budgets, as `./dev size` prints them. KB is 1000 bytes.

use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const COMPARISON: &str = "dist/compare/gemini-2-5-flash-lite-vs-smolvlm/index.html";

struct Budget {
    what: &'static str,
    bytes: usize,
    gate: usize,
    goal: usize,
}

#[test]
fn the_site_stays_within_its_budgets() {
    assert!(Path::new(COMPARISON).exists(), "{COMPARISON} is not there; run ./dev build");
    let [wasm, late, votes, find] =
        ["app-", "late-", "votes-", "find-"].map(|name| fs::read(only(name, "wasm")).unwrap());
    let script = |file: PathBuf| brotli(&fs::read(file).unwrap());
    let scripts = script(only("app-", "js")) + script("dist/alive.js".into());
    // What loads a program comes with it and with nothing else.
    let [late_scripts, votes_scripts, find_scripts] = ["late", "votes", "find"]
        .map(|name| script(only(&format!("{name}-"), "js")) + script(format!("dist/{name}.js").into()));
    let worker = fs::read("dist/service-worker.js").unwrap();
    let page = fs::read(COMPARISON).unwrap();
    let budgets = [
        Budget { what: "wasm, brotli 11", bytes: brotli(&wasm), gate: 130_000, goal: 120_000 },
        Budget { what: "wasm, gzip 9", bytes: gzip(&wasm), gate: 155_000, goal: 145_000 },
        Budget { what: "scripts of every page, brotli 11", bytes: scripts, gate: 10_000, goal: 10_000 },
        Budget { what: "second wasm, when asked for", bytes: brotli(&late), gate: 110_000, goal: 100_000 },
        Budget { what: "its scripts", bytes: late_scripts, gate: 6_000, goal: 6_000 },
        Budget { what: "third wasm, on the votes’ pages", bytes: brotli(&votes), gate: 130_000, goal: 110_000 },
        Budget { what: "its scripts", bytes: votes_scripts, gate: 8_000, goal: 6_000 },
        Budget { what: "fourth wasm, once a reader looks", bytes: brotli(&find), gate: 110_000, goal: 90_000 },
        Budget { what: "its scripts", bytes: find_scripts, gate: 8_000, goal: 6_000 },
        Budget { what: "service worker, after first load", bytes: brotli(&worker), gate: 5_000, goal: 3_000 },
        Budget { what: "comparison page, gzip 9", bytes: gzip(&page), gate: 14_300, goal: 14_300 },
        Budget { what: "largest comparison page, gzip 9", bytes: largest_comparison(), gate: 14_300, goal: 14_300 },
        Budget { what: "requests before first content", bytes: 1 + blocking(&page), gate: 1, goal: 1 },
    ];
    println!("\n{:<38} {:>9} {:>9} {:>9}", "what", "is", "gate", "goal");
    for Budget { what, bytes, gate, goal } in &budgets {
        let note = if bytes > gate {
            "OVER"
        } else if bytes > goal {
            "over goal"
        } else {
            ""
        };
        println!("{what:<38} {bytes:>9} {gate:>9} {goal:>9}  {note}");
    }
    let over: Vec<&str> =
        budgets.iter().filter(|budget| budget.bytes > budget.gate).map(|budget| budget.what).collect();
    assert!(over.is_empty(), "over budget: {}", over.join(", "));
}

/// What a page must fetch before its words can be painted: stylesheets and scripts that hold up the parser ahead of them.
/// Those behind the words hold up what follows alone.
fn blocking(page: &[u8]) -> usize {
    let page = String::from_utf8_lossy(page);
    let page = page.split("</main>").next().unwrap_or_default();
    let tags = page.split('<').map(|tag| tag.split('>').next().unwrap_or_default());
    let holds_up = |tag: &str| {
        tag.starts_with("link") && tag.contains("stylesheet")
            || tag.starts_with("script") && tag.contains("src=") && !tag.contains("module") && !tag.contains("defer")
    };
    tags.filter(|tag| holds_up(tag)).count()
}

/// The one file of a kind that begins so.
fn only(beginning: &str, extension: &str) -> PathBuf {
    let files = fs::read_dir("dist").unwrap().map(|entry| entry.unwrap().path());
    let of_the_app = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(beginning) && name.ends_with(&format!(".{extension}"))
    };
    let mut files: Vec<PathBuf> = files.filter(of_the_app).collect();
    assert_eq!(files.len(), 1, "one file {beginning}….{extension} in dist");
    files.remove(0)
}

fn largest_comparison() -> usize {
    let pages = fs::read_dir("dist/compare").unwrap().map(|entry| entry.unwrap().path().join("index.html"));
    // The page on which readers choose lists the whole catalogue and is no comparison.
    pages.filter(|page| page.exists()).map(|page| gzip(&fs::read(page).unwrap())).max().unwrap_or_default()
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

fn brotli(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params).unwrap();
    compressed.len()
}
