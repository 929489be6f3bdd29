use super::chance::Chance;
use super::parts::{BEGINNINGS, ENDINGS, HOUSES, MIDDLES, NOUNS, SUFFIXES};
use crate::domain::Slug;
use std::collections::HashSet;

/// What a tool is called, by whom it is made, and what else people call it.
pub(super) struct Named {
    pub slug: Slug,
    pub name: String,
    pub vendor: String,
    pub aliases: Vec<String>,
}

/// Names of so many tools, in the order of their making; no two have the same slug.
///
/// They are coined, so that none is the name of a real product: a coined word with a noun, a number or another coined
/// word behind it. One in ten is the near twin of an earlier one, as catalogues have them.
pub(super) fn names(seed: u64, count: usize) -> Vec<Named> {
    let mut chance = Chance::of(seed, "names", 0);
    let mut taken = HashSet::new();
    let mut names: Vec<Named> = Vec::with_capacity(count);
    while names.len() < count {
        let twin = if names.len() > 4 && chance.often(10) { Some(chance.below(names.len())) } else { None };
        let (name, vendor) = match twin.map(|twin| &names[twin]) {
            Some(twin) => (near(&mut chance, &twin.name), twin.vendor.clone()),
            None => (fresh(&mut chance), vendor(&mut chance)),
        };
        // Refused are also a name too long for an address and one with the word that stands between two tools there.
        let Some(slug) = Slug::parse(&name.to_lowercase().replace(' ', "-")) else { continue };
        if taken.insert(slug.clone()) {
            let aliases = aliases(&mut chance, &name, &vendor);
            names.push(Named { slug, name, vendor, aliases });
        }
    }
    names
}

fn fresh(chance: &mut Chance) -> String {
    let word = coined(chance);
    match chance.below(100) {
        0..35 => format!("{word} {}", chance.one(&NOUNS)),
        35..60 => format!("{word} {}", coined(chance)),
        60..75 => format!("{word} {}", number(chance)),
        75..90 => format!("{word} {} {}", chance.one(&NOUNS), number(chance)),
        _ => format!("{} {word} {}", coined(chance), chance.one(&NOUNS)),
    }
}

/// A name beside another: with its first words and another end, or with one letter changed.
fn near(chance: &mut Chance, name: &str) -> String {
    let (first, last) = name.rsplit_once(' ').unwrap_or((name, ""));
    match chance.below(3) {
        0 => format!("{first} {}", number(chance)),
        1 => format!("{first} {}", chance.one(&SUFFIXES)),
        _ => {
            // The last consonant of the first words: “Velmora” and “Velmosa”.
            let consonant = |letter: char| letter.is_ascii_lowercase() && !"aeiouy".contains(letter);
            let at = first.rfind(consonant).unwrap_or_default();
            let other = chance.one(&["b", "d", "l", "n", "r", "s", "t", "v"]);
            format!("{}{other}{} {last}", &first[..at], &first[at + 1..])
        }
    }
}

/// A word that no language has, with a capital.
fn coined(chance: &mut Chance) -> String {
    let middle = if chance.often(60) { *chance.one(&MIDDLES) } else { "" };
    format!("{}{middle}{}", chance.one(&BEGINNINGS), chance.one(&ENDINGS))
}

/// A version or a size.
fn number(chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => chance.from(2, 9).to_string(),
        1 => format!("{}", chance.from(1, 40) * 10),
        _ => format!("X{}", chance.from(1, 9)),
    }
}

fn vendor(chance: &mut Chance) -> String {
    format!("{} {}", coined(chance), chance.one(&HOUSES))
}

/// Other words for it: without the space, by its initials, with its maker.
fn aliases(chance: &mut Chance, name: &str, vendor: &str) -> Vec<String> {
    let initials: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    let maker = vendor.split(' ').next().unwrap_or_default();
    let first = name.split(' ').next().unwrap_or_default();
    let all = [name.replace(' ', ""), format!("{first} {initials}"), format!("{maker} {first}")];
    let count = chance.below(3);
    chance.some(&all, count).into_iter().cloned().collect()
}
