//! The home page.

use super::format;

pub fn kicker(many: &str) -> String {
    format!("{many} side by side")
}

/// What the site does, by the names of its reviewers.
pub fn pitch(reviewers: &[&str]) -> String {
    let judges = match reviewers {
        [one] => format!("The {one} judges"),
        several => format!("{} judge", format::and(several)),
    };
    format!(
        "{judges} each one: ship or skip, with a score, a reason, and what would change the verdict. \
         Every price has a date and a source."
    )
}

pub const THIS_EDITION: &str = "This edition’s comparisons";
pub const ALL_COMPARISONS: &str = "All comparisons, and your own";
pub const BY_CATEGORY: &str = "By category";
