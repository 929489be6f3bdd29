//! A site that is built again keeps the pages for which nothing has changed, and is what it would be if built from nothing.

use crate::common;
use crate::common::workshop::{INDEX, command, every_file, made_up, publish_in, workshop};
use crate::common::{bicycles, see};
use seaworthy::companion::Published;
use seaworthy::domain::Catalogue;
use std::fs;
use std::path::Path;

/// Publishes a catalogue, lets the case change what it will, publishes again, and compares with a site built from nothing.
fn again(catalogue: &Catalogue, base: &str, change: impl FnOnce(&Path, &mut Catalogue)) -> Published {
    let dir = workshop(INDEX);
    let mut catalogue = catalogue.clone();
    publish_in(dir.path(), "out", &catalogue, base).unwrap();
    change(dir.path(), &mut catalogue);
    let published = publish_in(dir.path(), "out", &catalogue, base).unwrap();
    assert_eq!(publish_in(dir.path(), "from-nothing", &catalogue, base).unwrap().kept, 0);
    let [again, from_nothing] = ["out", "from-nothing"].map(|out| every_file(&dir.path().join(out)));
    let differ = from_nothing.iter().find(|(path, bytes)| again.get(*path) != Some(bytes)).map(|(path, _)| path);
    assert_eq!(differ, None, "a file that differs");
    assert_eq!(again.len(), from_nothing.len());
    published
}

/// How many of the 15 pages are kept after a change. Whatever changes, all files are those of a site from nothing.
#[test]
fn what_has_not_changed_is_kept_and_what_has_is_rendered() {
    fn page(dir: &Path) -> std::path::PathBuf {
        dir.join("out/tool/heron/index.html")
    }
    fn record(dir: &Path) -> std::path::PathBuf {
        dir.join(".out.seaworthy/record")
    }
    fn edited(file: &Path, edit: impl FnOnce(String) -> String) {
        fs::write(file, edit(fs::read_to_string(file).unwrap())).unwrap();
    }
    type Change = fn(&Path, &mut Catalogue);
    let cases: [(&str, Change, usize); 17] = [
        ("nothing", |_, _| (), 15),
        // Its page, its comparison, the pages of rows with its name, those of what stands beside it: 6 of 15.
        ("a tool", |_, catalogue| catalogue.tools[0].tagline.push('!'), 9),
        // Masked in the arena wherever a take names it, and in the way of other words there.
        ("a tool's name", |_, catalogue| catalogue.tools[0].name = "Wader".into(), 6),
        ("the site's name", |_, catalogue| catalogue.site.name.push('!'), 0),
        ("the site's address", |_, catalogue| catalogue.site.url = common::link("https://other.example/"), 0),
        ("the app's page", |dir, _| edited(&dir.join("app/index.html"), |page| page.replace("App", "Other")), 0),
        ("another file of the app", |dir, _| fs::write(dir.join("app/app-1.js"), "export default 5").unwrap(), 15),
        ("a page, by hand", |dir, _| edited(&page(dir), |page| page.replace("</html>", "<p>Ha!</p></html>")), 14),
        ("a page's build", |dir, _| edited(&page(dir), |page| page.replacen("data-build=\"", "data-build=\"x", 1)), 15),
        ("a picture, by hand", |dir, _| edited(&dir.join("out/embed/tool/heron.svg"), |_| "Ha!".into()), 15),
        ("a page, removed", |dir, _| fs::remove_file(page(dir)).unwrap(), 14),
        ("a page, replaced by another", |dir, _| drop(fs::copy(dir.join("out/tools/index.html"), page(dir))), 14),
        (
            "what leads to a pair",
            |dir, _| edited(&dir.join("out/compare/magpie-vs-heron/index.html"), |_| "elsewhere".into()),
            14,
        ),
        ("the record, removed", |dir, _| fs::remove_file(record(dir)).unwrap(), 0),
        ("the record, cut off", |dir, _| edited(&record(dir), |record| record[..record.len() / 2].into()), 0),
        (
            "the record, of another program",
            // Both digests of each file are hexadecimal; none is what it was.
            |dir, _| edited(&record(dir), |record| record.replace("[\"", "[\"0")),
            0,
        ),
        ("the site, removed", |dir, _| fs::remove_dir_all(dir.join("out")).unwrap(), 0),
    ];
    for (what, change, kept) in cases {
        let published = again(&bicycles(), "/repo/", change);
        assert_eq!((published.pages, published.kept), (15, kept), "changed: {what}");
    }
}

