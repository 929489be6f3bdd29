//! Every sentence of the interface, and how numbers, money and dates are written: all that a translator would touch.
//!
//! The innermost ring: every other may use it, and it imports nothing. A sentence is a constant, or a function over
//! primitives with a whole sentence in it, since languages order words differently. Where an element stands inside a
//! sentence, the sentence is a pair: what comes before the element, and what comes after. A second language is a second
//! folder with the same names (docs/adr/0008).
//!
//! Three kinds of words stay where they are. Fault sentences of the doors (`domain::read`, `domain::json`) name fields
//! of the catalogue, which are in no reader's language, and speak to its editor. What the companion prints speaks to
//! who builds the site. Ids (`ship`, `self-hosted`) belong to the catalogue's format, not to its readers.

pub mod answer;
pub mod arena;
pub mod ballots;
pub mod board;
pub mod browse;
pub mod card;
pub mod community;
pub mod compare;
pub mod cost;
pub mod criteria;
pub mod decision;
pub mod embeds;
pub mod faces;
pub mod facts;
pub mod failing;
pub mod failure;
pub mod feed;
pub mod figures;
pub mod find;
pub mod format;
pub mod frame;
pub mod fresh;
pub mod home;
pub mod late;
pub mod line_up;
pub mod lists;
pub mod method;
pub mod must;
pub mod notices;
pub mod own_ballots;
pub mod pricing;
pub mod receipts;
pub mod recount;
pub mod related;
pub mod reviewer;
pub mod scorecard;
pub mod share;
pub mod subscribe;
pub mod terms;
pub mod tool;
pub mod tray;
pub mod verdict;
pub mod weights;
pub mod workload;
