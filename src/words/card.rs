//! The images that previews of pages show.

use super::{compare, cost, figures, format};

/// Beside the shape of a verdict: "3 ship", "1 skip".
pub fn ship(count: u32) -> String {
    format!("{} ship", format::count(count))
}

pub fn skip(count: u32) -> String {
    format!("{} skip", format::count(count))
}

/// Over a tool's score; and where there is none.
pub const SCORE: &str = "Score of 100";
pub const NOT_JUDGED: &str = "Not judged yet";

/// Over the least a person pays to begin.
pub const ENTRY_PRICE: &str = figures::ENTRY_PRICE;

/// The least a person pays, where it cannot be given in the record's own words.
pub const FREE: &str = "Free";

/// "$39 a month".
pub fn a_month(usd: &str) -> String {
    cost::a_month(usd)
}

/// Between the names of two tools.
pub const VERSUS: &str = compare::VERSUS;

/// What an image shows, for those who do not see it: "Chroma vs Weaviate. The panel would ship Chroma."
pub fn shows(title: &str, said: &str) -> String {
    format!("{title}. {said}")
}
