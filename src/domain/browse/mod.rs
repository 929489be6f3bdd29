//! Browsing: tools narrowed down by what their records state, in an order of the reader's choice.
//!
//! A [`Shelf`] is made once from [`Item`]s. Each of its columns is a [`Facet`] with the values that items have, as small
//! numbers. Each look at it is one pass ([`Shelf::look`]) that gives the items left, the counts beside each value, and the
//! way out where nothing is left.

mod choices;
mod column;
mod facet;
mod item;
mod look;
mod shelf;
mod sort;

pub use choices::{Choice, Choices};
pub use facet::Facet;
pub use item::{Item, Leaning};
pub use look::{FacetCounts, Look, ValueCount, WayOut};
pub use shelf::Shelf;
pub use sort::Sort;
