//! Leaving out what is stale or has no source: what goes, what stays, and what that makes of an answer.

use crate::common::{date, site, slug, tool};
use seaworthy::domain::{
    Answer, Cell, Date, Decimal, LeftOut, Licence, Meter, MustHave, Per, Plan, RunsOn, Spec, Tool, Usd, Weight,
    criteria,
};
use seaworthy::site::{KeptAnswer, Route, Terms, record};

const TODAY: &str = "2026-11-01";

/// The first day on which 45, 180 and 365 days have not passed yet, and the day before it.
const PRICE: [&str; 2] = ["2026-09-17", "2026-09-16"];
const SPEC: [&str; 2] = ["2026-05-05", "2026-05-04"];
const LICENCE: [&str; 2] = ["2025-11-01", "2025-10-31"];

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// Open, $10 a month, of 100,000 tokens; seen this week, and gone through.
fn fresh(id: &str, score: u8) -> Tool {
    let mut fresh = tool(id, &[("cook", score), ("smith", score)]);
    fresh.licence = Licence::parse("Apache-2.0").unwrap();
    fresh.runs_on = vec![RunsOn::Hosted];
    fresh.pricing.entry.label = "$10 a month".into();
    fresh.pricing.entry.usd_per_month = Some(Usd(number("10")));
    fresh.pricing.plans =
        vec![Plan { name: "Pro".into(), usd_per_month: Usd(number("10")), per: Per::Seat, note: None }];
    fresh.pricing.meters = vec![Meter { unit: "image".into(), usd: Usd(number("0.05")), included: None }];
    fresh.specs.set("context_tokens".into(), Spec::Number(number("100000")));
    fresh.specs.set("offline".into(), Spec::Flag(true));
    fresh.spec_sources =
        [("context_tokens", 0), ("offline", 1)].map(|(key, index)| (key.to_string(), index)).into_iter().collect();
    fresh.sources.push(fresh.sources[0].clone());
    fresh.sources.iter_mut().for_each(|source| source.seen = Some(date("2026-10-28")));
    fresh.pricing.as_of = date("2026-10-28");
    fresh.reviewed = date("2026-10-28");
    fresh
}

type Change = fn(&mut Tool, &str);

const PRICE_SEEN: Change = |tool, day| tool.pricing.as_of = date(day);
const SPEC_SEEN: Change = |tool, day| tool.sources[1].seen = Some(date(day));
const GONE_THROUGH: Change = |tool, day| tool.reviewed = date(day);
const ALL_UNDATED: Change = |tool, day| {
    tool.sources.iter_mut().for_each(|source| source.seen = None);
    tool.reviewed = date(day);
};
const NO_SPEC_SOURCE: Change = |tool, _| tool.spec_sources.remove("offline");
const NO_PRICE_SOURCE: Change = |tool, day| {
    tool.pricing.source = 2;
    tool.pricing.as_of = date(day);
};

fn changed(change: Change, day: &str) -> Tool {
    let mut tool = fresh("heron", 80);
    change(&mut tool, day);
    tool
}

#[test]
fn what_is_stale_or_has_no_source_is_left_out_and_told() {
    let nothing = LeftOut::default;
    let price = |day| LeftOut { price: Some(date(day)), ..nothing() };
    let cases = [
        (PRICE_SEEN, PRICE[0], nothing()),
        (PRICE_SEEN, PRICE[1], price(PRICE[1])),
        (NO_PRICE_SOURCE, TODAY, price(TODAY)),
        (SPEC_SEEN, SPEC[0], nothing()),
        (SPEC_SEEN, SPEC[1], LeftOut { specs: 1, ..nothing() }),
        (NO_SPEC_SOURCE, TODAY, LeftOut { specs: 1, ..nothing() }),
        // Takes argue from the record: they age as specs do, and so do specs whose source gives no day.
        (GONE_THROUGH, SPEC[0], nothing()),
        (GONE_THROUGH, SPEC[1], LeftOut { takes: 2, ..nothing() }),
        (ALL_UNDATED, SPEC[0], nothing()),
        (ALL_UNDATED, SPEC[1], LeftOut { specs: 2, takes: 2, ..nothing() }),
        (GONE_THROUGH, LICENCE[0], LeftOut { takes: 2, ..nothing() }),
        (GONE_THROUGH, LICENCE[1], LeftOut { licence: true, takes: 2, ..nothing() }),
        // A clock that is behind makes nothing stale.
        (GONE_THROUGH, "2027-11-01", nothing()),
    ];
    for (index, (change, day, expected)) in cases.into_iter().enumerate() {
        let (whole, case) = (changed(change, day), format!("case {index}, {day}"));
        let (left, left_out) = whole.without_stale(date(TODAY));
        assert_eq!(left_out, expected, "{case}");
        // What was left out is as if it had never been stated, and nothing else is touched.
        let mut by_hand = whole.clone();
        if expected.price.is_some() {
            by_hand.pricing.entry.label.clear();
            by_hand.pricing.entry.usd_per_month = None;
            by_hand.pricing.plans.clear();
            by_hand.pricing.meters.clear();
        }
        if expected.takes > 0 {
            by_hand.takes.clear();
        }
        if expected.specs > 0 {
            by_hand.specs.remove("offline");
        }
        if expected.specs > 1 {
            by_hand.specs.remove("context_tokens");
        }
        if expected.licence {
            assert_eq!((left.licence.as_str(), left.licence.is_open()), ("", false), "{case}");
            by_hand.licence = left.licence.clone();
        }
        assert_eq!(left, by_hand, "{case}");
    }
}

