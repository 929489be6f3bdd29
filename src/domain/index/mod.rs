//! What is published of every tool at once, in few bytes: names and panels for search and the pages of votes
//! ([`Index`]), what browsing needs beyond them ([`Facets`]), and in which file of rows each tool stands ([`shards`]).
//!
//! Only these files grow with the catalogue. A column of them is one text and no list: it packs smaller and is read many
//! times faster. Nothing of this is in the first wasm.

mod aliases;
mod columns;
mod facets;
mod file;
mod row;
mod shards;
mod stated;

pub use facets::Facets;
pub use file::Index;
pub use row::IndexRow;
pub use shards::{SHARD, shards, shelf_order};
