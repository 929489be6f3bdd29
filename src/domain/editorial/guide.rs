use crate::domain::json::{Cursor, Reader};
use crate::domain::read::whole;
use crate::domain::{Fault, Keyed, Slug};
use serde::Serialize;

/// `editorial.json`: an editor's own rules and thresholds. A catalogue without this file is held against none of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Guide {
    /// Percent of a reviewer's takes that say ship.
    pub ship_rate: Range,
    /// Points a take may give.
    pub scores: Range,
    /// The least percent of all takes that say skip.
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub skips: u8,
    /// The least percent of tools on which the reviewers do not all say the same.
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub divided: u8,
    /// In how many curated pairs each tool stands at least.
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub pairs_per_tool: u8,
    /// From how many percent of shared words on two sentences are the same one.
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub alike: u8,
    /// Words no text may use, each with the reason; a word also stands for what begins with it.
    pub banned: Keyed<String>,
    /// Numbers a text may use though no fact of its record has them.
    pub numbers: Vec<AllowedNumber>,
}

/// A least and a most, both allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct Range {
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub least: u8,
    #[cfg_attr(feature = "native", schemars(range(max = 100)))]
    pub most: u8,
}

/// One exception: this number, in the texts of this tool, for this reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
pub struct AllowedNumber {
    pub tool: Slug,
    /// As the text writes it.
    pub number: String,
    pub reason: String,
}

const FIELDS: [&str; 9] =
    ["ship_rate", "scores", "skips", "divided", "pairs_per_tool", "alike", "banned", "numbers", "$schema"];

impl Guide {
    /// The file's name in a catalogue's folder.
    pub const FILE: &str = "editorial.json";

    pub fn from_json(file: &str, text: &str) -> Result<Guide, Vec<Fault>> {
        Reader::read(file, text, Guide::read)
    }

    fn read(cursor: &Cursor) -> Option<Guide> {
        let fields = cursor.object(&FIELDS)?;
        let ship_rate = fields.need("ship_rate", range);
        let scores = fields.need("scores", range);
        let skips = fields.need("skips", hundredth);
        let divided = fields.need("divided", hundredth);
        let pairs_per_tool = fields.need("pairs_per_tool", hundredth);
        let alike = fields.need("alike", hundredth);
        let banned = fields.need("banned", crate::domain::read::words);
        let numbers = fields.need("numbers", |cursor| cursor.list(number));
        whole!(Guide { ship_rate, scores, skips, divided, pairs_per_tool, alike, banned, numbers })
    }
}

fn hundredth(cursor: &Cursor) -> Option<u8> {
    cursor.whole(100).map(|value| value as u8)
}

fn range(cursor: &Cursor) -> Option<Range> {
    let fields = cursor.object(&["least", "most"])?;
    let (least, most) = (fields.need("least", hundredth), fields.need("most", hundredth));
    let range = whole!(Range { least, most })?;
    if range.least > range.most {
        cursor.fault(format!("runs from {} to {}", range.least, range.most), "write the smaller one as least");
    }
    Some(range)
}

fn number(cursor: &Cursor) -> Option<AllowedNumber> {
    let fields = cursor.object(&["tool", "number", "reason"])?;
    let tool = fields.need("tool", Slug::read);
    let number = fields.need("number", |cursor| cursor.line(60));
    let reason = fields.need("reason", |cursor| cursor.line(400));
    whole!(AllowedNumber { tool, number, reason })
}
