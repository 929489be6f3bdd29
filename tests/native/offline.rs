//! What the companion writes so that a site opens offline and can be installed.

use crate::common;
use crate::common::workshop::{INDEX, names_of, read, site, workshop, write};
use crate::common::{bicycles, see, see_none, tries};
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;

type Files = BTreeMap<String, String>;

/// What the worker's file says after `const NAME = `, to the end of the line.
fn told<'a>(site: &'a Files, name: &str) -> &'a str {
    let worker = &site["service-worker.js"];
    worker.split_once(&format!("const {name} = ")).unwrap().1.split_once(";\n").unwrap().0
}

fn build(site: &Files) -> &str {
    told(site, "BUILD").trim_matches('"')
}

fn start(site: &Files) -> Vec<String> {
    serde_json::from_str(told(site, "START")).unwrap()
}

/// The digests that the worker carries.
fn digests(site: &Files) -> Vec<&str> {
    eights(told(site, "DIGESTS").split('"').nth(1).unwrap())
}

fn eights(text: &str) -> Vec<&str> {
    text.as_bytes().chunks(8).map(|digest| str::from_utf8(digest).unwrap()).collect()
}

/// The digests beside the worker, with the number of their file.
fn shares(site: &Files) -> Vec<(usize, &str)> {
    let count: usize = told(site, "SHARES").parse().unwrap();
    let files = site.keys().filter(|path| path.starts_with("digests/")).count();
    assert_eq!(files, count);
    let share = |number: usize| {
        let (named, digests) = site[&format!("digests/{number}.txt")].trim_end_matches('\n').split_once('\n').unwrap();
        assert_eq!(named, build(site));
        eights(digests).into_iter().map(move |digest| (number, digest))
    };
    (0..count).flat_map(share).collect()
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_is_kept_from_the_start_is_there() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/repo/").unwrap();
    let (site, [script, wasm]) = (read(&dir.path().join("out")), names_of("late", dir.path()));
    let expected = [
        "",
        "404.html",
        "alive.js",
        "catalogue/site.json",
        "catalogue/rows/paired.json",
        "catalogue/rows/top.json",
        "app-1.js",
        "app-1.wasm",
    ];
    let expected = [&expected[..], &[&script, &wasm, "late.js"]].concat();
    assert_eq!(start(&site), expected);
    for path in start(&site) {
        let file = if path.is_empty() { "index.html" } else { &path };
        assert!(digests(&site).contains(&digest(&site[file]).as_str()), "{file}");
    }
}

#[test]
fn the_digests_are_those_of_all_pages_data_and_the_app() {
    let site = site(&bicycles(), "/");
    let signpost = "compare/magpie-vs-heron/index.html";
    let kept = |path: &str| {
        let page = path.ends_with(".html") && path != signpost && !path.starts_with("embed/");
        let app = ["app-", "find", "late", "votes"].iter().any(|name| path.starts_with(name));
        page || app || path.starts_with("catalogue/") || path == "alive.js"
    };
    let mut expected: Vec<String> = site.iter().filter(|(path, _)| kept(path)).map(|(_, text)| digest(text)).collect();
    expected.sort();
    let mut found: Vec<&str> = shares(&site).into_iter().map(|(_, digest)| digest).chain(digests(&site)).collect();
    found.sort();
    assert_eq!(found, expected);
}

/// The rule of service-worker.js, for the addresses by which a page may be asked for.
#[test]
fn a_path_tells_where_its_digest_stands() {
    let site = site(&common::shipped(), "/");
    let shares = shares(&site);
    let count: usize = told(&site, "SHARES").parse().unwrap();
    assert!(count > 1 && shares.len() > count * 64, "{count} files, {} digests", shares.len());
    let share = |address: &str| {
        let address = address.strip_suffix("index.html").unwrap_or(address).trim_end_matches('/');
        address.bytes().fold(0, |sum, byte| (sum * 31 + usize::from(byte)) % count)
    };
    for address in ["tool/qdrant/", "tool/qdrant", "tool/qdrant/index.html"] {
        assert!(shares.contains(&(share(address), digest(&site["tool/qdrant/index.html"]).as_str())), "{address}");
    }
    let data = "catalogue/beside/qdrant.json";
    assert!(shares.contains(&(share(data), digest(&site[data]).as_str())));
}

#[test]
fn the_worker_does_not_grow_with_the_catalogue() {
    let (few, many) = (site(&bicycles(), "/"), site(&common::shipped(), "/"));
    let [few, many] = [&few, &many].map(|site| site["service-worker.js"].len());
    assert!(many < few + 100, "{few} bytes, then {many}");
}

