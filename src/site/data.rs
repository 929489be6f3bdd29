use crate::domain::{Beside, Fault, Known, Record, Roll, Rows, Site, Slug, Tool};
use std::sync::Arc;

/// A file that pages are made from. None of them grows with the catalogue; those that do are
/// [`WholeFile`](super::WholeFile)s.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    /// The masthead, with the first curated pairs ([`PAIRS_IN_SITE`](super::PAIRS_IN_SITE)).
    Site,
    /// Built: the tools in those pairs.
    Paired,
    /// Built: the tools that the page of all tools begins with.
    Top,
    /// Built: [`SHARD`](crate::domain::SHARD) tools in brief, counted from 0 ([`shards`](crate::domain::shards)).
    Shard(u32),
    /// Built: a page of names, from 1 on.
    Roll(u32),
    Tool(Slug),
    /// Built: what stands beside one tool.
    Beside(Slug),
    /// Built: what one reviewer has said.
    Record(Slug),
}

/// What such a file holds once it is read.
#[derive(Clone, Debug)]
pub enum Content {
    Site(Arc<Site>),
    Rows(Arc<Rows>),
    Roll(Arc<Roll>),
    Tool(Arc<Tool>),
    Beside(Arc<Beside>),
    Record(Arc<Record>),
}

impl DataFile {
    /// Its path inside the site.
    pub fn path(&self) -> String {
        match self {
            DataFile::Site => "catalogue/site.json".into(),
            DataFile::Paired => "catalogue/rows/paired.json".into(),
            DataFile::Top => "catalogue/rows/top.json".into(),
            DataFile::Shard(number) => format!("catalogue/rows/{number}.json"),
            DataFile::Roll(page) => format!("catalogue/roll/{page}.json"),
            DataFile::Tool(slug) => format!("catalogue/tools/{slug}.json"),
            DataFile::Beside(slug) => format!("catalogue/beside/{slug}.json"),
            DataFile::Record(reviewer) => format!("catalogue/reviewers/{reviewer}.json"),
        }
    }

    /// Reads its text through the door of its kind; a tool is held against the site, where that is known.
    pub fn read(&self, text: &str, site: Option<&Site>) -> Result<Content, Vec<Fault>> {
        let path = self.path();
        Ok(match self {
            DataFile::Site => Content::Site(Arc::new(Site::from_json(&path, text, None)?)),
            DataFile::Paired | DataFile::Top | DataFile::Shard(_) => {
                Content::Rows(Arc::new(Rows::from_json(&path, text)?))
            }
            DataFile::Roll(_) => Content::Roll(Arc::new(Roll::from_json(&path, text)?)),
            DataFile::Tool(_) => {
                Content::Tool(Arc::new(Tool::from_json(&path, text, &site.map(known).unwrap_or_default())?))
            }
            DataFile::Beside(_) => Content::Beside(Arc::new(Beside::from_json(&path, text)?)),
            DataFile::Record(_) => Content::Record(Arc::new(Record::from_json(&path, text)?)),
        })
    }
}

/// A page of tools carries their categories alone, so a category cannot be held against what it carries.
fn known(site: &Site) -> Known {
    Known { categories: None, ..Known::of(site) }
}
