use super::is_of_item;
use crate::companion::policy::origin;
use crate::domain::Link;
use crate::domain::json::{Cursor, quoted};
use url::{Host, Url};

const LETTERS: &str = "name one of letters, digits, dots and hyphens";

/// A link that passed its door can be opened, and where policies name its host, they can.
pub(super) fn check(cursor: &Cursor, link: &str) {
    let Some(to) = Link::parse(link).filter(|_| leads_out(cursor.path())) else { return };
    match Url::parse(link) {
        Err(error) => cursor.fault(
            format!("{} cannot be opened: {error}", quoted(link)),
            "open the page in a browser and copy its address",
        ),
        Ok(url) if !is_named(&url) => {
            cursor.fault(format!("the host of {} has signs that no host’s name has", quoted(link)), LETTERS);
        }
        Ok(_) if stands_in_policies(cursor.path()) && origin(cursor.path(), &to).is_err() => {
            cursor.fault(format!("the host of {} cannot stand in a content security policy", quoted(link)), LETTERS);
        }
        Ok(_) => (),
    }
}

fn leads_out(path: &str) -> bool {
    matches!(path, "homepage" | "repository") || stands_in_policies(path) || is_of_item(path, "sources", "url")
}

/// The site itself, and where readers' browsers send something: what `Policy::of` puts into pages.
fn stands_in_policies(path: &str) -> bool {
    matches!(path, "url" | "newsletter.action" | "ballots.endpoint")
}

/// Browsers open any host; one of other characters is a mistyped one, or a pattern such as `*.example`.
fn is_named(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-._".contains(letter)),
        host => host.is_some(),
    }
}