#[test]
fn every_page_names_its_build_and_a_signpost_does_not() {
    let site = site(&bicycles(), "/repo/");
    let mark = format!(r#"<html lang="en" data-build="{}">"#, build(&site));
    let (pages, signposts): (Vec<&String>, Vec<&String>) = site
        .iter()
        // What is made for other people's pages is kept by no worker.
        .filter(|(path, _)| path.ends_with(".html") && !path.starts_with("embed/"))
        .map(|(_, text)| text)
        .partition(|text| text.contains("page-data"));
    assert_eq!((pages.len(), signposts.len()), (16, 1));
    pages.into_iter().for_each(|page| see(page, &[&mark]));
    see_none(signposts[0], &["data-build"]);
}

#[test]
fn any_change_makes_another_build_and_none_makes_none() {
    let first = site(&bicycles(), "/");
    assert_eq!(build(&first).len(), 12);
    assert_eq!(first["service-worker.js"], site(&bicycles(), "/")["service-worker.js"]);

    let mut price = bicycles();
    price.tools[0].pricing.entry.label = "$9 a month".into();
    let mut edition = bicycles();
    edition.site.edition = common::date("2026-12-24");
    let dir = workshop(INDEX);
    fs::write(dir.path().join("app/app-1.js"), "export default 2").unwrap();
    write(dir.path(), &bicycles(), "/").unwrap();
    let others = [site(&price, "/"), site(&edition, "/"), site(&bicycles(), "/repo/"), read(&dir.path().join("out"))];
    let mut builds: Vec<&str> = others.iter().chain([&first]).map(build).collect();
    builds.sort();
    builds.dedup();
    assert_eq!(builds.len(), 5);
}

/// Whether the worker takes a name for one with a hash in it, so of one content for ever: what its expression says of the
/// hash's length is read from it, the rest is held to stand there.
fn hashed(name: &str) -> bool {
    let worker = fs::read_to_string("src/browser/service-worker.js").unwrap();
    let (_, rest) = worker.split_once("const HASHED = /-[0-9a-f]{").unwrap();
    let (length, rest) = rest.split_once('}').unwrap();
    assert!(rest.starts_with("(_bg)?\\.(js|wasm|css)$/;"), "{rest:.40}");
    let (least, most) = length.split_once(',').unwrap_or((length, length));
    let (least, most): (usize, usize) = (least.parse().unwrap(), most.parse().unwrap());
    let Some((stem, kind)) = name.rsplit_once('.') else { return false };
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit('-').next().unwrap();
    let digits = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    digits && (least..=most).contains(&hash.len()) && stem.contains('-') && ["js", "wasm", "css"].contains(&kind)
}

#[test]
fn the_worker_tells_files_with_a_hash_from_others() {
    let hashed_ones = [
        "app-67bd62ecd9d1d3cc.js",
        // Trunk writes its hashes as numbers, without the zeros they begin with.
        "app-7bd62ecd9d1d3cc_bg.wasm",
        "late-c5d9c2a4a6d0f1b.css",
        "print-5d9c2a4a6d0f1b.css",
    ];
    let others = [
        "late.js",
        "votes.js",
        "alive.js",
        "late_bg.wasm",
        "index.html",
        "catalogue/site.json",
        "app-1.js",
        "tool/a-face/",
    ];
    hashed_ones.into_iter().for_each(|name| assert!(hashed(name), "{name}"));
    others.into_iter().for_each(|name| assert!(!hashed(name), "{name}"));
    let dir = workshop(INDEX);
    for name in ["late", "votes"].map(|program| names_of(program, dir.path())).concat() {
        assert!(hashed(&name), "{name}");
    }
}

proptest! {
    #![proptest_config(tries(200))]

    /// One hash of four thousand million has fewer than eight digits.
    #[test]
    fn the_worker_knows_any_hash_of_trunk(hash in 0x1000_0000..=u64::MAX) {
        for name in [format!("app-{hash:x}.js"), format!("app-{hash:x}_bg.wasm"), format!("late-{hash:x}.css")] {
            prop_assert!(hashed(&name), "{name}");
        }
    }
}

#[test]
fn scripts_are_written_without_their_comments() {
    let site = site(&bicycles(), "/");
    for script in ["service-worker.js", "alive.js"] {
        see_none(&site[script], &["// ", "{{", "\n  "]);
    }
    assert!(site["service-worker.js"].ends_with("});\n"));
}

#[test]
fn the_manifest_describes_the_site_under_its_base() {
    let site = site(&bicycles(), "/repo/");
    let manifest: Value = serde_json::from_str(&site["manifest.webmanifest"]).unwrap();
    let text = |member: &str| manifest[member].as_str().unwrap_or_default();
    assert_eq!([text("name"), text("short_name"), text("lang")], ["Spoke and Lamp", "Spoke and Lamp", "en"]);
    assert_eq!(text("description"), bicycles().site.tagline);
    assert_eq!([text("id"), text("scope"), text("start_url")], ["/repo/"; 3]);
    assert_eq!([text("display"), text("theme_color"), text("background_color")], ["standalone", "#faf8f3", "#faf8f3"]);
    see(&fs::read_to_string("style/tokens.css").unwrap(), &["--paper: light-dark(#faf8f3, #14161a);"]);
    let head = [
        r#"<link rel="manifest" href="manifest.webmanifest">"#,
        r#"<link rel="apple-touch-icon" href="icons/apple-touch-icon.png">"#,
        r##"<meta name="theme-color" content="#14161a" media="(prefers-color-scheme:dark)"><meta name="theme-color" content="#faf8f3">"##,
    ];
    see(&site["index.html"], &head);
}

#[test]
fn the_icons_have_the_sizes_that_are_said_of_them() {
    let site = site(&bicycles(), "/repo/");
    let manifest: Value = serde_json::from_str(&site["manifest.webmanifest"]).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    let purposes: Vec<&str> = icons.iter().filter_map(|icon| icon["purpose"].as_str()).collect();
    assert_eq!(purposes, ["any", "any", "maskable"]);
    let said = icons.iter().map(|icon| {
        let name = icon["src"].as_str().unwrap().strip_prefix("/repo/").unwrap();
        (name, icon["sizes"].as_str().unwrap().to_string())
    });
    for (name, sizes) in said.chain([("icons/apple-touch-icon.png", "180x180".into())]) {
        let png = fs::read(format!("public/{name}")).unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png.len() < 4_000, "{name}: {} bytes", png.len());
        let [width, height] = [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()));
        assert_eq!(format!("{width}x{height}"), sizes, "{name}");
    }
    see(&fs::read_to_string("index.html").unwrap(), &[r#"rel="copy-dir" href="public/icons""#]);
}
