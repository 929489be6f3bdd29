use crate::domain::Link;
use crate::views::elements::{Element, el};

/// A link that leaves the site. The router keeps its hands off, and the target learns nothing of the reader.
pub fn outside(link: &Link) -> Element {
    el("a").href(link.as_str().to_string()).attr("rel", "external noopener noreferrer").kids(link.host())
}
