//! The file of headers, as hosts such as Netlify and Cloudflare Pages read it.

mod common;

use common::bicycles;
use common::workshop::site;

/// A pattern, and its headers.
type Rule = (String, Vec<(String, String)>);

/// The paths of a site under `/repo/`, and its rules.
fn site_and_rules() -> (Vec<String>, Vec<Rule>) {
    let site = site(&bicycles(), "/repo/");
    (site.keys().map(|path| format!("/repo/{path}")).collect(), rules(&site["_headers"]))
}

fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines() {
        assert!(line.len() <= 2000, "longer than Cloudflare takes: {line}");
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                rules.last_mut().unwrap().1.push((name.into(), value.into()));
            }
            None => rules.push((line.into(), Vec::new())),
        }
    }
    rules
}

/// The headers of a path, as such a host joins them.
fn headers<'a>(rules: &'a [Rule], path: &str) -> Vec<(&'a str, &'a str)> {
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(beginning) => path.starts_with(beginning),
        None => path == pattern,
    };
    let found = rules.iter().filter(|(pattern, _)| fits(pattern)).flat_map(|(_, headers)| headers);
    found.map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[test]
fn the_file_keeps_to_what_hosts_take() {
    let (_, rules) = site_and_rules();
    assert!(rules.len() <= 100, "{}", rules.len());
    for (pattern, headers) in rules {
        assert!(pattern.starts_with("/repo/"), "{pattern}");
        assert!(pattern.find('*').is_none_or(|at| at + 1 == pattern.len()), "{pattern}");
        assert!(!headers.is_empty(), "{pattern}");
    }
}

#[test]
fn what_is_named_by_content_is_kept_for_a_year_and_nothing_else() {
    let (paths, rules) = site_and_rules();
    for path in paths {
        let hashed = ["app-", "find-", "late-", "votes-"].iter().any(|name| path.starts_with(&format!("/repo/{name}")));
        let expected = match path.as_str() {
            _ if hashed => Some("public, max-age=31536000, immutable"),
            "/repo/service-worker.js" => Some("no-cache"),
            _ => None,
        };
        let caching = headers(&rules, &path).into_iter().find(|(name, _)| *name == "Cache-Control");
        assert_eq!(caching.map(|(_, value)| value), expected, "{path}");
    }
}

#[test]
fn no_file_gets_a_header_twice() {
    let (paths, rules) = site_and_rules();
    for path in paths {
        let mut names: Vec<&str> = headers(&rules, &path).into_iter().map(|(name, _)| name).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{path}: {names:?}");
    }
}
