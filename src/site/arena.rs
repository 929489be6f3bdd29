use crate::domain::Slug;

/// A file that the arena alone is made from.
///
/// It is no [`DataFile`](super::DataFile): those are read by the app, too, and everybody would load the doors of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArenaFile {
    /// Built: the categories with bouts.
    Contests,
    /// Built: the masked takes of one category.
    Contest(Slug),
}

impl ArenaFile {
    /// Its path inside the site.
    pub fn path(&self) -> String {
        match self {
            ArenaFile::Contests => "catalogue/arena.json".into(),
            ArenaFile::Contest(category) => format!("catalogue/arena/{category}.json"),
        }
    }

    /// The category that an address's query names. Whether it has bouts is for others to say.
    pub fn category_in(query: &str) -> Option<Slug> {
        let mut pairs = query.trim_start_matches('?').split('&');
        Slug::parse(pairs.find_map(|pair| pair.strip_prefix(CATEGORY))?)
    }

    /// The query with this category in place of another; whatever else it says stays.
    pub fn with_category(query: &str, category: &Slug) -> String {
        let pairs = query.trim_start_matches('?').split('&');
        let others: String = pairs
            .filter(|pair| !pair.is_empty() && !pair.starts_with(CATEGORY))
            .map(|pair| format!("{pair}&"))
            .collect();
        format!("?{others}{CATEGORY}{category}")
    }
}

const CATEGORY: &str = "category=";
