//! One tool's page: its sections, its facts, its future.

pub const SHIP_OR_SKIP: &str = "Ship or skip?";
pub const WHAT_THE_PANEL_SAYS: &str = "What the panel says";
pub const NOT_JUDGED: &str = "The panel has not judged it yet.";

/// Between the tool a take is on and its reviewer.
pub const BY: &str = ", by ";

pub const FACTS: &str = "Facts and receipts";
pub const SOURCES: &str = "Sources";
pub const VENDOR: &str = "Vendor";
pub const HOMEPAGE: &str = "Homepage";
pub const REPOSITORY: &str = "Repository";
pub const RELEASED: &str = "Released";

pub const COMPARE_IT_WITH: &str = "What to compare it with";

/// Where a tool runs.
pub const HOSTED: &str = "the vendor’s servers";
pub const SELF_HOSTED: &str = "your own servers";
pub const ON_DEVICE: &str = "laptop, phone or browser";

/// Whether it has a future.
pub const ACTIVE: &str = "active";
pub const SUNSET: &str = "being retired";
pub const UNMAINTAINED: &str = "unmaintained";

/// Behind a state: the day it began or will, and the record's note on it.
pub fn state_date(date: &str) -> String {
    format!(", {date}")
}

pub fn state_note(note: &str) -> String {
    format!(". {note}")
}
