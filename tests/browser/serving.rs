//! `seaworthy serve` answers as GitHub Pages does. No browser is needed to see it.

use crate::http::{Answer, get};
use crate::sites::{ROOT, Site, UNDER_A_PATH, site};

/// Asks both published sites for a path inside them.
fn at_both_bases(path: &str, header: &str, check: impl Fn(&Site, Answer)) {
    for base in [ROOT, UNDER_A_PATH] {
        let site = site(base);
        check(site, get(&format!("{}{path}", site.address), header));
    }
}

#[test]
fn gzip_is_sent_to_whom_asks_for_it() {
    at_both_bases("compare/", "Accept-Encoding: gzip", |_, packed| {
        assert_eq!((packed.status, packed.header("content-encoding")), (200, Some("gzip")));
        assert!(packed.body.windows(2).any(|bytes| bytes == [0x1f, 0x8b]), "gzip begins with its mark");
    });
    at_both_bases("compare/", "", |_, plain| {
        assert_eq!((plain.status, plain.header("content-encoding")), (200, None));
        assert!(plain.text().contains("</html>"));
    });
}

#[test]
fn files_come_with_their_types() {
    let app = app_file("_bg.wasm");
    let cases = [
        (app.as_str(), "application/wasm"),
        ("", "text/html"),
        ("catalogue/index.json", "application/json"),
        ("favicon.svg", "image/svg+xml"),
        ("feed.xml", "text/xml"),
    ];
    for (path, kind) in cases {
        at_both_bases(path, "", |_, answer| {
            assert_eq!((answer.status, answer.header("content-type")), (200, Some(kind)), "{path}");
        });
    }
}

/// The name of the one file of the app that ends so.
fn app_file(ending: &str) -> String {
    let files =
        site(ROOT).folder.read_dir().unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    files.into_iter().find(|name| name.ends_with(ending)).unwrap()
}

#[test]
fn a_folder_without_its_slash_redirects_to_it() {
    for folder in ["tools", "compare", "tool/smolvlm"] {
        at_both_bases(folder, "", |site, answer| {
            assert!((300..400).contains(&answer.status), "{folder}: {}", answer.status);
            assert_eq!(answer.header("location"), Some(site.base.file(&format!("{folder}/")).as_str()));
        });
    }
}

#[test]
fn what_is_not_there_is_answered_with_404_html() {
    let page = std::fs::read_to_string(site(ROOT).folder.join("404.html")).unwrap();
    assert_eq!(get(&format!("{}nonsense/", site(ROOT).address), "").text(), page);
    for path in ["nonsense", "nonsense/", "tool/no-such-tool/", "catalogue/tools/no-such-tool.json"] {
        at_both_bases(path, "", |_, answer| {
            assert_eq!((answer.status, answer.header("content-type")), (404, Some("text/html")), "{path}");
            assert!(answer.text().contains("Looking for this page"), "{path}");
        });
    }
}

/// Who has 404.html already gets it again, not an empty page.
#[test]
fn what_is_not_there_is_never_answered_with_not_modified() {
    at_both_bases("nonsense/", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT", |_, answer| {
        assert_eq!(answer.status, 404);
        assert!(answer.text().contains("Looking for this page"));
    });
}

#[test]
fn nothing_is_served_outside_of_the_base() {
    let outside = site(UNDER_A_PATH).address.replace(UNDER_A_PATH, "/tools/");
    assert_eq!(get(&outside, "").status, 404);
    let bare = site(UNDER_A_PATH).address.replace(UNDER_A_PATH, "/some/base");
    let answer = get(&bare, "");
    assert_eq!((answer.status, answer.header("location")), (308, Some(UNDER_A_PATH)));
}
