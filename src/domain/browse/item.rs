use crate::domain::{Date, Panel, PricingModel, RunsOn, Slug, Spec, State, Tool, Usd};
use crate::words::browse as words;

/// What browsing needs of one tool.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub slug: Slug,
    pub name: String,
    pub category: Slug,
    pub runs_on: Vec<RunsOn>,
    /// Whether the licence lets anybody use, change and pass it on.
    pub open: bool,
    pub price: PricingModel,
    /// The entry price in dollars a month, if the record states one.
    pub entry: Option<Usd>,
    /// Ships, skips and score.
    pub panel: Panel,
    pub state: State,
    /// The day the record was last gone through.
    pub reviewed: Date,
    /// Key and value of each spec that is a text or a yes or no; those as [`Item::YES`] and [`Item::NO`].
    pub specs: Vec<(String, String)>,
}

impl Item {
    /// A spec's yes and no, as they stand in addresses. A text that says the same is the same.
    pub const YES: &str = "yes";
    pub const NO: &str = "no";

    pub fn of(tool: &Tool) -> Item {
        let specs = tool.specs.iter().filter_map(|(key, spec)| {
            let value = match spec {
                Spec::Flag(flag) => if *flag { Item::YES } else { Item::NO }.to_string(),
                Spec::Text(text) => text.clone(),
                Spec::Number(_) | Spec::List(_) => return None,
            };
            Some((key.to_string(), value))
        });
        Item {
            slug: tool.slug.clone(),
            name: tool.name.clone(),
            category: tool.category.clone(),
            runs_on: tool.runs_on.clone(),
            open: tool.licence.is_open(),
            price: tool.pricing.model,
            entry: tool.pricing.entry.usd_per_month,
            panel: Panel::of(tool),
            state: tool.status.state,
            reviewed: tool.reviewed,
            specs: specs.collect(),
        }
    }
}

/// How a panel is divided on a tool, without its scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    AllShip,
    MostShip,
    /// As many ship it as skip it.
    Split,
    MostSkip,
    AllSkip,
    NotJudged,
}

impl Leaning {
    /// With the word in addresses.
    pub(super) const WORDS: [(&'static str, Leaning); 6] = [
        ("all-ship", Leaning::AllShip),
        ("most-ship", Leaning::MostShip),
        ("split", Leaning::Split),
        ("most-skip", Leaning::MostSkip),
        ("all-skip", Leaning::AllSkip),
        ("not-judged", Leaning::NotJudged),
    ];

    pub fn of(panel: Panel) -> Leaning {
        match (panel.ship, panel.skip) {
            (0, 0) => Leaning::NotJudged,
            (_, 0) => Leaning::AllShip,
            (0, _) => Leaning::AllSkip,
            (ship, skip) if ship > skip => Leaning::MostShip,
            (ship, skip) if ship < skip => Leaning::MostSkip,
            _ => Leaning::Split,
        }
    }

    pub fn in_words(self) -> &'static str {
        match self {
            Leaning::AllShip => words::ALL_SHIP,
            Leaning::MostShip => words::MOST_SHIP,
            Leaning::Split => words::SPLIT,
            Leaning::MostSkip => words::MOST_SKIP,
            Leaning::AllSkip => words::ALL_SKIP,
            Leaning::NotJudged => words::NOT_JUDGED,
        }
    }
}
