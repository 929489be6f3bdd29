use crate::site::Base;

/// The file in which hosts such as Netlify and Cloudflare Pages look for headers. For all others it is a file like any.
pub(super) const FILE: &str = "_headers";

/// A pattern of paths inside the site, a `*` at its end standing for anything, and the headers of what fits it.
///
/// Such hosts join the values of a header that two patterns set, so no file fits two that set the same one. What stands in
/// no line about caching is asked for again each time: so these hosts send everything by themselves.
type Rule = (&'static str, &'static [(&'static str, &'static str)]);

const FOR_EVER: &[(&str, &str)] = &[("Cache-Control", "public, max-age=31536000, immutable")];

const RULES: [Rule; 9] = [
    (
        "*",
        &[
            // Everything here is for everyone: frames and scripts of other sites may read it.
            ("Access-Control-Allow-Origin", "*"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()"),
            ("Referrer-Policy", "strict-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ],
    ),
    // Named by content.
    ("app-*", FOR_EVER),
    ("find-*", FOR_EVER),
    ("late-*", FOR_EVER),
    ("votes-*", FOR_EVER),
    ("cards/*", FOR_EVER),
    ("service-worker.js", &[("Cache-Control", "no-cache")]),
    ("feed.xml", &[("Content-Type", "application/atom+xml; charset=utf-8")]),
    ("manifest.webmanifest", &[("Content-Type", "application/manifest+json")]),
];

/// The file for a site under a base path.
pub(super) fn file(base: &Base) -> String {
    let rule = |(path, headers): &Rule| {
        let headers = headers.iter().map(|(name, value)| format!("  {name}: {value}\n"));
        format!("{}\n{}", base.file(path), headers.collect::<String>())
    };
    RULES.iter().map(rule).collect()
}
