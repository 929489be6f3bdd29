use crate::domain::json::{Cursor, quoted};
use serde::Serialize;
use std::fmt;

/// The name of a thing in addresses and files: lower-case letters, digits and single hyphens.
///
/// The word `vs` cannot stand in it, so `a-vs-b` always splits in one way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Slug(
    #[cfg_attr(feature = "native", schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"), length(max = 64)))] String,
);

impl Slug {
    const LONGEST: usize = 64;

    /// A slug, if `text` is one.
    pub fn parse(text: &str) -> Option<Slug> {
        let fits = text.len() <= Slug::LONGEST
            && text.split('-').all(|word| {
                !word.is_empty() && word != "vs" && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        fits.then(|| Slug(text.to_string()))
    }

    /// The slug that says the same as a name: small letters and digits, whatever else is between them as one hyphen.
    pub(crate) fn plain(name: &str) -> Option<Slug> {
        let mut slug = String::with_capacity(name.len());
        let mut apart = false;
        for letter in name.bytes() {
            if letter.is_ascii_alphanumeric() {
                slug.extend((apart && !slug.is_empty()).then_some('-'));
                slug.push(letter.to_ascii_lowercase().into());
            }
            apart = !letter.is_ascii_alphanumeric();
        }
        Slug::parse(&slug)
    }

    pub(crate) fn read(cursor: &Cursor) -> Option<Slug> {
        let text = cursor.text()?;
        let slug = Slug::parse(text);
        if slug.is_none() {
            cursor.fault(
                format!("{} cannot stand in an address", quoted(text)),
                "use lower-case letters, digits and single hyphens, at most 64, without the word “vs”",
            );
        }
        slug
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
