//! Which pages exist: addresses in both directions, what each page is called, and which data it needs. Pure.

mod arena;
mod base;
mod board;
mod browse;
mod data;
mod decision;
mod face;
mod finding;
mod line_up;
mod loaded;
mod markdown;
mod own_ballots;
mod page_data;
mod places;
mod reason;
mod route;
mod terms;
mod whole;

pub use arena::ArenaFile;
pub use base::Base;
pub use board::{BoardLine, BoardView, By};
pub use browse::{Browse, Chip, browsing};
pub use data::{Content, DataFile};
pub use decision::{Change, Fragment, KeptAnswer, KeptTool, Snapshot, changes, kept_from, record};
pub use face::{Face, said};
pub use finding::{Answer, MOST_FOUND, answers};
pub use line_up::LineUp;
pub use loaded::Loaded;
pub use markdown::markdown;
pub use own_ballots::{Names, OwnBallot};
pub use page_data::PageData;
pub use places::{slide_id, take_id};
pub use reason::{because, turning};
pub use route::{PAIRS_AT_HOME, PAIRS_IN_SITE, Route, TOOLS_AT_FIRST};
pub use terms::Terms;
pub use whole::WholeFile;
