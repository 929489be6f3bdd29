//! Where a site may go, and what a build finds there.

use crate::common::bicycles;
use crate::common::workshop::{INDEX, every_file, publish_in, workshop, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn everything(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    every_file(dir)
}

/// Whoever mistypes `--out` loses nothing.
#[test]
fn a_folder_that_is_no_site_of_ours_is_refused_and_stays_as_it_is() {
    type Furnish = fn(&Path);
    let cases: [(&str, Furnish, &str); 7] = [
        (
            "out",
            |dir| fs::write(dir.join("out"), "a letter").unwrap(),
            "out is a file; name a folder for the site with --out",
        ),
        (
            "out",
            |dir| put(dir, "out/src/main.rs"),
            "out holds files but no site that this program made; name an empty or a new folder with --out",
        ),
        (
            "out",
            |dir| put(dir, "out/index.html"),
            "out holds files but no site that this program made; name an empty or a new folder with --out",
        ),
        (
            // What Trunk built is no site: its page names no build.
            "app",
            |_| (),
            "and would be replaced; name another folder with --out",
        ),
        (".", |_| (), "and would be replaced; name another folder with --out"),
        (
            "out",
            |dir| {
                write(dir, &bicycles(), "/").unwrap();
                put(dir, "out/.git");
            },
            "out is a git work tree and would be replaced; build elsewhere and copy the site there",
        ),
        ("app/app-1.js/site", |_| (), "cannot make "),
    ];
    for (out, furnish, told) in cases {
        let dir = workshop(INDEX);
        furnish(dir.path());
        let before = everything(dir.path());
        let error = format!("{:#}", publish_in(dir.path(), out, &bicycles(), "/").unwrap_err());
        assert!(error.contains(told), "{error}\nshould tell: {told}");
        assert!(error.contains(dir.path().to_str().unwrap()) && !error.contains('\n'), "{error}");
        assert!(everything(dir.path()) == before, "{told}");
    }
}

fn put(dir: &Path, file: &str) {
    let file = dir.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, "somebody’s work").unwrap();
}

#[test]
fn a_missing_and_an_empty_folder_and_an_older_site_are_taken() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/").unwrap();
    let first = every_file(&dir.path().join("out"));
    put(dir.path(), "out/stale.html");
    write(dir.path(), &bicycles(), "/").unwrap();
    assert!(every_file(&dir.path().join("out")) == first);
    fs::create_dir(dir.path().join("empty")).unwrap();
    for out in ["empty", "not/yet/there"] {
        publish_in(dir.path(), out, &bicycles(), "/").unwrap();
        assert!(every_file(&dir.path().join(out)) == first, "{out}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let dir = workshop(INDEX);
    fs::create_dir(dir.path().join("real")).unwrap();
    std::os::unix::fs::symlink(dir.path().join("real"), dir.path().join("out")).unwrap();
    for _ in 0..2 {
        write(dir.path(), &bicycles(), "/").unwrap();
        assert!(dir.path().join("out").is_symlink() && dir.path().join("real/index.html").is_file());
    }
}

/// The lock is the system's, so a build that has died holds none.
#[test]
fn two_builds_never_write_one_site() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/").unwrap();
    let other = fs::File::open(dir.path().join(".out.seaworthy/lock")).unwrap();
    other.lock().unwrap();
    put(dir.path(), ".out.seaworthy/next/half");
    let before = everything(dir.path());
    let error = write(dir.path(), &bicycles(), "/").unwrap_err().to_string();
    assert!(
        error.ends_with("out; wait until it has ended") && error.starts_with("another build is writing "),
        "{error}"
    );
    assert!(everything(dir.path()) == before, "what the other has written is left alone");
    publish_in(dir.path(), "elsewhere", &bicycles(), "/").unwrap();
    other.unlock().unwrap();
    write(dir.path(), &bicycles(), "/").unwrap();
    assert!(!dir.path().join(".out.seaworthy/next").exists());
}

/// On a system that cannot exchange two folders, a build may die between two renames.
#[test]
fn a_site_that_was_left_without_its_place_is_put_back() {
    let dir = workshop(INDEX);
    write(dir.path(), &bicycles(), "/").unwrap();
    let (out, old) = (dir.path().join("out"), dir.path().join(".out.seaworthy/old"));
    fs::rename(&out, &old).unwrap();
    fs::create_dir(dir.path().join(".out.seaworthy/next")).unwrap();
    let published = publish_in(dir.path(), "out", &bicycles(), "/").unwrap();
    assert_eq!(published.kept, published.pages);
    assert_eq!(fs::read_dir(dir.path().join(".out.seaworthy")).unwrap().count(), 2, "the lock and the record");
}

#[cfg(unix)]
#[test]
fn where_nothing_can_be_written_the_path_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let dir = workshop(INDEX);
    let closed = dir.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write anywhere.
    if fs::write(closed.join("may-i"), "").is_ok() {
        return;
    }
    let error = format!("{:#}", publish_in(dir.path(), "closed/site", &bicycles(), "/").unwrap_err());
    assert!(error.contains("closed/.site.seaworthy: Permission denied"), "{error}");
}
