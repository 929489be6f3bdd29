//! What comes once it is asked for.

/// Said in its place after two seconds.
pub const LOADING: &str = "Loading this part of the page …";

pub const NOT_LOADED: &str = "A part of this page did not arrive; check the connection, then load the page again.";

/// What opens each part.
pub const RECEIPTS: &str = "Where each figure comes from";
pub const COST: &str = "What would it cost you?";
pub const KEEP: &str = "Keep this decision";
pub const MARKDOWN: &str = "This page as Markdown";
