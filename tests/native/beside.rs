//! What stands beside tools, and pages of a catalogue with more of everything than a page holds.

use crate::common::{bicycles, date, page, see, see_none, shipped, site, slug, tool};
use seaworthy::companion::{page_data, routes};
use seaworthy::domain::{
    Beside, Catalogue, Category, Comparison, MOST_RELATED, PairTally, Record, Roll, Row, Slug, Tallies, Tally, Tool,
    related,
};
use seaworthy::site::{PAIRS_IN_SITE, Route, TOOLS_AT_FIRST};

/// What a tool's page says beside the tool.
fn beside(catalogue: &Catalogue, id: &str) -> Beside {
    page_data(catalogue, &Route::Tool(slug(id))).beside.unwrap()
}

fn pair(a: &str, b: &str) -> Comparison {
    let lead = Some(format!("{a} or {b}."));
    Comparison { tools: [slug(a), slug(b)], lead, need: None, published: date("2026-11-22") }
}

/// So many tools t000, t001, … on two shelves, each in a curated pair with the next, with a take and a vote each.
fn harbour(tools: usize) -> Catalogue {
    let id = |at: usize| format!("t{at:03}");
    let made = |at: usize| Tool {
        category: slug(["near", "far"][at % 2]),
        reviewed: date(&format!("2026-{:02}-{:02}", 1 + at / 28 % 12, 1 + at % 28)),
        ..tool(&id(at), &[("a", if at.is_multiple_of(4) { 40 } else { 50 + (at % 50) as u8 })])
    };
    let category = |id: &str| Category { id: slug(id), name: id.to_uppercase(), blurb: "For all.".into() };
    let mut site = site(&["a"]);
    site.categories = vec![category("near"), category("far")];
    site.comparisons = (1..tools).map(|at| pair(&id(at - 1), &id(at))).collect();
    let tallies = Tallies {
        as_of: date("2026-11-20"),
        rules: "One a browser.".into(),
        tools: (0..tools).map(|at| (id(at), Tally { ship: at as u32 + 1, skip: 1 })).collect(),
        pairs: (2..tools)
            .map(|at| (format!("{}|{}", id(0), id(at)), PairTally { a: at as u32, b: 0, tie: 0 }))
            .collect(),
    };
    Catalogue { site, tools: (0..tools).map(made).collect(), tallies: Some(tallies) }
}

#[test]
fn what_stands_beside_a_tool_is_what_is_related_to_it() {
    let catalogue = shipped();
    for tool in &catalogue.tools {
        let beside = beside(&catalogue, tool.slug.as_str());
        let paired = beside.pairs.iter().map(|pair| {
            let other = pair.tools.iter().find(|slug| **slug != tool.slug).unwrap();
            (other.clone(), pair.lead.as_deref().map(|lead| format!("curated: {lead}")))
        });
        let near = beside.near.iter().map(|near| (near.tool.clone(), Some(near.reason.clone())));
        let all: Vec<(Slug, Option<String>)> = paired.chain(near).collect();
        let found: Vec<(Slug, Option<String>)> = all.iter().take(MOST_RELATED).cloned().collect();
        let expected: Vec<(Slug, Option<String>)> = related(&catalogue.site, tool, &catalogue.tools)
            .into_iter()
            .map(|related| (related.tool.slug.clone(), Some(related.reason)))
            .collect();
        assert_eq!(found, expected, "{}", tool.slug);
        let rows: Vec<Slug> = beside.rows.iter().flat_map(|rows| rows.rows()).map(|row| row.slug).collect();
        assert!(rows.len() == all.len() && all.iter().all(|(slug, _)| rows.contains(slug)), "{}", tool.slug);
        assert!(beside.pairs.iter().all(|pair| beside.pair(&pair.tools[0]).or(beside.pair(&pair.tools[1])).is_some()));
    }
}

#[test]
fn a_tool_names_what_it_is_worth_comparing_with_and_why() {
    let mut catalogue = harbour(4);
    catalogue.site.comparisons.truncate(1);
    let html = page(&catalogue, "/", &Route::Tool(slug("t001")));
    see(
        &html,
        &[
            "What to compare it with",
            r#"<a href="/compare/t000-vs-t001/">t001 vs t000</a><p>Curated: t000 or t001.</p>"#,
            r#"<a href="/compare/?tools=t001,t003">t001 vs t003</a><p>Same category, scores 51 and 53</p>"#,
            "<b>67%</b> ship",
        ],
    );
    see_none(&html, &["tools=t001,t002"]);
    catalogue.site.comparisons.clear();
    catalogue.tools.truncate(2);
    see_none(&page(&catalogue, "/", &Route::Tool(slug("t001"))), &["What to compare it with"]);
}

#[test]
fn a_pair_beyond_those_of_the_site_has_its_page_and_its_votes_all_the_same() {
    let catalogue = harbour(140);
    let (route, turned) = (Route::Pair(slug("t090"), slug("t091")), Route::LineUp(vec![slug("t091"), slug("t090")]));
    assert!(routes(&catalogue).contains(&route));
    see(&page(&catalogue, "/", &route), &["t090 or t091.", "of 92 votes"]);
    let data = page_data(&catalogue, &turned);
    assert_eq!(data.beside.unwrap().pairs[0].tools, [slug("t090"), slug("t091")]);
    let votes = Route::LineUp(vec![slug("t000"), slug("t050")]);
    see(&page(&catalogue, "/", &votes), &["Readers picked t000 50 times"]);
    let data = page_data(&catalogue, &votes);
    assert!(data.beside.unwrap().pairs.is_empty() && data.site.comparisons.is_empty());
}

