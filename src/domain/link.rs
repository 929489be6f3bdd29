use crate::domain::json::{Cursor, quoted};
use serde::Serialize;

/// An address a reader may be sent to: https, or it is not one. Whether it can be opened, the check tells.
///
/// Everything in a catalogue is untrusted; this type is why no page can carry a `javascript:` link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Link(
    #[cfg_attr(feature = "native", schemars(regex(pattern = "^https://")))]
    String,
);

impl Link {
    /// A link, if `text` is an https address with a host and nothing that could break out of an attribute.
    pub fn parse(text: &str) -> Option<Link> {
        let host = text.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
        let plain =
            text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !is_hidden(c) && !"<>\"\\^`{|}".contains(c));
        (plain && host.chars().any(char::is_alphanumeric) && !host.contains('@')).then(|| Link(text.to_string()))
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Link> {
        let text = cursor.text()?;
        let link = Link::parse(text);
        if link.is_none() {
            cursor.fault(
                format!("{} is not a link", quoted(text)),
                "write an https address in full, without spaces, quotes, brackets or a user name",
            );
        }
        link
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// "example.org", for a link's text. Without `www.`.
    pub fn host(&self) -> &str {
        let host = self.0["https://".len()..].split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// Marks that turn or join the letters around them: a host shown with them could pass for another.
pub(in crate::domain) fn is_hidden(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