#[test]
fn a_spec_was_seen_when_its_source_was_or_else_the_record() {
    let mut tool = fresh("heron", 80);
    tool.sources[0].seen = Some(date("2026-01-31"));
    tool.sources[1].seen = None;
    tool.specs.set("speed".into(), Spec::Flag(true));
    tool.specs.set("weight".into(), Spec::Flag(true));
    tool.spec_sources.set("weight".into(), 2);
    let cases = [
        ("context_tokens", Some("2026-01-31")),
        ("offline", Some("2026-10-28")),
        // No source is named, or none is there.
        ("speed", None),
        ("weight", None),
        ("unknown", None),
    ];
    for (key, seen) in cases {
        assert_eq!(tool.spec_seen(key), seen.map(date), "{key}");
    }
    assert_eq!(tool.without_stale(date(TODAY)).1.specs, 3);
}

#[test]
fn what_was_left_out_is_said_in_one_list() {
    let seen = Some(date("2026-07-02"));
    let cases = [
        (LeftOut::default(), None),
        (LeftOut { price: seen, ..LeftOut::default() }, Some("the price, seen 2 July 2026")),
        (LeftOut { licence: true, ..LeftOut::default() }, Some("the licence")),
        (LeftOut { specs: 1, ..LeftOut::default() }, Some("1 spec")),
        (LeftOut { licence: true, takes: 4, ..LeftOut::default() }, Some("the licence and 4 takes")),
        (
            LeftOut { price: seen, licence: true, specs: 3, takes: 1 },
            Some("the price, seen 2 July 2026, the licence, 3 specs and 1 take"),
        ),
    ];
    for (left_out, words) in cases {
        assert_eq!(left_out.in_words().as_deref(), words);
    }
}

fn read(query: &str) -> (Terms, Vec<String>) {
    Terms::parse(query, &site(&["cook", "smith"]))
}

#[test]
fn leaving_out_and_the_readers_use_stand_in_the_address_beside_the_rest() {
    let fresh = Terms { fresh: true, by_link: true, ..Terms::default() };
    let mut all = Terms { work: "image:500,seat%3A5,own:300".into(), ..fresh.clone() };
    all.weights.set(&slug("cook"), Weight::of_micros(2_000_000));
    all.musts = vec![MustHave::Open, MustHave::parse("price<20").unwrap()];
    // The use alone changes nothing here: it is read where costs are reckoned.
    let work = Terms { work: "image:1,%zz,,<b>=2".into(), ..Terms::default() };
    let cases = [
        (fresh, "leave=stale"),
        (all, "weigh=cook:2&need=open,price%3C20&leave=stale&work=image:500,seat%3A5,own:300"),
        (work, "work=image:1,%zz,,<b>=2"),
    ];
    for (terms, query) in cases {
        assert_eq!(terms.query(), query);
        assert_eq!(read(query), (terms.clone(), vec![]), "{query}");
        let turned: Vec<&str> = query.split('&').rev().collect();
        assert_eq!(read(&format!("?utm=x&{}&tools=a,b", turned.join("&"))), (terms, vec![]), "{query}");
    }
    assert!(read("leave=stale").0.needs_full() && read("need=open").0.needs_full());
    assert!(!read("weigh=cook:2&work=image:1").0.needs_full());
    assert!(read("leave=stale").0.is_set() && !read("work=image:1").0.is_set());
    assert!(!read("leave=stale").0.set_as(&Terms::default()));
}

#[test]
fn what_cannot_be_left_out_is_repaired() {
    let sentence = |text: &str| format!("“{text}” is nothing that can be left out; all is shown.");
    let cases = [
        ("leave=nonsense", false, vec![sentence("nonsense")]),
        ("leave=stale,nonsense", true, vec![sentence("nonsense")]),
        ("leave=Stale,st%61les", false, vec![sentence("Stale"), sentence("stales")]),
        ("leave=st%61le,stale", true, vec![]),
        ("leave=", false, vec![]),
        ("leave", false, vec![]),
    ];
    for (query, fresh, repairs) in cases {
        let expected = Terms { fresh, by_link: fresh, ..Terms::default() };
        assert_eq!(read(query), (expected, repairs), "{query}");
    }
    let long = read(&format!("leave={}", "x".repeat(500))).1;
    assert_eq!(long, [sentence(&"x".repeat(64))]);
}

