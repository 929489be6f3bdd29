//! What stands on the pages: parts of them, not their whole text.

use crate::common;
use crate::common::{bicycles, page, see, see_none, slug, tool};
use seaworthy::domain::{Catalogue, PairTally, RunsOn, State, Status, Tool};
use seaworthy::site::Route;

fn pair() -> Route {
    Route::Pair(slug("heron"), slug("magpie"))
}

fn heron() -> Route {
    Route::Tool(slug("heron"))
}

#[test]
fn the_answer_stands_before_everything_else_on_a_comparison() {
    let html = page(&bicycles(), "/", &pair());
    see(
        &html,
        &[
            r#"<h1 tabindex="-1">Heron <i>vs</i> Magpie</h1>"#,
            "Ship <b>Heron</b>.",
            "The panel scores it 78 to 48, and it stays ahead whichever reviewer is left out.",
        ],
    );
    let order =
        ["<h1", r#"id="answer""#, r#"class="cards""#, r#"id="decision""#, r#"id="pricing""#, r#"id="scorecard""#];
    let order = order.into_iter().chain([r#"id="share""#, r#"id="weekly""#, r#"class="colophon""#]);
    let places: Vec<Option<usize>> = order.map(|part| html.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
}

#[test]
fn an_answer_that_cannot_be_given_says_why() {
    let answer = |change: &dyn Fn(&mut Catalogue)| {
        let mut catalogue = bicycles();
        change(&mut catalogue);
        page(&catalogue, "/", &pair())
    };
    let margin = answer(&|catalogue| catalogue.tools[1].takes[0].score = 74);
    see(
        &margin,
        &[
            "<b>Not separable.</b>",
            "Heron is ahead of Magpie by 3.5 points, under the margin of 5 that a clear answer needs.",
        ],
    );
    let tie = answer(&|catalogue| {
        catalogue.tools[0].takes.truncate(1);
        catalogue.tools[1].takes[0].score = 74;
    });
    see(&tie, &["<b>Not separable.</b>", "The panel scores Heron and Magpie level at 74."]);
    let one = answer(&|catalogue| {
        let mut take = catalogue.tools[0].takes[1].clone();
        take.score = 20;
        catalogue.tools[1].takes[0].score = 80;
        catalogue.tools[1].takes.push(take);
    });
    see(
        &one,
        &[
            "<b>Not separable.</b>",
            "Heron is ahead of Magpie by 27.5 points, but the lead is gone once the Mechanic is left out.",
        ],
    );
    let none = answer(&|catalogue| catalogue.tools[1].takes.clear());
    see(&none, &["Not judged yet.", "Fewer than two of these have been judged by the panel."]);
}

#[test]
fn what_would_turn_the_answer_is_said() {
    let html = page(&bicycles(), "/", &pair());
    see(&html, &["No single reviewer can turn this, counting anything from 0 to 3."]);
    see(&html, &[r#"<details class="weigh"><summary>Weigh the panel yourself</summary>"#]);
    see_none(&html, &[r#"type="range""#]);
    let mut catalogue = bicycles();
    catalogue.tools[1].takes[0].score = 70;
    see(
        &page(&catalogue, "/", &pair()),
        &[
            "The smallest change that turns this: the Mechanic counting 0.166666 times, not once. Then it is not separable.",
        ],
    );
}

/// Without the mechanic the third of them leads, while the lead over the second stays: the sentence must name the third.
#[test]
fn of_three_the_one_that_overtakes_is_named() {
    let catalogue = Catalogue {
        tools: vec![
            tool("first", &[("commuter", 70), ("mechanic", 70)]),
            tool("second", &[("commuter", 60), ("mechanic", 60)]),
            tool("third", &[("commuter", 75), ("mechanic", 41)]),
        ],
        ..bicycles()
    };
    let html = page(&catalogue, "/", &Route::LineUp(["first", "second", "third"].map(slug).to_vec()));
    let because = html.split(r#"<p class="because">"#).nth(1).unwrap().split("</p>").next().unwrap();
    see(because, &["Mechanic", "third"]);
}

#[test]
fn a_stamp_is_a_shape_and_a_word() {
    let html = page(&bicycles(), "/", &pair());
    let stamps: Vec<&str> = html.split(r#"<span class="stamp "#).skip(1).collect();
    assert_eq!(stamps.len(), 3, "one a take");
    for stamp in stamps {
        let (verdict, shape) =
            if stamp.starts_with("ship") { ("Ship", "M8 2l6.5 12h-13z") } else { ("Skip", "M2 6.5h12v3H2z") };
        let stamp = stamp.split("</span>").next().unwrap();
        see(stamp, &["<svg", r#"aria-hidden="true""#, shape]);
        assert!(stamp.ends_with(&format!("</svg>{verdict}")), "{stamp}");
    }
}

#[test]
fn unknown_is_said_aloud_and_never_blank() {
    let mut catalogue = bicycles();
    catalogue.tallies = None;
    let html = page(&catalogue, "/", &pair());
    let dash =
        |spoken: &str| format!(r#"<span><span aria-hidden="true">—</span><span class="aloud">{spoken}</span></span>"#);
    let cell = |spoken: &str| format!(r#"<td role="cell">{}</td>"#, dash(spoken));
    see(&html, &[&cell("no votes yet"), &cell("not stated")]);
    see(&html, &[&format!(r#"<p class="take">On Magpie: {}</p>"#, dash("no take yet"))]);
    see(&html, &[r#"<b aria-hidden="true">—</b> <small>no votes yet</small>"#]);
    see_none(&html, &["<td role=\"cell\"></td>", "0% ship", "<dd></dd>"]);
}

#[test]
fn figures_come_from_takes_tallies_and_prices() {
    let html = page(&bicycles(), "/", &heron());
    see(
        &html,
        &[
            "<b>100%</b> ship <small>2 of 2</small>",
            "<b>71%</b> ship <small>of 17 votes, likely 46 to 87%, counted 31 October 2026</small>",
            "<b>$39 a month</b> <small>seen 20 October 2026</small>",
            "<span>Lease</span><span>$39 a month, per seat</span>",
            "<span>kilometre</span><span>$0.05</span>",
            "<dt>weight kg</dt><dd>11.4",
            r##"href="/tool/heron/#source-2""##,
            r#"<li id="source-2">"#,
            "Record gone through on 25 October 2026.",
        ],
    );
}

#[test]
fn a_tool_without_a_future_says_so() {
    let mut catalogue = bicycles();
    see_none(&page(&catalogue, "/", &heron()), &[r#"class="status""#]);
    let note = Some("Buy the Swift.".to_string());
    catalogue.tools[0].status = Status { state: State::Sunset, date: Some(common::date("2027-01-31")), note };
    catalogue.tools[0].runs_on = vec![RunsOn::Hosted];
    let html = page(&catalogue, "/", &pair());
    see(
        &html,
        &[r#"<p class="status"><b>Being retired</b>, 31 January 2027. Buy the Swift.</p>"#, "the vendor’s servers"],
    );
}

#[test]
fn a_pair_can_be_picked_between_beside_what_readers_picked() {
    let mut catalogue = bicycles();
    let uncounted = Catalogue { tallies: None, ..catalogue.clone() };
    see(&page(&uncounted, "/", &pair()), &["Which of the two would you pick?", "No readers’ picks yet."]);
    see_none(&page(&catalogue, "/", &heron()), &["would you pick"]);
    let pairs = &mut catalogue.tallies.as_mut().unwrap().pairs;
    *pairs = Default::default();
    pairs.set("magpie|heron".into(), PairTally { a: 1, b: 40, tie: 10 });
    let html = page(&catalogue, "/", &pair());
    let counted = "Readers picked Heron 40 times, Magpie 1 time, and neither 10 times; counted 31 October 2026.";
    let button = |vote: &str, said: &str| {
        format!(r#"value="{vote}" data-ballot="pair:heron|magpie" data-yours="you: {said}; ">{said}</button>"#)
    };
    see(&html, &[counted, &button("a", "Heron"), &button("b", "Magpie"), &button("tie", "Neither stands out")]);
    // The other way round a vote for Magpie is still one for the pair's second.
    let turned = Route::LineUp(vec![slug("magpie"), slug("heron")]);
    see(&page(&catalogue, "/", &turned), &[&button("b", "Magpie"), &button("a", "Heron")]);
}

/// The decision table’s section, and the names of its rows that are the same for all tools.
fn decision(catalogue: &Catalogue, route: &Route) -> (String, Vec<String>) {
    let html = page(catalogue, "/", route);
    let section = html.split(r#"aria-labelledby="decision"><h2"#).nth(1).unwrap().split("</section>").next().unwrap();
    let same = section.split(r#"<tr role="row" class="same"><th role="rowheader" scope="row">"#).skip(1);
    let same = same.map(|row| row.split("</th>").next().unwrap().to_string()).collect();
    (section.to_string(), same)
}

#[test]
fn rows_that_are_the_same_for_all_are_marked_and_can_be_left_out() {
    let tick = r#"<label><input type="checkbox" id="only-differences">Only differences</label>"#;
    let mut catalogue = bicycles();
    let (section, same) = decision(&catalogue, &pair());
    assert_eq!(same, ["Pricing", "Licence", "Status"], "{section}");
    see(&section, &[tick]);
    see_none(&section, &["No row differs."]);
    assert!(section.find(tick) < section.find("scroller"), "{section}");
    // Two records that say the same: nothing would be left of the table.
    let twin = Tool { slug: slug("magpie"), ..catalogue.tools[0].clone() };
    catalogue.tools[1] = twin;
    catalogue.tallies = None;
    let (section, same) = decision(&catalogue, &pair());
    assert_eq!(same, [] as [&str; 0], "{section}");
    see(&section, &["No row differs."]);
}
