use super::IndexRow;
use super::aliases::{packed, unpacked};
use super::columns::{REMEDY, fits, is_line, letters, lines, read_each, read_letters, read_lines};
use crate::domain::json::{Cursor, Reader};
use crate::domain::{Catalogue, Fault, Haystack, MOST_REVIEWERS, Panel, SearchRow, Site, Slug};
use serde::{Serialize, Serializer};

/// The longest name and the longest alias, in characters: those of a tool's own file.
const NAME: usize = 60;
const ALIAS: usize = 400;

/// Every tool by slug, name, aliases, category and panel, in the order of slugs. Built, never written by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index(Vec<IndexRow>);

impl Index {
    pub fn of(catalogue: &Catalogue) -> Index {
        catalogue.tools.iter().map(IndexRow::of).collect()
    }

    pub fn rows(&self) -> &[IndexRow] {
        &self.0
    }

    /// The tool's place, if it is listed.
    pub fn find(&self, slug: &Slug) -> Option<usize> {
        self.0.binary_search_by(|row| row.slug().cmp(slug)).ok()
    }

    /// The tool's row, if it is listed.
    pub fn row(&self, slug: &Slug) -> Option<&IndexRow> {
        self.find(slug).map(|at| &self.0[at])
    }

    /// All of it ready to be searched, in the same order; categories by the names that readers see.
    pub fn haystack(&self, site: &Site) -> Haystack {
        Haystack::new(self.0.iter().map(|row| SearchRow {
            slug: row.slug().as_str(),
            name: row.name(),
            aliases: row.aliases().iter().map(String::as_str).collect(),
            category: site.category(row.category()).map_or("", |category| &category.name),
        }))
    }

    pub fn from_json(file: &str, text: &str) -> Result<Index, Vec<Fault>> {
        Reader::read(file, text, Index::read)
    }

    fn read(cursor: &Cursor) -> Option<Index> {
        let fields = cursor.object(&FIELDS)?;
        let names = fields.need("names", |cursor| read_lines(cursor, name))?;
        let slugs = fields.need("slugs", |cursor| slugs(cursor, &names));
        let aliases = fields.need("aliases", |cursor| aliases(cursor, &names));
        let categories = fields.need("categories", |cursor| cursor.list(Slug::read));
        let category = fields.need("category", |cursor| {
            let last = categories.as_ref()?.len().saturating_sub(1);
            column(cursor, last as u32, names.len())
        });
        let takes = fields.need("takes", |cursor| column(cursor, MOST_REVIEWERS as u32, names.len()));
        let ship = fields.need("ship", |cursor| column(cursor, MOST_REVIEWERS as u32, names.len()));
        let points = fields.need("points", |cursor| column(cursor, MOST_POINTS, names.len()));
        let (slugs, aliases, categories, category) = (slugs?, aliases?, categories?, category?);
        let (takes, ship, points) = (takes?, ship?, points?);
        let tools = slugs.into_iter().zip(names).zip(aliases).enumerate();
        let row = |(at, ((slug, name), aliases)): (usize, _)| {
            let category = categories.get(category[at] as usize)?.clone();
            let panel = Panel::of_points(ship[at], takes[at].checked_sub(ship[at])?, points[at])?;
            Some(IndexRow::new(slug, name, aliases, category, panel))
        };
        let rows: Option<Vec<IndexRow>> = tools.map(row).collect();
        if rows.is_none() {
            fields.fault("has a tool whose category or panel cannot be", REMEDY);
        }
        rows.map(Index)
    }
}

const FIELDS: [&str; 8] = ["slugs", "names", "aliases", "categories", "category", "takes", "ship", "points"];

/// What a full panel may give.
const MOST_POINTS: u32 = MOST_REVIEWERS as u32 * 100;

fn name(line: &str) -> Option<String> {
    is_line(line, NAME).then(|| line.to_string())
}

/// A slug a name, in order; an empty line stands for the plain slug of the name.
fn slugs(cursor: &Cursor, names: &[String]) -> Option<Vec<Slug>> {
    let slugs = read_each(cursor, names, |name, line| match line {
        "" => Slug::plain(name),
        slug => Slug::parse(slug),
    })?;
    if !slugs.windows(2).all(|two| two[0] < two[1]) {
        cursor.fault("are not in their order, each once", REMEDY);
        return None;
    }
    Some(slugs)
}

fn aliases(cursor: &Cursor, names: &[String]) -> Option<Vec<Vec<String>>> {
    read_each(cursor, names, |name, line| {
        unpacked(name, line).filter(|aliases| aliases.iter().all(|alias| is_line(alias, ALIAS)))
    })
}

fn column(cursor: &Cursor, most: u32, rows: usize) -> Option<Vec<u32>> {
    let column = read_letters(cursor, most)?;
    fits(cursor, &column, rows).then_some(column)
}

impl FromIterator<IndexRow> for Index {
    /// Puts the rows in order.
    fn from_iter<I: IntoIterator<Item = IndexRow>>(rows: I) -> Index {
        let mut rows: Vec<IndexRow> = rows.into_iter().collect();
        rows.sort_by(|a, b| a.slug().cmp(b.slug()));
        Index(rows)
    }
}

impl Serialize for Index {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Columns<'a> {
            slugs: String,
            names: String,
            aliases: String,
            categories: Vec<&'a Slug>,
            category: String,
            /// How many reviewers have judged.
            takes: String,
            ship: String,
            /// The sum of their scores.
            points: String,
        }
        let rows = &self.0;
        let mut categories: Vec<&Slug> = rows.iter().map(|row| row.category()).collect();
        categories.sort_unstable();
        categories.dedup();
        let category = |row: &IndexRow| categories.binary_search(&row.category()).map_or(0, |at| at as u32);
        let slug = |row: &IndexRow| match Slug::plain(row.name()).as_ref() == Some(row.slug()) {
            true => String::new(),
            false => row.slug().to_string(),
        };
        let columns = Columns {
            slugs: lines(rows.iter().map(slug)),
            names: lines(rows.iter().map(IndexRow::name)),
            aliases: lines(rows.iter().map(|row| packed(row.name(), row.aliases()))),
            category: letters(rows.iter().map(category)),
            takes: letters(rows.iter().map(|row| row.panel().takes())),
            ship: letters(rows.iter().map(|row| row.panel().ship)),
            points: letters(rows.iter().map(|row| row.panel().points())),
            categories,
        };
        columns.serialize(serializer)
    }
}
