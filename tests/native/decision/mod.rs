//! A kept decision: what its link holds, what has changed since, and the decision as Markdown.

mod changes;
mod link;
mod record;

use crate::common::{date, shipped, slug};
use seaworthy::domain::{Catalogue, Site, Tool};
use seaworthy::site::{Change, Snapshot, Terms, changes};

const TODAY: &str = "2026-11-26";

fn terms(query: &str, site: &Site) -> Terms {
    let (terms, repairs) = Terms::parse(query, site);
    assert_eq!(repairs, Vec::<String>::new());
    terms
}

/// Copilot and Cline, as they are shipped.
struct Pair {
    site: Site,
    copilot: Tool,
    cline: Tool,
}

impl Pair {
    fn shipped() -> Pair {
        let Catalogue { site, tools, .. } = shipped();
        let tool = |id: &str| tools.iter().find(|tool| tool.slug == slug(id)).unwrap().clone();
        Pair { copilot: tool("github-copilot"), cline: tool("cline"), site }
    }

    fn kept(&self) -> Snapshot {
        Snapshot::of(&self.site, &[&self.copilot, &self.cline], &Terms::default(), date(TODAY))
    }

    fn changes(&self, then: &Snapshot) -> Vec<String> {
        let now = changes(then, &self.site, &[Some(&self.copilot), Some(&self.cline)], &Terms::default(), date(TODAY));
        now.iter().map(Change::in_words).collect()
    }
}
