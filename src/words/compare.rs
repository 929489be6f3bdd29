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

/// Over the select of each place: "AI tool 1".
pub fn place(one: &str, number: u32) -> String {
    format!("{one} {}", format::count(number))
}

pub const CHOOSE_TWO: &str = "Choose at least two different ones. (Choosing needs JavaScript; the pairs below do not.)";
pub const COMPARE_THEM: &str = "Compare them";
