use crate::domain::json::{Cursor, Reader};
use crate::domain::{Fault, Panel, Slug, Tool};
use serde::Serialize;

/// Some tools in brief, column by column: what a list on a page shows. Built, never written by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Rows {
    /// How many there are in all, where these stand for more of their kind: tools, or curated pairs.
    #[serde(skip_serializing_if = "Option::is_none")]
    in_all: Option<u32>,
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

impl Rows {
    /// These rows as a part of so many.
    pub fn of_all(self, in_all: usize) -> Rows {
        Rows { in_all: Some(in_all as u32), ..self }
    }

    /// How many there are in all; as many as stand here, where nothing else is said.
    pub fn in_all(&self) -> u32 {
        self.in_all.unwrap_or(self.len() as u32)
    }

    pub fn len(&self) -> usize {
        self.slug.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slug.is_empty()
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
        self.slug.iter().position(|other| other == slug).map(|at| self.row(at))
    }

    pub fn from_json(file: &str, text: &str) -> Result<Rows, Vec<Fault>> {
        Reader::read(file, text, Rows::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Rows> {
        let fields =
            cursor.object(&["in_all", "slug", "name", "category", "tagline", "entry", "ship", "skip", "score"])?;
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
        let rows = Rows {
            in_all: fields.may("in_all", |cursor| cursor.whole(u64::from(u32::MAX))).map(|count| count as u32),
            slug: slugs("slug")?,
            name: texts("name")?,
            category: slugs("category")?,
            tagline: texts("tagline")?,
            entry: texts("entry")?,
            ship: counts("ship")?,
            skip: counts("skip")?,
            score: score?,
        };
        let length = rows.slug.len();
        let lengths = [
            rows.name.len(),
            rows.category.len(),
            rows.tagline.len(),
            rows.entry.len(),
            rows.ship.len(),
            rows.skip.len(),
            rows.score.len(),
        ];
        if lengths.iter().any(|other| *other != length) {
            fields.fault("has columns of different lengths", "build the site again");
        }
        Some(rows)
    }
}

impl FromIterator<Row> for Rows {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Rows {
        let mut all = Rows::default();
        for row in rows {
            all.slug.push(row.slug);
            all.name.push(row.name);
            all.category.push(row.category);
            all.tagline.push(row.tagline);
            all.entry.push(row.entry);
            all.ship.push(row.ship);
            all.skip.push(row.skip);
            all.score.push(row.score);
        }
        all
    }
}
