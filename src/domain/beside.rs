use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{comparisons, whole};
use crate::domain::{Comparison, Fault, Rows, Slug, Tallies};
use serde::Serialize;

/// All that stands beside one tool on its page and where it is compared. Built, never written by hand.
///
/// It is a file of its own, so that no page needs a list of all pairs, tools or votes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Beside {
    pub tool: Slug,
    /// The curated pairs that it stands in, in the site's order, at most [`Beside::MOST`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<Comparison>,
    /// Other tools that are worth comparing with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<Near>,
    /// The other tools of both, in brief.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<Rows>,
    /// The published votes on it and on pairs that it stands in: the curated ones, and at most [`Beside::MOST`] others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tallies: Option<Tallies>,
}

/// A tool worth comparing with another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Near {
    pub tool: Slug,
    /// Why, in words.
    pub reason: String,
}

impl Beside {
    /// Nobody looks through more; a tool may stand in thousands of pairs.
    pub const MOST: usize = 60;

    /// The curated pair with another tool.
    pub fn pair(&self, other: &Slug) -> Option<&Comparison> {
        self.pairs.iter().find(|pair| pair.is_of(&self.tool, other))
    }

    /// All votes that stand beside some tools; None where there are none.
    pub fn votes<'b>(of: impl IntoIterator<Item = &'b Beside>) -> Option<Tallies> {
        let mut all = of.into_iter().filter_map(|beside| beside.tallies.clone());
        let mut votes = all.next()?;
        for more in all {
            more.tools.iter().for_each(|(tool, tally)| votes.tools.set(tool.to_string(), *tally));
            more.pairs.iter().for_each(|(pair, tally)| votes.pairs.set(pair.to_string(), *tally));
        }
        Some(votes)
    }

    pub fn from_json(file: &str, text: &str) -> Result<Beside, Vec<Fault>> {
        Reader::read(file, text, Beside::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Beside> {
        let fields = cursor.object(&["tool", "pairs", "near", "rows", "tallies"])?;
        let tool = fields.need("tool", Slug::read);
        let pairs = fields.may("pairs", |cursor| comparisons(cursor, None)).unwrap_or_default();
        let near = fields.may("near", |cursor| cursor.list(near)).unwrap_or_default();
        let rows = fields.may("rows", Rows::read);
        let tallies = fields.may("tallies", |cursor| Tallies::read(cursor, None));
        whole!(Beside { tool; pairs, near, rows, tallies })
    }
}

fn near(cursor: &Cursor) -> Option<Near> {
    let fields = cursor.object(&["tool", "reason"])?;
    let tool = fields.need("tool", Slug::read);
    let reason = fields.need("reason", |cursor| cursor.line(400));
    whole!(Near { tool, reason })
}
