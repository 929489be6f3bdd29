use super::facet::{Facet, NOT_OPEN, OPEN};
use super::{Item, Leaning};
use crate::domain::{PricingModel, RunsOn, Site, State};
use std::borrow::Cow;

/// One facet of all items. What an item has of it is a code: 0 for nothing, else one more than the value's place; where an
/// item can have several values, a mask with a bit for each.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub facet: Facet,
    /// As they stand in addresses, before that is encoded.
    pub values: Vec<String>,
    codes: Codes,
    masks: bool,
}

/// The code of each item, or those of the items that have one: few tools state any one spec.
#[derive(Clone, Debug)]
enum Codes {
    All(Vec<u32>),
    Stated(Vec<(usize, u32)>),
}

impl Column {
    /// Whether what an item has, by its code, holds a value.
    pub fn holds(&self, code: u32, value: usize) -> bool {
        if self.masks { code >> value & 1 == 1 } else { code as usize == value + 1 }
    }

    /// One more than the greatest code.
    pub fn codes(&self) -> usize {
        if self.masks { 1 << self.values.len() } else { self.values.len() + 1 }
    }

    /// How many items have each value, of how many have each code.
    pub fn counts(&self, tally: &[u32]) -> Vec<u32> {
        let of = |value| match self.masks {
            true => (0..tally.len()).filter(|code| code >> value & 1 == 1).map(|code| tally[code]).sum(),
            false => tally[value + 1],
        };
        (0..self.values.len()).map(of).collect()
    }

    /// The code of each of so many items.
    pub fn dense(&self, items: usize) -> Cow<'_, [u32]> {
        match &self.codes {
            Codes::All(codes) => Cow::Borrowed(codes),
            Codes::Stated(stated) => {
                let mut codes = vec![0; items];
                stated.iter().for_each(|(item, code)| codes[*item] = *code);
                Cow::Owned(codes)
            }
        }
    }

    /// The items that have a code, with it. None where all have.
    pub fn stated(&self) -> Option<&[(usize, u32)]> {
        match &self.codes {
            Codes::All(_) => None,
            Codes::Stated(stated) => Some(stated),
        }
    }

    /// What every record has, of values known beforehand.
    fn fixed(facet: Facet, items: &[Item], values: Vec<String>, of: &dyn Fn(&Item) -> &str) -> Column {
        let place = |item| values.iter().position(|value| value == of(item)).map_or(0, |place| place as u32 + 1);
        let codes = Codes::All(items.iter().map(place).collect());
        Column { facet, values, codes, masks: false }
    }

    fn places(items: &[Item]) -> Column {
        let bit = |place: &RunsOn| RunsOn::WORDS.iter().position(|(_, known)| known == place).map_or(0, |bit| 1 << bit);
        let code = |item: &Item| item.runs_on.iter().map(bit).fold(0, |mask, bit| mask | bit);
        let codes = Codes::All(items.iter().map(code).collect());
        Column { facet: Facet::RunsOn, values: ids(&RunsOn::WORDS), codes, masks: true }
    }

    /// Every facet, in order: what all records have, then specs by key.
    pub fn all(site: &Site, items: &[Item]) -> Vec<Column> {
        let fixed = |facet, values, of: &dyn Fn(&Item) -> &str| Column::fixed(facet, items, values, of);
        let mut columns = vec![
            fixed(Facet::Category, categories(site, items), &|item| item.category.as_str()),
            Column::places(items),
            fixed(Facet::Licence, vec![OPEN.to_string(), NOT_OPEN.to_string()], &|item| {
                if item.open { OPEN } else { NOT_OPEN }
            }),
            fixed(Facet::Price, ids(&PricingModel::WORDS), &|item| id_of(&PricingModel::WORDS, &item.price)),
            fixed(Facet::Panel, ids(&Leaning::WORDS), &|item| id_of(&Leaning::WORDS, &Leaning::of(item.panel))),
            fixed(Facet::Status, ids(&State::WORDS), &|item| id_of(&State::WORDS, &item.state)),
        ];
        columns.extend(specs(items));
        columns
    }
}

/// The site's categories that have items, in its order, then those it does not know.
fn categories(site: &Site, items: &[Item]) -> Vec<String> {
    let mut used: Vec<&str> = items.iter().map(|item| item.category.as_str()).collect();
    used.sort_unstable();
    used.dedup();
    let place = |id: &str| site.categories.iter().position(|category| category.id.as_str() == id);
    used.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
    used.into_iter().map(str::to_string).collect()
}

/// One column a spec key, from all that is stated in order of key, value and item: yes, no, then texts by the alphabet.
fn specs(items: &[Item]) -> Vec<Column> {
    let rank = |value: &str| [Item::YES, Item::NO].iter().position(|known| *known == value).unwrap_or(2);
    let mut stated: Vec<(&str, usize, &str, usize)> = Vec::new();
    for (item, of) in items.iter().enumerate() {
        stated.extend(of.specs.iter().map(|(key, value)| (key.as_str(), rank(value), value.as_str(), item)));
    }
    stated.sort_unstable();
    let by_key = stated.chunk_by(|a, b| a.0 == b.0);
    let column = |of_key: &[(&str, usize, &str, usize)]| {
        let (mut values, mut codes): (Vec<String>, _) = (Vec::new(), Vec::with_capacity(of_key.len()));
        for (_, _, value, item) in of_key {
            if values.last().is_none_or(|last| last != value) {
                values.push(value.to_string());
            }
            codes.push((*item, values.len() as u32));
        }
        Column { facet: Facet::Spec(of_key[0].0.to_string()), values, codes: Codes::Stated(codes), masks: false }
    };
    by_key.map(column).collect()
}

fn ids<T>(known: &[(&str, T)]) -> Vec<String> {
    known.iter().map(|(id, _)| id.to_string()).collect()
}

fn id_of<'k, T: PartialEq>(known: &[(&'k str, T)], value: &T) -> &'k str {
    known.iter().find(|(_, known)| known == value).map_or("", |(id, _)| id)
}
