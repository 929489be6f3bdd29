//! Tools, catalogues and pages for the tests, as small as they can be.

pub mod bills;
pub mod browsing;
pub mod drawn;
pub mod editing;
pub mod faces;
pub mod files;
pub mod names;
pub mod reading;
pub mod sealing;
pub mod signing;
pub mod votes;
pub mod workshop;

use proptest::test_runner::Config;
use seaworthy::companion::{findings, page_data, read_catalogue, render};
use seaworthy::domain::{
    Author, AuthorKind, Catalogue, Date, Entry, Fault, File, Keyed, Licence, Link, Pricing, PricingModel, Reviewer,
    Site, Slug, Source, State, Status, SubjectWords, Take, Tool, Verdict,
};
use seaworthy::site::{Base, Route};
use std::fs;
use std::path::Path;

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap_or_else(|| panic!("{text} is no slug"))
}

pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is no date"))
}

pub fn link(text: &str) -> Link {
    Link::parse(text).unwrap_or_else(|| panic!("{text} is no link"))
}

/// A take; from 50 points on its reviewer ships the tool.
pub fn take(reviewer: &str, score: u8) -> Take {
    Take {
        reviewer: slug(reviewer),
        verdict: if score >= 50 { Verdict::Ship } else { Verdict::Skip },
        score,
        text: format!("The {reviewer} has used it for a month."),
        would_change: "A fault.".into(),
        claims: Vec::new(),
    }
}

/// A tool with these reviewers' scores and nothing that need not be there. Its name is its slug.
pub fn tool(id: &str, scores: &[(&str, u8)]) -> Tool {
    Tool {
        slug: slug(id),
        name: id.into(),
        vendor: "Maker".into(),
        category: slug("small"),
        tagline: "A small thing.".into(),
        description: "It is small.".into(),
        homepage: link("https://maker.example/"),
        repository: None,
        licence: Licence::parse("proprietary").unwrap(),
        released: None,
        aliases: Vec::new(),
        alias_notes: Keyed::default(),
        runs_on: Vec::new(),
        best_for: Vec::new(),
        status: Status { state: State::Active, date: None, note: None },
        pricing: Pricing {
            model: PricingModel::Free,
            entry: Entry { label: "Free".into(), usd_per_month: None },
            plans: Vec::new(),
            meters: Vec::new(),
            as_of: date("2026-10-20"),
            note: None,
            source: 0,
        },
        specs: Keyed::default(),
        spec_sources: Keyed::default(),
        takes: scores.iter().map(|(reviewer, score)| take(reviewer, *score)).collect(),
        reviewed: date("2026-10-25"),
        sources: vec![Source { url: link("https://maker.example/prices"), what: "Prices".into(), seen: None }],
        history: Vec::new(),
    }
}

/// A site with these reviewers, and no category or pair.
pub fn site(reviewers: &[&str]) -> Site {
    let reviewer = |id: &&str| Reviewer {
        id: slug(id),
        name: id.to_uppercase(),
        motto: "Does it hold?".into(),
        lens: "Looks twice.".into(),
        looks_for: vec!["care".into()],
        tires_of: vec!["haste".into()],
        author: Author { kind: AuthorKind::Human, detail: "Written by hand.".into() },
    };
    Site {
        format: 1,
        name: "Bench".into(),
        tagline: "Which one?".into(),
        url: link("https://bench.example/"),
        language: "en".into(),
        edition: date("2026-11-01"),
        categories: Vec::new(),
        reviewers: reviewers.iter().map(reviewer).collect(),
        comparisons: Vec::new(),
        newsletter: None,
        ballots: None,
        subject: SubjectWords::default(),
        labels: Default::default(),
        workload: Keyed::default(),
    }
}

/// Two bicycles, Heron and Magpie, a commuter and a mechanic.
pub fn bicycles() -> Catalogue {
    faultless("tests/faults/none")
}

/// What this repository publishes.
pub fn shipped() -> Catalogue {
    faultless("public/catalogue")
}

fn faultless(dir: &str) -> Catalogue {
    let read = read_catalogue(Path::new(dir)).unwrap();
    read.unwrap_or_else(|faults| panic!("{dir}: {} faults, first {}", faults.len(), faults[0]))
}

/// The four examples of docs/catalogue.md as the files of a catalogue.
pub fn examples() -> Vec<File> {
    let docs = fs::read_to_string("docs/catalogue.md").unwrap();
    let blocks: Vec<&str> = docs.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let paths = ["site.json", "tools/paring-knife.json", "tallies.json", "editorial.json"];
    assert_eq!(blocks.len(), paths.len(), "one JSON block a file in docs/catalogue.md");
    paths.iter().zip(blocks).map(|(path, text)| file(path, text)).collect()
}

/// What is wrong with a catalogue's files.
pub fn faults_of(files: &[File]) -> Vec<Fault> {
    findings(files, date("2026-11-22")).faults
}

pub fn file(path: &str, text: &str) -> File {
    File { path: path.into(), bytes: text.into() }
}

/// A page's body, without the marks by which the app finds its text again.
pub fn page(catalogue: &Catalogue, base: &str, route: &Route) -> String {
    let html = render(&Base::new(base), route, page_data(catalogue, route)).html.replace("<!>", "");
    html.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, after)| after)).collect()
}

/// Each part of the page stands in it; the first that does not is told.
pub fn see(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "not on the page: {part}\n{html}");
    }
}

/// None of the parts stands in it.
pub fn see_none(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!html.contains(part), "on the page: {part}\n{html}");
    }
}

/// Properties are tried this often; what fails is printed, not written into the project.
pub fn tries(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}
