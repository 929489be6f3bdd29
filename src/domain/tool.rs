use crate::domain::{Date, Keyed, Licence, Link, Pricing, Slug, Spec, Take};
use crate::words::tool as words;
use serde::Serialize;

/// One tool in full, as `tools/<slug>.json` holds it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Tool {
    /// The file's name, and the tool's in addresses.
    pub slug: Slug,
    #[cfg_attr(feature = "native", schemars(length(max = 60)))]
    pub name: String,
    pub vendor: String,
    /// The id of a category of `site.json`.
    pub category: Slug,
    #[cfg_attr(feature = "native", schemars(length(max = 120)))]
    pub tagline: String,
    #[cfg_attr(feature = "native", schemars(length(max = 900)))]
    pub description: String,
    pub homepage: Link,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repository: Option<Link>,
    /// An SPDX expression, `LicenseRef-…` or `proprietary`.
    pub licence: Licence,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released: Option<Date>,
    /// How people search for it.
    pub aliases: Vec<String>,
    /// A sentence for an alias that is a common mistake.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub alias_notes: Keyed<String>,
    pub runs_on: Vec<RunsOn>,
    pub best_for: Vec<String>,
    pub status: Status,
    pub pricing: Pricing,
    /// Any keys; `site.json` may give them words under labels.specs.
    pub specs: Keyed<Spec>,
    /// The source of each spec, counting from 0.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub spec_sources: Keyed<u32>,
    /// At most one a reviewer.
    pub takes: Vec<Take>,
    /// The day the record was last gone through.
    pub reviewed: Date,
    pub sources: Vec<Source>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Change>,
}

impl Tool {
    pub fn take(&self, reviewer: &Slug) -> Option<&Take> {
        self.takes.iter().find(|take| take.reviewer == *reviewer)
    }

    /// This tool with no more than a comparison shows: without claims, aliases, history, repository, release, the specs that
    /// `shown` does not name, and all sources but the price's.
    pub fn brief(&self, shown: impl Fn(&str) -> bool) -> Tool {
        let mut brief = self.clone();
        brief.sources = self.source(self.pricing.source).into_iter().cloned().collect();
        // What is not shown there is nowhere else on the page, so it would not compress; none of it may be blank.
        brief.sources.iter_mut().for_each(|source| source.what = self.name.clone());
        brief.pricing.source = 0;
        brief.specs = self
            .specs
            .iter()
            .filter(|(key, _)| shown(key))
            .map(|(key, spec)| (key.to_string(), spec.clone()))
            .collect();
        brief.takes.iter_mut().for_each(|take| take.claims.clear());
        Tool {
            aliases: Vec::new(),
            alias_notes: Keyed::default(),
            spec_sources: Keyed::default(),
            history: Vec::new(),
            repository: None,
            released: None,
            ..brief
        }
    }

    /// The source that a price or spec names.
    pub fn source(&self, index: u32) -> Option<&Source> {
        self.sources.get(index as usize)
    }
}

/// Where a tool runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RunsOn {
    Hosted,
    SelfHosted,
    OnDevice,
}

impl RunsOn {
    pub(crate) const WORDS: [(&'static str, RunsOn); 3] =
        [("hosted", RunsOn::Hosted), ("self-hosted", RunsOn::SelfHosted), ("on-device", RunsOn::OnDevice)];

    pub fn id(self) -> &'static str {
        RunsOn::WORDS.iter().find(|(_, place)| *place == self).map_or("", |(word, _)| word)
    }

    pub fn in_words(self) -> &'static str {
        match self {
            RunsOn::Hosted => words::HOSTED,
            RunsOn::SelfHosted => words::SELF_HOSTED,
            RunsOn::OnDevice => words::ON_DEVICE,
        }
    }
}

/// Whether a tool has a future.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Status {
    pub state: State,
    /// The day the state began, or will.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum State {
    Active,
    Sunset,
    Unmaintained,
}

impl State {
    pub(crate) const WORDS: [(&'static str, State); 3] =
        [("active", State::Active), ("sunset", State::Sunset), ("unmaintained", State::Unmaintained)];

    pub fn in_words(self) -> &'static str {
        match self {
            State::Active => words::ACTIVE,
            State::Sunset => words::SUNSET,
            State::Unmaintained => words::UNMAINTAINED,
        }
    }
}

/// A page that supports a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Source {
    pub url: Link,
    /// What it supports.
    pub what: String,
    /// The day the page gives for itself, or was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Date>,
}

/// A change to the record worth remembering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Change {
    pub date: Date,
    pub what: String,
    pub from: String,
    pub to: String,
}
