use super::dom::{Node, node, put};
use super::here::Here;
use crate::site::{Change, Fragment, Terms, changes, kept_from};
use crate::web::page;
use crate::words::decision as words;

/// What has changed since the decision in the address was kept.
pub(super) fn show(here: Here) {
    let said = match Fragment::parse(&page::fragment()) {
        // Another page has come meanwhile.
        None => return,
        Some(Err(sentence)) => vec![node("p").text(&sentence)],
        Some(Ok((query, snapshot))) => {
            let terms = Terms::parse(&query, &here.site).0;
            let tools: Vec<_> = here.tools().into_iter().map(Some).collect();
            let changes = changes(&snapshot, &here.site, &tools, &terms, here.today());
            let from = node("p").text(&kept_from(&snapshot, &here.site).join(" "));
            vec![from, listed(&changes)]
        }
    };
    let all = node("section").class("kept").attr("aria-label", words::HEADING);
    put(&here.place, [all.kid(node("h2").text(words::HEADING)).kids(said)]);
}

fn listed(changes: &[Change]) -> Node {
    match changes {
        [] => node("p").text(words::NOTHING_CHANGED),
        changes => node("ul").kids(changes.iter().map(|change| node("li").text(&change.in_words()))),
    }
}
