use super::{Choice, Choices, Facet, Shelf, Sort};
use crate::domain::Site;
use crate::words::browse as words;
use std::borrow::Cow;

/// What is left of a shelf under a reader's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Places among the shelf's items, in the order asked for.
    pub left: Vec<usize>,
    pub facets: Vec<FacetCounts>,
    /// Where nothing is left, the one facet to loosen.
    pub way_out: Option<WayOut>,
}

/// A facet to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    pub facet: Facet,
    /// The values that would leave something, and those chosen.
    pub values: Vec<ValueCount>,
}

/// A value of a facet, and how many items have it under the choices of all other facets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueCount {
    pub choice: Choice,
    pub count: u32,
    pub chosen: bool,
}

/// The single facet whose choices, when given up, bring back the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// Its place among the shelf's facets.
    pub facet: usize,
    /// How many items there are then, at least one.
    pub without: u32,
}

/// A facet while items are counted.
struct Counting<'s> {
    /// Its place among the shelf's.
    place: usize,
    /// What each item has of it.
    codes: Cow<'s, [u32]>,
    /// Whether a code meets the choices; empty where nothing is chosen.
    meets: Vec<bool>,
    /// How many items have each code, of those that meet the choices of all other facets.
    tally: Vec<u32>,
    /// How many miss the choices of this facet alone.
    missed: u32,
}

impl Shelf {
    /// Looks at the shelf under these choices; where a search found items, at those alone, given each once.
    pub fn look(&self, choices: &Choices, sort: Sort, found: Option<&[usize]>) -> Look {
        let mut look = self.counts(choices, found);
        self.sort(&mut look.left, sort);
        look
    }

    /// The same without an order: what is left stands by name, or as it was found.
    ///
    /// One pass for all counts. An item is looked up in each facet that has choices by its code, and dropped at the second
    /// it misses. One that misses none counts in all facets; one that misses a single facet counts in that one, which is
    /// what that facet shows under all choices but its own. Items are counted by code, and codes make up values only
    /// after the pass.
    pub fn counts(&self, choices: &Choices, found: Option<&[usize]>) -> Look {
        let mut facets: Vec<Counting> = self.shown(choices).into_iter().map(|at| self.counting(at, choices)).collect();
        let asked: Vec<usize> = (0..facets.len()).filter(|at| !facets[*at].meets.is_empty()).collect();
        let every: Vec<usize> = if found.is_some() { Vec::new() } else { (0..self.items().len()).collect() };
        let mut left = Vec::new();
        'items: for item in found.unwrap_or(&every).iter().copied().filter(|item| *item < self.items().len()) {
            let mut missed = None;
            for at in &asked {
                let facet = &facets[*at];
                if !facet.meets[facet.codes[item] as usize] && missed.replace(*at).is_some() {
                    continue 'items;
                }
            }
            match missed {
                Some(at) => {
                    facets[at].count(item);
                    facets[at].missed += 1;
                }
                None => {
                    facets.iter_mut().for_each(|facet| facet.count(item));
                    left.push(item);
                }
            }
        }
        let most = facets.iter().filter(|_| left.is_empty()).map(|facet| facet.missed).max().unwrap_or(0);
        let loosest = facets.iter().find(|facet| facet.missed == most && most > 0);
        let way_out = loosest.map(|facet| WayOut { facet: facet.place, without: facet.missed });
        let facets = facets.iter().map(|facet| self.counted(facet, choices));
        let facets = facets.filter(|facet| !facet.values.is_empty()).collect();
        Look { left, facets, way_out }
    }

    fn counting(&self, place: usize, choices: &Choices) -> Counting<'_> {
        let column = &self.columns[place];
        Counting {
            place,
            codes: column.dense(self.items().len()),
            meets: self.meets(place, choices),
            tally: vec![0; column.codes()],
            missed: 0,
        }
    }

    fn counted(&self, facet: &Counting, choices: &Choices) -> FacetCounts {
        let column = &self.columns[facet.place];
        let values = column.counts(&facet.tally).into_iter().enumerate().map(|(value, count)| {
            let choice = Choice { facet: facet.place, value };
            ValueCount { choice, count, chosen: choices.has(choice) }
        });
        let values = values.filter(|value| value.count > 0 || value.chosen).collect();
        FacetCounts { facet: column.facet.clone(), values }
    }
}

impl Counting<'_> {
    fn count(&mut self, item: usize) {
        self.tally[self.codes[item] as usize] += 1;
    }
}

impl WayOut {
    /// "Nothing is left. Without “open licence” there are 12."
    pub fn in_words(self, shelf: &Shelf, choices: &Choices, site: &Site) -> String {
        words::nothing_is_left(&shelf.chosen_in_words(self.facet, choices, site), self.without)
    }
}
