use super::DataFile;
use crate::domain::{Site, Slug};

/// How many tools can stand side by side and still be compared.
pub const MOST_TOOLS: usize = 4;

/// How many curated pairs the home page shows, the first of `site.json`; the comparison page shows all.
pub const PAIRS_AT_HOME: usize = 12;

/// Every page there is. The one place that knows addresses, in both directions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Tools,
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

    /// The own address of a curated pair, named in either order; None of any other.
    pub fn curated(site: &Site, one: &Slug, other: &Slug) -> Option<Route> {
        let [first, second] = site.comparison(one, other)?.tools.clone();
        Some(Route::Pair(first, second))
    }

    /// Where two tools are compared: at their own address where they are curated, otherwise lined up.
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
            Route::Home => vec![DataFile::Site, DataFile::Top],
            Route::Tools => vec![DataFile::Site, DataFile::Top],
            Route::Tool(slug) => {
                vec![DataFile::Tool(slug.clone()), DataFile::Site, DataFile::Top, DataFile::Tallies]
            }
            Route::Pair(..) | Route::LineUp(_) => {
                let tools = self.compared().into_iter().map(DataFile::Tool);
                // One tool is not yet a comparison: the page is still the one for choosing.
                let rest = if self.compared().len() < 2 { DataFile::Top } else { DataFile::Tallies };
                [DataFile::Site, rest].into_iter().chain(tools).collect()
            }
            Route::Reviewer(id) => vec![DataFile::Site, DataFile::Record(id.clone())],
            Route::Reviewers => vec![DataFile::Site],
            _ => Vec::new(),
        }
    }
}

/// The `tools` of a query: slugs apart by commas, each once, at most [`MOST_TOOLS`]. What is no slug is passed over.
fn lined_up(query: &str) -> Vec<Slug> {
    let value =
        query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("tools=")).unwrap_or_default();
    let value = value.replace("%2C", ",").replace("%2c", ",");
    let mut tools: Vec<Slug> = Vec::new();
    for slug in value.split(',').filter_map(Slug::parse) {
        if !tools.contains(&slug) && tools.len() < MOST_TOOLS {
            tools.push(slug);
        }
    }
    tools
}
