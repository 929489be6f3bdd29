use crate::domain::{Fault, Known, Record, Rows, Site, Slug, Tallies, Tool};
use std::sync::Arc;

/// A file that pages are made from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    Site,
    /// Built: the tools that the page of all tools begins with.
    Top,
    /// Built: [`SHARD`](crate::domain::SHARD) tools in brief, counted from 0 ([`shards`](crate::domain::shards)).
    Shard(u32),
    Tallies,
    Tool(Slug),
    /// Built: all takes of one reviewer.
    Record(Slug),
}

/// What such a file holds once it is read.
#[derive(Clone, Debug)]
pub enum Content {
    Site(Arc<Site>),
    Rows(Arc<Rows>),
    Tallies(Arc<Tallies>),
    Tool(Arc<Tool>),
    Record(Arc<Record>),
}

impl DataFile {
    /// Its path inside the site.
    pub fn path(&self) -> String {
        match self {
            DataFile::Site => "catalogue/site.json".into(),
            DataFile::Top => "catalogue/rows/top.json".into(),
            DataFile::Shard(number) => format!("catalogue/rows/{number}.json"),
            DataFile::Tallies => "catalogue/tallies.json".into(),
            DataFile::Tool(slug) => format!("catalogue/tools/{slug}.json"),
            DataFile::Record(reviewer) => format!("catalogue/reviewers/{reviewer}.json"),
        }
    }

    /// Reads its text through the door of its kind; a tool is held against the site, where that is known.
    pub fn read(&self, text: &str, site: Option<&Site>) -> Result<Content, Vec<Fault>> {
        let path = self.path();
        Ok(match self {
            DataFile::Site => Content::Site(Arc::new(Site::from_json(&path, text, None)?)),
            DataFile::Top | DataFile::Shard(_) => Content::Rows(Arc::new(Rows::from_json(&path, text)?)),
            DataFile::Tallies => Content::Tallies(Arc::new(Tallies::from_json(&path, text, None)?)),
            DataFile::Tool(_) => {
                Content::Tool(Arc::new(Tool::from_json(&path, text, &site.map(known).unwrap_or_default())?))
            }
            DataFile::Record(_) => Content::Record(Arc::new(Record::from_json(&path, text)?)),
        })
    }
}

/// A page of tools carries their categories alone, so a category cannot be held against what it carries.
fn known(site: &Site) -> Known {
    Known { categories: None, ..Known::of(site) }
}
