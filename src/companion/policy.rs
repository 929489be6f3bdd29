use super::digest::{Sha, sha};
use crate::domain::{Link, Site};
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use std::cell::{Cell, RefCell};
use url::Url;

/// What a site's documents may load, run and send, as a Content-Security-Policy in each of them (docs/adr/0026).
pub struct Policy {
    /// Where the site is published: `https://example.org`.
    own: String,
    /// Where data goes beside the site itself: `connect-src`, or nothing.
    connect: String,
    /// Where forms lead beside the site itself, with a blank before it, or nothing.
    forms: String,
}

impl Policy {
    /// The policy of a site: the newsletter's host may be sent a form, and the one that takes ballots may be sent those. A
    /// host that cannot stand in a policy is an error, the site's own included.
    pub fn of(site: &Site) -> Result<Policy> {
        let own = origin("url", &site.url)?;
        let ballots = site.ballots.as_ref().map(|ballots| origin("ballots.endpoint", &ballots.endpoint)).transpose()?;
        let forms = site.newsletter.as_ref().map(|letter| origin("newsletter.action", &letter.action)).transpose()?;
        Ok(Policy {
            own,
            connect: ballots.map(|to| format!("connect-src 'self' {to};")).unwrap_or_default(),
            forms: forms.map(|to| format!(" {to}")).unwrap_or_default(),
        })
    }

    /// A finished document with its policy behind the line that names its encoding, before all that it governs.
    ///
    /// Each inline script and style is allowed by its SHA-256, so nothing may change them afterwards. A document without
    /// `<meta charset>` is an error.
    pub fn sealed(&self, html: &str) -> Result<String> {
        self.with_policy(html, "'self'")
    }

    /// A document made for frames, sealed as any other. It may stand in a sandbox, where it is of no origin: WebKit then
    /// takes `'self'` for nobody, so its host is named as well.
    pub fn sealed_for_frames(&self, html: &str) -> Result<String> {
        self.with_policy(html, &format!("'self' {}", self.own))
    }

    fn with_policy(&self, html: &str, own: &str) -> Result<String> {
        let found = Inline::of(html)?;
        let at =
            found.behind_charset.context("a document lacks <meta charset>, behind which its policy would stand")?;
        let policy = self.directives(&found, own);
        let (before, behind) = html.split_at(at);
        Ok(format!(
            r#"{before}<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name=referrer content=strict-origin>{behind}"#
        ))
    }

    fn directives(&self, found: &Inline, own: &str) -> String {
        let hashes = |all: &[String]| all.iter().map(|text| format!(" '{}'", integrity(text.as_bytes()))).collect();
        let [scripts, styles]: [String; 2] = [hashes(&found.scripts), hashes(&found.styles)];
        let Policy { connect, forms, .. } = self;
        format!(
            "default-src {own};script-src {own} 'wasm-unsafe-eval'{scripts};style-src {own}{styles};{connect}\
             object-src 'none';base-uri {own};form-action 'self'{forms};\
             require-trusted-types-for 'script';trusted-types default"
        )
    }
}

/// The scheme, host and port of a link, as a policy names them.
pub(super) fn origin(field: &str, link: &Link) -> Result<String> {
    let origin = Url::parse(link.as_str()).map(|url| url.origin().ascii_serialization()).unwrap_or_default();
    // A host may hold a semicolon, which would begin a directive of its own.
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:/".contains(letter);
    if origin.is_empty() || !origin.chars().all(plain) {
        bail!(
            "site.json: {field}: the host of {} cannot stand in a content security policy; name one of letters, digits, dots and hyphens",
            link.as_str()
        );
    }
    Ok(origin)
}

/// The digest by which browsers check a file or an inline script: `sha256-…`.
pub fn integrity(bytes: &[u8]) -> String {
    of_digest(&sha(bytes))
}

pub(super) fn of_digest(digest: &Sha) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(digest))
}

/// What a policy must know of a document.
#[derive(Default)]
struct Inline {
    scripts: Vec<String>,
    styles: Vec<String>,
    behind_charset: Option<usize>,
}

impl Inline {
    fn of(html: &str) -> Result<Inline> {
        let (scripts, styles) = (RefCell::new(vec![String::new()]), RefCell::new(vec![String::new()]));
        let behind_charset = Cell::new(None);
        let gather = |all: &RefCell<Vec<String>>, text: &str, ends: bool| {
            let mut all = all.borrow_mut();
            if let Some(last) = all.last_mut() {
                *last += text;
            }
            if ends {
                all.push(String::new());
            }
        };
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("meta[charset]", |el| {
                    behind_charset.set(behind_charset.get().or(Some(el.source_location().bytes().end)));
                    Ok(())
                }),
                // What is JSON is never run, whatever it is for.
                text!("script:not([src]):not([type*=json])", |chunk| {
                    gather(&scripts, chunk.as_str(), chunk.last_in_text_node());
                    Ok(())
                }),
                text!("style", |chunk| {
                    gather(&styles, chunk.as_str(), chunk.last_in_text_node());
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        };
        rewrite_str(html, settings).context("a document could not be read")?;
        let distinct = |all: RefCell<Vec<String>>| {
            let mut all = all.into_inner();
            all.retain(|text| !text.is_empty());
            all.dedup();
            all
        };
        Ok(Inline { scripts: distinct(scripts), styles: distinct(styles), behind_charset: behind_charset.get() })
    }
}
