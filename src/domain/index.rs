use crate::domain::json::{Cursor, Reader};
use crate::domain::{Catalogue, Fault, Panel, Slug, Tool};
use serde::Serialize;

/// Every tool in brief, column by column: what lists, search and browse need. Built, never written by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Index {
    slug: Vec<Slug>,
    name: Vec<String>,
    category: Vec<Slug>,
    tagline: Vec<String>,
    entry: Vec<String>,
    ship: Vec<u32>,
    skip: Vec<u32>,
    score: Vec<Option<u32>>,
}

/// One tool in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub slug: Slug,
    pub name: String,
    pub category: Slug,
    pub tagline: String,
    /// The entry price's label.
    pub entry: String,
    /// Reviewers who would ship it, and who would skip it.
    pub ship: u32,
    pub skip: u32,
    /// The panel's score, rounded; None while nobody has judged.
    pub score: Option<u32>,
}

impl Row {
    pub fn of(tool: &Tool) -> Row {
        let panel = Panel::of(tool);
        Row {
            slug: tool.slug.clone(),
            name: tool.name.clone(),
            category: tool.category.clone(),
            tagline: tool.tagline.clone(),
            entry: tool.pricing.entry.label.clone(),
            ship: panel.ship,
            skip: panel.skip,
            score: panel.score().map(|score| score.rounded()),
        }
    }
}

impl Index {
    pub fn of(catalogue: &Catalogue) -> Index {
        catalogue.tools.iter().map(Row::of).collect()
    }

    pub fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.slug.len()).map(|at| self.row(at))
    }

    fn row(&self, at: usize) -> Row {
        Row {
            slug: self.slug[at].clone(),
            name: self.name[at].clone(),
            category: self.category[at].clone(),
            tagline: self.tagline[at].clone(),
            entry: self.entry[at].clone(),
            ship: self.ship[at],
            skip: self.skip[at],
            score: self.score[at],
        }
    }

    /// The tool's row, if it is listed.
    pub fn find(&self, slug: &Slug) -> Option<Row> {
        // Those that are built stand in the order of their slugs; one that is looked up in vain is rare.
        let found = self.slug.binary_search(slug).ok();
        found.or_else(|| self.slug.iter().position(|other| other == slug)).map(|at| self.row(at))
    }

    pub fn from_json(file: &str, text: &str) -> Result<Index, Vec<Fault>> {
        Reader::read(file, text, Index::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Index> {
        let fields = cursor.object(&["slug", "name", "category", "tagline", "entry", "ship", "skip", "score"])?;
        let texts = |key| fields.need(key, |cursor| cursor.list(|cursor| cursor.line(400)));
        let slugs = |key| fields.need(key, |cursor| cursor.list(Slug::read));
        let counts =
            |key| fields.need(key, |cursor| cursor.list(|cursor| cursor.whole(1_000).map(|count| count as u32)));
        let score = fields.need("score", |cursor| {
            cursor.list(|cursor| match cursor.value() {
                crate::domain::json::Value::Null => Some(None),
                _ => cursor.whole(100).map(|score| Some(score as u32)),
            })
        });
        let index = Index {
            slug: slugs("slug")?,
            name: texts("name")?,
            category: slugs("category")?,
            tagline: texts("tagline")?,
            entry: texts("entry")?,
            ship: counts("ship")?,
            skip: counts("skip")?,
            score: score?,
        };
        let length = index.slug.len();
        let lengths = [
            index.name.len(),
            index.category.len(),
            index.tagline.len(),
            index.entry.len(),
            index.ship.len(),
            index.skip.len(),
            index.score.len(),
        ];
        if lengths.iter().any(|other| *other != length) {
            fields.fault("has columns of different lengths", "build the site again");
        }
        Some(index)
    }
}

impl FromIterator<Row> for Index {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Index {
        let mut index = Index::default();
        for row in rows {
            index.slug.push(row.slug);
            index.name.push(row.name);
            index.category.push(row.category);
            index.tagline.push(row.tagline);
            index.entry.push(row.entry);
            index.ship.push(row.ship);
            index.skip.push(row.skip);
            index.score.push(row.score);
        }
        index
    }
}
