//! Every document carries a policy that fits what is in it, and what it loads carries a digest that fits the file.

use crate::common::sealing::{faults, sha256, sources};
use crate::common::workshop::{every_file, read, workshop, write};
use crate::common::{bicycles, see, see_none};
use seaworthy::companion::Policy;
use seaworthy::domain::{BallotEndpoint, Catalogue, Link, Newsletter, Site};
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

/// A page as Trunk writes it, with all kinds of things to load.
const INDEX: &str = "<!doctype html><html lang=en><meta charset=utf-8><base href=/><title>App</title>\
    <style>main{margin:0}</style><style>.entries{gap:0}</style>\
    <script>window.ballotBox={}</script>\
    <script type=module async src=./app-1.js></script></head><body><div id=app></div>\
    <link href=./lists-1.css rel=stylesheet><link href=./late-1.css rel=stylesheet>\
    <link href=./print-1.css media=print rel=stylesheet></body></html>";

const LISTS: &str = ".entries{gap:0}";
const LATE: &str = ".claims{gap:0}";
const PRINT: &str = "nav{display:none}";

fn app() -> TempDir {
    let dir = workshop(INDEX);
    let files = [("app-1_bg.wasm", "\0asm"), ("lists-1.css", LISTS), ("late-1.css", LATE), ("print-1.css", PRINT)];
    for (name, text) in files.into_iter().chain([("find.css", ".found{gap:0}")]) {
        fs::write(dir.path().join("app").join(name), text).unwrap();
    }
    dir
}

fn site(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let dir = app();
    write(dir.path(), catalogue, "/repo/").unwrap();
    read(&dir.path().join("out"))
}

fn link(address: &str) -> Link {
    Link::parse(address).unwrap()
}

fn newsletter(action: &str) -> Option<Newsletter> {
    Some(Newsletter { action: link(action), field: "email".into(), hidden: Default::default() })
}

fn policy_of(html: &str) -> &str {
    html.split_once("Content-Security-Policy\" content=\"").unwrap().1.split('"').next().unwrap()
}

#[test]
fn every_document_and_every_digest_of_a_site_holds() {
    let dir = app();
    write(dir.path(), &bicycles(), "/repo/").unwrap();
    let site = every_file(&dir.path().join("out"));
    assert!(site.keys().filter(|path| path.ends_with(".html")).count() > 10);
    assert_eq!(faults(&site), [""; 0]);
}

/// What is read above must be able to fail.
#[test]
fn what_is_slipped_in_is_found() {
    let cases = [
        ("index.html", "</main>", "<script>alert(1)</script>", "index.html: script-src states"),
        ("index.html", "margin:0", "margin:1px", "index.html: style-src states"),
        ("tools/index.html", "<main", "<p style=\"color:red\">", "tools/index.html: <p style="),
        (
            "compare/magpie-vs-heron/index.html",
            "location.search",
            "''",
            "compare/magpie-vs-heron/index.html: script-src",
        ),
        ("404.html", "<meta http-equiv", "<meta data-http-equiv", "404.html: has no policy"),
        (
            "404.html",
            "<meta charset=utf-8>",
            "<meta charset=utf-8><script src=x></script>",
            "404.html: loads something",
        ),
        ("late.js", "\"sha256-", "\"sha256-x", "late.js: no file is sha256-x"),
    ];
    let dir = app();
    write(dir.path(), &bicycles(), "/repo/").unwrap();
    let site = every_file(&dir.path().join("out"));
    for (path, before, after, expected) in cases {
        let mut changed = site.clone();
        let text = String::from_utf8(changed[path].clone()).unwrap();
        assert!(text.contains(before), "{path} lacks {before}");
        changed.insert(path.into(), text.replacen(before, after, 1).into_bytes());
        let found = faults(&changed);
        assert!(found.iter().any(|fault| fault.starts_with(expected)), "{expected}: {found:?}");
    }
    let mut changed = site.clone();
    let script = site.keys().find(|path| path.starts_with("app-") && path.ends_with(".js")).unwrap();
    changed.insert(script.clone(), b"alert(1)".to_vec());
    assert!(faults(&changed).iter().any(|fault| fault.contains("does not name the digest of its file")));
}

