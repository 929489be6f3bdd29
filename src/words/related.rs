//! What a tool is most worth comparing with, and why.

use super::format;

/// Between the reasons for one tool.
const AND_ALSO: &str = ", ";

pub const CURATED_PAIR: &str = "curated pair";
pub const SAME_CATEGORY: &str = "same category";

/// Where both tools run; what follows “both run”.
pub const HOSTED: &str = "on the vendor’s servers";
pub const SELF_HOSTED: &str = "on your own servers";
pub const ON_DEVICE: &str = "on-device";

/// Before what a curated choice turns on.
pub fn curated(lead: &str) -> String {
    ["curated: ", lead].concat()
}

/// "same category, both run on-device, scores 71 and 69". The scores are None unless both tools are judged.
pub fn same_category(places: &[&str], scores: Option<(u32, u32)>) -> String {
    let mut reason = SAME_CATEGORY.to_string();
    if !places.is_empty() {
        reason = [&reason, AND_ALSO, "both run ", &format::and(places)].concat();
    }
    match scores {
        Some((a, b)) if a == b => [&reason, AND_ALSO, "both score ", &format::count(a)].concat(),
        Some((a, b)) => [&reason, AND_ALSO, "scores ", &format::count(a), " and ", &format::count(b)].concat(),
        None => reason,
    }
}
