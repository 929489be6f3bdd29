use super::{Item, Leaning};
use crate::domain::{PricingModel, RunsOn, Site, Spec, State};
use crate::words::{browse as words, facts, must};

/// A property by which tools can be told apart, in the order of pages and addresses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Category,
    RunsOn,
    Licence,
    Price,
    Panel,
    Status,
    /// The spec of this key.
    Spec(String),
}

/// The values of [`Facet::Licence`], as they stand in addresses.
pub(super) const OPEN: &str = "open";
pub(super) const NOT_OPEN: &str = "not-open";

/// Keeps a spec's key apart from other names in an address.
const SPEC: &str = "spec.";

impl Facet {
    /// As it stands in an address, before that is encoded.
    pub fn id(&self) -> String {
        match self {
            Facet::Category => "category".to_string(),
            Facet::RunsOn => "runs-on".to_string(),
            Facet::Licence => "licence".to_string(),
            Facet::Price => "price".to_string(),
            Facet::Panel => "panel".to_string(),
            Facet::Status => "status".to_string(),
            Facet::Spec(key) => SPEC.to_string() + key,
        }
    }

    /// The heading over its values.
    pub fn in_words(&self, site: &Site) -> String {
        match self {
            Facet::Category => words::CATEGORY.to_string(),
            Facet::RunsOn => words::RUNS_ON.to_string(),
            Facet::Licence => words::LICENCE.to_string(),
            Facet::Price => words::PRICE.to_string(),
            Facet::Panel => words::PANEL.to_string(),
            Facet::Status => words::STATUS.to_string(),
            Facet::Spec(key) => site.spec(key),
        }
    }

    /// A value under its heading.
    pub fn value_in_words(&self, value: &str, site: &Site) -> String {
        let known = match self {
            Facet::Category => {
                let category = site.categories.iter().find(|category| category.id.as_str() == value);
                category.map(|category| category.name.as_str())
            }
            Facet::RunsOn => named(&RunsOn::WORDS, value).map(RunsOn::in_words),
            Facet::Licence => Some(if value == OPEN { words::OPEN } else { words::NOT_OPEN }),
            Facet::Price => named(&PricingModel::WORDS, value).map(PricingModel::in_words),
            Facet::Panel => named(&Leaning::WORDS, value).map(Leaning::in_words),
            Facet::Status => named(&State::WORDS, value).map(State::in_words),
            Facet::Spec(_) => match value {
                Item::YES => Some(facts::YES),
                Item::NO => Some(facts::NO),
                // A day is written as one.
                _ => return Spec::Text(value.to_string()).in_words(),
            },
        };
        known.unwrap_or(value).to_string()
    }

    /// A value where it stands without its heading: "open licence", "Panel: all ship".
    pub fn choice_in_words(&self, value: &str, site: &Site) -> String {
        let in_words = self.value_in_words(value, site);
        match self {
            Facet::Category => in_words,
            Facet::RunsOn => must::runs_on(&in_words),
            Facet::Licence => if value == OPEN { words::OPEN_LICENCE } else { words::NO_OPEN_LICENCE }.to_string(),
            _ => words::value(&self.in_words(site), &in_words),
        }
    }
}

/// What a word in an address stands for.
fn named<T: Copy>(known: &[(&str, T)], word: &str) -> Option<T> {
    known.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}
