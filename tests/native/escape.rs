//! Whatever a catalogue says is text: no HTML is read from it, and words between backticks are code.

use crate::common;
use crate::common::{bicycles, page, see, see_none, slug};
use seaworthy::companion::routes;
use seaworthy::domain::{Catalogue, Newsletter, Spec};
use seaworthy::site::Route;

const HOSTILE: &str = r#"<script>alert(1)</script>"onclick="alert(1)' & <img src=x onerror=alert(1)>"#;

/// Every text of the catalogue is one that would like to be markup.
fn hostile() -> Catalogue {
    let mut catalogue = bicycles();
    let site = &mut catalogue.site;
    let text = || HOSTILE.to_string();
    (site.name, site.tagline, site.subject.one, site.subject.many) = (text(), text(), text(), text());
    site.comparisons[0].lead = Some(text());
    for category in &mut site.categories {
        (category.name, category.blurb) = (text(), text());
    }
    for reviewer in &mut site.reviewers {
        (reviewer.name, reviewer.motto, reviewer.lens, reviewer.author.detail) = (text(), text(), text(), text());
        (reviewer.looks_for, reviewer.tires_of) = (vec![text()], vec![text()]);
    }
    site.labels.specs.set("gears".into(), text());
    site.labels.units.set("kilometre".into(), text());
    let hidden = [(text(), text())].into_iter().collect();
    site.newsletter = Some(Newsletter { action: common::link("https://post.example/"), field: text(), hidden });
    for tool in &mut catalogue.tools {
        (tool.name, tool.vendor, tool.tagline, tool.description) = (text(), text(), text(), text());
        (tool.aliases, tool.best_for) = (vec![text()], vec![text()]);
        tool.alias_notes.set(text(), text());
        tool.specs.set("gears".into(), Spec::List(vec![text()]));
        tool.specs.set(text(), Spec::Text(text()));
        tool.pricing.entry.label = text();
        tool.pricing.note = Some(text());
        tool.status.note = Some(text());
        tool.pricing.plans.iter_mut().for_each(|plan| (plan.name, plan.note) = (text(), Some(text())));
        tool.sources.iter_mut().for_each(|source| source.what = text());
        tool.takes.iter_mut().for_each(|take| (take.text, take.would_change) = (text(), text()));
    }
    catalogue
}

#[test]
fn text_that_looks_like_html_stays_text_on_every_page() {
    let catalogue = hostile();
    let line_up = Route::LineUp(vec![slug("magpie"), slug("heron")]);
    for route in routes(&catalogue).into_iter().chain([line_up, Route::NotFound]) {
        let html = page(&catalogue, "/", &route);
        see(&html, &["&lt;script&gt;alert(1)&lt;/script&gt;"]);
        see_none(&html, &["<script", "<img", "<iframe"]);
        for tag in html.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            // Within a tag a quotation mark ends the value, so none from a text may stand there bare.
            assert!(!outside_values(tag).contains("onclick"), "{}: <{tag}>", route.path());
            assert!(!outside_values(tag).contains("onerror"), "{}: <{tag}>", route.path());
        }
    }
}

/// A tag without the values of its attributes.
fn outside_values(tag: &str) -> String {
    tag.split('"').step_by(2).collect()
}

/// The catalogue with `code` in the text that `put` sets.
fn coded(put: impl Fn(&mut Catalogue, String)) -> Catalogue {
    let mut catalogue = bicycles();
    put(&mut catalogue, "Run `npm i <x>` first".into());
    catalogue
}

type Put = fn(&mut Catalogue, String);

fn see_code(cases: &[(&str, Route, Put)]) {
    let shown =
        |route: &Route, put: &Put| page(&coded(put), "/", route).contains("Run <code>npm i &lt;x&gt;</code> first");
    let plain: Vec<&str> = cases.iter().filter(|(_, route, put)| !shown(route, put)).map(|(name, ..)| *name).collect();
    assert!(plain.is_empty(), "not shown as code: {plain:?}");
}

#[test]
fn words_between_backticks_are_code() {
    let (pair, heron) = (|| Route::Pair(slug("heron"), slug("magpie")), || Route::Tool(slug("heron")));
    see_code(&[
        ("tagline on a card", pair(), |catalogue, text| catalogue.tools[0].tagline = text),
        ("tagline in the list", Route::Tools, |catalogue, text| catalogue.tools[0].tagline = text),
        ("description on a card", pair(), |catalogue, text| catalogue.tools[0].description = text),
        ("description", heron(), |catalogue, text| catalogue.tools[0].description = text),
        ("take", pair(), |catalogue, text| catalogue.tools[0].takes[0].text = text),
        ("take on the tool’s page", heron(), |catalogue, text| catalogue.tools[0].takes[0].text = text),
        ("would change", pair(), |catalogue, text| catalogue.tools[0].takes[0].would_change = text),
        ("pricing note", pair(), |catalogue, text| catalogue.tools[0].pricing.note = Some(text)),
        ("alias note", heron(), |catalogue, text| catalogue.tools[0].alias_notes.set("h".into(), text)),
        ("lead in the list", Route::Home, |catalogue, text| catalogue.site.comparisons[0].lead = Some(text)),
    ]);
}

/// docs/catalogue.md says it of every text.
#[test]
fn words_between_backticks_are_code_everywhere() {
    let (pair, heron) = (|| Route::Pair(slug("heron"), slug("magpie")), || Route::Tool(slug("heron")));
    let reviewer = || Route::Reviewer(slug("commuter"));
    see_code(&[
        ("lead", pair(), |catalogue, text| catalogue.site.comparisons[0].lead = Some(text)),
        ("tagline", heron(), |catalogue, text| catalogue.tools[0].tagline = text),
        ("best for", heron(), |catalogue, text| catalogue.tools[0].best_for = vec![text]),
        ("source", heron(), |catalogue, text| catalogue.tools[0].sources[0].what = text),
        ("spec", heron(), |catalogue, text| catalogue.tools[0].specs.set("fit".into(), Spec::Text(text))),
        ("plan’s note", pair(), |catalogue, text| catalogue.tools[0].pricing.plans[0].note = Some(text)),
        ("blurb", Route::Home, |catalogue, text| catalogue.site.categories[1].blurb = text),
        ("lens", reviewer(), |catalogue, text| catalogue.site.reviewers[0].lens = text),
        ("looks for", reviewer(), |catalogue, text| catalogue.site.reviewers[0].looks_for = vec![text]),
    ]);
}

#[test]
fn a_backtick_without_its_pair_is_a_backtick() {
    let described = |text: &str| {
        let mut catalogue = bicycles();
        catalogue.tools[0].description = text.into();
        page(&catalogue, "/", &Route::Tool(slug("heron")))
    };
    see(&described("a ` b"), &["<p>a ` b</p>"]);
    see(&described("a `b` c ` d"), &["<p>a <code>b</code> c ` d</p>"]);
    see(&described("`a``b`"), &["<p><code>a</code><code>b</code></p>"]);
    see(&described("a `` b"), &["<p>a  b</p>"]);
}
