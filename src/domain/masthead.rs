use crate::domain::{Date, Decimal, Keyed, Link, Slug, Tool};
use crate::words::facts;
use serde::Serialize;

/// A panel is readable up to this many voices.
pub const MOST_REVIEWERS: usize = 9;

/// `site.json`: who publishes, who judges, what is curated.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Site {
    /// The catalogue's format; this version reads 1.
    pub format: u32,
    /// The publication's name.
    #[cfg_attr(feature = "native", schemars(length(max = 60)))]
    pub name: String,
    /// One sentence under the name.
    #[cfg_attr(feature = "native", schemars(length(max = 160)))]
    pub tagline: String,
    /// Where the site is published; ends in `/`.
    pub url: Link,
    /// The language of the catalogue, as in HTML's `lang`.
    pub language: String,
    /// The date of this edition.
    pub edition: Date,
    pub categories: Vec<Category>,
    /// One to nine voices.
    pub reviewers: Vec<Reviewer>,
    /// Curated pairs; each gets a page of its own.
    pub comparisons: Vec<Comparison>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newsletter: Option<Newsletter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballots: Option<BallotEndpoint>,
    /// What is compared, for kickers and headings; "tool" and "tools" when absent.
    #[serde(default)]
    pub subject: SubjectWords,
    /// Words to show for units and spec keys.
    #[serde(default)]
    pub labels: Labels,
    /// Quantities a month, by unit, with which a reader's own workload begins.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub workload: Keyed<Decimal>,
}

impl Site {
    pub fn category(&self, id: &Slug) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    pub fn reviewer(&self, id: &Slug) -> Option<&Reviewer> {
        self.reviewers.iter().find(|reviewer| reviewer.id == *id)
    }

    /// The curated pair of these two, in whichever order.
    pub fn comparison(&self, a: &Slug, b: &Slug) -> Option<&Comparison> {
        self.comparisons.iter().find(|pair| pair.is_of(a, b))
    }

    /// This site with only the curated pairs that `keep` names and the labels that `tools` use: what one page needs. A
    /// page of tools knows their categories' names alone, and of its reviewers what stands beside a take. No page is written
    /// with a workload in it.
    pub fn slice(&self, keep: impl Fn(&Comparison) -> bool, tools: &[Tool]) -> Site {
        let comparisons = self.comparisons.iter().filter(|pair| keep(pair)).cloned().collect();
        let of = |labels: &Keyed<String>, used: &dyn Fn(&str) -> bool| {
            labels.iter().filter(|(key, _)| used(key)).map(|(key, label)| (key.to_string(), label.clone())).collect()
        };
        let labels = Labels {
            units: of(&self.labels.units, &|unit| {
                tools.iter().any(|tool| tool.pricing.meters.iter().any(|meter| meter.unit == unit))
            }),
            specs: of(&self.labels.specs, &|key| tools.iter().any(|tool| tool.specs.get(key).is_some())),
        };
        let mut slice = Site { comparisons, labels, workload: Keyed::default(), ..self.clone() };
        if !tools.is_empty() {
            // Said at home alone; a word that the page has anyway costs it nothing.
            slice.tagline = slice.name.clone();
            slice.categories.retain(|category| tools.iter().any(|tool| tool.category == category.id));
            slice.categories.iter_mut().for_each(|category| category.blurb = category.name.clone());
            for reviewer in &mut slice.reviewers {
                reviewer.lens.clear();
                reviewer.looks_for.clear();
                reviewer.tires_of.clear();
            }
        }
        slice
    }

    /// The word to show for a unit: its label, or its id with spaces.
    pub fn unit(&self, unit: &str) -> String {
        self.labels.units.get(unit).cloned().unwrap_or_else(|| unit.replace(['-', '_'], " "))
    }

    /// The word to show for a spec key: its label, or the key with spaces.
    pub fn spec(&self, key: &str) -> String {
        self.labels.specs.get(key).cloned().unwrap_or_else(|| key.replace(['-', '_'], " "))
    }
}

/// A shelf of like tools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Category {
    pub id: Slug,
    pub name: String,
    pub blurb: String,
}

/// One voice of the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Reviewer {
    pub id: Slug,
    pub name: String,
    pub motto: String,
    // Empty in the slice that a page of tools carries.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lens: String,
    pub looks_for: Vec<String>,
    pub tires_of: Vec<String>,
    pub author: Author,
}

/// Who wrote a reviewer's takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Author {
    pub kind: AuthorKind,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AuthorKind {
    Model,
    Human,
}

/// A curated pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Comparison {
    pub tools: [Slug; 2],
    /// What the choice turns on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The one need both answer, where they stand on different shelves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
    pub published: Date,
}

impl Comparison {
    pub fn is_of(&self, a: &Slug, b: &Slug) -> bool {
        let [first, second] = &self.tools;
        (first == a && second == b) || (first == b && second == a)
    }
}

/// Where a newsletter form posts to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Newsletter {
    pub action: Link,
    /// The name of the e-mail field.
    pub field: String,
    /// Fields the provider wants beside it.
    #[serde(default)]
    pub hidden: Keyed<String>,
}

/// Where signed ballots may be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct BallotEndpoint {
    pub endpoint: Link,
}

/// What is compared: "AI tool", "AI tools".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct SubjectWords {
    pub one: String,
    pub many: String,
}

impl Default for SubjectWords {
    fn default() -> Self {
        SubjectWords { one: facts::TOOL.into(), many: facts::TOOLS.into() }
    }
}

/// Words to show for the catalogue's own keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Labels {
    #[serde(default)]
    pub units: Keyed<String>,
    #[serde(default)]
    pub specs: Keyed<String>,
}
