//! The full text of an entry, as HTML without styles, scripts or relative addresses.

use crate::domain::{Answer, Change, Comparison, Panel, Reviewer, Site, Take, Tool, Weights};
use crate::site::{because, said};
use crate::words::{facts, feed as words, figures, format, lists, scorecard, verdict};
use quick_xml::escape::partial_escape;

/// The answer with its reason, then each tool with its figures and takes.
pub(super) fn comparison(site: &Site, pair: &Comparison, tools: [&Tool; 2]) -> String {
    let names = tools.map(|tool| tool.name.as_str());
    let reason = because(site, &tools, &Weights::default(), &Answer::of(&tools));
    let mut html = format!("<p><strong>{}</strong> {}</p>", prose(&said(&tools, &names)), prose(&reason));
    if let Some(lead) = &pair.lead {
        html += &paragraph(lead);
    }
    for tool in tools {
        html += &format!("<h2>{}</h2>", prose(&tool.name));
        html += &figures(tool);
        html += &takes(site, tool);
    }
    html + &authors(site, &tools)
}

/// What has changed, and what the panel says of the tool now.
pub(super) fn change(site: &Site, tool: &Tool, change: &Change) -> String {
    let changed = paragraph(&words::from_to(&change.from, &change.to));
    changed + &figures(tool) + &takes(site, tool) + &authors(site, &[tool])
}

/// Verdict and entry price.
fn figures(tool: &Tool) -> String {
    let panel = Panel::of(tool);
    let judged = match panel.score() {
        Some(score) => lists::judged_in_brief(panel.ship, panel.skip, score.rounded()),
        None => verdict::NOT_JUDGED.to_string(),
    };
    let seen = facts::seen(&tool.pricing.as_of.in_words());
    let price = words::price(&tool.pricing.entry.label, &seen);
    format!("{}<p>{}</p><p>{}: {}</p>", paragraph(&tool.tagline), prose(&judged), figures::ENTRY_PRICE, prose(&price))
}

fn takes(site: &Site, tool: &Tool) -> String {
    let take = |take: &Take| {
        let name = site.reviewer(&take.reviewer).map_or(take.reviewer.as_str(), |reviewer| &reviewer.name);
        let title = words::judged(name, take.verdict.in_words(), take.score.into());
        let mind = [scorecard::MIND, &take.would_change].concat();
        format!("<h3>{}</h3>{}{}", prose(&title), paragraph(&take.text), paragraph(&mind))
    };
    tool.takes.iter().map(take).collect()
}

/// Who wrote the takes, in the catalogue's words: each sentence once, with the reviewers it is about.
fn authors(site: &Site, tools: &[&Tool]) -> String {
    let heard = |reviewer: &&Reviewer| tools.iter().any(|tool| tool.take(&reviewer.id).is_some());
    let mut authors: Vec<(&str, Vec<&str>)> = Vec::new();
    for Reviewer { name, author, .. } in site.reviewers.iter().filter(heard) {
        match authors.iter_mut().find(|(detail, _)| *detail == author.detail) {
            Some((_, names)) => names.push(name),
            None => authors.push((&author.detail, vec![name])),
        }
    }
    authors.iter().map(|(detail, names)| paragraph(&words::written(&format::and(names), detail))).collect()
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", prose(text))
}

/// Text of the catalogue: words between backticks are code, and nothing in it is markup.
fn prose(text: &str) -> String {
    let piece = |(piece, is_code): (&str, bool)| match is_code {
        true => format!("<code>{}</code>", partial_escape(piece)),
        false => partial_escape(piece).into_owned(),
    };
    format::pieces(text).map(piece).collect()
}
