//! What a catalogue is, and what follows from it: plain values, no markup, browser, files, clock or chance.
//!
//! A file becomes a value through one door a kind ([`Site::from_json`], [`Tool::from_json`], [`Tallies::from_json`],
//! all three together in [`Catalogue::from_files`]); each door reports every fault of its file at once.

mod answer;
mod arena;
mod ballot;
mod beside;
mod board;
mod browse;
mod catalogue;
mod claims;
mod cost;
mod count;
mod criteria;
mod date;
mod decimal;
mod editorial;
mod fault;
mod flip;
mod fresh;
mod index;
pub mod json;
mod keyed;
mod licence;
mod link;
mod masthead;
mod must;
mod panel;
mod pricing;
mod read;
mod receipts;
mod record;
mod related;
mod roll;
mod rows;
mod search;
mod slug;
mod specs;
mod staleness;
mod take;
mod tally;
mod tool;
mod tray;
mod weights;
mod workload;

pub use answer::{Answer, Doubt, Lead, MARGIN};
#[cfg(feature = "native")]
pub(crate) use arena::mixed;
pub use arena::{
    ArenaTake, Bout, Contest, Contested, Contests, Masked, MaskedTake, Name, Pick, Role, Shown, arena_takes,
    bout_pairs, bouts, mask, next_bout,
};
pub use ballot::{
    Addition, Ballot, BallotBox, BallotLine, Conflict, Import, Merged, Pair, PublicKey, Seal, Subject, Vote,
};
pub use beside::{Beside, Near};
pub use board::{
    Covariance, Fewest, FewestSearch, Fit, Met, OwnVotes, Pairs, Ranked, Reckoning, Standing, by_community, by_pairs,
    by_panel, by_rounded_score, shared_ranks,
};
pub use browse::{Choice, Choices, Facet, FacetCounts, Item, Leaning, Look, Shelf, Sort, ValueCount, WayOut};
pub use catalogue::{Catalogue, File};
pub use claims::{ClaimRow, claim_grid, sentence_of};
pub use cost::{
    Cost, Curve, Gap, Line, Money, Rate, Stretch, Way, What, asks_own, scale, stretches, stretches_in_words,
    unit_label, units,
};
pub use count::{
    Account, Count, Difference, Examined, Judged, LineSplitter, Refusal, Refused, Rules, Sealed, SignatureCheck,
    differences, key_beginning,
};
pub use criteria::{Best, Cell, Criterion, Note, criteria, shared_specs, weighed_criteria};
pub use date::Date;
pub use decimal::{Decimal, Usd};
pub use editorial::{AllowedNumber, Guide, Range, ahead_of_the_edition, editorial_faults, warnings};
pub use fault::{Fault, Place};
pub use flip::Flip;
pub use fresh::LeftOut;
pub use index::{Facets, Index, IndexRow, SHARD, shards, shelf_order};
pub use keyed::Keyed;
pub use licence::Licence;
pub use link::Link;
pub use masthead::{
    Author, AuthorKind, BallotEndpoint, Category, Comparison, Labels, MOST_REVIEWERS, Newsletter, Reviewer, Site,
    SubjectWords,
};
pub use must::{Loosening, MustHave, dropped_by, loosening};
pub use panel::{Panel, Score};
pub use pricing::{Entry, Meter, Per, Plan, Pricing, PricingModel};
pub use read::Known;
pub use receipts::{Receipt, ReceiptRow, receipts};
pub use record::{Record, Recorded, Verdicts};
pub use related::{MOST_RELATED, Related, Relations, distance, related};
pub use roll::Roll;
pub use rows::{Row, Rows};
pub use search::{Alias, CategoryHit, Compared, Haystack, Hit, MOST_LETTERS, MOST_SIDES, Query, Rank, SearchRow};
pub use slug::Slug;
pub use specs::Spec;
pub use staleness::{Kind, STALE_AFTER};
pub use take::{About, Claim, Says, TAKE_WORDS, Take, Verdict};
pub use tally::{Interval, PairTally, Tallies, Tally};
pub use tool::{Change, RunsOn, Source, State, Status, Tool};
pub use tray::{MOST_TOOLS, Put, Tray, TrayTrouble};
pub use weights::{Weight, Weights};
pub use workload::{SEAT, Workload};
