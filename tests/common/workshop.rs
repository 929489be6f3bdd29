//! A folder with a built app in it, and the sites made there.

pub use super::files::every_file;
use clap::Parser;
use seaworthy::companion::{Command, Published, Site, publish};
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

/// Publishes into the folder's `out`. The number of pages.
pub fn write(dir: &Path, catalogue: &Catalogue, base: &str) -> anyhow::Result<usize> {
    Ok(publish_in(dir, "out", catalogue, base)?.pages)
}

pub fn publish_in(dir: &Path, out: &str, catalogue: &Catalogue, base: &str) -> anyhow::Result<Published> {
    publish_with(dir, out, catalogue, base, false)
}

/// The same with an image for every tool and pair, or without.
pub fn publish_with(
    dir: &Path,
    out: &str,
    catalogue: &Catalogue,
    base: &str,
    cards: bool,
) -> anyhow::Result<Published> {
    let (app, out) = (dir.join("app"), dir.join(out));
    let (app, base) = (Some(&*app), Base::new(base));
    publish(&Site { catalogue: dir, out: &out, app, base, url: None, fresh: false, cards }, catalogue)
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

/// Every file of a folder by its path, as text; images too, with what is no text replaced.
pub fn read(root: &Path) -> BTreeMap<String, String> {
    every_file(root).into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// The program itself, with these words.
pub fn program(words: &[&str]) -> std::process::Command {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_seaworthy"));
    program.args(words);
    program
}

/// Writes a made-up catalogue of so many tools into the folder's `catalogue`.
pub fn made_up(dir: &Path, tools: usize) {
    let out = dir.join("catalogue");
    command(&["seaworthy", "sample", "--tools", &tools.to_string(), "--seed", "1", "--out", out.to_str().unwrap()])
        .unwrap();
}

pub fn command(words: &[&str]) -> Result<(), String> {
    Command::try_parse_from(words).unwrap().run().map(drop).map_err(|error| format!("{error:#}"))
}
