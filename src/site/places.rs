use crate::domain::Slug;

/// The place of a reviewer's slide in a page, and so in its address.
pub fn slide_id(reviewer: &Slug) -> String {
    "takes-".to_string() + reviewer.as_str()
}

/// The place of one take in a page.
pub fn take_id(reviewer: &Slug, tool: &Slug) -> String {
    "take-".to_string() + reviewer.as_str() + "-" + tool.as_str()
}
