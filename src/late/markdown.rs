use super::copy::{copyable, download};
use super::dom::put;
use super::here::{Here, Wish, show_again};
use crate::domain::{Answer, Tool};
use crate::site::{because, markdown};
use crate::words::share as words;

/// The page as Markdown, by the reader's terms, to be copied or saved.
pub(super) fn show(here: Here) {
    show_again(&here, Wish { votes: true, ..Wish::SITE }, show);
    let (terms, today) = (here.terms(), here.today());
    let counted = terms.counted(&here.tools(), today);
    let counted: Vec<&Tool> = counted.iter().collect();
    let left = terms.left(&counted);
    let reason = because(&here.site, &left, &terms.weights, &Answer::weighed(&left, &terms.weights));
    let tallies = here.tallies.as_deref();
    let text = markdown(&here.site, &here.route(), &counted, tallies, &terms, &reason);
    let name = here.slugs().join("-vs-") + ".md";
    put(&here.place, [copyable(words::MARKDOWN, &text, 12, Some(download(words::DOWNLOAD, &name, &text)))]);
}
