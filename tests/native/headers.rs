//! The file of headers, as hosts such as Netlify and Cloudflare Pages read it.

use crate::common::bicycles;
use crate::common::workshop::site;
use std::fs;

/// A pattern, and its headers.
type Rule = (String, Vec<(String, String)>);

/// How the paths begin of what is named by its content.
const NAMED: [&str; 5] = ["app-", "find-", "late-", "votes-", "cards/"];

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
        let hashed = NAMED.iter().any(|name| path.starts_with(&format!("/repo/{name}")));
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

/// The block of docs/deploy.md in this language that holds this.
fn recipe(language: &str, mark: &str) -> String {
    let docs = fs::read_to_string("docs/deploy.md").unwrap();
    let fence = format!("```{language}\n");
    let mut blocks = docs.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.find(|block| block.contains(mark)).unwrap_or_else(|| panic!("no {mark}")).to_string()
}

/// nginx's is tried with nginx itself in the browser tests.
#[test]
fn all_hosts_in_the_docs_keep_the_same_files() {
    let [nginx, caddy] = [("nginx", "map $uri"), ("caddy", "@named")].map(|(language, mark)| recipe(language, mark));
    let pattern = nginx.split_once("\"~").unwrap().1.split_once('"').unwrap().0;
    assert!(caddy.contains(&format!("@named path_regexp {pattern}\n")), "{pattern} in {caddy}");
    let bucket = recipe("sh", "aws s3");
    for name in NAMED {
        assert!(pattern.contains(name.trim_end_matches(['-', '/'])), "{name} in {pattern}");
        assert!(bucket.contains(&format!("--include '{name}*'")), "{name} in {bucket}");
        assert!(bucket.contains(&format!("--exclude '{name}*'")), "{name} in {bucket}");
    }
    let rules = site(&bicycles(), "/").remove("_headers").unwrap();
    for header in
        rules.lines().take_while(|line| !line.contains("Cache-Control")).filter_map(|line| line.strip_prefix("  "))
    {
        let (name, value) = header.split_once(": ").unwrap();
        let value = if value.contains(' ') { format!("\"{value}\"") } else { value.to_string() };
        assert!(nginx.contains(&format!("add_header {name} {value} always;")), "{header}");
        assert!(caddy.contains(&format!("{name} {value}\n")), "{header}");
    }
}