#[test]
fn votes_of_several_are_put_together() {
    let catalogue = harbour(6);
    let (one, other) = (beside(&catalogue, "t000"), beside(&catalogue, "t003"));
    let votes = Beside::votes([&one, &other]).unwrap();
    let (of_one, of_other) = (votes.of(&slug("t000")).unwrap(), votes.of(&slug("t003")).unwrap());
    assert_eq!([of_one.votes(), of_other.votes()], [2, 5]);
    let none = Beside { tallies: None, ..one };
    assert_eq!(Beside::votes([&none]), None);
    assert_eq!(Beside::votes([&none, &other]).unwrap().of(&slug("t000")), None);
}

#[test]
fn the_page_of_all_tools_begins_with_those_the_panel_likes_best() {
    let many = harbour(120);
    let html = page(&many, "/", &Route::Tools);
    see(&html, &["48 of 120 tools, by panel score.", r#"data-late="browse""#, r#"<div class="written">"#]);
    assert_eq!(html.matches(r#"class="facts""#).count(), TOOLS_AT_FIRST);
    let rows: Vec<Row> = page_data(&many, &Route::Tools).rows.unwrap().rows().collect();
    assert_eq!(rows.len(), TOOLS_AT_FIRST);
    assert!(rows.is_sorted_by(|a, b| (b.score, &a.name) <= (a.score, &b.name) || a.score > b.score));
    assert_eq!(rows[0].slug, slug("t049"), "99 points, as t099 has, and before it by name");
    see(&page(&harbour(7), "/", &Route::Tools), &["7 tools, by panel score.", r#"href="/tools/all/1/">1 to 7</a>"#]);
}

#[test]
fn all_names_stand_on_pages_of_links() {
    let mut catalogue = harbour(Roll::NAMES as usize + 1);
    catalogue.site.comparisons.clear();
    catalogue.tools[0].name = "Zest".into();
    let pages: Vec<Route> = routes(&catalogue).into_iter().filter(|route| matches!(route, Route::Roll(_))).collect();
    assert_eq!(pages, [Route::Roll(1), Route::Roll(2)]);
    let [first, last] = [1, 2].map(|number| page(&catalogue, "/", &Route::Roll(number)));
    see(
        &first,
        &["All tools, 1 to 500", r#"<a href="/tool/t001/">t001</a>"#, r#"href="/tools/all/2/">501 to 501</a>"#],
    );
    see_none(&first, &["Zest"]);
    see(&last, &[r#"<a href="/tool/t000/">Zest</a>"#, r#"href="/tools/all/1/">1 to 500</a>"#]);
    assert_eq!(last.matches("/tool/").count(), 1);
}

#[test]
fn the_page_for_choosing_lists_the_first_pairs_and_says_how_many_there_are() {
    let html = page(&harbour(140), "/", &Route::LineUp(Vec::new()));
    assert_eq!(html.matches(r#"class="facts""#).count(), PAIRS_IN_SITE);
    see(&html, &["100 of 139; the others stand on the pages of their tools.", r#"data-late="line-up" data-tools="""#]);
    see(&page(&bicycles(), "/", &Route::LineUp(vec![slug("heron")])), &[r#"data-late="line-up" data-tools="heron""#]);
    see_none(&page(&bicycles(), "/", &Route::LineUp(Vec::new())), &["the others stand"]);
    assert_eq!(page_data(&harbour(140), &Route::LineUp(Vec::new())).site.comparisons.len(), PAIRS_IN_SITE);
}

#[test]
fn a_reviewer_s_page_holds_the_newest_takes_and_the_figures_of_all() {
    for (tools, shown, said) in [(60, 60, false), (61, 60, true), (200, 60, true)] {
        let catalogue = harbour(tools);
        let record = Record::of(&catalogue, &slug("a"));
        let of_all: u32 = record.verdicts.iter().map(|of| of.ship + of.skip).sum();
        assert_eq!((record.takes.len(), of_all as usize), (shown, tools));
        assert_eq!(said, record.takes.is_sorted_by(|a, b| a.reviewed >= b.reviewed), "{tools}");
        let html = page(&catalogue, "/", &Route::Reviewer(slug("a")));
        let skips = tools.div_ceil(4);
        see(&html, &[&format!("of {tools}: {} ship / {skips} skip.", tools - skips)]);
        assert_eq!(html.contains("Below, the 60 on the records gone through last."), said, "{tools}");
    }
    let catalogue = shipped();
    let record = Record::of(&catalogue, &catalogue.site.reviewers[0].id);
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(Record::from_json("a.json", &json).unwrap(), record);
}

#[test]
fn no_page_carries_more_in_a_larger_catalogue() {
    let (some, more) = (harbour(150), harbour(450));
    for route in [
        Route::Home,
        Route::Tools,
        Route::LineUp(Vec::new()),
        Route::Tool(slug("t008")),
        Route::Pair(slug("t008"), slug("t009")),
        Route::Reviewer(slug("a")),
    ] {
        let length = |catalogue| serde_json::to_string(&page_data(catalogue, &route)).unwrap().len();
        let (of_some, of_more) = (length(&some), length(&more));
        assert!(of_more < of_some + of_some / 20, "{route:?}: {of_some} bytes, then {of_more}");
    }
}
