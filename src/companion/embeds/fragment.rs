use super::shown::Shown;
use crate::companion::direction::reads_leftwards;
use crate::domain::{Panel, Site, Tool};
use crate::site::{Base, row};
use crate::words::{compare, criteria, embeds as words, figures, format, frame, verdict};
use maud::{Markup, html};

/// What an embed shows: the piece that src/embed/embed.js takes out of a page made for frames.
///
/// It stands in pages that know nothing of this site, so it names its language and direction. Its button is for the element
/// alone, which shows it. `data-row` is the same as a line of Markdown, for the page “Embed this”.
pub(super) fn article(base: &Base, shown: &Shown) -> Markup {
    let Shown { site, route, tools } = shown;
    let direction = if reads_leftwards(&site.language) { "rtl" } else { "ltr" };
    let whole = if shown.is_pair() { words::WHOLE_COMPARISON } else { words::WHOLE_TOOL };
    html! {
        article lang=(site.language) dir=(direction) data-row=(row(site, route, tools)) {
            p.eyebrow { (eyebrow(shown)) }
            h3 { a href=(base.href(route)) { (shown.title()) } }
            p.statement { (shown.verdict()) }
            p.reason { (prose(&shown.reason())) }
            @match tools[..] {
                [tool] => { dl { (rest(tool)) } (takes(site, tool)) }
                _ => div.tools { @for tool in tools { div { p.name { (tool.name) } (facts(tool)) (takes(site, tool)) } } },
            }
            footer {
                button type="button" value=(words::CLOSE) hidden { (words::OPEN_HERE) }
                a href=(base.href(route)) { (whole) }
                small { (frame::edition(&site.edition.in_words())) }
            }
        }
    }
}

fn eyebrow(shown: &Shown) -> String {
    let site = shown.site;
    let what = match shown.tools[..] {
        [tool] => site.category(&tool.category).map_or(tool.category.to_string(), |category| category.name.clone()),
        _ => compare::kicker(&site.subject.one),
    };
    words::eyebrow(&what, &site.name)
}

/// The panel's share, and the rest.
fn facts(tool: &Tool) -> Markup {
    let panel = Panel::of(tool);
    let share = panel.ship_percent().map(format::percent);
    html! {
        dl {
            div {
                dt { (figures::PANEL) }
                dd {
                    @if let Some(share) = share {
                        b { (share) } (figures::SHARE.1) small { (figures::of_takes(panel.ship, panel.takes())) }
                    } @else { (verdict::NOT_JUDGED) }
                }
            }
            (rest(tool))
        }
    }
}

/// Score and price. A tool that nobody has judged has no score, which its verdict has said.
fn rest(tool: &Tool) -> Markup {
    let score = Panel::of(tool).score().map(|score| score.rounded());
    html! {
        @if let Some(score) = score {
            div { dt { (words::SCORE) } dd { b { (score) } " " small { (criteria::OF_100) } } }
        }
        div { dt { (figures::ENTRY_PRICE) } dd { (tool.pricing.entry.label) } }
    }
}

/// Who says what.
fn takes(site: &Site, tool: &Tool) -> Markup {
    let name = |id| site.reviewer(id).map_or(id.as_str(), |reviewer| &reviewer.name);
    html! {
        ul.takes {
            @for take in &tool.takes {
                li class=(take.verdict.id()) { (words::take(name(&take.reviewer), take.verdict.in_words(), take.score)) }
            }
        }
    }
}

/// Plain text in which words between backticks are code.
fn prose(text: &str) -> Markup {
    html! {
        @for (piece, is_code) in format::pieces(text) { @if is_code { code { (piece) } } @else { (piece) } }
    }
}
