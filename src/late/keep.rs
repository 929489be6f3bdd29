use super::copy::{copyable, download};
use super::cost;
use super::dom::{node, put};
use super::here::{Here, Wish, show_again};
use crate::site::{Fragment, Snapshot, record};
use crate::words::{decision as words, share};

/// The decision to be kept: a link whose fragment holds it, and the same as Markdown.
pub(super) fn show(here: Here) {
    show_again(&here, Wish::SITE, show);
    let (terms, tools, today) = (here.terms(), here.tools(), here.today());
    let snapshot = Snapshot::of(&here.site, &tools, &terms, today);
    let page = here.site.url.as_str().to_string() + here.route().path().trim_start_matches('/');
    let link = page + &Fragment::write(&terms.query(), &snapshot);
    let text = record(&here.site, &here.route(), &tools, &terms, &cost::in_words(&here), &link, today);
    let name = here.slugs().join("-vs-") + "-" + &today.to_string() + ".md";
    put(
        &here.place,
        [
            node("p").class("note").text(words::HOW),
            copyable(share::LINK, &link, 1, None),
            copyable(share::MARKDOWN, &text, 12, Some(download(share::DOWNLOAD, &name, &text))),
        ],
    );
}
