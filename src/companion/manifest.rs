use super::colours::colour;
use crate::domain::Site;
use crate::site::Base;
use serde_json::{Value, json};

pub(super) const FILE: &str = "manifest.webmanifest";

/// Name, side and purpose. tests/pictures/icons.mjs draws them from the favicon.
const ICONS: [(&str, u32, &str); 3] =
    [("icon-192", 192, "any"), ("icon-512", 512, "any"), ("maskable-512", 512, "maskable")];

/// What an installed site is called and looks like.
pub(super) fn manifest(site: &Site, base: &Base) -> String {
    let icon = |(name, side, purpose): (&str, u32, &str)| {
        let src = base.file(&format!("icons/{name}.png"));
        json!({ "src": src, "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose })
    };
    let [paper, _] = colour("paper");
    let manifest = json!({
        "id": base.as_str(),
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "lang": site.language,
        "start_url": base.as_str(),
        "scope": base.as_str(),
        "display": "standalone",
        "theme_color": paper,
        "background_color": paper,
        "icons": ICONS.map(icon).into_iter().collect::<Value>(),
    });
    format!("{manifest:#}\n")
}

/// The lines of a page's head that lead there. Relative to `<base>`; of the two colours, the first that fits holds.
pub(super) fn links() -> String {
    let [light, dark] = colour("paper");
    format!(
        r#"<link rel="manifest" href="{FILE}"><link rel="apple-touch-icon" href="icons/apple-touch-icon.png"><meta name="theme-color" content="{dark}" media="(prefers-color-scheme:dark)"><meta name="theme-color" content="{light}">"#
    )
}
