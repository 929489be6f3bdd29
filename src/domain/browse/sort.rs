use super::Item;
use crate::words::browse as words;
use std::cmp::Ordering;

/// The order in which items stand. What is not known stands last, and equals stand by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The panel's score, the highest first.
    #[default]
    Score,
    /// The share of the panel who would ship it, the greatest first.
    ShipShare,
    /// The entry price, the lowest first.
    Price,
    Name,
    /// The day the record was last gone through, the newest first.
    Reviewed,
}

impl Sort {
    /// In the order of pages, with the word in addresses.
    const WORDS: [(&'static str, Sort); 5] = [
        ("score", Sort::Score),
        ("ship", Sort::ShipShare),
        ("price", Sort::Price),
        ("name", Sort::Name),
        ("reviewed", Sort::Reviewed),
    ];

    pub fn all() -> [Sort; 5] {
        Sort::WORDS.map(|(_, sort)| sort)
    }

    pub fn parse(word: &str) -> Option<Sort> {
        Sort::WORDS.iter().find(|(known, _)| *known == word).map(|(_, sort)| *sort)
    }

    pub fn id(self) -> &'static str {
        Sort::WORDS.iter().find(|(_, sort)| *sort == self).map_or("", |(word, _)| word)
    }

    pub fn in_words(self) -> &'static str {
        match self {
            Sort::Score => words::BY_SCORE,
            Sort::ShipShare => words::BY_SHIP_SHARE,
            Sort::Price => words::BY_PRICE,
            Sort::Name => words::BY_NAME,
            Sort::Reviewed => words::BY_REVIEWED,
        }
    }

    /// Which of two items stands first, names left aside.
    pub(super) fn compare(self, a: &Item, b: &Item) -> Ordering {
        match self {
            // None is the least, so it comes last where the greatest comes first.
            Sort::Score => b.panel.score().cmp(&a.panel.score()),
            Sort::ShipShare => {
                // a/b against c/d as ad against cb: exact. Nothing judged is no share at all.
                let (of_a, of_b) = (a.panel.takes(), b.panel.takes());
                let shares = (b.panel.ship * of_a).cmp(&(a.panel.ship * of_b));
                (of_a == 0).cmp(&(of_b == 0)).then(shares)
            }
            Sort::Price => a.entry.is_none().cmp(&b.entry.is_none()).then(a.entry.cmp(&b.entry)),
            Sort::Name => Ordering::Equal,
            Sort::Reviewed => b.reviewed.cmp(&a.reviewed),
        }
    }
}

/// By name as readers look for it, small and capital letters alike; of the same name by slug, which no two share.
pub(super) fn by_name(a: &Item, b: &Item) -> Ordering {
    let (one, other) = (a.name.bytes(), b.name.bytes());
    let folded = one.map(|byte| byte.to_ascii_lowercase()).cmp(other.map(|byte| byte.to_ascii_lowercase()));
    folded.then_with(|| a.slug.cmp(&b.slug))
}
