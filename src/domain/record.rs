use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{Known, take, whole};
use crate::domain::{Catalogue, Date, Fault, Slug, Take};
use serde::Serialize;

/// All that one reviewer has said. Built, never written by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    pub reviewer: Slug,
    pub takes: Vec<Recorded>,
}

/// A take and the tool it is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recorded {
    pub tool: Slug,
    pub name: String,
    pub category: Slug,
    /// The day the tool's record was last gone through.
    pub reviewed: Date,
    pub take: Take,
}

impl Record {
    pub fn of(catalogue: &Catalogue, reviewer: &Slug) -> Record {
        let recorded = |tool: &crate::domain::Tool| {
            let take = tool.take(reviewer)?.clone();
            Some(Recorded {
                tool: tool.slug.clone(),
                name: tool.name.clone(),
                category: tool.category.clone(),
                reviewed: tool.reviewed,
                take,
            })
        };
        Record { reviewer: reviewer.clone(), takes: catalogue.tools.iter().filter_map(recorded).collect() }
    }

    pub fn from_json(file: &str, text: &str) -> Result<Record, Vec<Fault>> {
        Reader::read(file, text, Record::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Record> {
        let fields = cursor.object(&["reviewer", "takes"])?;
        let reviewer = fields.need("reviewer", Slug::read);
        let takes = fields.need("takes", |cursor| cursor.list(recorded));
        whole!(Record { reviewer, takes })
    }
}

fn recorded(cursor: &Cursor) -> Option<Recorded> {
    let fields = cursor.object(&["tool", "name", "category", "reviewed", "take"])?;
    let tool = fields.need("tool", Slug::read);
    let name = fields.need("name", |cursor| cursor.line(60));
    let category = fields.need("category", Slug::read);
    let reviewed = fields.need("reviewed", Date::read);
    let take = fields.need("take", |cursor| take(cursor, &Known::default(), &mut Vec::new()));
    whole!(Recorded { tool, name, category, reviewed, take })
}
