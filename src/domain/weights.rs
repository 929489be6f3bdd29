use crate::domain::{Decimal, Slug};
use crate::words::weights as words;
use std::cmp::Ordering;

/// How much one reviewer counts, in millionths: 0 to [`Weight::MOST`], and 1 until the reader moves it.
///
/// Whole millionths, so that every comparison of weighted scores is one of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    micros: u32,
}

impl Weight {
    pub const NONE: Weight = Weight { micros: 0 };
    pub const ONE: Weight = Weight { micros: 1_000_000 };
    pub const MOST: Weight = Weight { micros: 3_000_000 };

    /// The weight of so many millionths, or the nearest that there is.
    pub fn of_micros(micros: i64) -> Weight {
        Weight { micros: micros.clamp(0, Weight::MOST.micros.into()) as u32 }
    }

    /// Reads a number; one out of range gives the nearest weight and `false`.
    pub fn parse(text: &str) -> Option<(Weight, bool)> {
        let micros = Decimal::parse(text)?.micros();
        let weight = Weight::of_micros(micros);
        Some((weight, weight.micros() == micros))
    }

    pub fn micros(self) -> i64 {
        self.micros.into()
    }

    /// How many times such a reviewer counts, cut to a whole number.
    pub fn times(self) -> u32 {
        self.micros / Weight::ONE.micros
    }

    /// "0.5", as in addresses.
    pub fn id(self) -> String {
        Decimal::of_micros(self.micros()).plain()
    }

    /// "not at all", "once", "twice", "0.5 times".
    pub fn in_words(self) -> String {
        match self.micros {
            0 => words::NOT_AT_ALL.to_string(),
            1_000_000 => words::ONCE.to_string(),
            2_000_000 => words::TWICE.to_string(),
            _ => words::times(&self.number()),
        }
    }

    /// The bare number, for readers.
    pub fn number(self) -> String {
        Decimal::of_micros(self.micros()).to_string()
    }
}

/// The weights of a panel's reviewers. Who is not named counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// By id, without those who count once: equal weights are equal values.
    moved: Vec<(Slug, Weight)>,
}

impl Weights {
    pub fn of(&self, reviewer: &Slug) -> Weight {
        self.moved.iter().find(|(id, _)| id == reviewer).map_or(Weight::ONE, |(_, weight)| *weight)
    }

    pub fn set(&mut self, reviewer: &Slug, weight: Weight) {
        let after =
            self.moved.iter().position(|(id, _)| id.cmp(reviewer) != Ordering::Less).unwrap_or(self.moved.len());
        if self.moved.get(after).is_some_and(|(id, _)| id == reviewer) {
            self.moved.remove(after);
        }
        if weight != Weight::ONE {
            self.moved.insert(after, (reviewer.clone(), weight));
        }
    }

    /// These weights with one of them moved.
    pub fn with(&self, reviewer: &Slug, weight: Weight) -> Weights {
        let mut moved = self.clone();
        moved.set(reviewer, weight);
        moved
    }

    /// Those that are not one, by id.
    pub fn moved(&self) -> &[(Slug, Weight)] {
        &self.moved
    }
}
