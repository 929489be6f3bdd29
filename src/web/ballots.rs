use super::page::marked;

/// What is wrong with the reader's ballots in storage. The early script leaves a mark on the document
/// (src/browser/early.js).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BallotTrouble {
    /// The browser stores nothing, or has no room: ballots are held in memory.
    Unsaved,
    /// A later version of the site wrote the box; it is left alone.
    Newer,
    /// What nobody could read was set aside under this key.
    SetAside(String),
}

impl BallotTrouble {
    pub fn now() -> Option<BallotTrouble> {
        marked("ballots").map(|mark| match mark.as_str() {
            "newer" => BallotTrouble::Newer,
            aside if aside.starts_with("seaworthy:") => BallotTrouble::SetAside(mark),
            // What the browser said, in its own words.
            _ => BallotTrouble::Unsaved,
        })
    }
}
