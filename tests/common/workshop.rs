//! A folder with a built app in it, and the sites made there.

use clap::Parser;
use seaworthy::companion::{Command, Site, publish};
use seaworthy::domain::Catalogue;
use seaworthy::site::Base;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

pub const INDEX: &str = r#"<!doctype html><html lang="xx"><meta charset="utf-8"><base href="/"><title>App</title><div id="app"></div></html>"#;

/// What stands beside the page of an app: its first wasm, named by content, and the others, which are not yet.
pub const APP: [(&str, &str); 8] = [
    ("app-1.js", "export default 1"),
    ("app-1.wasm", "\0asm"),
    ("find.js", "export default 4"),
    ("find_bg.wasm", "\0asm find"),
    ("late.js", "export default 2"),
    ("late_bg.wasm", "\0asm late"),
    ("votes.js", "export default 3"),
    ("votes_bg.wasm", "\0asm votes"),
];

/// A folder with an app in it; the site goes beside it.
pub fn workshop(index: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("app")).unwrap();
    for (name, text) in APP.into_iter().chain([("index.html", index)]) {
        fs::write(dir.path().join("app").join(name), text).unwrap();
    }
    dir
}

pub fn write(dir: &Path, catalogue: &Catalogue, base: &str) -> anyhow::Result<usize> {
    let (app, out) = (dir.join("app"), dir.join("out"));
    publish(&Site { catalogue: dir, out: &out, app: &app, base: Base::new(base), url: None, cards: false }, catalogue)
}

/// The names of a program of the app in this folder, script and wasm: by the content of the two.
pub fn names_of(program: &str, dir: &Path) -> [String; 2] {
    let files = [format!("{program}.js"), format!("{program}_bg.wasm")];
    let contents = files.map(|file| fs::read(dir.join("app").join(file)).unwrap()).concat();
    let digest: String = Sha256::digest(contents).iter().map(|byte| format!("{byte:02x}")).collect();
    [".js", "_bg.wasm"].map(|end| format!("{program}-{}{end}", &digest[..16]))
}

/// Every file of a site by its path, as text.
pub fn site(catalogue: &Catalogue, base: &str) -> BTreeMap<String, String> {
    let dir = workshop(INDEX);
    write(dir.path(), catalogue, base).unwrap();
    read(&dir.path().join("out"))
}

pub fn read(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().to_string();
        match path.is_dir() {
            true => found.extend(read(&path).into_iter().map(|(inner, text)| (format!("{name}/{inner}"), text))),
            false => drop(found.insert(name, String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())),
        }
    }
    found
}

pub fn command(words: &[&str]) -> Result<(), String> {
    Command::try_parse_from(words).unwrap().run().map(drop).map_err(|error| format!("{error:#}"))
}