#[test]
fn a_query_is_known_to_hold_terms() {
    let with = ["weigh=cook:2", "?need=open", "leave=stale", "work=image:1", "?tools=a,b&leave=stale", "work="];
    let without = ["", "?", "tools=a,b", "leave", "leaves=stale", "?at=work=1&utm=leave", "x=1&work"];
    with.into_iter().for_each(|query| assert!(Terms::are_in(query), "{query}"));
    without.into_iter().for_each(|query| assert!(!Terms::are_in(query), "{query}"));
}

fn answer(heron: &Tool, musts: &str, leave: bool) -> KeptAnswer {
    let terms = Terms { fresh: leave, ..read(musts).0 };
    let tools = [heron, &fresh("magpie", 60)];
    let counted = terms.counted(&tools, date(TODAY));
    let left = terms.left(&counted.iter().collect::<Vec<_>>());
    let kept = KeptAnswer::of(&tools, &terms, date(TODAY));
    // The way of the page and that of a kept decision are one.
    let picked = Answer::weighed(&left, &terms.weights).picked().flatten().map(|best| &left[best].slug);
    assert_eq!(picked, kept.tool().filter(|_| left.len() > 1));
    kept
}

/// Heron is ahead by far as long as all of it counts.
#[test]
fn an_answer_changes_when_what_it_rests_on_goes_stale() {
    let heron = || KeptAnswer::Pick(slug("heron"));
    let magpie = || KeptAnswer::OnlyLeft(slug("magpie"));
    let cases = [
        ("need=price<20", PRICE_SEEN, PRICE[0], heron()),
        ("need=price<20", PRICE_SEEN, PRICE[1], magpie()),
        ("need=price<20", NO_PRICE_SOURCE, TODAY, magpie()),
        ("need=offline", SPEC_SEEN, SPEC[0], heron()),
        ("need=offline", SPEC_SEEN, SPEC[1], magpie()),
        ("need=offline", NO_SPEC_SOURCE, TODAY, magpie()),
        ("need=context_tokens>1000", NO_SPEC_SOURCE, TODAY, heron()),
        ("need=open", GONE_THROUGH, SPEC[0], heron()),
        // The takes are gone by then, so the panel picks nothing; the licence still holds.
        ("need=open", GONE_THROUGH, LICENCE[0], KeptAnswer::Unjudged),
        ("need=open", GONE_THROUGH, LICENCE[1], magpie()),
        ("", GONE_THROUGH, SPEC[1], KeptAnswer::Unjudged),
        // What is stale and not asked for turns nothing.
        ("", PRICE_SEEN, PRICE[1], heron()),
    ];
    for (musts, change, day, expected) in cases {
        let tool = changed(change, day);
        assert_eq!(answer(&tool, musts, true), expected, "{musts}, {day}");
        assert_eq!(answer(&tool, musts, false), heron(), "{musts}, {day}, with nothing left out");
    }
}

#[test]
fn the_table_and_the_record_say_what_was_left_out() {
    let site = site(&["cook", "smith"]);
    let stale = changed(|tool, day| (tool.reviewed, tool.pricing.as_of) = (date(day), date(day)), LICENCE[1]);
    let cells = |tool: &Tool| -> Vec<Cell> {
        let rows = criteria(&site, &[tool], None).into_iter();
        rows.filter(|row| ["Entry price", "Licence"].contains(&row.name.as_str())).flat_map(|row| row.cells).collect()
    };
    assert_eq!(cells(&stale.without_stale(date(TODAY)).0), [Cell::Unknown("left out"), Cell::Unknown("left out")]);
    assert!(cells(&stale).iter().all(|cell| matches!(cell, Cell::Known { .. })));

    let written = |leave: bool, today: Date| {
        let terms = Terms { fresh: leave, ..Terms::default() };
        let route = Route::Pair(slug("heron"), slug("magpie"));
        record(&site, &route, &[&stale, &fresh("magpie", 60)], &terms, &[], "https://bench.example/", today)
    };
    let said = "Left out of heron: the price, seen 31 October 2025, the licence and 2 takes.";
    assert!(written(true, date(TODAY)).contains(said), "{}", written(true, date(TODAY)));
    assert!(!written(true, date(TODAY)).contains("Left out of magpie"));
    for text in [written(false, date(TODAY)), written(true, date(LICENCE[1]))] {
        assert!(!text.contains("Left out of"), "{text}");
    }
}
