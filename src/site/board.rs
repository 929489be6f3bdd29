use crate::domain::{Category, IndexRow, Ranked, Site, Slug, Standing};
use crate::words::{board as words, format, verdict};

/// Whose order the page of boards shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    #[default]
    Panel,
    Community,
    You,
}

impl By {
    /// In the order of the page, with the word in addresses.
    const WORDS: [(&'static str, By); 3] = [("panel", By::Panel), ("community", By::Community), ("you", By::You)];

    pub fn all() -> [By; 3] {
        By::WORDS.map(|(_, by)| by)
    }

    pub fn in_words(self) -> &'static str {
        match self {
            By::Panel => words::BY_PANEL,
            By::Community => words::BY_READERS,
            By::You => words::BY_YOU,
        }
    }
}

/// What the page of boards shows, as its address says: `by=community&category=llm-api`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardView {
    pub by: By,
    /// None is all of them.
    pub category: Option<Slug>,
}

const BY: &str = "by";
const CATEGORY: &str = "category";

impl BoardView {
    /// The view in a query. What is unknown in it, a category that is not offered among it, is passed over.
    pub fn parse(query: &str, offered: &[&Category]) -> BoardView {
        let mut view = BoardView::default();
        for part in query.trim_start_matches('?').split('&') {
            match part.split_once('=') {
                Some((BY, value)) => {
                    let known = By::WORDS.iter().find(|(word, _)| *word == value);
                    view.by = known.map_or(view.by, |(_, by)| *by);
                }
                Some((CATEGORY, value)) => {
                    let known = offered.iter().find(|category| category.id.as_str() == value);
                    view.category = known.map(|category| category.id.clone()).or(view.category);
                }
                _ => {}
            }
        }
        view
    }

    /// A query with this view in it; all else that was in it stays. What is as it is at first is not written. Empty, or
    /// with its question mark.
    pub fn within(&self, query: &str) -> String {
        let ours = |part: &str| [BY, CATEGORY].contains(&part.split('=').next().unwrap_or_default());
        let others = query.trim_start_matches('?').split('&').filter(|part| !part.is_empty() && !ours(part));
        let mut parts: Vec<String> = others.map(str::to_string).collect();
        if self.by != By::default() {
            let word = By::WORDS.iter().find(|(_, by)| *by == self.by).map_or("", |(word, _)| word);
            parts.push(BY.to_string() + "=" + word);
        }
        parts.extend(self.category.iter().map(|id| CATEGORY.to_string() + "=" + id.as_str()));
        if parts.is_empty() { String::new() } else { "?".to_string() + &parts.join("&") }
    }

    /// The rows of the view, in the order of the catalogue.
    pub fn rows<'r>(&self, rows: &'r [IndexRow]) -> Vec<&'r IndexRow> {
        rows.iter().filter(|row| self.category.as_ref().is_none_or(|id| row.category() == id)).collect()
    }

    /// The categories that have tools.
    pub fn offered<'s>(site: &'s Site, rows: &[IndexRow]) -> Vec<&'s Category> {
        let has_tools = |category: &&Category| rows.iter().any(|row| *row.category() == category.id);
        site.categories.iter().filter(has_tools).collect()
    }
}

/// One line of a board as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    pub rank: u32,
    /// Whether another tool has the same rank.
    pub shared: bool,
    pub tool: String,
    pub slug: Slug,
    /// By what it stands there: "71 of 100", "61%", "1,540 points".
    pub figure: String,
    /// How sure that is, and of how many: "51 to 70%, 120 votes". Of the panel who ships it and who skips it.
    pub note: String,
}

impl BoardLine {
    /// The lines of places among these rows.
    pub fn of(rows: &[&IndexRow], places: &[Ranked]) -> Vec<BoardLine> {
        places.iter().filter_map(|place| BoardLine::one(rows.get(place.tool)?, place)).collect()
    }

    fn one(row: &IndexRow, place: &Ranked) -> Option<BoardLine> {
        let panel = |score: u32| (words::score(score), verdict::split(row.panel().ship, row.panel().skip));
        let (figure, note) = match &place.standing {
            Standing::Panel(score) => panel(score.rounded()),
            Standing::Rounded(score) => panel(*score),
            Standing::Community { tally, interval } => {
                let likely = format::percent_range(interval.low, interval.high);
                (format::percent(tally.ship_percent()?), words::of_votes(&likely, tally.votes().into()))
            }
            Standing::Pairs { points, low, high, votes } => {
                (words::points(*points), words::of_votes(&words::interval(*low, *high), *votes))
            }
        };
        let (rank, shared) = (place.rank, place.shared);
        Some(BoardLine { rank, shared, tool: row.name().to_string(), slug: row.slug().clone(), figure, note })
    }
}
