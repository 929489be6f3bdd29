//! Boards: the tools of a category, or all of them, in order of what the panel, readers' ballots or readers' picks say.

mod curvature;
mod fewest;
mod fit;
mod pairs;
mod ranked;
mod removal;
mod solve;
mod spread;
mod tallied;

pub use fewest::Fewest;
pub use fit::Fit;
pub use pairs::{Met, Pairs};
pub use ranked::{Ranked, Standing, by_community, by_pairs, by_panel, shared_ranks};
pub use spread::Covariance;
