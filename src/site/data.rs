use crate::domain::{Fault, Index, Known, Record, Site, Slug, Tallies, Tool};
use std::sync::Arc;

/// A file that pages are made from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFile {
    Site,
    Index,
    Tallies,
    Tool(Slug),
    /// Built: all takes of one reviewer.
    Record(Slug),
}

/// What such a file holds once it is read.
#[derive(Clone, Debug)]
pub enum Content {
    Site(Arc<Site>),
    Index(Arc<Index>),
    Tallies(Arc<Tallies>),
    Tool(Arc<Tool>),
    Record(Arc<Record>),
}

impl DataFile {
    /// Its path inside the site.
    pub fn path(&self) -> String {
        match self {
            DataFile::Site => "catalogue/site.json".into(),
            DataFile::Index => "catalogue/index.json".into(),
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
            DataFile::Index => Content::Index(Arc::new(Index::from_json(&path, text)?)),
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
