use super::absent;
use super::scorecard::take_id;
use crate::domain::{Claim, ClaimRow, Says, Tool, claim_grid};
use crate::site::{DataFile, Route};
use crate::views::elements::{Element, el, live, unknown};
use crate::views::{Layout, World};
use crate::words::scorecard as words;
use leptos::prelude::*;
use std::sync::Arc;

/// The claims of all takes as a table, reviewers by topics, once the reader asks for it and the tools are here in full.
pub(super) fn claims(world: &World, route: &Route) -> AnyView {
    let (world, route) = (world.clone(), route.clone());
    live(move || {
        if world.carousel.layout.get() != Layout::Claims {
            return ().into_any();
        }
        let mut tools: Vec<Arc<Tool>> = Vec::new();
        for slug in route.compared() {
            let loaded = world.full.tool(&slug);
            match loaded.ready() {
                Some(tool) => tools.push(tool.clone()),
                None => return absent(&world, DataFile::Tool(slug.clone()), loaded.state(), slug.as_str()).view(),
            }
        }
        table(&world, &route, &tools.iter().map(Arc::as_ref).collect::<Vec<_>>()).view()
    })
}

fn table(world: &World, route: &Route, tools: &[&Tool]) -> Element {
    let reviewers = &world.site.reviewers;
    let rows = claim_grid(reviewers, tools);
    if rows.is_empty() {
        return el("p").kids(words::NO_CLAIMS);
    }
    let heading = |name: &str| el("th").attr("scope", "col").kids(name);
    let names: Vec<Element> = reviewers.iter().map(|reviewer| heading(&reviewer.name)).collect();
    let rows: Vec<Element> = rows.iter().map(|row| line(world, route, tools[row.tool], row)).collect();
    let table = el("table")
        .class("decision")
        .kids((el("thead").kids(el("tr").kids((heading(words::CLAIM), names))), el("tbody").kids(rows)));
    // It scrolls where it is wider than the page, and what scrolls must be reachable by keyboard.
    let scroller = el("div").class("scroller claims").attr("tabindex", "0");
    scroller.attr("role", "group").attr("aria-label", words::AS_CLAIMS).kids(table)
}

fn line(world: &World, route: &Route, tool: &Tool, row: &ClaimRow) -> Element {
    let divided = row.is_divided().then(|| (" ", el("small").kids(words::DIVIDED)));
    let head = el("th").attr("scope", "row").kids((words::about(row.about.in_words(), &tool.name), divided));
    let cell = |(reviewer, claims): (&crate::domain::Reviewer, &Vec<&Claim>)| match claims.is_empty() {
        true => el("td").kids(unknown(words::SILENT)),
        false => {
            let take = world.base.anchor(route, &take_id(reviewer, tool));
            el("td").kids(claims.iter().map(|said| claim(said, &take)).collect::<Vec<_>>())
        }
    };
    let cells: Vec<Element> = world.site.reviewers.iter().zip(&row.said).map(cell).collect();
    el("tr").kids((head, cells))
}

/// A claim, leading to the take it is from.
fn claim(claim: &Claim, take: &str) -> Element {
    let (class, says) = match claim.says {
        Says::For => ("ship", words::FOR),
        Says::Against => ("skip", words::AGAINST),
    };
    let link = el("a").href(take.to_string()).attr("rel", "external").kids(&claim.text);
    el("p").kids((el("b").class(class).kids(says), link))
}
