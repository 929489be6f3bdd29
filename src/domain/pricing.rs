use crate::domain::{Date, Decimal, Usd};
use crate::words::pricing as words;
use serde::Serialize;

/// What a tool costs, as seen on one day in one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Pricing {
    pub model: PricingModel,
    /// The least a person pays to begin.
    pub entry: Entry,
    /// Prices by the month.
    pub plans: Vec<Plan>,
    /// Prices by use.
    pub meters: Vec<Meter>,
    /// The day the prices were seen.
    pub as_of: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The index of the source they were seen in, counting from 0.
    pub source: u32,
}

/// How a tool earns its money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PricingModel {
    Free,
    OpenWeights,
    Freemium,
    Usage,
    Subscription,
}

impl PricingModel {
    pub(crate) const WORDS: [(&'static str, PricingModel); 5] = [
        ("free", PricingModel::Free),
        ("open-weights", PricingModel::OpenWeights),
        ("freemium", PricingModel::Freemium),
        ("usage", PricingModel::Usage),
        ("subscription", PricingModel::Subscription),
    ];

    pub fn in_words(self) -> &'static str {
        match self {
            PricingModel::Free => words::FREE,
            PricingModel::OpenWeights => words::OPEN_WEIGHTS,
            PricingModel::Freemium => words::FREEMIUM,
            PricingModel::Usage => words::USAGE,
            PricingModel::Subscription => words::SUBSCRIPTION,
        }
    }
}

/// The least a person pays to begin.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Entry {
    #[cfg_attr(feature = "native", schemars(length(max = 60)))]
    pub label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usd_per_month: Option<Usd>,
}

/// A monthly plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Plan {
    pub name: String,
    pub usd_per_month: Usd,
    pub per: Per,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Plan {
    /// "$20 a month, per seat".
    pub fn price_in_words(&self) -> String {
        let price = self.usd_per_month.to_string();
        match self.per {
            Per::Seat => words::monthly_per_seat(&price),
            Per::Account => words::monthly_per_account(&price),
        }
    }
}

/// What a plan's price buys one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Per {
    Seat,
    Account,
}

impl Per {
    pub(crate) const WORDS: [(&'static str, Per); 2] = [("seat", Per::Seat), ("account", Per::Account)];
}

/// A price for one unit of use.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Meter {
    /// Any id; `site.json` may give it words under labels.units.
    pub unit: String,
    pub usd: Usd,
    /// How many units a month cost nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included: Option<Decimal>,
}
