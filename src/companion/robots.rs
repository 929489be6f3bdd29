use super::head::absolute;
use crate::domain::Site;

pub(super) const FILE: &str = "robots.txt";

/// Nothing is kept from crawlers, and they are told where the map is. They read it at the root of a host alone.
pub(super) fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", absolute(&site.url, super::sitemap::FILE))
}
