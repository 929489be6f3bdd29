//! The companion with the app inside it makes the site that it makes of the app in a folder.

use crate::files::every_file;
use seaworthy::companion::{Site, publish, read_catalogue};
use seaworthy::site::Base;
use std::path::Path;

#[test]
fn the_app_inside_makes_the_same_bytes_as_the_app_in_a_folder() {
    let bicycles = read_catalogue(Path::new("tests/faults/none")).unwrap().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let made = [None, Some(Path::new("target/app"))].map(|app| {
        let out = dir.path().join(if app.is_some() { "folder" } else { "carried" });
        let base = Base::new("/repo/");
        publish(&Site { catalogue: dir.path(), out: &out, app, base, url: None, fresh: true, cards: false }, &bicycles)
            .unwrap();
        every_file(&out)
    });
    assert!(made[0].len() > 40 && made[0].keys().any(|file| file.ends_with("_bg.wasm")), "{:?}", made[0].keys());
    assert!(made[0] == made[1]);
}
