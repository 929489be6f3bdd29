use super::choice::mixed;
use super::contest::Contest;
use super::meetings::meetings;
use crate::domain::json::{Cursor, Reader};
use crate::domain::read::{first_of, whole};
use crate::domain::{BallotBox, Fault, Index, Slug, Subject, Vote};
use serde::Serialize;

/// The categories that have bouts, and how many. Built, never written by hand; it says which contests have a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contests {
    pub categories: Vec<Contested>,
}

/// What there is to pick from in one category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contested {
    pub category: Slug,
    /// Pairs of takes.
    pub bouts: u32,
    /// Pairs of tools, each with one bout or several.
    pub pairs: u32,
}

impl Contests {
    pub fn of(contests: &[Contest]) -> Contests {
        let contested = |contest: &Contest| {
            let (bouts, pairs) = meetings(&contest.takes);
            Contested { category: contest.category.clone(), bouts, pairs }
        };
        Contests { categories: contests.iter().map(contested).collect() }
    }

    /// The category of which the reader's own board knows the least: with the most pairs on which they have no vote, and
    /// of several the one that the seed names. None where there are no bouts.
    ///
    /// Which tools are in a category stands in the index, so this needs no contest's own file. A vote on a pair that is
    /// in none of the bouts, from another edition, is counted as well.
    pub fn least_known(&self, index: &Index, ballots: &BallotBox, seed: u64) -> Option<&Slug> {
        let category = |slug: &Slug| index.row(slug).map(|row| row.category());
        let voted: Vec<&Slug> = ballots
            .iter()
            .filter(|(_, ballot)| ballot.vote != Vote::Withdrawn)
            .filter_map(|(subject, _)| match subject {
                Subject::Pair(pair) => category(pair.a()).filter(|found| category(pair.b()) == Some(*found)),
                Subject::Tool(_) => None,
            })
            .collect();
        let left = |listed: &Contested| {
            let voted = voted.iter().filter(|category| ***category == listed.category).count() as u32;
            listed.pairs.saturating_sub(voted)
        };
        let ranked = self.categories.iter().enumerate();
        let best = ranked.max_by_key(|(at, listed)| (left(listed), mixed(seed, *at as u64)))?;
        Some(&best.1.category)
    }

    pub fn from_json(file: &str, text: &str) -> Result<Contests, Vec<Fault>> {
        Reader::read(file, text, Contests::read)
    }

    fn read(cursor: &Cursor) -> Option<Contests> {
        let fields = cursor.object(&["categories"])?;
        let mut seen = Vec::new();
        let categories = fields.need("categories", |cursor| cursor.list(|cursor| contested(cursor, &mut seen)));
        whole!(Contests { categories })
    }
}

fn contested(cursor: &Cursor, seen: &mut Vec<Slug>) -> Option<Contested> {
    let fields = cursor.object(&["category", "bouts", "pairs"])?;
    let category = fields.need("category", |cursor| {
        let category = Slug::read(cursor)?;
        first_of(seen, category.clone(), cursor);
        Some(category)
    });
    let count = |cursor: &Cursor| cursor.whole(u64::from(u32::MAX)).map(|count| count as u32);
    let bouts = fields.need("bouts", count);
    let pairs = fields.need("pairs", count);
    whole!(Contested { category, bouts, pairs })
}
