//! Boards: the tools of a category, or all of them, in order of what the panel, readers' ballots or readers' picks say.

mod curvature;
mod fewest;
mod fit;
mod own;
mod pairs;
mod ranked;
mod reckoning;
mod removal;
mod search;
mod solve;
mod spread;
mod tallied;

pub use fewest::Fewest;
pub use fit::Fit;
pub use own::OwnVotes;
pub use pairs::{Met, Pairs};
pub use ranked::{Ranked, Standing, by_community, by_pairs, by_panel, by_rounded_score, shared_ranks};
pub use reckoning::Reckoning;
pub use search::FewestSearch;
pub use spread::Covariance;
