//! Made-up names of tools, always the same for the same seed.
#![allow(dead_code, reason = "the bench takes a part of it")]

use seaworthy::domain::{Catalogue, Haystack, SearchRow};

/// Of a tool what is searched.
pub struct Made {
    pub slug: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub category: String,
}

const FIRST: [&str; 16] = ["br", "cl", "d", "f", "gr", "h", "k", "l", "m", "n", "p", "qu", "s", "st", "tr", "v"];
const MIDDLE: [&str; 12] = ["a", "ai", "e", "ea", "i", "ia", "o", "oo", "u", "y", "or", "en"];
const LAST: [&str; 14] = ["", "b", "ck", "d", "l", "lt", "m", "n", "nd", "r", "rn", "s", "t", "x"];
const KINDS: [&str; 16] = [
    "flow",
    "mind",
    "base",
    "desk",
    "Studio",
    "Vision",
    "Cloud",
    "Agent",
    "Stack",
    "Search",
    "Assistant",
    "Runtime",
    "DB",
    "Mini",
    "Flash",
    "2",
];
const CATEGORIES: [&str; 8] =
    ["Anchors", "Bilge pump", "Chart plotter", "Depth sounder", "Engine", "Fender", "Galley stove", "Hull paint"];

/// A linear congruential generator: numbers that look like chance and are none (Knuth's MMIX constants).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// So many tools with different names of two words, as “Tralien Vision” or “Kooltmorb Cloud 3”, and two aliases each.
pub fn some(count: usize, seed: u64) -> Vec<Made> {
    let mut dice = Dice::new(seed);
    let mut taken = std::collections::HashSet::new();
    let mut made = Vec::new();
    while made.len() < count {
        let syllables = 2 + dice.below(2);
        let word: String =
            (0..syllables).map(|_| [dice.one(&FIRST), dice.one(&MIDDLE), dice.one(&LAST)].concat()).collect();
        let brand = word[..1].to_uppercase() + &word[1..];
        let kind = dice.one(&KINDS);
        let name = format!("{brand} {kind}");
        if taken.insert(word.clone()) {
            made.push(Made {
                slug: name.to_lowercase().replace(' ', "-"),
                aliases: vec![format!("{word}{}", kind.to_lowercase()), format!("{word} ai")],
                category: dice.one(&CATEGORIES).to_string(),
                name,
            });
        }
    }
    made
}

pub fn rows(made: &[Made]) -> impl Iterator<Item = SearchRow<'_>> {
    made.iter().map(|made| SearchRow {
        slug: &made.slug,
        name: &made.name,
        aliases: made.aliases.iter().map(String::as_str).collect(),
        category: &made.category,
    })
}

/// Of a catalogue's tools what is searched.
pub fn of(catalogue: &Catalogue) -> Vec<Made> {
    let tools = catalogue.tools.iter().map(|tool| {
        let category = catalogue.site.categories.iter().find(|category| category.id == tool.category).unwrap();
        Made {
            slug: tool.slug.to_string(),
            name: tool.name.clone(),
            aliases: tool.aliases.clone(),
            category: category.name.clone(),
        }
    });
    tools.collect()
}

/// What stands in the box after each letter, while a hundred of the names are typed; with `wrong`, their third letter and the
/// one behind it are swapped.
pub fn keystrokes(made: &[Made], wrong: bool) -> Vec<String> {
    let mut dice = Dice::new(11);
    let typed = (0..100).flat_map(|_| {
        let mut name: Vec<char> = made[dice.below(made.len())].name.to_lowercase().chars().collect();
        if wrong {
            name.swap(2, 3);
        }
        (1..=name.len()).map(move |end| name[..end].iter().collect())
    });
    typed.collect()
}

/// Tools of these names, aliases and categories.
pub fn made(rows: &[(&'static str, &[&'static str], &'static str)]) -> Haystack {
    Haystack::new(rows.iter().map(|(name, aliases, category)| SearchRow {
        slug: name,
        name,
        aliases: aliases.to_vec(),
        category,
    }))
}
