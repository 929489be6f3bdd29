//! Editorial rules: what keeps a sound catalogue an honest one.
//!
//! A catalogue may be whole and still say what its facts do not. The rules here are held against it where its folder has an
//! `editorial.json` ([`Guide`]) that sets their thresholds; docs/editorial.md tells each.

mod ahead;
mod alike;
mod desk;
mod facts;
mod figure;
mod guide;
mod labels;
mod names;
mod numbers;
mod panel;
mod records;
mod shelves;
mod stale;
mod sums;
mod unused;
mod words;

pub use guide::{AllowedNumber, Guide, Range};

use crate::domain::{Catalogue, Date, Fault, File};
use desk::Desk;

/// Everything the editor's own rules find wrong with a catalogue, in the order of files and places.
pub fn editorial_faults(files: &[File], catalogue: &Catalogue, guide: &Guide) -> Vec<Fault> {
    let mut desk = Desk::new(files, catalogue);
    records::check(&mut desk, guide);
    words::check(&mut desk, guide);
    labels::check(&mut desk);
    numbers::check(&mut desk, guide);
    alike::check(&mut desk, guide);
    shelves::check(&mut desk, guide);
    panel::check(&mut desk, guide);
    desk.faults()
}

/// Days on which nothing can have been seen yet, in any catalogue: they lie behind that of its edition.
pub fn ahead_of_the_edition(files: &[File], catalogue: &Catalogue) -> Vec<Fault> {
    ahead::faults(files, catalogue)
}

/// What has grown old by `today`, and what of the masthead no record uses: not wrong, and to be looked at again.
pub fn warnings(files: &[File], catalogue: &Catalogue, today: Date) -> Vec<Fault> {
    let mut desk = Desk::new(files, catalogue);
    stale::check(&mut desk, today);
    unused::check(&mut desk);
    desk.faults()
}
