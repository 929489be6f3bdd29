/// A file that says something of every tool, and so grows with the catalogue. Pages are made without them; search, browse
/// and the pages of votes need them.
///
/// They are no [`DataFile`](super::DataFile)s: those are read by the app, and everybody would load the doors of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeFile {
    /// Built: what search needs ([`Index`](crate::domain::Index)).
    Index,
    /// Built: what browsing needs beyond that ([`Facets`](crate::domain::Facets)).
    Facets,
    /// The published votes, if any were counted.
    Tallies,
}

impl WholeFile {
    /// Its path inside the site.
    pub fn path(self) -> &'static str {
        match self {
            WholeFile::Index => "catalogue/index.json",
            WholeFile::Facets => "catalogue/facets.json",
            WholeFile::Tallies => "catalogue/tallies.json",
        }
    }
}
