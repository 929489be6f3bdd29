//! Where a site is published, as the command line says it: the path it is built for and served under.

use crate::common::workshop::{INDEX, command, program, publish_in, read, workshop};
use crate::common::{bicycles, see};
use clap::Parser;
use seaworthy::companion::Command;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

/// Builds with these words: the path that the site is built for and the address of its home page, or what was wrong with them.
fn built(words: &[&str]) -> Result<(String, String), String> {
    let dir = workshop(INDEX);
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_string();
    let (app, out) = (path("app"), path("out"));
    let all = ["seaworthy", "build", "--no-cards", "--catalogue", "tests/faults/none", "--app", &app, "--out", &out];
    let all = [&all[..], words].concat();
    if let Err(error) = Command::try_parse_from(&all) {
        return Err(error.to_string().lines().next().unwrap().to_string());
    }
    command(&all)?;
    let home = read(Path::new(&out)).remove("index.html").unwrap();
    let between = |before: &str| home.split_once(before).unwrap().1.split_once('"').unwrap().0.to_string();
    Ok((between(r#"<base href=""#), between(r#"<link rel="canonical" href=""#)))
}

#[test]
fn the_path_is_the_one_that_is_named_or_that_of_the_address() {
    let own = "https://bicycles.example/";
    let cases: [(&[&str], &str, &str); 9] = [
        (&[], "/", own),
        (&["--base", ""], "/", own),
        (&["--base", "repo"], "/repo/", own),
        (&["--base", "/~me/a.b_c-1"], "/~me/a.b_c-1/", own),
        (&["--url", "https://h.example"], "/", "https://h.example/"),
        (&["--url", "https://h.example:8443/x"], "/x/", "https://h.example:8443/x/"),
        (&["--url", "https://h.example/x/y/"], "/x/y/", "https://h.example/x/y/"),
        (&["--base", "/x/", "--url", "https://h.example/x"], "/x/", "https://h.example/x/"),
        (&["--base", "/", "--url", "https://h.example"], "/", "https://h.example/"),
    ];
    for (words, base, url) in cases {
        assert_eq!(built(words), Ok((base.into(), url.into())), "{words:?}");
    }
}

#[test]
fn what_is_no_path_or_no_address_is_refused() {
    const PATH: &str = "no path of a site; write letters, digits, -, ., _ and ~ between slashes, as in /repo/";
    for base in [
        "/a?b/",
        "/a#b/",
        "/../x/",
        "/./x/",
        "/a b/",
        r#"/a"b<c>/"#,
        "//x/",
        "/x//y/",
        "/straße/",
        "https://h.example/",
    ] {
        let told = format!("error: invalid value '{base}' for '--base <BASE>': {PATH}");
        assert_eq!(built(&["--base", base]), Err(told));
    }
    let addresses = [
        ("http://h.example/", "not an https address; write it in full, from https:// on"),
        ("h.example", "not an https address; write it in full, from https:// on"),
        ("https://h.example:99999/", "not an https address; write it in full, from https:// on"),
        ("https://h.example/?a", "it has a query or fragment; write the address of the site alone"),
        ("https://h.example/#a", "it has a query or fragment; write the address of the site alone"),
    ];
    for (url, why) in addresses {
        assert_eq!(built(&["--url", url]), Err(format!("error: invalid value '{url}' for '--url <URL>': {why}")));
    }
    for url in ["https://h.example/a%20b/", "https://h.example//x/"] {
        assert_eq!(built(&["--url", url]), Err(format!("the path of --url {url} is {PATH}")));
    }
    let told = "--base /shop/tools/ and --url https://h.example/other/ name different paths; leave --base out, and the site is built for /other/";
    assert_eq!(built(&["--base", "/shop/tools/", "--url", "https://h.example/other/"]), Err(told.into()));
}

/// The program, serving a folder; ended with the test.
struct Serving {
    program: Child,
    /// What it says first.
    line: String,
}

impl Serving {
    fn begin(dir: &Path) -> Serving {
        let mut program = program(&["serve", dir.to_str().unwrap(), "--port", "0"]);
        let mut program = program.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        Serving { program, line }
    }

    /// The head of the answer to a path of this host.
    fn head(&self, path: &str) -> String {
        let host = self.line.strip_prefix("http://").unwrap().split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).split_once("\r\n\r\n").unwrap().0.to_string()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn a_site_is_served_under_the_path_it_was_built_for() {
    for base in ["/", "/shop/"] {
        let dir = workshop(INDEX);
        publish_in(dir.path(), "out", &bicycles(), base).unwrap();
        let serving = Serving::begin(&dir.path().join("out"));
        assert!(serving.line.ends_with(&format!("{base} (stop with Ctrl-C)\n")), "{}", serving.line);
        for path in ["", "tools/", "app-1.js"] {
            see(&serving.head(&format!("{base}{path}")), &["200 OK"]);
        }
        if base == "/shop/" {
            for outside in ["/", "/shop"] {
                see(&serving.head(outside), &["HTTP/1.0 30", "location: /shop/"]);
            }
            see(&serving.head("/app-1.js"), &["404"]);
        }
    }
}

#[test]
fn another_path_than_a_site_was_built_for_is_refused() {
    let dir = workshop(INDEX);
    publish_in(dir.path(), "out", &bicycles(), "/shop/").unwrap();
    let out = dir.path().join("out").to_str().unwrap().to_string();
    let told = format!("{out} was built for /shop/; leave --base out, or build it for /x/");
    assert_eq!(command(&["seaworthy", "serve", &out, "--base", "/x/"]), Err(told));
    let app = dir.path().to_str().unwrap();
    assert_eq!(command(&["seaworthy", "serve", app]), Err(format!("{app} holds no site; build it first")));
}
