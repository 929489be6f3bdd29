//! Keeping a decision: as Markdown, and as a link whose fragment holds what it rests on, so that whoever opens it later is
//! told what has changed since (docs/adr/0016).

mod answer;
mod changes;
mod facts;
mod fragment;
mod record;
mod snapshot;

pub use answer::KeptAnswer;
pub use changes::{Change, changes, kept_from};
pub use fragment::Fragment;
pub use record::record;
pub use snapshot::{KeptTool, Snapshot};
