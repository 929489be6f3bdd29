use crate::domain::Slug;
use crate::domain::json::{Cursor, quoted};
use std::fmt;

/// What a ballot is on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Tool(Slug),
    Pair(Pair),
}

/// Two different tools, the one whose slug comes first in the alphabet first: so a pair has one name.
///
/// The alphabet is that of bytes: a hyphen, then digits, then letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    a: Slug,
    b: Slug,
}

impl Pair {
    /// The pair of two tools, named in either order; None of a tool with itself.
    pub fn of(one: Slug, other: Slug) -> Option<Pair> {
        let (a, b) = if one < other { (one, other) } else { (other, one) };
        (a != b).then_some(Pair { a, b })
    }

    pub fn a(&self) -> &Slug {
        &self.a
    }

    pub fn b(&self) -> &Slug {
        &self.b
    }
}

/// The key of a pair in `tallies.json`: `heron|magpie`.
impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}|{}", self.a, self.b)
    }
}

impl Subject {
    /// The subject's key in storage and lines: `tool:smolvlm`, `pair:heron|magpie`.
    pub fn key(&self) -> String {
        match self {
            Subject::Tool(slug) => format!("tool:{slug}"),
            Subject::Pair(pair) => format!("pair:{pair}"),
        }
    }

    /// A subject from its key. A pair in the other order is none: one subject must not have two keys.
    pub fn from_key(key: &str) -> Option<Subject> {
        match key.split_once(':')? {
            ("tool", slug) => Slug::parse(slug).map(Subject::Tool),
            ("pair", slugs) => {
                let (a, b) = slugs.split_once('|')?;
                let (a, b) = (Slug::parse(a)?, Slug::parse(b)?);
                (a < b).then_some(Subject::Pair(Pair { a, b }))
            }
            _ => None,
        }
    }

    /// The tools that it names.
    pub fn tools(&self) -> impl Iterator<Item = &Slug> {
        let (first, second) = match self {
            Subject::Tool(slug) => (slug, None),
            Subject::Pair(Pair { a, b }) => (a, Some(b)),
        };
        std::iter::once(first).chain(second)
    }

    pub(super) fn read(cursor: &Cursor, key: &str) -> Option<Subject> {
        let subject = Subject::from_key(key);
        if subject.is_none() {
            cursor.fault(
                format!("{} is not a subject", quoted(key)),
                "write tool: and a slug, or pair: and two slugs in alphabetical order with | between",
            );
        }
        subject
    }
}
