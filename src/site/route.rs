use super::DataFile;
use super::line_up::side_by_side;
use crate::domain::{Site, Slug};

/// How many curated pairs the published `site.json` carries and the comparison page lists, the first of the editor's. All
/// others stand beside their tools ([`Beside`](crate::domain::Beside)).
pub const PAIRS_IN_SITE: usize = 100;

/// How many of them the home page shows.
pub const PAIRS_AT_HOME: usize = 12;

/// How many tools the written page of all tools shows.
pub const TOOLS_AT_FIRST: usize = 48;

/// Every page there is. The one place that knows addresses, in both directions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Tools,
    /// A page of the names of all tools, from 1 on.
    Roll(u32),
    Tool(Slug),
    /// Two tools at an address of their own.
    Pair(Slug, Slug),
    /// The tools a reader lined up; fewer than two while choosing.
    LineUp(Vec<Slug>),
    Reviewers,
    Reviewer(Slug),
    Method,
    /// The reader's own ballots.
    Ballots,
    Board,
    /// The published log, counted again.
    Recount,
    Arena,
    NotFound,
}

impl Route {
    /// The page at a path inside the site. Slashes at the end do not matter; an unknown path is [`Route::NotFound`].
    pub fn parse(path: &str, query: &str) -> Route {
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        let route = match steps[..] {
            [] => Some(Route::Home),
            ["tools"] => Some(Route::Tools),
            ["tools", "all", page] => numbered(page).map(Route::Roll),
            ["tool", slug] => Slug::parse(slug).map(Route::Tool),
            ["compare"] => Some(Route::LineUp(lined_up(query))),
            ["compare", pair] => {
                pair.split_once("-vs-").and_then(|(a, b)| Some(Route::Pair(Slug::parse(a)?, Slug::parse(b)?)))
            }
            ["reviewers"] => Some(Route::Reviewers),
            ["reviewer", id] => Slug::parse(id).map(Route::Reviewer),
            ["method"] => Some(Route::Method),
            ["ballots"] => Some(Route::Ballots),
            ["board"] => Some(Route::Board),
            ["board", "recount"] => Some(Route::Recount),
            ["arena"] => Some(Route::Arena),
            _ => None,
        };
        match route {
            Some(Route::Pair(a, b)) if a == b => Route::Tool(a),
            route => route.unwrap_or(Route::NotFound),
        }
    }

    /// The page's path inside the site, with its query.
    pub fn path(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Tools => "/tools/".into(),
            Route::Roll(page) => format!("/tools/all/{page}/"),
            Route::Tool(slug) => format!("/tool/{slug}/"),
            Route::Pair(a, b) => format!("/compare/{a}-vs-{b}/"),
            Route::LineUp(tools) if tools.is_empty() => "/compare/".into(),
            Route::LineUp(tools) => {
                let slugs: Vec<&str> = tools.iter().map(Slug::as_str).collect();
                format!("/compare/?tools={}", slugs.join(","))
            }
            Route::Reviewers => "/reviewers/".into(),
            Route::Reviewer(id) => format!("/reviewer/{id}/"),
            Route::Method => "/method/".into(),
            Route::Ballots => "/ballots/".into(),
            Route::Board => "/board/".into(),
            Route::Recount => "/board/recount/".into(),
            Route::Arena => "/arena/".into(),
            Route::NotFound => "/404.html".into(),
        }
    }

    /// Whether the second wasm makes the page (docs/adr/0015).
    pub fn is_of_the_community(&self) -> bool {
        matches!(self, Route::Ballots | Route::Board | Route::Recount | Route::Arena)
    }

    /// The own address of a curated pair, named in either order; None of any other, and of a pair that this site does not
    /// carry.
    pub fn curated(site: &Site, one: &Slug, other: &Slug) -> Option<Route> {
        let [first, second] = site.comparison(one, other)?.tools.clone();
        Some(Route::Pair(first, second))
    }

    /// Where two tools are compared: at their own address where this site says that they are curated, otherwise lined up,
    /// from where a curated pair still comes to its own address.
    pub fn comparing(site: &Site, one: &Slug, other: &Slug) -> Route {
        Route::curated(site, one, other).unwrap_or_else(|| Route::LineUp(vec![one.clone(), other.clone()]))
    }

    /// The tools a comparison is of; none on other pages.
    pub fn compared(&self) -> Vec<Slug> {
        match self {
            Route::Pair(a, b) => vec![a.clone(), b.clone()],
            Route::LineUp(tools) => tools.clone(),
            _ => Vec::new(),
        }
    }

    /// The files the page is made from, beside the masthead that every page carries.
    pub fn needs(&self) -> Vec<DataFile> {
        match self {
            Route::Home => vec![DataFile::Site, DataFile::Paired],
            Route::Tools => vec![DataFile::Top],
            Route::Roll(page) => vec![DataFile::Roll(*page)],
            Route::Tool(slug) => vec![DataFile::Tool(slug.clone()), DataFile::Site, DataFile::Beside(slug.clone())],
            // One tool is not yet a comparison: the page is still the one for choosing.
            Route::LineUp(tools) if tools.len() < 2 => vec![DataFile::Site, DataFile::Paired],
            Route::Pair(..) | Route::LineUp(_) => {
                let tools = self.compared();
                let beside = tools.iter().cloned().map(DataFile::Beside);
                let tools = tools.iter().cloned().map(DataFile::Tool);
                [DataFile::Site].into_iter().chain(tools).chain(beside).collect()
            }
            Route::Reviewer(id) => vec![DataFile::Site, DataFile::Record(id.clone())],
            Route::Reviewers => vec![DataFile::Site],
            _ => Vec::new(),
        }
    }
}

/// A number from 1 on, written as a number is.
fn numbered(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number > 0 && !text.starts_with(['0', '+'])).then_some(number)
}

/// The `tools` of a query: slugs apart by commas, each once, at most [`MOST_TOOLS`](crate::domain::MOST_TOOLS). What is no slug is passed over.
fn lined_up(query: &str) -> Vec<Slug> {
    let value =
        query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("tools=")).unwrap_or_default();
    let value = value.replace("%2C", ",").replace("%2c", ",");
    side_by_side(value.split(',').filter_map(Slug::parse))
}
