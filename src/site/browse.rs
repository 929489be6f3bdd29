use super::terms::decoded;
use crate::domain::{Choice, Choices, Look, Shelf, Site, Slug, Sort};

/// How a reader browses, all of it in the address: `?category=llm-api,speech&licence=open&sort=price&q=fast`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browse {
    pub choices: Choices,
    /// None where the reader has not chosen: then the best match comes first where something is searched for, and else
    /// [`Sort::default`].
    pub sort: Option<Sort>,
    /// What is searched for, as it was typed, [`Browse::LONGEST`] characters at most.
    pub q: String,
}

/// A choice with a way to take it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub choice: Choice,
    pub words: String,
    /// The query without it.
    pub query: String,
}

/// The query for browsing one category; the same as [`Browse::query`] writes, for pages that have no shelf at hand.
pub fn browsing(category: &Slug) -> String {
    "?category=".to_string() + category.as_str()
}

const SORT: &str = "sort";
const SEARCH: &str = "q";

impl Browse {
    /// More than anybody searches for; an address could hold thousands.
    pub const LONGEST: usize = 200;

    /// The state in a query. Facets and values that the shelf does not know are passed over, as is all else. A name may come
    /// several times, as a form without scripts sends it: choices add up, and of others the last counts.
    pub fn parse(query: &str, shelf: &Shelf) -> Browse {
        let mut browse = Browse::default();
        for part in query.trim_start_matches('?').split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            match unescaped(name).as_str() {
                SORT => browse.sort = Sort::parse(value).or(browse.sort),
                SEARCH => browse.q = unescaped(value).chars().take(Browse::LONGEST).collect(),
                name => {
                    let Some(facet) = shelf.facet_named(name) else { continue };
                    value.split(',').for_each(|value| browse.choose(shelf, facet, &unescaped(value)));
                }
            }
        }
        // Said or not, it is the same.
        if browse.q.is_empty() && browse.sort == Some(Sort::default()) {
            browse.sort = None;
        }
        browse
    }

    /// The order asked for; None where what was found stays as it was found, the best first.
    pub fn order(&self) -> Option<Sort> {
        self.sort.or(self.q.is_empty().then_some(Sort::default()))
    }

    /// What is left of a shelf; `found` are the places of what is searched for, the best first, where something is.
    pub fn look(&self, shelf: &Shelf, found: Option<&[usize]>) -> Look {
        match self.order() {
            Some(sort) => shelf.look(&self.choices, sort, found),
            None => shelf.counts(&self.choices, found),
        }
    }

    fn choose(&mut self, shelf: &Shelf, facet: usize, value: &str) {
        match shelf.choice(facet, value) {
            Some(choice) => self.choices.add(choice),
            // Some programs escape the commas between values, too.
            None => value.split(',').filter_map(|value| shelf.choice(facet, value)).for_each(|choice| {
                self.choices.add(choice);
            }),
        }
    }

    /// The query that says the same: facets and values in the shelf's order, then order and search. What is as it is at
    /// first is not written. Empty, or with its question mark.
    pub fn query(&self, shelf: &Shelf) -> String {
        let mut query = String::new();
        let mut last = None;
        for choice in self.choices.iter() {
            let Some(facet) = shelf.facet(choice.facet) else { continue };
            match last.replace(choice.facet) == Some(choice.facet) {
                true => query.push(','),
                false => begin(&mut query, &facet.id()),
            }
            escape(shelf.value(choice), &mut query);
        }
        if let Some(sort) = self.sort {
            begin(&mut query, SORT);
            query.push_str(sort.id());
        }
        if !self.q.is_empty() {
            begin(&mut query, SEARCH);
            escape(&self.q, &mut query);
        }
        query
    }

    /// The query with this choice if it was not made, without it if it was.
    pub fn toggled(&self, choice: Choice, shelf: &Shelf) -> String {
        Browse { choices: self.choices.toggled(choice), ..self.clone() }.query(shelf)
    }

    /// The query without the choices of one facet.
    pub fn without(&self, facet: usize, shelf: &Shelf) -> String {
        Browse { choices: self.choices.without(facet), ..self.clone() }.query(shelf)
    }

    /// The query without choices and search; the order stays.
    pub fn clear(&self, shelf: &Shelf) -> String {
        Browse { sort: self.sort, ..Browse::default() }.query(shelf)
    }

    /// Each choice, in the order of the query.
    pub fn chips(&self, shelf: &Shelf, site: &Site) -> Vec<Chip> {
        let chip = |choice| Chip { choice, words: shelf.in_words(choice, site), query: self.toggled(choice, shelf) };
        self.choices.iter().map(chip).collect()
    }
}

/// The query of the tools that fit what was typed.
pub(super) fn searching(typed: &str) -> String {
    let mut query = String::new();
    begin(&mut query, SEARCH);
    escape(typed.trim(), &mut query);
    query
}

/// A name and its sign of equality, behind what is there.
fn begin(query: &mut String, name: &str) {
    query.push(if query.is_empty() { '?' } else { '&' });
    escape(name, query);
    query.push('=');
}

/// Writes all but what RFC 3986 calls unreserved as percent signs and digits.
fn escape(text: &str, query: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            query.push(char::from(byte));
        } else {
            query.push('%');
            query.push(char::from(DIGITS[usize::from(byte >> 4)]));
            query.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// The text again; a form writes a space as a plus sign.
fn unescaped(text: &str) -> String {
    decoded(&text.replace('+', " "))
}
