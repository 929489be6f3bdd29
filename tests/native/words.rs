//! Slugs, licences and links: what may stand in one and what may not.

use crate::common::link;
use seaworthy::domain::{Licence, Link, Slug};

#[test]
fn a_slug_is_lower_case_words_with_single_hyphens() {
    let longest = "a".repeat(64);
    let good = ["a", "7", "smolvlm", "gpt-4o-mini", "a-1-b", "0-0", "vsx", "a-vsb", "svs-a", longest.as_str()];
    for text in good {
        assert_eq!(Slug::parse(text).map(|slug| slug.to_string()).as_deref(), Some(text));
    }
    let too_long = "a".repeat(65);
    let bad = [
        "", "-", "a-", "-a", "a--b", "A", "aB", "é", "a b", " a", "a_b", "a.b", "a/b", "a\n", "%61", &too_long, "vs",
        "a-vs-b", "vs-a", "a-vs",
    ];
    for text in bad {
        assert_eq!(Slug::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_licence_is_ids_joined_by_and_or_with() {
    let good = [
        "MIT",
        "Apache-2.0",
        "GPL-2.0+",
        "proprietary",
        "LicenseRef-gemma",
        "DocumentRef-terms:LicenseRef-gemma",
        "MIT OR Apache-2.0",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "(MIT OR Apache-2.0) AND BSD-3-Clause",
    ];
    for text in good {
        let licence = Licence::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(licence.as_str(), text);
        assert_eq!(licence.is_proprietary(), text == "proprietary", "{text}");
    }
    let bad = [
        "",
        " ",
        "MIT ",
        " MIT",
        "MIT Apache-2.0",
        "MIT or Apache-2.0",
        "MIT OR",
        "OR MIT",
        "MIT  OR Apache-2.0",
        "MIT/Apache-2.0",
        "MIT,Apache-2.0",
        "<b>MIT</b>",
        "see the file",
        "Lizenz-ß",
    ];
    for text in bad {
        assert_eq!(Licence::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_link_is_https_with_a_host() {
    let good = [
        "https://example.org",
        "https://example.org/",
        "https://example.org:8443/a/b.html?c=d&e=%20#f",
        "https://example.org?q",
        "https://EXAMPLE.org/",
        "https://xn--bcher-kva.example/",
        "https://bücher.example/ö",
        "https://example.org/@someone",
        "https://example.org/it's",
        "https://[2001:db8::1]/",
    ];
    for text in good {
        assert_eq!(Link::parse(text).map(|link| link.as_str().to_string()).as_deref(), Some(text));
    }
}

#[test]
fn what_could_run_or_mislead_is_no_link() {
    let bad = [
        "",
        "https://",
        "https:///path",
        "https://?query",
        "https://#place",
        "https://.",
        "https:example.org",
        "//example.org",
        "/tools/",
        "example.org",
        "http://example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "javascript://https://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://someone@example.org/",
        "https://example.org:secret@evil.example/",
        "https://example.org\\@evil.example/",
        " https://example.org/",
        "https://example.org/ ",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org/a\u{a0}b",
        "https://example.org/a\tb",
        "https://example.org/a\nb",
        "https://example.org/a\u{7f}b",
        "https://example.org/\"onclick=\"alert(1)",
        "https://example.org/<script>",
        "https://example.org/`a`",
        "https://example.org/{a}",
        "https://example.org/a|b",
        "https://example.org/a^b",
    ];
    for text in bad {
        assert_eq!(Link::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_links_host_is_shown_without_www() {
    let hosts = [
        ("https://example.org/a/b", "example.org"),
        ("https://www.example.org", "example.org"),
        ("https://docs.example.org?q=/x", "docs.example.org"),
        ("https://example.org#https://evil.example/", "example.org"),
        ("https://example.org:8443/", "example.org:8443"),
        ("https://wwwexample.org/", "wwwexample.org"),
    ];
    for (text, host) in hosts {
        assert_eq!(link(text).host(), host, "{text}");
    }
}
