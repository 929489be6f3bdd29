use super::fragment::article;
use super::shown::Shown;
use super::vote::votes;
use crate::companion::direction::reads_leftwards;
use crate::site::Base;
use crate::words::faces;
use maud::{DOCTYPE, html};

/// A page made to be framed: the article that elements take out of it, and the vote. Links leave the frame.
///
/// What it loads has no digests: in a sandbox the page is of no origin, and browsers compare digests of another origin's files
/// only where its host sends the headers for that.
///
/// The two ids are for `#dark` and `#light` behind its address: so a host chooses the colours even where no script runs
/// (style/embed.css).
pub(super) fn page(base: &Base, shown: &Shown) -> String {
    let site = shown.site;
    let direction = reads_leftwards(&site.language).then_some("rtl");
    let page = html! {
        (DOCTYPE)
        html lang=(site.language) dir=[direction] id="dark" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                base href=(base.as_str()) target="_blank";
                title { (faces::titled(&shown.title(), &site.name)) }
                meta name="robots" content="noindex";
                link rel="stylesheet" href="embed/embed.css";
                script src="embed/frame.js" defer {}
            }
            body id="light" { (article(base, shown)) (votes(shown).unwrap_or_default()) }
        }
    };
    page.into_string()
}

/// The page of a pair in the other order: it leads to the one that is written. Elements go by `data-other`.
pub(super) fn signpost(shown: &Shown) -> String {
    let file = shown.file();
    let own = format!("../{}/", file.strip_prefix("compare/").unwrap_or(&file));
    let page = html! {
        (DOCTYPE)
        meta charset="utf-8";
        title { (shown.title()) }
        meta name="robots" content="noindex";
        meta http-equiv="refresh" content=(format!("0;url={own}"));
        p { a href=(own) data-other { (shown.title()) } }
    };
    page.into_string()
}
