//! Every address that a file of the built site writes down leads to a file of that site, at the root of a host and under
//! a path. Pages made by views alone are read in tests/native/links.rs; here is all that readers, feed readers and crawlers get.

use crate::addresses::{Page, full_addresses, manifest_addresses};
use crate::files::every_file;
use clap::Parser;
use seaworthy::companion::Command;
use std::collections::BTreeMap;
use std::path::Path;
use url::Url;

/// A site's files by their paths in it, and the address it is published at.
struct Built {
    home: Url,
    files: BTreeMap<String, Vec<u8>>,
    pages: BTreeMap<String, Page>,
}

impl Built {
    fn of(home: Url, files: BTreeMap<String, Vec<u8>>) -> Built {
        let html = files.iter().filter(|(path, _)| path.ends_with(".html"));
        let pages = html.map(|(path, bytes)| (path.clone(), Page::of(&String::from_utf8_lossy(bytes)))).collect();
        Built { home, files, pages }
    }

    /// What is wrong with the addresses of all files, a sentence each.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, bytes) in &self.files {
            let mut wrong = |address: &str, found: Result<(), String>| {
                faults.extend(found.err().map(|why| format!("{path}: {address} {why}")));
            };
            let here = self.home.join(path).unwrap();
            if let Some(page) = self.pages.get(path) {
                let base = page.base.as_deref().map_or(here.clone(), |base| here.join(base).unwrap());
                for link in &page.links {
                    wrong(link, self.follow(&base, link));
                }
            }
            if let Ok(text) = str::from_utf8(bytes) {
                let manifest = if path.ends_with(".webmanifest") { manifest_addresses(text) } else { Vec::new() };
                let full = full_addresses(text, &self.home.origin().ascii_serialization());
                for address in full.into_iter().chain(manifest) {
                    wrong(&address, self.follow(&here, &address));
                }
            }
        }
        faults
    }

    /// Follows an address, which other hosts' are not.
    fn follow(&self, from: &Url, address: &str) -> Result<(), String> {
        let to = from.join(address).map_err(|error| format!("is no address: {error}"))?;
        if to.origin() != self.home.origin() {
            return Ok(());
        }
        let inside = to.path().strip_prefix(self.home.path()).ok_or("leads out of the site's base path")?;
        // What stands behind a question mark is for the page that the host has there.
        let file =
            if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.into() };
        if !self.files.contains_key(&file) {
            return Err(format!("leads to {file}, which the site does not hold"));
        }
        match (to.fragment(), self.pages.get(&file)) {
            (None | Some(""), _) => Ok(()),
            (Some(id), Some(page)) if page.ids.contains(id) => Ok(()),
            (Some(id), _) => Err(format!("leads to “{id}”, which {file} does not hold")),
        }
    }
}

/// The shipped catalogue, published at an address with the app as it was built.
fn published(home: &str) -> Built {
    assert!(Path::new("target/app/index.html").is_file(), "target/app holds no app: run ./dev build first");
    let place = tempfile::tempdir().unwrap();
    let (out, home) = (place.path().join("site"), Url::parse(home).unwrap());
    let words = ["seaworthy", "build", "--app", "target/app", "--out", out.to_str().unwrap()];
    let words = [&words[..], &["--base", home.path(), "--url", home.as_str()]].concat();
    Command::try_parse_from(words).unwrap().run().unwrap();
    Built::of(home, every_file(&out))
}

fn every_address_leads_somewhere(home: &str) {
    let built = published(home);
    let links: usize = built.pages.values().map(|page| page.links.len()).sum();
    assert!(built.pages.len() > 200 && links > 5_000, "{} pages, {links} links", built.pages.len());
    let faults = built.faults();
    let some: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} addresses lead nowhere; the first are\n{}", faults.len(), some.join("\n"));
}

#[test]
fn every_address_leads_somewhere_at_the_root_of_a_host() {
    every_address_leads_somewhere("https://links.example/");
}

#[test]
fn every_address_leads_somewhere_under_a_path() {
    every_address_leads_somewhere("https://links.example/some/base/");
}

#[test]
fn an_address_that_leads_nowhere_is_told() {
    let told = |file: &str, text: &str| {
        let pages =
            [("index.html", "<base href=/b/><h1 id=top></h1>"), ("tools/index.html", "<p id=list>"), (file, text)];
        let files = pages.map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
        Built::of(Url::parse("https://links.example/b/").unwrap(), BTreeMap::from(files)).faults()
    };
    let sound = [
        ("page.html", "<a href=/b/>"),
        ("page.html", "<a href=/b/tools/?q=a#list>"),
        ("page.html", "<base href=/b/><a href=tools/><form action=./tools/></form>"),
        ("page.html", "<a href=https://elsewhere.example/nothing><a href=mailto:me@links.example>"),
        ("page.html", "<a href='https://links.example/b/tools/#list'>"),
        ("feed.xml", "<link href=\"https://links.example/b/tools/\"/>"),
        ("site.webmanifest", r#"{"start_url": "/b/", "icons": [{"src": "tools/index.html"}]}"#),
    ];
    for (file, text) in sound {
        assert_eq!(told(file, text), [""; 0], "{text}");
    }
    let nowhere = "which the site does not hold";
    let broken = [
        ("page.html", "<a href=/b/tool/>", format!("page.html: /b/tool/ leads to tool/index.html, {nowhere}")),
        ("page.html", "<a href=/b/tools>", format!("page.html: /b/tools leads to tools, {nowhere}")),
        ("page.html", "<a href=/tools/>", "page.html: /tools/ leads out of the site's base path".into()),
        (
            "page.html",
            "<a href=/b/tools/#top>",
            "page.html: /b/tools/#top leads to “top”, which tools/index.html does not hold".into(),
        ),
        (
            "page.html",
            "<base href=/b/><a href=#none>",
            "page.html: #none leads to “none”, which index.html does not hold".into(),
        ),
        ("page.html", "<img src=a.png>", format!("page.html: a.png leads to a.png, {nowhere}")),
        ("page.html", "<img srcset='/b/ 1x, /b/b.png 2x'>", format!("page.html: /b/b.png leads to b.png, {nowhere}")),
        ("page.html", "<link rel=stylesheet href=/b/a.css>", format!("page.html: /b/a.css leads to a.css, {nowhere}")),
        (
            "page.html",
            "<form action=/b/find/></form>",
            format!("page.html: /b/find/ leads to find/index.html, {nowhere}"),
        ),
        (
            "page.html",
            "<meta http-equiv=refresh content='0;url=/b/x/'>",
            format!("page.html: /b/x/ leads to x/index.html, {nowhere}"),
        ),
        (
            "page.html",
            "<meta property=og:image content=/b/a.png>",
            format!("page.html: /b/a.png leads to a.png, {nowhere}"),
        ),
        (
            "feed.xml",
            "<id>https://links.example/b/x/</id>",
            format!("feed.xml: https://links.example/b/x/ leads to x/index.html, {nowhere}"),
        ),
        (
            "sitemap.txt",
            "https://links.example/\n",
            "sitemap.txt: https://links.example/ leads out of the site's base path".into(),
        ),
        (
            "site.webmanifest",
            r#"{"icons": [{"src": "/b/i.png"}]}"#,
            format!("site.webmanifest: /b/i.png leads to i.png, {nowhere}"),
        ),
    ];
    for (file, text, expected) in broken {
        assert_eq!(told(file, text), [expected], "{text}");
    }
}
