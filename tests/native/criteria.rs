//! The rows of the decision table.

use crate::common::{date, site, slug, tool};
use seaworthy::domain::{
    Best, Category, Cell, Criterion, Decimal, Note, RunsOn, Site, Spec, State, Status, Tallies, Tally, Tool, Usd,
    criteria, shared_specs,
};

fn known(value: &str) -> Cell {
    Cell::Known { value: value.into(), note: None }
}

fn noted(value: &str, note: &str) -> Cell {
    Cell::Known { value: value.into(), note: Some(Note::Says(note.into())) }
}

/// A value seen on that day of October.
fn seen(value: &str, day: &str) -> Cell {
    Cell::Known { value: value.into(), note: Some(Note::Seen(date(&format!("2026-10-{day}")))) }
}

fn row(name: &str, cells: [Cell; 2], best: Option<Best>) -> Criterion {
    Criterion { name: name.into(), cells: cells.to_vec(), best }
}

fn kitchen() -> Site {
    let mut site = site(&["cook"]);
    let category = |id: &str, name: &str| Category { id: slug(id), name: name.into(), blurb: "Hold it.".into() };
    site.categories = vec![category("small", "Small knife"), category("large", "Large knife")];
    site.labels.specs.set("blade_mm".into(), "Blade, mm".into());
    site
}

fn costs(mut tool: Tool, usd: Option<&str>) -> Tool {
    tool.pricing.entry.usd_per_month = usd.map(|usd| Usd(Decimal::parse(usd).unwrap()));
    tool
}

fn states(mut tool: Tool, specs: &[(&str, Spec)]) -> Tool {
    tool.specs = specs.iter().map(|(key, spec)| (key.to_string(), spec.clone())).collect();
    tool
}

fn find<'r>(rows: &'r [Criterion], name: &str) -> &'r Criterion {
    rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no row {name}"))
}

#[test]
fn every_row_of_two_tools_in_order() {
    let mut full = states(costs(tool("full", &[("cook", 80)]), Some("0.5")), &[("blade_mm", Spec::Flag(true))]);
    full.pricing.entry.label = "Fifty cents".into();
    full.best_for = vec!["Peeling".into(), "Trimming".into()];
    full.runs_on = vec![RunsOn::Hosted, RunsOn::SelfHosted, RunsOn::OnDevice];
    full.category = slug("large");
    full.status = Status { state: State::Sunset, date: Some(date("2027-01-31")), note: None };
    let bare = states(tool("bare", &[]), &[("blade_mm", Spec::Flag(false))]);
    let mut tallies = Tallies {
        as_of: date("2026-10-31"),
        rules: "One a browser.".into(),
        tools: Default::default(),
        pairs: Default::default(),
    };
    tallies.tools.set("full".into(), Tally { ship: 61, skip: 39 });
    tallies.tools.set("bare".into(), Tally::default());
    let unjudged = || Cell::Unknown("not judged yet");
    let unstated = || Cell::Unknown("not stated");
    let expected = [
        row("Panel verdict", [known("1 ship / 0 skip"), unjudged()], None),
        row("Panel score", [noted("80", "of 100"), unjudged()], None),
        row("Community", [noted("61% ship", "of 100 votes, likely 51 to 70%"), Cell::Unknown("no votes yet")], None),
        row("Entry price", [seen("Fifty cents", "20"), seen("Free", "20")], None),
        row("Pricing", [known("free"), known("free")], None),
        row("Best for", [known("Peeling; Trimming"), unstated()], None),
        row("Category", [known("Large knife"), known("Small knife")], None),
        row("Licence", [known("proprietary"), known("proprietary")], None),
        row("Runs on", [known("the vendor’s servers; your own servers; laptop, phone or browser"), unstated()], None),
        row("Status", [noted("being retired", "31 January 2027"), known("active")], None),
        row("Blade, mm", [known("yes"), known("no")], None),
    ];
    assert_eq!(criteria(&kitchen(), &[&full, &bare], Some(&tallies)), expected);
}

#[test]
fn the_best_cell_is_the_only_one_above_or_below_all_others() {
    let higher = |tool| Some(Best { tool, word: "higher" });
    let lower = |tool| Some(Best { tool, word: "lower" });
    let highest = |tool| Some(Best { tool, word: "highest" });
    let lowest = |tool| Some(Best { tool, word: "lowest" });
    let tools = |scores: &[u8]| scores.iter().map(|score| tool("any", &[("cook", *score)])).collect::<Vec<_>>();
    let priced = |prices: &[Option<&str>]| prices.iter().map(|usd| costs(tool("any", &[]), *usd)).collect::<Vec<_>>();
    let cases = [
        ("Panel score", tools(&[60, 61]), higher(1)),
        ("Panel score", tools(&[61, 60]), higher(0)),
        ("Panel score", tools(&[60, 60]), None),
        ("Panel score", tools(&[60, 80, 70]), highest(1)),
        ("Panel score", tools(&[60, 60, 60, 61]), highest(3)),
        ("Panel score", tools(&[60, 80, 80]), None),
        ("Panel score", tools(&[60]), None),
        ("Panel score", vec![tool("any", &[("cook", 90)]), tool("any", &[])], None),
        ("Entry price", priced(&[Some("20"), Some("19.99")]), lower(1)),
        ("Entry price", priced(&[Some("0"), Some("0.000001")]), lower(0)),
        ("Entry price", priced(&[Some("5"), Some("5.00")]), None),
        ("Entry price", priced(&[Some("9"), Some("3"), Some("3")]), None),
        ("Entry price", priced(&[Some("9"), Some("9"), Some("3")]), lowest(2)),
        ("Entry price", priced(&[Some("9"), Some("0"), Some("3"), Some("4")]), lowest(1)),
        ("Entry price", priced(&[Some("9"), Some("0"), None]), None),
        ("Entry price", priced(&[Some("9"), None]), None),
        ("Entry price", priced(&[None, None]), None),
    ];
    for (name, tools, best) in cases {
        let rows = criteria(&kitchen(), &tools.iter().collect::<Vec<_>>(), None);
        assert_eq!(find(&rows, name).best, best, "{name}: {:?}", find(&rows, name).cells);
    }
}

