//! The companion's verbs that write: what they refuse, and that they then leave everything as it was.

use crate::common::workshop::{INDEX, command, read, workshop, write};
use crate::common::{bicycles, see, see_none};
use seaworthy::companion::read_catalogue;
use std::fs;
use std::path::Path;

#[test]
fn a_faulty_catalogue_writes_nothing() {
    let dir = workshop(INDEX);
    let (app, out) = (dir.path().join("app"), dir.path().join("out"));
    let (app, out) = (app.to_str().unwrap(), out.to_str().unwrap());
    let build = |catalogue| command(&["seaworthy", "build", "--catalogue", catalogue, "--out", out, "--app", app]);
    assert_eq!(build("tests/faults/price-negative"), Err("the catalogue has faults; nothing was written".into()));
    assert!(!Path::new(out).exists());
    assert_eq!(build("tests/faults/none"), Ok(()));
    let good = read(Path::new(out));
    assert!(build("tests/faults/price-negative").is_err());
    assert!(read(Path::new(out)) == good);
}

#[test]
fn an_address_given_on_the_way_takes_the_place_of_the_catalogues() {
    let dir = workshop(INDEX);
    let (app, out) = (dir.path().join("app"), dir.path().join("out"));
    let words = ["seaworthy", "build", "--catalogue", "tests/faults/none", "--out", out.to_str().unwrap()];
    let build = |url| command(&[&words[..], &["--app", app.to_str().unwrap(), "--url", url]].concat());
    assert_eq!(build("https://me.example/repo"), Ok(()));
    see(&read(&out)["tools/index.html"], &[r#"<link rel="canonical" href="https://me.example/repo/tools/">"#]);
    see_none(&read(&out)["feed.xml"], &["bicycles.example"]);
}

/// A log may stand beside a count, and only there; nobody recounts it on the way.
#[test]
fn a_log_without_its_count_is_refused() {
    let (dir, catalogue) = (workshop(INDEX), tempfile::tempdir().unwrap());
    for (path, text) in read(Path::new("tests/faults/none")) {
        let to = catalogue.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, text).unwrap();
    }
    fs::write(catalogue.path().join("accepted.jsonl"), "no ballot").unwrap();
    let (app, out) = (dir.path().join("app"), dir.path().join("out"));
    let words = ["--catalogue", catalogue.path().to_str().unwrap(), "--out", out.to_str().unwrap()];
    let build = || command(&[&["seaworthy", "build"], &words[..], &["--app", app.to_str().unwrap()]].concat());
    assert_eq!(build(), Ok(()));
    assert_eq!(read(&out)["catalogue/accepted.jsonl"], "no ballot");
    fs::remove_file(catalogue.path().join("tallies.json")).unwrap();
    assert_eq!(build(), Err("the catalogue has faults; nothing was written".into()));
    let faults = read_catalogue(catalogue.path()).unwrap().unwrap_err();
    let told = "accepted.jsonl:1:1: the file: is the log of a count, but there is no tallies.json; add the count that was made with it, or take the log out";
    assert_eq!(faults.iter().map(|fault| fault.to_string()).collect::<Vec<_>>(), [told]);
}

#[test]
fn what_is_no_app_is_refused() {
    let without = workshop(&INDEX.replace(r#"<base href="/">"#, ""));
    let error = write(without.path(), &bicycles(), "/").unwrap_err().to_string();
    assert!(
        error.ends_with("lacks <title>, <base> or the element “app”; name what Trunk built from this project"),
        "{error}"
    );
    let empty = tempfile::tempdir().unwrap();
    let error = write(empty.path(), &bicycles(), "/").unwrap_err().to_string();
    assert!(error.ends_with("holds no app (no readable index.html); build it with ./dev build"), "{error}");
    assert!(!without.path().join("out").exists() && !empty.path().join("out").exists());
}

#[test]
fn a_new_record_names_each_text_that_still_waits() {
    let dir = tempfile::tempdir().unwrap();
    fs::copy("tests/faults/none/site.json", dir.path().join("site.json")).unwrap();
    let catalogue = dir.path().to_str().unwrap();
    let new = |slug| command(&["seaworthy", "new", "tool", slug, "--catalogue", catalogue]);
    assert_eq!(new("swift"), Ok(()));
    let faults = read_catalogue(dir.path()).unwrap().unwrap_err();
    let waiting: Vec<&str> =
        faults.iter().filter(|fault| fault.file == "tools/swift.json").map(|fault| fault.at.as_str()).collect();
    let fields = ["name", "vendor", "category", "tagline", "description", "homepage", "licence"];
    let lists = ["aliases[0]", "runs_on[0]", "best_for[0]", "status.state", "specs.TODO"];
    let take =
        ["takes[0].verdict", "takes[0].score", "takes[0].text", "takes[0].would_change", "takes[0].claims[0].about"];
    let rest = ["pricing.model", "pricing.entry.label", "pricing.as_of", "takes[1].text", "reviewed"];
    let source = ["sources[0].url", "sources[0].what", "sources[0].seen"];
    for field in fields.iter().chain(&lists).chain(&take).chain(&rest).chain(&source) {
        assert!(waiting.contains(field), "{field} of {waiting:?}");
    }
    let hint = faults.iter().find(|fault| fault.at == "category").unwrap().to_string();
    assert!(hint.ends_with("category: still to be written: one of city, folding; replace the hint"), "{hint}");
    let written = fs::read_to_string(dir.path().join("tools/swift.json")).unwrap();
    let error = new("swift").unwrap_err();
    assert!(error.ends_with("tools/swift.json is there already; edit it, or choose another slug"), "{error}");
    assert_eq!(fs::read_to_string(dir.path().join("tools/swift.json")).unwrap(), written);
    assert_eq!(
        new("a-vs-b"),
        Err("“a-vs-b” cannot stand in an address; use lower-case letters, digits and single hyphens, without the word “vs”".into())
    );
    assert_eq!(fs::read_dir(dir.path().join("tools")).unwrap().count(), 1);
}

/// A hint asks for no more than the check will: what only an `editorial.json` wants is said where there is one.
#[test]
fn the_hints_of_a_new_record_are_those_of_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let hint = |slug: &str, at: &str| {
        assert_eq!(command(&["seaworthy", "new", "tool", slug, "--catalogue", dir.path().to_str().unwrap()]), Ok(()));
        let faults = read_catalogue(dir.path()).unwrap().unwrap_err();
        let file = format!("tools/{slug}.json");
        faults.iter().find(|fault| fault.file == file && fault.at == at).unwrap().problem.clone()
    };
    let written = |hint: &str| format!("still to be written: {hint}");
    assert_eq!(hint("crane", "category"), written("the id of a category that site.json lists"));
    let state = "active, sunset or unmaintained; there may be a \"date\" and a \"note\" beside it";
    assert_eq!(hint("egret", "status.state"), written(state));
    let paragraph = "what it is, in one paragraph of at most 900 characters";
    assert_eq!(hint("stork", "description"), written(paragraph));
    fs::copy("tests/faults/editorial-none/editorial.json", dir.path().join("editorial.json")).unwrap();
    let state = "active, sunset or unmaintained; the last two want a \"date\" and a \"note\" beside it";
    assert_eq!(hint("goose", "status.state"), written(state));
    let numbers = format!("{paragraph}; each number in it must stand in a fact below");
    assert_eq!(hint("heron", "description"), written(&numbers));
}
