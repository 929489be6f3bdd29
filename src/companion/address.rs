//! Where a site is published, as it is said on the command line.

use crate::domain::Link;
use crate::site::Base;
use anyhow::{Result, anyhow, bail};
use url::Url;

/// A base from the path that was given for it. Nothing else may stand in one than what servers, browsers and the pages' own
/// links write alike.
pub(super) fn base(text: &str) -> Result<Base, String> {
    let inner = text.strip_prefix('/').unwrap_or(text);
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~".contains(letter);
    let step = |step: &str| !["", ".", ".."].contains(&step) && step.chars().all(plain);
    if inner.is_empty() || inner.split('/').all(step) {
        Ok(Base::new(inner))
    } else {
        Err("no path of a site; write letters, digits, -, ., _ and ~ between slashes, as in /repo/".into())
    }
}

/// The address of a site, with a slash at its end.
pub(super) fn url(text: &str) -> Result<Link, String> {
    let link = Link::parse(&format!("{}/", text.trim_end_matches('/')));
    let Some(link) = link.filter(|link| Url::parse(link.as_str()).is_ok()) else {
        return Err("not an https address; write it in full, from https:// on".into());
    };
    if link.as_str().contains(['?', '#']) {
        return Err("it has a query or fragment; write the address of the site alone".into());
    }
    Ok(link)
}

/// The path to build for: the one that was given, else that of the address, else the root. Where both were given and differ,
/// pages would name addresses at which they do not stand.
pub(super) fn agreed(named: Option<Base>, url: Option<&Link>) -> Result<Base> {
    let Some(url) = url.map(Link::as_str) else { return Ok(named.unwrap_or_else(|| Base::new("/"))) };
    let path = url["https://".len()..].find('/').map_or("/", |slash| &url["https://".len() + slash..]);
    let path = base(path).map_err(|why| anyhow!("the path of --url {url} is {why}"))?;
    match named {
        Some(named) if named != path => bail!(
            "--base {} and --url {url} name different paths; leave --base out, and the site is built for {}",
            named.as_str(),
            path.as_str()
        ),
        _ => Ok(path),
    }
}
