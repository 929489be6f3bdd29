use crate::domain::json::{Cursor, Reader};
use crate::domain::{Beside, Fault, Known, Record, Roll, Rows, Site, Tool};
use serde::Serialize;

/// What a written page carries, so that its first view needs no request: the masthead, and just the records it shows.
///
/// The fields are in the order of the words they repeat: gzip finds again what stands within 32 KB before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PageData {
    /// The path inside the site the page was written for; None in 404.html, which stands for any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Whether the publisher has counted votes, so that the pages of votes do not ask for a missing file.
    pub counted: bool,
    /// What the page says beside the tool, or beside the first of two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<Beside>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Tool>,
    /// The rows this page names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<Rows>,
    /// The site with the curated pairs this page names.
    pub site: Site,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
}

impl PageData {
    /// The id of the element that holds it. `application/json` is data, not script, so no policy need allow it.
    pub const ELEMENT: &str = "page-data";

    pub fn from_json(text: &str) -> Result<PageData, Vec<Fault>> {
        Reader::read(PageData::ELEMENT, text, PageData::read)
    }

    fn read(cursor: &Cursor) -> Option<PageData> {
        let fields = cursor.object(&["path", "counted", "site", "tools", "rows", "beside", "roll", "record"])?;
        Some(PageData {
            path: fields.may("path", |cursor| cursor.text().map(String::from)),
            counted: fields.need("counted", |cursor| cursor.flag())?,
            site: fields.need("site", |cursor| Site::read(cursor, None, true))?,
            tools: fields
                .may("tools", |cursor| cursor.list(|cursor| Tool::read(cursor, &Known::default())))
                .unwrap_or_default(),
            rows: fields.may("rows", Rows::read),
            beside: fields.may("beside", Beside::read),
            roll: fields.may("roll", Roll::read),
            record: fields.may("record", Record::read),
        })
    }
}
