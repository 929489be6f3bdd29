use super::digest::{Sha, digest, hex, sha_of_parts};
use super::embeds::FRAMED_SCRIPT;
use super::policy::of_digest;
use super::progress;
use super::publish::Writer;
use crate::domain::Catalogue;
use crate::words::criteria as words;
use anyhow::Result;
use rayon::prelude::*;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// The attribute of `<html>` that says which build a page is of.
pub(super) const BUILD: &str = "data-build";

const WORKER: &str = include_str!("../browser/service-worker.js");
const SCRIPT: &str = concat!(
    include_str!("../browser/alive.js"),
    include_str!("../browser/find.js"),
    include_str!("../browser/offline.js"),
    include_str!("../browser/differences.js")
);

/// What a worker keeps from the start, beside the app: with these, 404.html shows the pages that lead to all others.
const START: [&str; 6] =
    ["", "404.html", "alive.js", "catalogue/site.json", "catalogue/rows/paired.json", "catalogue/rows/top.json"];

/// Finishes a site that is otherwise all there: names its build in every page, and writes what keeps pages for offline
/// use (docs/adr/0009). Gives the build's name.
pub(super) fn seal(write: &Writer) -> Result<String> {
    write.text("alive.js", &alive(write))?;
    let files = write.written();
    let build = build(&files);
    let log = format!("catalogue/{}", Catalogue::LOG);
    let bar = progress::bar(files.len() as u64, "files sealed");
    // The log of a count is not kept: it may be larger than a browser's memory.
    let kept = files.par_iter().filter(|(file, _)| *file != log).map(|(file, sha)| {
        bar.inc(1);
        Ok((file.as_str(), sealed(write, file, sha, &build)?))
    });
    let mut own = Vec::new();
    let mut others = Vec::new();
    for (file, digest) in kept.collect::<Result<Vec<_>>>()? {
        let Some(digest) = digest else { continue };
        if is_of_the_app(file) || START.contains(&address(file)) {
            own.push(digest)
        } else {
            others.push((file, digest))
        }
    }
    bar.finish_and_clear();
    own.sort();
    let shares = write_shares(write, &build, &others)?;

    // Few come for the votes or look for tools; who does has the programs kept then.
    let on_demand = |file: &str| ["find", "votes"].iter().any(|program| file.starts_with(program));
    let from_the_start = |file: &&str| is_of_the_app(file) && !on_demand(file);
    let app = files.iter().map(|(file, _)| file.as_str()).filter(from_the_start);
    let start = serde_json::to_string(&START.into_iter().chain(app).collect::<Vec<_>>())?;
    let worker = WORKER
        .replace("{{build}}", &build)
        .replace("\"{{start}}\"", &start)
        .replace("\"{{shares}}\"", &shares.to_string())
        .replace("{{digests}}", &own.concat());
    write.text("service-worker.js", &bare(&worker))?;
    Ok(build)
}

/// Names the build in a file that is a page. The beginning of the digest by which a worker knows the file; None if it is
/// none to keep.
fn sealed(write: &Writer, file: &str, sha: &Sha, build: &str) -> Result<Option<String>> {
    if file.ends_with(".html") {
        let page = write.read(file)?;
        // A signpost to the other order of a pair names no build, and is no page to keep.
        let Some(place) = find(&page, &mark("")) else { return Ok(None) };
        let page = [&page[..place], mark(build).as_bytes(), &page[place + mark("").len()..]].concat();
        write.name(file, &page)?;
        return Ok(Some(digest(&page, 4)));
    }
    let kept = file.starts_with("catalogue/") || START.contains(&file) || is_of_the_app(file);
    Ok(kept.then(|| hex(&sha[..4])))
}

/// The script of pages that are alive, with what it tells readers and the digests of what it loads. The styles may not be
/// there; then nothing comes.
fn alive(write: &Writer) -> String {
    let script = bare(SCRIPT).replace("{{keys}}", words::DIFFERENCE_KEYS);
    ["find.css", "find.js", FRAMED_SCRIPT].into_iter().fold(script, |script, file| {
        let digest = write.digest_of(file).map(|digest| of_digest(&digest)).unwrap_or_default();
        script.replace(&format!("{{{{{file}}}}}"), &digest)
    })
}

/// How many digests stand in one file, about.
const SHARE: usize = 128;

/// Writes the digests of what is kept once it is visited: in the worker they would grow with the catalogue, and every
/// reader loads that. Each of these files says of which build it is. Gives how many there are.
fn write_shares(write: &Writer, build: &str, digests: &[(&str, String)]) -> Result<usize> {
    let count = digests.len().div_ceil(SHARE).max(1);
    let mut shares = vec![Vec::new(); count];
    digests.iter().for_each(|(file, digest)| shares[share(address(file), count)].push(digest.as_str()));
    for (number, share) in shares.iter_mut().enumerate() {
        share.sort_unstable();
        write.text(&format!("digests/{number}.txt"), &format!("{build}\n{}\n", share.concat()))?;
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
fn build(files: &[(String, Sha)]) -> String {
    let mut all = vec![WORKER.as_bytes()];
    files.iter().for_each(|(file, sha)| all.extend([file.as_bytes(), sha]));
    hex(&sha_of_parts(&all)[..6])
}

/// Whether a folder holds a site that this program made: its home page names a build.
pub(super) fn is_ours(folder: &Path) -> bool {
    fs::read(folder.join("index.html")).is_ok_and(|page| named_build(&page).is_some_and(|build| !build.is_empty()))
}

/// A file of a finished site as it was before its build was named in it.
pub(super) fn unnamed(file: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    if file.ends_with(".html")
        && let Some(build) = named_build(&bytes)
    {
        bytes.drain(build);
    }
    bytes
}

/// Where a page names its build.
fn named_build(page: &[u8]) -> Option<Range<usize>> {
    let begin = format!("{BUILD}=\"");
    let start = find(page, &begin)? + begin.len();
    let length = page[start..].iter().position(|byte| *byte == b'"')?;
    Some(start..start + length)
}

/// Where a text first stands in bytes.
fn find(bytes: &[u8], text: &str) -> Option<usize> {
    bytes.windows(text.len()).position(|window| window == text.as_bytes())
}

/// Loader, wasm and late styles. What other people's pages load (embed.js) is none of it.
fn is_of_the_app(file: &str) -> bool {
    !file.contains('/')
        && !["alive.js", "embed.js"].contains(&file)
        && [".js", ".wasm", ".css"].iter().any(|kind| file.ends_with(kind))
}

fn mark(build: &str) -> String {
    format!("{BUILD}=\"{build}\"")
}

/// A script without indentation and the lines that are comments.
pub(super) fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}