#[test]
fn specs_that_two_tools_state_make_rows_in_the_order_of_their_mention() {
    let number = |text: &str| Spec::Number(Decimal::parse(text).unwrap());
    let first = states(tool("first", &[]), &[("alone", number("1")), ("steel_kind", Spec::Text("1095".into()))]);
    let second = states(tool("second", &[]), &[("blade_mm", number("1048576")), ("steel_kind", Spec::Flag(true))]);
    let third = states(tool("third", &[]), &[("blade_mm", number("80.5"))]);
    assert_eq!(shared_specs(&[&first, &second, &third]), ["steel_kind", "blade_mm"]);
    assert_eq!(shared_specs(&[&first, &third]), [] as [&str; 0]);
    let rows = criteria(&kitchen(), &[&first, &second, &third], None);
    let unstated = || Cell::Unknown("not stated");
    assert_eq!(find(&rows, "steel kind").cells, [known("1095"), known("yes"), unstated()]);
    assert_eq!(find(&rows, "Blade, mm").cells, [unstated(), known("1,048,576"), known("80.5")]);
    assert_eq!(rows.len(), 12);
}

#[test]
fn a_row_differs_where_readers_see_it_differ() {
    let unstated = || Cell::Unknown("not stated");
    let ship = |votes: &str| noted("61% ship", votes);
    let cases = [
        (vec![known("yes"), known("yes")], false),
        (vec![known("yes"), known("no")], true),
        (vec![known("yes"), known("yes"), known("yes"), known("no")], true),
        (vec![known("yes"), unstated()], true),
        (vec![unstated(), known("yes"), unstated()], true),
        (vec![unstated(), unstated()], false),
        // However it is unknown.
        (vec![unstated(), Cell::Unknown("left out")], false),
        // A note is part of what is said, and none is not some.
        (vec![ship("of 100 votes"), ship("of 100 votes")], false),
        (vec![ship("of 100 votes"), ship("of 4 votes")], true),
        (vec![noted("being retired", "31 January 2027"), known("being retired")], true),
        // The day on which somebody looked is not.
        (vec![seen("Free", "20"), seen("Free", "22")], false),
        (vec![seen("Free", "20"), known("Free")], false),
        (vec![seen("Free", "20"), seen("$20 a month", "20")], true),
        // One tool alone has nothing to differ from.
        (vec![known("yes")], false),
        (vec![], false),
    ];
    for (cells, differs) in cases {
        let row = Criterion { name: "any".into(), cells, best: None };
        assert_eq!(row.differs(), differs, "{:?}", row.cells);
    }
}

#[test]
fn numbers_written_the_same_differ_only_where_one_is_marked() {
    let number = |text: &str| [("blade_mm", Spec::Number(Decimal::parse(text).unwrap()))];
    let spec = |text: &str| states(tool("any", &[]), &number(text));
    let text = states(tool("any", &[]), &[("blade_mm", Spec::Text("80".into()))]);
    let judged = |scores: [u8; 3]| tool("any", &[("cook", scores[0]), ("smith", scores[1]), ("smelter", scores[2])]);
    let cases = [
        ("Blade, mm", [spec("80"), spec("80.0")], false),
        ("Blade, mm", [spec("80"), text], false),
        ("Blade, mm", [spec("80"), spec("80.5")], true),
        ("Panel score", [judged([60, 60, 60]), judged([60, 60, 60])], false),
        // Both are written as 60, and the second is higher by a third of a point.
        ("Panel score", [judged([60, 60, 60]), judged([60, 60, 61])], true),
        ("Entry price", [costs(tool("any", &[]), Some("5")), costs(tool("any", &[]), Some("5.00"))], false),
        ("Entry price", [costs(tool("any", &[]), Some("5")), costs(tool("any", &[]), Some("6"))], true),
    ];
    for (name, [one, other], differs) in cases {
        let rows = criteria(&kitchen(), &[&one, &other], None);
        assert_eq!(find(&rows, name).differs(), differs, "{name}: {:?}", find(&rows, name));
    }
}
