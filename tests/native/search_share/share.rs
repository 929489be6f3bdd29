//! How often the right tool is found, and where.

use super::nearness::Meanings;
use super::typed::{Form, Way};
use crate::common;
use crate::common::names::{Dice, Made};
use seaworthy::domain::{Haystack, Query};

/// Tries with clear texts, and of them those in which the right tool came first, and among the first three.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    pub of: usize,
    pub first: usize,
    pub three: usize,
}

/// Tools that are typed, and looked for among each other.
pub struct Field {
    pub made: Vec<Made>,
    pub haystack: Haystack,
}

impl Field {
    pub fn new(made: Vec<Made>) -> Field {
        let haystack = Haystack::new(common::names::rows(&made));
        Field { made, haystack }
    }

    fn meanings(&self, way: Way) -> Meanings {
        Meanings::of(self.made.iter().enumerate().flat_map(|(row, made)| {
            let texts = [&made.name].into_iter().chain(&made.aliases);
            texts.map(move |text| (way.form.of(text, &made.category), row))
        }))
    }

    /// A tool and what was typed for it. None where that would be unclear, or where the tool has no such text.
    fn one(&self, way: Way, meanings: &Meanings, dice: &mut Dice) -> Option<(usize, String)> {
        let row = dice.below(self.made.len());
        let typed = way.typed(&self.made[row], dice)?;
        meanings.is_clear(&typed.text, &typed.own, row, way.form == Form::Cut).then_some((row, typed.text))
    }

    /// Types names in one way, so many times.
    pub fn share(&self, way: Way, tries: usize, seed: u64) -> Share {
        let (meanings, mut dice) = (self.meanings(way), Dice::new(seed));
        let mut share = Share::default();
        for (row, text) in (0..tries).filter_map(|_| self.one(way, &meanings, &mut dice)) {
            let hits = self.haystack.find(&Query::parse(&text), 3);
            let place = hits.iter().position(|hit| hit.row == row);
            if place != Some(0) {
                let found: Vec<&str> = hits.iter().map(|hit| self.haystack.name(hit.row)).collect();
                println!("    “{text}” for {}: {}", self.made[row].name, found.join(", "));
            }
            share.of += 1;
            share.first += usize::from(place == Some(0));
            share.three += usize::from(place.is_some());
        }
        share
    }

    /// Types comparisons of two, three and four sides; each side must be found, in their order.
    pub fn share_of_sides(&self, joiner: Joiner, way: Way, tries: usize, seed: u64) -> Share {
        let (meanings, mut dice) = (self.meanings(way), Dice::new(seed));
        let mut share = Share::default();
        for at in 0..tries {
            let mut sides: Vec<(usize, String)> = Vec::new();
            while sides.len() < 2 + at % 3 {
                let one = self.one(way, &meanings, &mut dice);
                sides.extend(one.filter(|(row, _)| sides.iter().all(|(other, _)| other != row)));
            }
            let (rows, texts): (Vec<usize>, Vec<String>) = sides.into_iter().unzip();
            let text = joiner.join(&texts);
            let hits = self.haystack.sides(&Query::parse(&text)).map(|sides| sides.hits).unwrap_or_default();
            let right = hits.iter().map(|hit| hit.row).eq(rows);
            if !right {
                let found: Vec<&str> = hits.iter().map(|hit| self.haystack.name(hit.row)).collect();
                println!("    “{text}”: {}", found.join(", "));
            }
            share.of += 1;
            share.first += usize::from(right);
            share.three += usize::from(right);
        }
        share
    }
}

/// How sides are put together: what stands before all, between the first ones, and before the last.
#[derive(Clone, Copy, Debug)]
pub struct Joiner(pub &'static str, pub &'static str, pub &'static str);

impl Joiner {
    fn join(self, sides: &[String]) -> String {
        let Joiner(before, between, last) = self;
        let (end, first) = sides.split_last().expect("there are sides");
        [before, &first.join(between), last, end].concat()
    }
}