#[test]
fn a_policy_allows_the_site_itself_and_what_is_inline() {
    let site = &bicycles().site;
    let cases = [
        ("", "script-src", "'self' 'wasm-unsafe-eval'".to_string()),
        ("", "style-src", "'self'".into()),
        ("<script>a<b</script>", "script-src", format!("'self' 'wasm-unsafe-eval' '{}'", sha256("a<b"))),
        ("<script type=module>1</script>", "script-src", format!("'self' 'wasm-unsafe-eval' '{}'", sha256("1"))),
        ("<script type=\"application/ld+json\">{}</script>", "script-src", "'self' 'wasm-unsafe-eval'".into()),
        ("<script src=\"x.js\"></script>", "script-src", "'self' 'wasm-unsafe-eval'".into()),
        ("<style>a</style><style>b</style>", "style-src", format!("'self' '{}' '{}'", sha256("a"), sha256("b"))),
        ("<style>é\n</style>", "style-src", format!("'self' '{}'", sha256("é\n"))),
    ];
    for (inside, directive, expected) in cases {
        let html = format!("<!doctype html><meta charset=\"utf-8\">{inside}<p>");
        let sealed = Policy::of(site).unwrap().sealed(&html).unwrap();
        let policy = policy_of(&sealed);
        assert_eq!(sources(policy, directive).collect::<Vec<_>>().join(" "), expected, "{inside}");
        assert!(sealed.starts_with("<!doctype html><meta charset=\"utf-8\"><meta http-equiv="));
        assert!(sealed.ends_with(&format!("{inside}<p>")), "nothing else is changed: {sealed}");
        see_none(policy, &["unsafe-inline", "'unsafe-eval'", "http:", "https:", "data:", "blob:"]);
    }
    let error = Policy::of(site).unwrap().sealed("<p>").unwrap_err().to_string();
    assert_eq!(error, "a document lacks <meta charset>, behind which its policy would stand");
}

#[test]
fn forms_and_ballots_lead_only_where_the_catalogue_says() {
    let of = |newsletter, endpoint: Option<&str>| {
        let ballots = endpoint.map(|endpoint| BallotEndpoint { endpoint: link(endpoint) });
        let site = Site { newsletter, ballots, ..bicycles().site };
        let sealed = Policy::of(&site).map_err(|error| error.to_string())?.sealed("<meta charset=utf-8>").unwrap();
        Ok::<_, String>(
            ["form-action", "connect-src"].map(|of| sources(policy_of(&sealed), of).collect::<Vec<_>>().join(" ")),
        )
    };
    let both = |forms: &str, connect: &str| Ok([forms.to_string(), connect.to_string()]);
    assert_eq!(of(None, None), both("'self'", ""));
    assert_eq!(of(newsletter("https://mail.example/a/b?c"), None), both("'self' https://mail.example", ""));
    let port = "https://count.example:8443/take";
    assert_eq!(of(None, Some(port)), both("'self'", "'self' https://count.example:8443"));
    assert_eq!(of(newsletter("https://bücher.example/"), None), both("'self' https://xn--bcher-kva.example", ""));
    let error = of(newsletter("https://a.example;script-src/x"), None).unwrap_err();
    assert_eq!(
        error,
        "site.json: newsletter.action: the host of https://a.example;script-src/x cannot stand in a content security \
         policy; name one of letters, digits, dots and hyphens"
    );
}

/// In a sandbox, where WebKit takes `'self'` for nobody.
#[test]
fn a_page_made_for_frames_names_its_host() {
    let files = site(&bicycles());
    let own = format!("'self' {}", bicycles().site.url.as_str().trim_end_matches('/'));
    for (page, itself) in [
        ("embed/tool/heron/index.html", &own[..]),
        ("embed/compare/heron-vs-magpie/index.html", &own),
        ("tool/heron/index.html", "'self'"),
        ("embed/index.html", "'self'"),
    ] {
        for directive in ["default-src", "script-src", "style-src", "base-uri"] {
            let sources = sources(policy_of(&files[page]), directive).filter(|source| !source.contains("-"));
            assert_eq!(sources.collect::<Vec<_>>().join(" "), itself, "{directive} of {page}");
        }
    }
    let site = Site { url: link("https://[::1]/"), ..bicycles().site };
    let error = Policy::of(&site).err().unwrap().to_string();
    assert!(error.starts_with("site.json: url: the host of https://[::1]/ cannot stand in"), "{error}");
}

#[test]
fn a_page_loads_one_script_and_one_stylesheet() {
    let site = site(&bicycles());
    let name = |begin: &str, end: &str| {
        let found: Vec<&String> = site.keys().filter(|path| path.starts_with(begin) && path.ends_with(end)).collect();
        assert_eq!(found.len(), 1, "{begin}…{end}: {found:?}");
        found[0].as_str()
    };
    let (script, wasm, styles) = (name("app-", ".js"), name("app-", "_bg.wasm"), name("late-", ".css"));
    assert_eq!(wasm, script.replace(".js", "_bg.wasm"));
    assert_eq!(site[styles], format!("{LISTS}{LATE}@media print{{{PRINT}}}"));
    let held_to = format!("fetch(appFile, {{ integrity: \"{}\" }})", sha256(&site[wasm]));
    see(&site[script], &["export default 1", "import(import.meta.url)", ".catch(appStopped)", &held_to]);
    assert!(!site.keys().any(|path| path.starts_with("lists-") || path.starts_with("print-") || path == "app-1.js"));
    for (page, lists) in [("tools/index.html", true), ("compare/heron-vs-magpie/index.html", false)] {
        let html = &site[page];
        see(html, &[&format!("src=\"{script}\" integrity=\"{}\"", sha256(&site[script]))]);
        assert_eq!([html.matches("rel=stylesheet").count(), html.matches("<style>").count()], [1, 1], "{page}");
        assert_eq!(html.contains(&format!("main{{margin:0}}{LISTS}</style>")), lists, "{page}");
    }
}
