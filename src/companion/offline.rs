use super::app_bundle::gather;
use crate::domain::Catalogue;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The attribute of `<html>` that says which build a page is of.
pub(super) const BUILD: &str = "data-build";

const WORKER: &str = include_str!("../browser/service-worker.js");
const SCRIPT: &str = concat!(
    include_str!("../browser/alive.js"),
    include_str!("../browser/find.js"),
    include_str!("../browser/offline.js")
);

/// What a worker keeps from the start, beside the app: with these, 404.html shows the pages that lead to all others.
const START: [&str; 6] =
    ["", "404.html", "alive.js", "catalogue/site.json", "catalogue/rows/paired.json", "catalogue/rows/top.json"];

/// Finishes a site that is otherwise all there: names its build in every page, and writes what keeps pages for offline
/// use (docs/adr/0009).
pub(super) fn seal(root: &Path) -> Result<()> {
    write(root, "alive.js", &bare(SCRIPT))?;
    let mut paths = Vec::new();
    gather(root, Path::new(""), &mut paths)?;
    let mut files: Vec<String> = paths.iter().map(|path| path.to_string_lossy().replace('\\', "/")).collect();
    files.sort();

    let build = build(root, &files)?;
    let mut own = Vec::new();
    let mut others = Vec::new();
    let log = format!("catalogue/{}", Catalogue::LOG);
    // The log of a count is not kept: it may be larger than a browser's memory.
    for file in files.iter().filter(|file| **file != log) {
        let mut bytes = read(root, file)?;
        if is_page(file, &bytes) {
            bytes = named(&bytes, &build);
            fs::write(root.join(file), &bytes).with_context(|| format!("cannot write {file}"))?;
        } else if !(file.starts_with("catalogue/") || START.contains(&file.as_str()) || is_of_the_app(file)) {
            continue;
        }
        let found = digest(&bytes, 4);
        if is_of_the_app(file) || START.contains(&address(file)) { own.push(found) } else { others.push((file, found)) }
    }
    own.sort();
    let shares = write_shares(root, &build, &others)?;

    // Few come for the votes or look for tools; who does has the programs kept then.
    let on_demand = |file: &str| ["find", "votes"].iter().any(|program| file.starts_with(program));
    let from_the_start = |file: &&str| is_of_the_app(file) && !on_demand(file);
    let app = files.iter().map(String::as_str).filter(from_the_start);
    let start = serde_json::to_string(&START.into_iter().chain(app).collect::<Vec<_>>())?;
    let worker = WORKER
        .replace("{{build}}", &build)
        .replace("\"{{start}}\"", &start)
        .replace("\"{{shares}}\"", &shares.to_string())
        .replace("{{digests}}", &own.concat());
    write(root, "service-worker.js", &bare(&worker))
}

/// How many digests stand in one file, about.
const SHARE: usize = 128;

/// Writes the digests of what is kept once it is visited: in the worker they would grow with the catalogue, and every
/// reader loads that. Each of these files says of which build it is. Gives how many there are.
fn write_shares(root: &Path, build: &str, digests: &[(&String, String)]) -> Result<usize> {
    let count = digests.len().div_ceil(SHARE).max(1);
    let mut shares = vec![Vec::new(); count];
    digests.iter().for_each(|(file, digest)| shares[share(address(file), count)].push(digest.as_str()));
    fs::create_dir_all(root.join("digests")).context("cannot make a folder for digests")?;
    for (number, share) in shares.iter_mut().enumerate() {
        share.sort_unstable();
        write(root, &format!("digests/{number}.txt"), &format!("{build}\n{}\n", share.concat()))?;
    }
    Ok(count)
}

/// In which of so many files a path's digest stands, the end of its address left aside. service-worker.js counts the same.
fn share(address: &str, shares: usize) -> usize {
    address.trim_end_matches('/').bytes().fold(0, |sum, byte| (sum * 31 + usize::from(byte)) % shares)
}

/// The address of a file inside the site: hosts give a folder's page at the folder.
fn address(file: &str) -> &str {
    file.strip_suffix("index.html").unwrap_or(file)
}

/// A digest of everything in the site, and of the worker itself: what is kept goes by its rules.
fn build(root: &Path, files: &[String]) -> Result<String> {
    let mut all = WORKER.as_bytes().to_vec();
    for file in files {
        all.extend(format!("{file} {}\n", digest(&read(root, file)?, 32)).into_bytes());
    }
    Ok(digest(&all, 6))
}

/// The first bytes of the SHA-256, in hexadecimal.
pub(super) fn digest(bytes: &[u8], length: usize) -> String {
    Sha256::digest(bytes).iter().take(length).map(|byte| format!("{byte:02x}")).collect()
}

/// Pages name their build; a signpost to the other order of a pair does not, and is no page to keep.
fn is_page(file: &str, bytes: &[u8]) -> bool {
    file.ends_with(".html") && String::from_utf8_lossy(bytes).contains(&mark(""))
}

/// Loader, wasm and late styles. What other people's pages load (embed.js) is none of it.
fn is_of_the_app(file: &str) -> bool {
    !file.contains('/')
        && !["alive.js", "embed.js"].contains(&file)
        && [".js", ".wasm", ".css"].iter().any(|kind| file.ends_with(kind))
}

fn named(page: &[u8], build: &str) -> Vec<u8> {
    String::from_utf8_lossy(page).replacen(&mark(""), &mark(build), 1).into_bytes()
}

fn mark(build: &str) -> String {
    format!("{BUILD}=\"{build}\"")
}

/// A script without indentation and the lines that are comments.
pub(super) fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn read(root: &Path, file: &str) -> Result<Vec<u8>> {
    fs::read(root.join(file)).with_context(|| format!("cannot read {file}"))
}

fn write(root: &Path, file: &str, text: &str) -> Result<()> {
    fs::write(root.join(file), text).with_context(|| format!("cannot write {file}"))
}
