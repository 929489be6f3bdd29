//! The rules of a search box: what a reader may type, and which tools it finds ([ADR
//! 0020](../../../docs/adr/0020-search-by-words-with-errors.md)).
//!
//! Names, aliases and queries are folded to words of plain letters. Each word of a query is looked for at every
//! beginning of a word, over any number of words, with as many typing errors as its length allows.

mod cover;
mod find;
mod fold;
mod haystack;
mod hit;
mod mark;
mod pattern;
mod query;
mod row;
mod shelf;
mod show;
mod sides;
mod spare;
mod split;
mod text;
mod token;

pub use haystack::{Haystack, SearchRow};
pub use hit::{Alias, CategoryHit, Hit, Rank};
pub use query::{MOST_LETTERS, MOST_SIDES, Query};
pub use sides::Compared;
