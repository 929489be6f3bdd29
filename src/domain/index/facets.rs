use super::Index;
use super::columns::{fits, letters, lines, read_each, read_letters, read_lines};
use super::stated::Stated;
use crate::domain::json::{Cursor, Reader};
use crate::domain::{Catalogue, Date, Decimal, Fault, Item, PricingModel, RunsOn, State, Usd};
use serde::{Serialize, Serializer};

/// What browsing needs of every tool beyond the index, in its order. Built, never written by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    facts: Vec<Facts>,
    specs: Vec<Stated>,
}

/// What every record has.
#[derive(Clone, Debug, PartialEq)]
struct Facts {
    runs_on: Vec<RunsOn>,
    open: bool,
    price: PricingModel,
    entry: Option<Usd>,
    state: State,
    reviewed: Date,
}

impl Facets {
    pub fn of(catalogue: &Catalogue) -> Facets {
        let mut items: Vec<Item> = catalogue.tools.iter().map(Item::of).collect();
        // A catalogue made by hand may stand in another order than its index.
        items.sort_by(|a, b| a.slug.cmp(&b.slug));
        let specs = Stated::all(&items);
        Facets { facts: items.into_iter().map(Facts::of).collect(), specs }
    }

    /// The tools to browse, in the order of the index they were published with. Their specs are those that could be a facet.
    pub fn items(&self, index: &Index) -> Vec<Item> {
        let item = |(row, facts): (&super::IndexRow, &Facts)| Item {
            slug: row.slug().clone(),
            name: row.name().to_string(),
            category: row.category().clone(),
            runs_on: facts.runs_on.clone(),
            open: facts.open,
            price: facts.price,
            entry: facts.entry,
            panel: row.panel(),
            state: facts.state,
            reviewed: facts.reviewed,
            specs: Vec::new(),
        };
        let mut items: Vec<Item> = index.rows().iter().zip(&self.facts).map(item).collect();
        Stated::add_to(&self.specs, &mut items);
        items
    }

    pub fn from_json(file: &str, text: &str) -> Result<Facets, Vec<Fault>> {
        Reader::read(file, text, Facets::read)
    }

    fn read(cursor: &Cursor) -> Option<Facets> {
        let fields = cursor.object(&FIELDS)?;
        let reviewed = fields.need("reviewed", |cursor| read_lines(cursor, Date::parse))?;
        let column = |key, most: usize| {
            fields.need(key, |cursor| {
                let column = read_letters(cursor, most as u32)?;
                fits(cursor, &column, reviewed.len()).then_some(column)
            })
        };
        let runs_on = column("runs_on", (1 << RunsOn::WORDS.len()) - 1);
        let open = column("open", 1);
        let price = column("price", PricingModel::WORDS.len() - 1);
        let state = column("state", State::WORDS.len() - 1);
        let entry = fields.need("entry", |cursor| read_each(cursor, &reviewed, |_, line| entry(line)));
        let specs = fields.need("specs", |cursor| cursor.list(Stated::read));
        let (runs_on, open, price, state, entry) = (runs_on?, open?, price?, state?, entry?);
        let facts = |(at, reviewed)| Facts {
            runs_on: places(runs_on[at]),
            open: open[at] == 1,
            price: PricingModel::WORDS[price[at] as usize].1,
            entry: entry[at],
            state: State::WORDS[state[at] as usize].1,
            reviewed,
        };
        Some(Facets { facts: reviewed.into_iter().enumerate().map(facts).collect(), specs: specs? })
    }
}

const FIELDS: [&str; 7] = ["runs_on", "open", "price", "entry", "state", "reviewed", "specs"];

impl Facts {
    fn of(item: Item) -> Facts {
        let Item { runs_on, open, price, entry, state, reviewed, .. } = item;
        Facts { runs_on: places(mask(&runs_on)), open, price, entry, state, reviewed }
    }
}

/// A bit a place, so that it does not matter in which order a record names them.
fn mask(places: &[RunsOn]) -> u32 {
    let bits = RunsOn::WORDS.iter().enumerate().filter(|(_, (_, place))| places.contains(place));
    bits.map(|(bit, _)| 1 << bit).sum()
}

fn places(mask: u32) -> Vec<RunsOn> {
    let bits = RunsOn::WORDS.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
    bits.map(|(_, (_, place))| *place).collect()
}

/// An entry price as its digits; where a record states none, an empty line.
fn entry(line: &str) -> Option<Option<Usd>> {
    match line {
        "" => Some(None),
        digits => Decimal::parse(digits).filter(|price| !price.is_negative()).map(|price| Some(Usd(price))),
    }
}

impl Serialize for Facets {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Columns<'a> {
            runs_on: String,
            open: String,
            price: String,
            entry: String,
            state: String,
            reviewed: String,
            specs: &'a [Stated],
        }
        fn place<T: PartialEq>(of: &[(&str, T)], value: &T) -> u32 {
            of.iter().position(|(_, known)| known == value).unwrap_or_default() as u32
        }
        let facts = || self.facts.iter();
        let columns = Columns {
            runs_on: letters(facts().map(|facts| mask(&facts.runs_on))),
            open: letters(facts().map(|facts| u32::from(facts.open))),
            price: letters(facts().map(|facts| place(&PricingModel::WORDS, &facts.price))),
            entry: lines(facts().map(|facts| facts.entry.map_or_else(String::new, |Usd(price)| price.plain()))),
            state: letters(facts().map(|facts| place(&State::WORDS, &facts.state))),
            reviewed: lines(facts().map(|facts| facts.reviewed.to_string())),
            specs: &self.specs,
        };
        columns.serialize(serializer)
    }
}
