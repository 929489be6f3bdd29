//! What an editor asks of a catalogue.

use seaworthy::domain::{Guide, Keyed, Range};

/// A guide that wants nothing of the panel, so that only texts are looked at. Two sentences are alike that share so many
/// percent of their words.
pub fn guide(alike: u8) -> Guide {
    let any = Range { least: 0, most: 100 };
    Guide {
        ship_rate: any,
        scores: any,
        skips: 0,
        divided: 0,
        pairs_per_tool: 0,
        alike,
        banned: Keyed::default(),
        numbers: Vec::new(),
    }
}
