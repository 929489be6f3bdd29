//! The doors: from a file's text to a value, or to all its faults.
//!
//! Every reader goes through all fields before it gives up, so that two faults in one file are both reported.

mod known;
mod pricing;
mod site;
mod take;
mod tallies;
mod tool;

pub use known::Known;
pub(crate) use site::comparisons;
pub(crate) use take::take;

use crate::domain::json::Cursor;
use crate::domain::{Decimal, Keyed};

/// A value from its fields, all of which must have been read; those behind the semicolon may be absent.
///
/// One match on all fields, where a `?` for each would free all earlier fields at every step: for the larger records
/// that alone was more code than the reading.
macro_rules! whole {
    ($kind:ident { $($needed:ident),+ $(; $($free:ident),+)? }) => {
        match ($($needed,)+) {
            ($(Some($needed),)+) => Some($kind { $($needed,)+ $($($free,)+)? }),
            _ => None,
        }
    };
}
pub(crate) use whole;

/// The longest name, and the longest sentence, in characters.
const NAME: usize = 60;
const SENTENCE: usize = 400;

fn short(cursor: &Cursor) -> Option<String> {
    cursor.line(NAME)
}

fn sentence(cursor: &Cursor) -> Option<String> {
    cursor.line(SENTENCE)
}

fn sentences(cursor: &Cursor) -> Option<Vec<String>> {
    cursor.list(sentence)
}

/// Words by key.
pub(crate) fn words(cursor: &Cursor) -> Option<Keyed<String>> {
    let entries = cursor.entries()?;
    Some(entries.into_iter().filter_map(|(key, word)| Some((key, sentence(&word)?))).collect())
}

/// An amount that cannot be under zero.
fn amount(cursor: &Cursor) -> Option<Decimal> {
    let amount = cursor.decimal()?;
    if amount.is_negative() {
        cursor.fault(format!("is {}", amount.plain()), "write 0 or more");
    }
    Some(amount)
}

/// Whether `id` was seen before; if so, notes a fault at the cursor.
pub(crate) fn first_of<T: PartialEq + std::fmt::Display>(seen: &mut Vec<T>, id: T, cursor: &Cursor) -> bool {
    let fresh = !seen.contains(&id);
    if !fresh {
        cursor.fault(format!("“{id}” stands twice in this list"), "keep one of the two");
    }
    seen.push(id);
    fresh
}
