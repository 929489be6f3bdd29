//! The second wasm and the third in a published site: named by content, and refused where they are not there.

use crate::common::bicycles;
use crate::common::workshop::{APP, INDEX, names_of, read, workshop, write};
use seaworthy::companion::integrity;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of the site whose names begin with "late", once some of the app's have been written anew.
fn late(changes: &[(&str, &str)]) -> (BTreeMap<String, String>, String) {
    let dir = workshop(INDEX);
    changes.iter().for_each(|(file, text)| fs::write(dir.path().join("app").join(file), text).unwrap());
    write(dir.path(), &bicycles(), "/repo/").unwrap();
    let mut site = read(&dir.path().join("out"));
    let worker = site.remove("service-worker.js").unwrap();
    site.retain(|path, _| path.starts_with("late"));
    (site, worker)
}

#[test]
fn script_and_wasm_are_named_by_what_is_in_both() {
    let (site, worker) = late(&[]);
    let names: Vec<&str> = site.keys().map(String::as_str).collect();
    let [script, wasm, "late.js"] = names[..] else { panic!("{names:?}") };
    let hash = script.strip_prefix("late-").and_then(|rest| rest.strip_suffix(".js")).unwrap();
    assert!(hash.len() == 16 && hash.bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{script}");
    assert_eq!(wasm, format!("late-{hash}_bg.wasm"));
    assert_eq!(script, names_of("late", workshop(INDEX).path())[0]);
    let text = |name: &str| APP.iter().find(|(file, _)| *file == name).unwrap().1;
    assert_eq!([&site[script], &site[wasm]], [text("late.js"), text("late_bg.wasm")], "their contents stay");
    // The worker keeps all three from the start.
    let start = worker.lines().find(|line| line.starts_with("const START = ")).unwrap();
    names.iter().for_each(|name| assert!(start.contains(&format!("\"{name}\"")), "{name} in {start}"));
}

#[test]
fn the_loader_names_the_program_and_the_digests_of_its_script_and_its_wasm() {
    let (site, _) = late(&[]);
    let [script, wasm, "late.js"] = site.keys().map(String::as_str).collect::<Vec<_>>()[..] else { panic!() };
    let name = script.strip_suffix(".js").unwrap();
    let [script, wasm] = [script, wasm].map(|file| integrity(site[file].as_bytes()));
    assert_eq!(site["late.js"], format!("appLoad(\"{name}\", \"{script}\", \"{wasm}\");\n"));
}

#[test]
fn what_is_changed_in_either_has_another_name_and_what_is_not_keeps_it() {
    let name = |changes: &[(&str, &str)]| late(changes).0.into_keys().next().unwrap();
    let first = name(&[]);
    assert_eq!(name(&[]), first);
    // The first wasm, the page and the catalogue have no part in it.
    assert_eq!(name(&[("app-1.js", "export default 3"), ("app-1.wasm", "\0asm new")]), first);
    let mut names = vec![first, name(&[("late.js", "export default 3")]), name(&[("late_bg.wasm", "\0asm new")])];
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn an_app_without_it_is_refused_and_leaves_nothing_behind() {
    for file in ["late.js", "late_bg.wasm", "votes.js", "votes_bg.wasm"] {
        let dir = workshop(INDEX);
        fs::remove_file(dir.path().join("app").join(file)).unwrap();
        let error = write(dir.path(), &bicycles(), "/").unwrap_err().to_string();
        assert_eq!(error, format!("the app lacks {file}; build it with ./dev build"));
        let left: Vec<String> = fs::read_dir(dir.path()).unwrap().map(|entry| name(&entry.unwrap().path())).collect();
        assert_eq!(left, ["app"], "without {file}");
    }
}

/// What stood there before is not harmed by an app that is refused.
#[test]
fn a_refused_app_leaves_the_old_site() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/").unwrap();
    let before = read(&dir.path().join("out"));
    fs::remove_file(dir.path().join("app/late_bg.wasm")).unwrap();
    assert!(write(dir.path(), &bicycles(), "/").is_err());
    assert!(read(&dir.path().join("out")) == before);
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
