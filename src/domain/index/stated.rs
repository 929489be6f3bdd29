use super::columns::{letters, read_letters};
use crate::domain::json::Cursor;
use crate::domain::read::whole;
use crate::domain::{Item, Slug};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// The longest key or value of a spec, in characters.
const LONGEST: usize = 400;

/// A spec with more different values than this within a category is a facet nowhere (`domain::browse`).
const MOST_VALUES: usize = 12;

/// What the tools of one category state under one key of a spec.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Stated {
    key: String,
    category: Slug,
    values: Vec<String>,
    /// For each tool of the category, in the order of the index, 0 for nothing or one more than the value's place.
    #[serde(serialize_with = "as_letters")]
    of: Vec<u32>,
}

fn as_letters<S: Serializer>(of: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&letters(of.iter().copied()))
}

impl Stated {
    /// All that could be a facet: stated by at least two tools of a category, two of which agree, with few values among
    /// them. Dates and versions that every tool has its own of are none.
    pub fn all(items: &[Item]) -> Vec<Stated> {
        let mut shelves: BTreeMap<&Slug, Vec<&Item>> = BTreeMap::new();
        items.iter().for_each(|item| shelves.entry(&item.category).or_default().push(item));
        let mut all: Vec<Stated> =
            shelves.iter().flat_map(|(category, shelf)| Stated::of_shelf(category, shelf)).collect();
        all.sort_by(|a, b| (&a.key, &a.category).cmp(&(&b.key, &b.category)));
        all
    }

    fn of_shelf(category: &Slug, shelf: &[&Item]) -> Vec<Stated> {
        let mut keys: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
        for (at, item) in shelf.iter().enumerate() {
            item.specs.iter().for_each(|(key, value)| keys.entry(key).or_default().push((at, value)));
        }
        let stated = |(key, stated): (&str, Vec<(usize, &str)>)| {
            let mut values: Vec<&str> = stated.iter().map(|(_, value)| *value).collect();
            values.sort_unstable();
            values.dedup();
            if values.len() > MOST_VALUES || values.len() == stated.len() {
                return None;
            }
            let mut of = vec![0; shelf.len()];
            for (at, value) in stated {
                of[at] = values.binary_search(&value).map_or(0, |place| place as u32 + 1);
            }
            let values = values.into_iter().map(str::to_string).collect();
            Some(Stated { key: key.to_string(), category: category.clone(), values, of })
        };
        keys.into_iter().filter_map(stated).collect()
    }

    pub fn read(cursor: &Cursor) -> Option<Stated> {
        let fields = cursor.object(&["key", "category", "values", "of"])?;
        let key = fields.need("key", |cursor| cursor.line(LONGEST));
        let category = fields.need("category", Slug::read);
        let values = fields.need("values", |cursor| cursor.list(|cursor| cursor.line(LONGEST)));
        let of = fields.need("of", |cursor| read_letters(cursor, values.as_ref()?.len() as u32));
        whole!(Stated { key, category, values, of })
    }

    /// Adds what is stated to the items, which stand in the order of the index.
    pub fn add_to(all: &[Stated], items: &mut [Item]) {
        let mut shelves: BTreeMap<Slug, Vec<usize>> = BTreeMap::new();
        for (at, item) in items.iter().enumerate() {
            shelves.entry(item.category.clone()).or_default().push(at);
        }
        for stated in all {
            let shelf = shelves.get(&stated.category).into_iter().flatten();
            for (at, code) in shelf.zip(&stated.of) {
                let value = code.checked_sub(1).and_then(|place| stated.values.get(place as usize));
                items[*at].specs.extend(value.map(|value| (stated.key.clone(), value.clone())));
            }
        }
    }
}
