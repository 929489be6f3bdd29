use crate::domain::json::{Cursor, quoted};
use serde::Serialize;
use std::fmt;

/// Beginnings of the ids that SPDX lists but that forbid some use or some passing on; and what is no id at all.
const NOT_OPEN: [&str; 8] =
    ["proprietary", "LicenseRef-", "DocumentRef-", "BUSL-", "SSPL-", "Elastic-", "PolyForm-", "CC-BY-NC"];

/// An SPDX expression, a `LicenseRef-…`, or `proprietary`.
///
/// The shape is checked here; whether SPDX lists the id is checked by the companion, which carries the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Licence(String);

impl Licence {
    pub const PROPRIETARY: &str = "proprietary";

    /// A licence, if `text` has the shape of one: ids joined by AND, OR, WITH.
    pub fn parse(text: &str) -> Option<Licence> {
        let id =
            |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || "-.+:()".contains(c)) && !word.is_empty();
        let mut words = text.split(' ');
        let shaped = words.by_ref().enumerate().all(|(index, word)| match index % 2 {
            0 => id(word),
            _ => matches!(word, "AND" | "OR" | "WITH"),
        });
        (shaped && text.split(' ').count() % 2 == 1).then(|| Licence(text.to_string()))
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Licence> {
        let text = cursor.text()?;
        let licence = Licence::parse(text);
        if licence.is_none() {
            cursor.fault(
                format!("{} is not a licence", quoted(text)),
                "write SPDX ids such as Apache-2.0, joined by AND, OR or WITH; LicenseRef-…; or proprietary",
            );
        }
        licence
    }

    /// In the place of one that is not to be counted on: it says nothing, and is not open.
    pub(crate) fn left_out() -> Licence {
        Licence(String::new())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether anybody may use, change and pass on what is under it. Terms of their own (`LicenseRef-…`) are taken for not
    /// open, and so are the families of [`NOT_OPEN`].
    pub fn is_open(&self) -> bool {
        let closed = |id: &str| NOT_OPEN.iter().any(|family| id.starts_with(family));
        // One of several to choose from is enough; several that hold together must all be open.
        !self.0.is_empty()
            && self.0.split(" OR ").any(|choice| !choice.split(' ').any(|id| closed(id.trim_matches(['(', ')']))))
    }

    pub fn is_proprietary(&self) -> bool {
        self.0 == Licence::PROPRIETARY
    }
}

impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
