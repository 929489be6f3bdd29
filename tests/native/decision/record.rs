use super::{Pair, TODAY, terms};
use crate::common::reading::Read;
use crate::common::{date, site, slug, tool};
use seaworthy::domain::{Site, Tool};
use seaworthy::site::{Fragment, Route, Snapshot, Terms, record};

const ADDRESS: &str = "https://seaworthy.example/compare/github-copilot-vs-cline/#kept?weigh=skeptic:2&at=eyJ2IjoxfQ";

fn read(site: &Site, tools: &[&Tool], terms: &Terms, workload: &[&str]) -> Read {
    let route = Route::Pair(tools[0].slug.clone(), tools[1].slug.clone());
    let workload: Vec<String> = workload.iter().map(ToString::to_string).collect();
    Read::of(&record(site, &route, tools, terms, &workload, ADDRESS, date(TODAY)))
}

#[test]
fn a_decision_says_what_it_was_and_what_it_rests_on() {
    let pair = Pair::shipped();
    let read = read(&pair.site, &[&pair.copilot, &pair.cline], &Terms::default(), &[]);
    assert_eq!(read.heading, "GitHub Copilot vs Cline");
    let kept = format!("Kept on 26 November 2026, from the edition of {}.", pair.site.edition.in_words());
    assert_eq!(read.said[0], kept);
    let reason = "The panel scores it 78 to 57, and it stays ahead whichever reviewer is left out.";
    assert_eq!(read.said[1], format!("Ship Cline. {reason}"));
    assert_eq!(read.said[2], "No single reviewer can turn this, counting anything from 0 to 3.");
    assert_eq!(read.said[3..], ["Open this decision, and see what has changed since"]);
    let [verdicts, prices] = &read.tables[..] else { panic!("{} tables", read.tables.len()) };
    assert_eq!(verdicts[0], ["Reviewer", "GitHub Copilot", "Cline"]);
    assert_eq!(verdicts[2], ["Skeptic", "Skip, 36 of 100", "Ship, 65 of 100"]);
    assert_eq!(prices[0], ["Tool", "Price", "Seen"]);
    assert!(prices[1][1].contains("Pro: $10 a month, per seat"), "{}", prices[1][1]);
    assert!(prices[2][2].contains(&pair.cline.pricing.as_of.in_words()), "{}", prices[2][2]);
    let page = "https://seaworthy.example/compare/github-copilot-vs-cline/";
    assert_eq!(read.links[0], ("GitHub Copilot vs Cline".to_string(), page.to_string()));
    assert_eq!(*read.links.last().unwrap(), (read.said[3].clone(), ADDRESS.to_string()));
    assert_eq!((read.links.len(), read.strange), (4, vec![]));
}

#[test]
fn a_decision_says_by_which_terms_it_was_made() {
    let pair = Pair::shipped();
    let terms = terms("weigh=skeptic:2,founder:0&need=open,active,local_models", &pair.site);
    let work = ["2,000 requests a day.", "# not a heading | nor a column"];
    let found = read(&pair.site, &[&pair.copilot, &pair.cline], &terms, &work);
    assert_eq!(found.said[1], "Only Cline is left. It alone has all you must have.");
    assert_eq!(found.said[2], "You count the Founder not at all and the Skeptic twice.");
    assert_eq!(
        found.tables[0],
        [
            ["Must-have", "Drops out"],
            ["an open licence", "GitHub Copilot"],
            ["active development", "none"],
            ["Local models: yes", "none"],
        ]
    );
    assert_eq!(found.tables[1], [["Workload"], [work[0]], [work[1]]]);
    assert!(
        found.links[0].1.ends_with("?weigh=founder:0,skeptic:2&need=open,active,local_models"),
        "{:?}",
        found.links
    );
    assert_eq!(found.strange, Vec::<String>::new());
    let none = read(&pair.site, &[&pair.copilot, &pair.copilot], &terms, &[]);
    assert_eq!(none.said[1], "None is left. None of these has all you must have.");
    assert_eq!(none.tables[0][1], ["an open licence", "GitHub Copilot and GitHub Copilot"]);
}

/// Each text stands in a name, a reviewer, a label, a must-have and the workload, and comes out as it went in.
#[test]
fn no_text_breaks_out_of_its_place() {
    let hostile = [
        "a | b",
        "ends with \\",
        "[a](https://evil.example/)",
        "![a](b)",
        "<script>alert(1)</script>",
        "**bold** _it_ ~~gone~~",
        "# no heading",
        "a #",
        "- no item",
        "1. no item",
        "> no quotation",
        "&lt; &copy;",
        "---",
        "===",
        "    no code",
        "]: x",
        "[^1]: note",
    ];
    for text in hostile {
        let mut bench = site(&["cook"]);
        bench.reviewers[0].name = text.into();
        bench.labels.specs.set("key".into(), text.into());
        let mut tools = [tool("heron", &[("cook", 60)]), tool("magpie", &[("cook", 57)])];
        for tool in &mut tools {
            tool.name = text.into();
            tool.pricing.entry.label = text.into();
            tool.specs.set("key".into(), seaworthy::domain::Spec::Flag(true));
        }
        let terms = terms("weigh=cook:2&need=key", &bench);
        let found = read(&bench, &[&tools[0], &tools[1]], &terms, &[text]);
        let seen = text.trim();
        assert_eq!(found.strange, Vec::<String>::new(), "{text}");
        assert_eq!(found.heading, format!("{text} vs {text}"));
        assert_eq!(found.said.len(), 5, "{:?}", found.said);
        assert!(found.said[1].contains(text) && found.said[3] == format!("You count the {text} twice."), "{text}");
        let [musts, workload, verdicts, prices] = &found.tables[..] else { panic!("{text}") };
        assert_eq!(musts[1], [format!("{seen}: yes"), "none".to_string()]);
        assert_eq!(workload[1], [seen]);
        assert_eq!(verdicts[1], [seen, "Ship, 60 of 100", "Ship, 57 of 100"]);
        assert_eq!(prices[1][..2], [seen, seen]);
        assert_eq!(found.links.len(), 4, "title, two sources, the decision: {text}");
    }
}

#[test]
fn the_link_in_a_decision_opens_it() {
    let pair = Pair::shipped();
    let (query, tools) = ("need=price%3C20,context_tokens%3E1000", [&pair.copilot, &pair.cline]);
    let terms = terms(query, &pair.site);
    let kept = Snapshot::of(&pair.site, &tools, &terms, date(TODAY));
    let route = Route::Pair(slug("github-copilot"), slug("cline"));
    let page = pair.site.url.as_str().trim_end_matches('/').to_string() + &route.path();
    let address = page.clone() + &Fragment::write(&terms.query(), &kept);
    let read = Read::of(&record(&pair.site, &route, &tools, &terms, &[], &address, date(TODAY)));
    let opened = read.links.last().unwrap().1.strip_prefix(&page).unwrap().to_string();
    assert_eq!(Fragment::parse(&opened), Some(Ok((query.to_string(), kept))));
}
