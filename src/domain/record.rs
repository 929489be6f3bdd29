use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{Known, take, whole};
use crate::domain::{Catalogue, Date, Fault, Slug, Take, Tool, Verdict};
use serde::Serialize;
use std::cmp::Reverse;

/// What one reviewer has said: the verdicts on all tools, and takes. Built, never written by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    pub reviewer: Slug,
    /// The verdicts by category, of all takes.
    pub verdicts: Vec<Verdicts>,
    /// All takes, in the order of slugs; where there are more than [`Record::TAKES`], those on the tools whose records were
    /// last gone through, the newest first.
    pub takes: Vec<Recorded>,
}

/// How many tools of a category a reviewer would ship, and how many not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdicts {
    pub category: Slug,
    pub ship: u32,
    pub skip: u32,
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
    /// How many takes a reviewer's page holds.
    pub const TAKES: usize = 60;

    pub fn of(catalogue: &Catalogue, reviewer: &Slug) -> Record {
        let mut said: Vec<(&Tool, &Take)> =
            catalogue.tools.iter().filter_map(|tool| Some((tool, tool.take(reviewer)?))).collect();
        let mut verdicts: Vec<Verdicts> = Vec::new();
        for (tool, take) in &said {
            let at = verdicts.iter().position(|of| of.category == tool.category).unwrap_or_else(|| {
                verdicts.push(Verdicts { category: tool.category.clone(), ship: 0, skip: 0 });
                verdicts.len() - 1
            });
            match take.verdict {
                Verdict::Ship => verdicts[at].ship += 1,
                Verdict::Skip => verdicts[at].skip += 1,
            }
        }
        if said.len() > Record::TAKES {
            said.sort_by_key(|(tool, _)| Reverse(tool.reviewed));
            said.truncate(Record::TAKES);
        }
        let takes = said.into_iter().map(|(tool, take)| Recorded {
            tool: tool.slug.clone(),
            name: tool.name.clone(),
            category: tool.category.clone(),
            reviewed: tool.reviewed,
            take: take.clone(),
        });
        Record { reviewer: reviewer.clone(), verdicts, takes: takes.collect() }
    }

    pub fn from_json(file: &str, text: &str) -> Result<Record, Vec<Fault>> {
        Reader::read(file, text, Record::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Record> {
        let fields = cursor.object(&["reviewer", "verdicts", "takes"])?;
        let reviewer = fields.need("reviewer", Slug::read);
        let verdicts = fields.need("verdicts", |cursor| cursor.list(verdicts));
        let takes = fields.need("takes", |cursor| cursor.list(recorded));
        whole!(Record { reviewer, verdicts, takes })
    }
}

fn verdicts(cursor: &Cursor) -> Option<Verdicts> {
    let fields = cursor.object(&["category", "ship", "skip"])?;
    let category = fields.need("category", Slug::read);
    let count = |key| fields.need(key, |cursor| cursor.whole(u64::from(u32::MAX)).map(|count| count as u32));
    let (ship, skip) = (count("ship"), count("skip"));
    whole!(Verdicts { category, ship, skip })
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
