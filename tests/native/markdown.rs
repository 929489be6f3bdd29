//! A page as Markdown: read back with a parser of its own, it says what the page says, whatever the names hold.

use crate::common::reading::Read;
use crate::common::{bicycles, link, site, slug, tool};
use seaworthy::domain::{Catalogue, Tool, criteria};
use seaworthy::site::{Route, Terms, markdown};

const REASON: &str = "The panel scores it 78 to 48.";

fn pair() -> Route {
    Route::Pair(slug("heron"), slug("magpie"))
}

fn of(catalogue: &Catalogue, route: &Route) -> Read {
    let tools: Vec<&Tool> = match route {
        Route::Tool(slug) => catalogue.tool(slug).into_iter().collect(),
        _ => catalogue.tools.iter().collect(),
    };
    Read::of(&markdown(&catalogue.site, route, &tools, catalogue.tallies.as_ref(), &Terms::default(), REASON))
}

#[test]
fn a_comparison_says_what_its_page_says() {
    let catalogue = bicycles();
    let read = of(&catalogue, &pair());
    assert_eq!(read.heading, "Heron vs Magpie");
    let address = format!("{}compare/heron-vs-magpie/", catalogue.site.url.as_str());
    assert_eq!(read.links[0], ("Heron vs Magpie".to_string(), address.clone()));
    assert_eq!(read.said[0], format!("Ship Heron. {REASON}"));
    assert_eq!(*read.said.last().unwrap(), format!("{address} · Edition of {}", catalogue.site.edition.in_words()));
    assert_eq!(read.strange, Vec::<String>::new());

    let [decision, verdicts, prices] = &read.tables[..] else { panic!("{} tables", read.tables.len()) };
    assert_eq!(decision[0], ["Criterion", "Heron", "Magpie"]);
    let tools: Vec<&Tool> = catalogue.tools.iter().collect();
    let rows = criteria(&catalogue.site, &tools, catalogue.tallies.as_ref());
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(decision[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), names);
    assert_eq!(decision[1], ["Panel verdict", "2 ship / 0 skip", "0 ship / 1 skip"]);

    assert_eq!(verdicts[0], ["Reviewer", "Heron", "Magpie"]);
    assert_eq!(verdicts[1], ["Commuter", "Ship, 74 of 100", "Skip, 48 of 100"]);
    assert_eq!(verdicts[2], ["Mechanic", "Ship, 81 of 100", "no take yet"]);

    assert_eq!(prices[0], ["Tool", "Price", "Seen"]);
    assert_eq!(prices[1][0], "Heron");
    assert!(prices[1][1].contains("Lease: $39 a month, per seat; kilometre: $0.05"), "{}", prices[1][1]);
    let source = catalogue.tools[0].source(catalogue.tools[0].pricing.source).unwrap();
    assert_eq!(prices[1][2], format!("20 October 2026 at {}", source.url.host()));
    assert!(read.links.contains(&(source.url.host().to_string(), source.url.as_str().to_string())));
}

#[test]
fn a_tool_alone_has_its_tagline_where_pairs_have_the_answer() {
    let catalogue = bicycles();
    let read = of(&catalogue, &Route::Tool(slug("heron")));
    assert_eq!(read.heading, "Heron");
    assert_eq!(read.said[0], catalogue.tools[0].tagline.replace('`', "'"));
    assert_eq!(read.tables.len(), 3);
    assert!(read.tables[..2].iter().flatten().all(|row| row.len() == 2));
}

#[test]
fn no_answer_is_said_as_such() {
    let answer = |first: &[(&str, u8)], second: &[(&str, u8)]| {
        let catalogue = Catalogue { tools: vec![tool("heron", first), tool("magpie", second)], ..bicycles() };
        of(&catalogue, &pair()).said[0].clone()
    };
    assert_eq!(answer(&[("commuter", 60)], &[("commuter", 60)]), format!("Not separable. {REASON}"));
    assert_eq!(answer(&[("commuter", 60)], &[]), format!("Not judged yet. {REASON}"));
}

/// Each text stands in a name, a spec, a price and a label, and comes out as it went in.
#[test]
fn no_text_breaks_out_of_its_place() {
    let hostile = [
        "a | b",
        "a \\| b",
        "ends with \\",
        "[a](https://evil.example/)",
        "![a](b)",
        "<script>alert(1)</script>",
        "<https://evil.example>",
        "**bold** _it_ ~~gone~~",
        "# no heading",
        "&lt; &amp; &copy;",
        "---",
        "1. one",
        "]: x",
        "a^b [^1]",
    ];
    for text in hostile {
        let mut catalogue = Catalogue {
            site: site(&["commuter"]),
            tools: vec![tool("heron", &[("commuter", 60)]), tool("magpie", &[("commuter", 40)])],
            tallies: None,
        };
        catalogue.site.reviewers[0].name = text.into();
        for tool in &mut catalogue.tools {
            tool.name = text.into();
            tool.best_for = vec![text.into()];
            tool.pricing.entry.label = text.into();
        }
        let read = of(&catalogue, &pair());
        assert_eq!(read.heading, format!("{text} vs {text}"));
        assert_eq!(read.strange, Vec::<String>::new(), "{text}");
        assert_eq!(read.tables[0][0], ["Criterion", text, text]);
        assert!(read.tables[0].iter().any(|row| row[..] == ["Best for", text, text]), "{text}");
        assert_eq!(read.tables[1][1], [text, "Ship, 60 of 100", "Skip, 40 of 100"]);
        assert_eq!(read.tables[2][1][..2], [text, text]);
        assert_eq!(read.links.len(), 4, "title, two sources, address: {text}");
    }
}

#[test]
fn backticks_are_code_in_prose_and_nothing_in_names() {
    let mut catalogue = bicycles();
    catalogue.tools[0].name = "He`r`on".into();
    catalogue.tools[0].best_for = vec!["runs `a | b` well".into(), "``none and half a `".into()];
    let read = of(&catalogue, &pair());
    assert_eq!(read.heading, "He`r`on vs Magpie");
    assert_eq!(read.code, ["a | b"]);
    let best = read.tables[0].iter().find(|row| row[0] == "Best for").unwrap();
    assert_eq!(best[1], "runs a | b well; none and half a `");
}

#[test]
fn a_line_break_ends_no_row() {
    let mut catalogue = bicycles();
    catalogue.tools[0].name = "He\nron\r\n\n# x".into();
    let read = of(&catalogue, &pair());
    assert_eq!(read.heading, "He ron   # x vs Magpie");
    assert_eq!(read.tables.len(), 3);
}

#[test]
fn an_address_with_brackets_stays_whole() {
    let mut catalogue = bicycles();
    let address = "https://maker.example/a_(b)?c=1&copy;=2&lt=*_*)";
    let index = catalogue.tools[0].pricing.source as usize;
    catalogue.tools[0].sources[index].url = link(address);
    let links = of(&catalogue, &pair()).links;
    assert!(links.iter().any(|(_, to)| to == address), "{links:?}");
}
