//! Every address, in both directions.

use crate::common::slug;
use seaworthy::domain::MOST_TOOLS;
use seaworthy::site::{DataFile, Route};

fn pair(a: &str, b: &str) -> Route {
    Route::Pair(slug(a), slug(b))
}

fn line_up(tools: &[&str]) -> Route {
    Route::LineUp(tools.iter().map(|tool| slug(tool)).collect())
}

/// Path, query, the page there, and the page's own address.
#[test]
fn every_address_in_both_directions() {
    let tool = |id: &str| Route::Tool(slug(id));
    let reviewer = |id: &str| Route::Reviewer(slug(id));
    let four = "?tools=a,b,c,d";
    let addresses = [
        ("/", "", Route::Home, "/"),
        ("", "", Route::Home, "/"),
        ("/index.html", "", Route::Home, "/"),
        ("/", "?utm=x", Route::Home, "/"),
        ("/tools/", "", Route::Tools, "/tools/"),
        ("/tools", "", Route::Tools, "/tools/"),
        ("tools", "", Route::Tools, "/tools/"),
        ("/tools/index.html", "", Route::Tools, "/tools/"),
        ("//tools//", "", Route::Tools, "/tools/"),
        ("/tools/", "?category=speech&q=x", Route::Tools, "/tools/"),
        ("/tools/all/1/", "", Route::Roll(1), "/tools/all/1/"),
        ("/tools/all/20", "?x=1", Route::Roll(20), "/tools/all/20/"),
        ("/tools/all/3/index.html", "", Route::Roll(3), "/tools/all/3/"),
        ("/tool/smolvlm/", "", tool("smolvlm"), "/tool/smolvlm/"),
        ("/tool/smolvlm", "", tool("smolvlm"), "/tool/smolvlm/"),
        ("/tool/smolvlm/index.html", "", tool("smolvlm"), "/tool/smolvlm/"),
        ("/compare/a-vs-b/", "", pair("a", "b"), "/compare/a-vs-b/"),
        ("/compare/a-vs-b", "?tools=c,d", pair("a", "b"), "/compare/a-vs-b/"),
        ("/compare/b-vs-a/index.html", "", pair("b", "a"), "/compare/b-vs-a/"),
        ("/compare/gpt-4o-mini-vs-a-1/", "", pair("gpt-4o-mini", "a-1"), "/compare/gpt-4o-mini-vs-a-1/"),
        ("/compare/a-vs-a/", "", tool("a"), "/tool/a/"),
        ("/compare/", "", line_up(&[]), "/compare/"),
        ("/compare", "", line_up(&[]), "/compare/"),
        ("/compare/", "?tools=", line_up(&[]), "/compare/"),
        ("/compare/", "?other=a,b", line_up(&[]), "/compare/"),
        ("/compare/", "?tools=a", line_up(&["a"]), "/compare/?tools=a"),
        ("/compare/", "?tools=a,a", line_up(&["a"]), "/compare/?tools=a"),
        ("/compare/", "?tools=a,b", line_up(&["a", "b"]), "/compare/?tools=a,b"),
        ("/compare/", "tools=a,b", line_up(&["a", "b"]), "/compare/?tools=a,b"),
        ("/compare", "?x=1&tools=b,a&y=2", line_up(&["b", "a"]), "/compare/?tools=b,a"),
        ("/compare/index.html", "?tools=a,b", line_up(&["a", "b"]), "/compare/?tools=a,b"),
        ("/compare/", "?tools=a%2Cb%2cc", line_up(&["a", "b", "c"]), "/compare/?tools=a,b,c"),
        ("/compare/", four, line_up(&["a", "b", "c", "d"]), "/compare/?tools=a,b,c,d"),
        ("/compare/", "?tools=a,b,c,d,e", line_up(&["a", "b", "c", "d"]), "/compare/?tools=a,b,c,d"),
        ("/compare/", "?tools=a,b,a,c,b,d", line_up(&["a", "b", "c", "d"]), "/compare/?tools=a,b,c,d"),
        ("/compare/", "?tools=A,b,,-c,a-vs-b, d,e", line_up(&["b", "e"]), "/compare/?tools=b,e"),
        ("/compare/", "?tools=<b>,javascript:x", line_up(&[]), "/compare/"),
        ("/reviewers/", "", Route::Reviewers, "/reviewers/"),
        ("/reviewers", "", Route::Reviewers, "/reviewers/"),
        ("/reviewer/skeptic/", "", reviewer("skeptic"), "/reviewer/skeptic/"),
        ("/reviewer/skeptic", "", reviewer("skeptic"), "/reviewer/skeptic/"),
        ("/method/", "", Route::Method, "/method/"),
        ("/method/index.html", "", Route::Method, "/method/"),
        ("/404.html", "", Route::NotFound, "/404.html"),
    ];
    for (path, query, route, own) in addresses {
        assert_eq!(Route::parse(path, query), route, "{path}{query}");
        assert_eq!(route.path(), own, "{path}{query}");
        let (path, query) = own.split_once('?').unwrap_or((own, ""));
        assert_eq!(Route::parse(path, query), route, "the page’s own address {own}");
    }
    assert_eq!(MOST_TOOLS, 4);
}

