use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{whole, words};
use crate::domain::{Fault, Keyed};
use serde::Serialize;

/// One page of the names of all tools, by the alphabet. Built, never written by hand.
///
/// Search and browse need scripts; by these pages readers without any, and search engines, come to every tool.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Roll {
    /// From 1 on.
    pub page: u32,
    /// How many tools there are on all pages.
    pub in_all: u32,
    /// Names by slug, in the order of names.
    pub names: Keyed<String>,
}

impl Roll {
    /// How many names stand on a page.
    pub const NAMES: u32 = 500;

    /// How many pages the names of so many tools fill.
    pub fn pages(tools: u32) -> u32 {
        tools.div_ceil(Roll::NAMES)
    }

    /// The first and the last of the names on a page, counted from 1.
    pub fn range(page: u32, tools: u32) -> (u32, u32) {
        ((page - 1) * Roll::NAMES + 1, tools.min(page * Roll::NAMES))
    }

    pub fn from_json(file: &str, text: &str) -> Result<Roll, Vec<Fault>> {
        Reader::read(file, text, Roll::read)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Roll> {
        let fields = cursor.object(&["page", "in_all", "names"])?;
        let count = |key| fields.need(key, |cursor| cursor.whole(1_000_000).map(|count| count as u32));
        let (page, in_all) = (count("page"), count("in_all"));
        let names = fields.need("names", words);
        whole!(Roll { page, in_all, names })
    }
}
