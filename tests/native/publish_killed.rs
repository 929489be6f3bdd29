//! The program itself: however it ends and on however many cores it runs, a site is whole and always the same.

use crate::common::workshop::{INDEX, every_file, made_up, program, workshop};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A build of the folder's catalogue into `out`, of the shell's environment nothing but what is given.
fn build(dir: &Path, out: &str) -> Command {
    let path = |name: &str| dir.join(name).to_str().unwrap().to_string();
    let mut build = program(&["build", "--catalogue", &path("catalogue"), "--app", &path("app"), "--out", &path(out)]);
    build.env_clear().stdout(Stdio::null());
    build
}

fn done(mut build: Command) {
    assert!(build.status().unwrap().success());
}

/// Changes the name of the site, and so every page.
fn rename(dir: &Path, name: &str) {
    let file = dir.join("catalogue/site.json");
    let text = fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("\"name\": \"").unwrap();
    fs::write(&file, format!("{before}\"name\": \"{name}\"{}", after.split_once('"').unwrap().1)).unwrap();
}

/// So many builds are killed while they write, and so many while the sites change places.
const WRITING: usize = 15;
const SWAPPING: u64 = 8;

#[test]
fn a_killed_build_leaves_a_whole_site_and_the_next_one_leaves_nothing() {
    let dir = workshop(INDEX);
    let dir = dir.path();
    made_up(dir, 10);
    rename(dir, "First");
    done(build(dir, "out"));
    let old = every_file(&dir.join("out"));
    rename(dir, "Second");
    done(build(dir, "second"));
    let new = every_file(&dir.join("second"));
    assert!(old.len() == new.len() && old["index.html"] != new["index.html"]);

    let next = dir.join(".out.seaworthy/next");
    let mut killed = 0;
    let mut kill = |moment: &dyn Fn() -> bool, later: Duration| {
        let mut building = build(dir, "out").spawn().unwrap();
        while building.try_wait().unwrap().is_none() && !moment() {
            sleep(Duration::from_micros(200));
        }
        sleep(later);
        killed += usize::from(building.try_wait().unwrap().is_none());
        // On Unix this is SIGKILL, which no program can catch.
        let _ = building.kill();
        building.wait().unwrap();
        let left = every_file(&dir.join("out"));
        assert!(left == old || left == new, "neither the old site nor the new one");
        if left == new {
            rename(dir, "First");
            done(build(dir, "out"));
            assert!(every_file(&dir.join("out")) == old);
            rename(dir, "Second");
        }
    };
    for number in 0..WRITING {
        kill(&|| files_in(&next) >= new.len() * number / WRITING, Duration::ZERO);
    }
    for number in 0..SWAPPING {
        // The worker is written last.
        kill(&|| next.join("service-worker.js").exists(), Duration::from_micros(200 * number * number));
    }
    assert!(killed >= WRITING / 2, "only {killed} builds were killed before they ended by themselves");
    done(build(dir, "out"));
    assert!(every_file(&dir.join("out")) == new);
    let mut left: Vec<String> = every_file(&dir.join(".out.seaworthy")).into_keys().collect();
    left.sort();
    assert_eq!(left, ["lock", "record"]);
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, [".out.seaworthy", ".second.seaworthy", "app", "catalogue", "out", "second"]);
}

/// How many files there are; the builder may be at work on them.
fn files_in(dir: &Path) -> usize {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { files_in(&entry.path()) } else { 1 }).sum()
}

/// How many cores there are, in which order a folder lists its files, the clock's zone and the language are the machine's
/// business.
#[test]
fn the_same_catalogue_makes_the_same_bytes_on_any_machine() {
    let (one, two) = (workshop(INDEX), workshop(INDEX));
    made_up(one.path(), 20);
    let mut files: Vec<(String, Vec<u8>)> = every_file(&one.path().join("catalogue")).into_iter().collect();
    files.reverse();
    for (path, bytes) in files {
        let to = two.path().join("catalogue").join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(&to, bytes).unwrap();
        fs::File::open(&to).unwrap().set_modified(std::time::UNIX_EPOCH + Duration::from_secs(1)).unwrap();
    }
    let first = |threads: &str| {
        let mut build = build(one.path(), threads);
        build.env("RAYON_NUM_THREADS", threads);
        done(build);
        every_file(&one.path().join(threads))
    };
    let alone = first("1");
    assert!(alone.len() > 120, "{}", alone.len());
    assert!(alone == first("7"), "another number of threads");
    let mut build = build(two.path(), "out");
    build.envs([("RAYON_NUM_THREADS", "3"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")]);
    build.current_dir(two.path());
    done(build);
    assert!(alone == every_file(&two.path().join("out")), "another folder");
}
