//! The path a site is served under.

use crate::common::slug;
use seaworthy::site::{Base, DataFile, Route};

#[test]
fn a_base_has_slashes_at_both_ends() {
    let bases = [
        ("", "/", ""),
        ("/", "/", ""),
        ("//", "/", ""),
        ("repo", "/repo/", "/repo"),
        ("/repo", "/repo/", "/repo"),
        ("repo/", "/repo/", "/repo"),
        ("/repo/", "/repo/", "/repo"),
        ("/a/b/", "/a/b/", "/a/b"),
        ("/repo/?x=1#y", "/repo/", "/repo"),
        ("https://example.org", "/", ""),
        ("https://example.org/", "/", ""),
        ("https://example.org/repo/", "/repo/", "/repo"),
        ("http://127.0.0.1:8080/a/b/?x#y", "/a/b/", "/a/b"),
    ];
    for (text, with, without) in bases {
        let base = Base::new(text);
        assert_eq!((base.as_str(), base.without_slash()), (with, without), "{text}");
    }
}

#[test]
fn links_begin_with_the_base() {
    let tool = Route::Tool(slug("a"));
    let line_up = Route::LineUp(vec![slug("a"), slug("b")]);
    for (text, root) in [("/", "/"), ("/repo/", "/repo/"), ("https://example.org/a/b", "/a/b/")] {
        let base = Base::new(text);
        assert_eq!(base.href(&Route::Home), root);
        assert_eq!(base.href(&Route::NotFound), format!("{root}404.html"));
        assert_eq!(base.href(&tool), format!("{root}tool/a/"));
        assert_eq!(base.href(&line_up), format!("{root}compare/?tools=a,b"));
        assert_eq!(base.anchor(&tool, "source-1"), format!("{root}tool/a/#source-1"));
        assert_eq!(base.anchor(&line_up, "main"), format!("{root}compare/?tools=a,b#main"));
        assert_eq!(base.file("feed.xml"), format!("{root}feed.xml"));
        assert_eq!(base.data(&DataFile::Tool(slug("a"))), format!("{root}catalogue/tools/a.json"));
        assert_eq!(base.data(&DataFile::Beside(slug("a"))), format!("{root}catalogue/beside/a.json"));
        assert_eq!(base.data(&DataFile::Record(slug("a"))), format!("{root}catalogue/reviewers/a.json"));
        for file in [DataFile::Site, DataFile::Top, DataFile::Paired, DataFile::Shard(0), DataFile::Roll(1)] {
            assert_eq!(base.data(&file), format!("{root}{}", file.path()));
        }
    }
}

#[test]
fn a_path_is_inside_the_base_or_none() {
    let cases = [
        ("/", "/", Some("/")),
        ("/", "", Some("/")),
        ("/", "/tools/", Some("/tools/")),
        ("/repo/", "/repo/", Some("/")),
        ("/repo/", "/repo", Some("/")),
        ("/repo/", "/repo/tools/", Some("/tools/")),
        ("/repo/", "/repo/repo/", Some("/repo/")),
        ("/repo/", "/repository/", None),
        ("/repo/", "/", None),
        ("/repo/", "", None),
        ("/repo/", "/tools/", None),
        ("/repo/", "repo/tools/", None),
        ("/a/b/", "/a/", None),
        ("/a/b/", "/a/b/c", Some("/c")),
    ];
    for (base, path, inside) in cases {
        assert_eq!(Base::new(base).strip(path), inside, "{path} in {base}");
    }
}

#[test]
fn every_link_to_a_page_leads_back_to_it() {
    let routes = [Route::Home, Route::Tools, Route::Tool(slug("a")), Route::Pair(slug("a"), slug("b")), Route::Method];
    for text in ["/", "/repo/", "/a/b/"] {
        let base = Base::new(text);
        for route in &routes {
            let href = base.href(route);
            assert_eq!(base.strip(&href).map(|path| Route::parse(path, "")).as_ref(), Some(route), "{href}");
        }
    }
}
