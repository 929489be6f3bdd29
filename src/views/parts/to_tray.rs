use crate::domain::Slug;
use crate::views::elements::{Element, el};
use crate::words::tray;

/// The button that puts a tool into the tray; src/late/tray acts on it.
pub fn to_tray(slug: &Slug, name: &str) -> Element {
    let button = el("button").attr("type", "button").class("to-tray when-alive").attr("data-tray", slug.as_str());
    button.attr("aria-label", tray::put_in(name)).kids(tray::COMPARE)
}
