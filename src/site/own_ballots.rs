use super::Route;
use crate::domain::{BallotBox, Conflict, Date, Index, Site, Slug, Subject, Verdict, Vote};
use crate::words::{ballots, format, own_ballots as words};
use std::cmp::Reverse;

/// What the tools of a catalogue are called, found quickly: a box may hold thousands of ballots.
#[derive(Clone, Debug, Default)]
pub struct Names(Vec<(Slug, String)>);

impl Names {
    pub fn of(index: &Index) -> Names {
        // The index is in the order of slugs.
        Names(index.rows().iter().map(|row| (row.slug().clone(), row.name().to_string())).collect())
    }

    fn find(&self, slug: &Slug) -> Option<&str> {
        self.0.binary_search_by(|(known, _)| known.cmp(slug)).ok().map(|at| self.0[at].1.as_str())
    }

    /// A tool's name; its slug, where the catalogue does not have it.
    fn of_tool<'n>(&'n self, slug: &'n Slug) -> &'n str {
        self.find(slug).unwrap_or(slug.as_str())
    }

    /// What a ballot is on: "Heron", "Heron or Magpie".
    pub fn on(&self, subject: &Subject) -> String {
        format::or(&subject.tools().map(|slug| self.of_tool(slug)).collect::<Vec<_>>())
    }

    /// What a ballot says: a verdict, the name that was picked, or that it was taken back.
    pub fn said(&self, subject: &Subject, vote: Vote) -> String {
        let said = match (vote, subject) {
            (Vote::A, Subject::Pair(pair)) => self.of_tool(pair.a()),
            (Vote::B, Subject::Pair(pair)) => self.of_tool(pair.b()),
            (Vote::Ship, _) => Verdict::Ship.in_words(),
            (Vote::Skip, _) => Verdict::Skip.in_words(),
            (Vote::Withdrawn, _) => words::TAKEN_BACK,
            // A and B are of pairs alone.
            (Vote::Tie | Vote::A | Vote::B, _) => ballots::TIE,
        };
        said.to_string()
    }

    /// One sentence on two ballots of which one counts.
    pub fn conflict(&self, Conflict { subject, kept, dropped }: &Conflict) -> String {
        let [(kept, kept_day), (dropped, dropped_day)] =
            [kept, dropped].map(|ballot| (self.said(subject, ballot.vote), ballot.day.in_words()));
        words::conflict(&self.on(subject), (&kept, &kept_day), (&dropped, &dropped_day))
    }

    /// What is to be said of the tools that the catalogue no longer has; None where it has all.
    fn gone(&self, subject: &Subject) -> Option<String> {
        let gone: Vec<&str> =
            subject.tools().filter(|slug| self.find(slug).is_none()).map(|slug| slug.as_str()).collect();
        match (subject, &gone[..]) {
            (_, []) => None,
            (Subject::Tool(_), _) => Some(words::NOT_IN_CATALOGUE.to_string()),
            (Subject::Pair(_), gone) => Some(words::not_in_catalogue(&format::and(gone))),
        }
    }
}

/// A ballot that counts, as the list of the reader's own shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBallot {
    pub subject: Subject,
    /// What it is on, as [`Names::on`] says it.
    pub on: String,
    /// What it says, as [`Names::said`] says it.
    pub said: String,
    pub day: Date,
    /// The page of what it is on; None where the catalogue does not have all of it.
    pub page: Option<Route>,
    /// What the catalogue no longer has, in words.
    pub gone: Option<String>,
}

impl OwnBallot {
    /// All ballots that count, the newest day first, on one day by what they are on.
    pub fn all(ballots: &BallotBox, names: &Names, site: &Site) -> Vec<OwnBallot> {
        let counting = ballots.iter().filter(|(_, ballot)| ballot.vote != Vote::Withdrawn);
        let mut all: Vec<OwnBallot> = counting
            .map(|(subject, ballot)| {
                let gone = names.gone(subject);
                OwnBallot {
                    subject: subject.clone(),
                    on: names.on(subject),
                    said: names.said(subject, ballot.vote),
                    day: ballot.day,
                    page: gone.is_none().then(|| page(subject, site)),
                    gone,
                }
            })
            .collect();
        all.sort_by_cached_key(|own| (Reverse(own.day), own.on.to_ascii_lowercase()));
        all
    }

    /// How many ballots of a box were taken back.
    pub fn withdrawn(ballots: &BallotBox) -> u32 {
        ballots.iter().filter(|(_, ballot)| ballot.vote == Vote::Withdrawn).count() as u32
    }
}

/// The tool's page, or the two compared.
fn page(subject: &Subject, site: &Site) -> Route {
    match subject {
        Subject::Tool(slug) => Route::Tool(slug.clone()),
        Subject::Pair(pair) => Route::comparing(site, pair.a(), pair.b()),
    }
}