/// Where a document names its build, it is written twice, and must not be written into the old site.
#[cfg(unix)]
#[test]
fn what_is_no_document_and_comes_out_the_same_stays_the_same_file() {
    use std::os::unix::fs::{MetadataExt, symlink};
    let (dir, mut catalogue) = (workshop(INDEX), bicycles());
    let file = |path: &str| dir.path().join("out").join(path);
    publish_in(dir.path(), "out", &catalogue, "/").unwrap();
    let elsewhere = dir.path().join("robots.txt");
    fs::rename(file("robots.txt"), &elsewhere).unwrap();
    symlink(&elsewhere, file("robots.txt")).unwrap();
    let cases = [
        ("embed/tool/magpie.svg", true),
        ("catalogue/tools/magpie.json", true),
        ("catalogue/tools/heron.json", false),
        ("robots.txt", false),
        ("tool/magpie/index.html", false),
        ("compare/magpie-vs-heron/index.html", false),
    ];
    let number = |path: &str| fs::symlink_metadata(file(path)).unwrap().ino();
    let before = cases.map(|(path, _)| number(path));
    catalogue.tools[0].tagline.push('!');
    publish_in(dir.path(), "out", &catalogue, "/").unwrap();
    for ((path, same), before) in cases.into_iter().zip(before) {
        let now = fs::symlink_metadata(file(path)).unwrap();
        assert_eq!((now.ino() == before, now.is_file(), now.nlink()), (same, true, 1), "{path}");
    }
}

#[test]
fn under_another_base_every_page_is_rendered() {
    let dir = workshop(INDEX);
    publish_in(dir.path(), "out", &bicycles(), "/").unwrap();
    assert_eq!(publish_in(dir.path(), "out", &bicycles(), "/repo/").unwrap().kept, 0);
    assert_eq!(publish_in(dir.path(), "out", &bicycles(), "/repo/").unwrap().kept, 15);
}

/// Records of another site can lie there after somebody has moved folders about.
#[test]
fn a_record_of_another_site_keeps_no_wrong_page() {
    let other = Catalogue { tallies: None, ..bicycles() };
    again(&bicycles(), "/", |dir, _| {
        publish_in(dir, "other", &other, "/").unwrap();
        fs::copy(dir.join(".other.seaworthy/record"), dir.join(".out.seaworthy/record")).unwrap();
    });
}

#[test]
fn a_large_catalogue_with_one_tool_changed_is_built_from_few_pages() {
    let dir = workshop(INDEX);
    made_up(dir.path(), 60);
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_string();
    let (catalogue, app) = (path("catalogue"), path("app"));
    let build = |out: &str, more: &[&str]| {
        let words = ["seaworthy", "build", "--catalogue", &catalogue, "--app", &app, "--out", &path(out)];
        command(&[&words[..], more].concat()).unwrap();
        every_file(&dir.path().join(out))
    };
    let first = build("out", &[]);
    let tool = fs::read_dir(dir.path().join("catalogue/tools")).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&tool).unwrap();
    fs::write(&tool, text.replacen("\"description\": \"", "\"description\": \"Mended. ", 1)).unwrap();
    let second = build("out", &[]);
    assert!(second == build("from-nothing", &["--fresh"]) && second != first);
    // A page that was kept differs from the one before in nothing but the build that it names.
    let unnamed = |page: &[u8]| {
        let page = String::from_utf8_lossy(page).into_owned();
        let (before, build) = page.split_once("data-build=\"").unwrap_or((&page, "\""));
        format!("{before}{}", build.split_once('"').unwrap().1)
    };
    let changed =
        second.iter().filter(|(path, page)| path.ends_with(".html") && unnamed(page) != unnamed(&first[*path]));
    let changed: Vec<&String> = changed.map(|(path, _)| path).collect();
    assert!((1..=10).contains(&changed.len()), "{changed:?}");
    see(&unnamed(&second[changed[0]]), &["Mended. "]);
}
