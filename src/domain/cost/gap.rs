use crate::domain::{Date, Site};
use crate::words::cost as words;

/// Why there is no sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The price list has nothing by which these units are paid.
    Units(Vec<String>),
    /// The reader has not said what their own machine costs.
    Own,
    /// The prices were seen on that day, and the reader leaves stale figures out.
    Stale(Date),
    /// There is no price list.
    NoPrice,
}

impl Gap {
    pub fn in_words(&self, tool: &str, site: &Site) -> String {
        match self {
            Gap::Units(units) => {
                let units: Vec<String> = units.iter().map(|unit| site.unit(unit)).collect();
                words::no_price_per(tool, &units.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Gap::Own => words::OWN_NOT_ENTERED.to_string(),
            Gap::Stale(seen) => words::stale(tool, &seen.in_words()),
            Gap::NoPrice => words::no_price(tool),
        }
    }
}
