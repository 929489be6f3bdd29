use crate::domain::{Date, Decimal};
use crate::words::{facts, format};
use serde::Serialize;

/// One measured or stated property of a tool.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Spec {
    Number(Decimal),
    Text(String),
    Flag(bool),
    List(Vec<String>),
}

impl Spec {
    /// The value as a reader sees it; a text that is a day is written as one.
    pub fn in_words(&self) -> String {
        match self {
            Spec::Number(number) => number.to_string(),
            Spec::Text(text) => Date::parse(text).map_or_else(|| text.clone(), Date::in_words),
            Spec::Flag(flag) => if *flag { facts::YES } else { facts::NO }.to_string(),
            Spec::List(items) => items.join(format::SHORT_ITEMS),
        }
    }
}
