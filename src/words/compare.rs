//! Comparisons: their names, and the page on which readers choose one.

use super::format;

/// Between two names where each stands in an element of its own.
pub const VERSUS: &str = "vs";

/// "Heron vs Magpie".
pub fn versus(names: &[&str]) -> String {
    names.join(" vs ")
}

/// Over a comparison's title: "AI tool comparison".
pub fn kicker(one: &str) -> String {
    format!("{one} comparison")
}

pub const SIDE_BY_SIDE: &str = "Side by side";

pub fn heading(many: &str) -> String {
    format!("Compare two to four {many}")
}

pub const CHOOSE: &str = "Choose for yourself";
pub const CURATED: &str = "Curated comparisons";

/// Where only the first curated pairs are listed: "60 of 10,000; the others stand on the pages of their tools."
pub fn some_curated(some: u32, all: u32) -> String {
    format!("{} of {}; the others stand on the pages of their tools.", format::count(some), format::count(all))
}

/// In the place of the tools that are being lined up.
pub const CHOOSE_TWO: &str = "Choosing needs JavaScript. Without it there are the pairs below, and on the page of each tool \
                              what it is worth comparing with.";
