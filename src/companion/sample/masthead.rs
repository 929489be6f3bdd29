use super::parts::{SHELVES, shelves};
use super::prices::UNITS;
use super::tool::EDITION;
use crate::domain::{
    Author, AuthorKind, Category, Comparison, Date, Keyed, Labels, Link, Reviewer, Site, Slug, SubjectWords,
};

/// The panel: id, name, the question asked.
pub(super) const REVIEWERS: [(&str, &str, &str); 4] = [
    ("mason", "Mason", "Does it hold when something heavy stands on it?"),
    ("doubter", "Doubter", "What is it that nobody has told me?"),
    ("scout", "Scout", "Where does this lead in three years?"),
    ("bursar", "Bursar", "Who pays for it, and how often?"),
];

/// The masthead of so many tools. None only where a part of it could not be made.
pub(super) fn site(tools: usize, comparisons: Vec<Comparison>) -> Option<Site> {
    let category = |(id, name, work): &(&str, &str, &str)| {
        let blurb = format!("Made-up things for {work}; none of them can be had.");
        Some(Category { id: Slug::parse(id)?, name: name.to_string(), blurb })
    };
    Some(Site {
        format: 1,
        name: "Sample catalogue".into(),
        tagline: "Made-up tools, to measure with; none of them exists.".into(),
        url: Link::parse("https://example.com/sample/")?,
        language: "en".into(),
        edition: Date::parse(EDITION)?,
        categories: SHELVES[..shelves(tools)].iter().map(category).collect::<Option<_>>()?,
        reviewers: REVIEWERS.iter().map(reviewer).collect::<Option<_>>()?,
        comparisons,
        newsletter: None,
        ballots: None,
        subject: SubjectWords { one: "sample tool".into(), many: "sample tools".into() },
        labels: Labels {
            units: UNITS.iter().map(|(unit, words)| (unit.to_string(), words.to_string())).collect(),
            specs: [("storage_gb", "Storage, GB"), ("works_offline", "Works offline")]
                .map(|(key, words)| (key.to_string(), words.to_string()))
                .into_iter()
                .collect(),
        },
        workload: Keyed::default(),
    })
}

fn reviewer((id, name, motto): &(&str, &str, &str)) -> Option<Reviewer> {
    Some(Reviewer {
        id: Slug::parse(id)?,
        name: name.to_string(),
        motto: motto.to_string(),
        lens: "A made-up voice of a sample catalogue.".into(),
        looks_for: vec!["what can be measured".into()],
        tires_of: vec!["being taken for a person".into()],
        author: Author {
            kind: AuthorKind::Model,
            detail: "Put together from parts by a program; nobody holds these opinions.".into(),
        },
    })
}