#[test]
fn every_other_address_leads_nowhere() {
    let nowhere = [
        "/tool/",
        "/tool/index.html",
        "/tool/SmolVLM/",
        "/tool/a_b/",
        "/tool/a%20b/",
        "/tool/a/b/",
        "/tools/a/",
        "/Tools/",
        "/compare/a/",
        "/compare/a-vs-/",
        "/compare/-vs-b/",
        "/compare/a-vs-b-vs-c/",
        "/compare/a-VS-b/",
        "/compare/a-vs-b/c/",
        "/tools/all/",
        "/tools/all/0/",
        "/tools/all/01/",
        "/tools/all/+1/",
        "/tools/all/-1/",
        "/tools/all/one/",
        "/tools/all/4294967296/",
        "/tools/all/1/2/",
        "/reviewer/",
        "/reviewer/The%20Skeptic/",
        "/reviewers/a/",
        "/method/a/",
        "/feed.xml",
        "/catalogue/index.json",
        "/../tools/",
        "/ ",
    ];
    for path in nowhere {
        assert_eq!(Route::parse(path, ""), Route::NotFound, "{path}");
    }
}

#[test]
fn a_page_knows_its_tools_and_its_files() {
    let file = |id: &str| DataFile::Tool(slug(id));
    let beside = |id: &str| DataFile::Beside(slug(id));
    assert_eq!(pair("b", "a").compared(), [slug("b"), slug("a")]);
    assert_eq!(line_up(&["c", "a", "b"]).compared(), [slug("c"), slug("a"), slug("b")]);
    assert_eq!(Route::Tool(slug("a")).compared(), []);
    let needs = [
        (Route::Home, vec![DataFile::Site, DataFile::Paired]),
        (Route::Tools, vec![DataFile::Top]),
        (Route::Roll(3), vec![DataFile::Roll(3)]),
        (Route::Tool(slug("a")), vec![file("a"), DataFile::Site, beside("a")]),
        (pair("b", "a"), vec![DataFile::Site, file("b"), file("a"), beside("b"), beside("a")]),
        (line_up(&["a", "b"]), vec![DataFile::Site, file("a"), file("b"), beside("a"), beside("b")]),
        (line_up(&[]), vec![DataFile::Site, DataFile::Paired]),
        (Route::Reviewers, vec![DataFile::Site]),
        (Route::Reviewer(slug("a")), vec![DataFile::Site, DataFile::Record(slug("a"))]),
        (Route::Method, vec![]),
        (Route::NotFound, vec![]),
    ];
    for (route, files) in needs {
        assert_eq!(route.needs(), files, "{route:?}");
    }
}

/// One tool is not a comparison yet: its page is for choosing, and that shows the curated pairs.
#[test]
fn the_page_for_choosing_asks_for_the_pairs() {
    for chosen in [&[][..], &["a"]] {
        let needs = line_up(chosen).needs();
        assert!(needs.contains(&DataFile::Paired) && needs.contains(&DataFile::Site), "{chosen:?}: {needs:?}");
    }
}
