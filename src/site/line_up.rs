use super::Route;
use crate::domain::{MOST_TOOLS, Site, Slug};

/// Tools side by side, and the pages one step away from them.
///
/// Every step is None where it leads nowhere else: no such place, nothing changed, no room. A curated pair has one address
/// and so one order; swapping it leads nowhere either.
pub struct LineUp<'s> {
    tools: Vec<Slug>,
    site: Option<&'s Site>,
}

impl<'s> LineUp<'s> {
    /// Of the tools each once, and no more than can be compared. Places count from 0. Without the site no pair is known to
    /// be curated: the page itself then leads on to the pair’s own address.
    pub fn new(tools: &[Slug], site: Option<&'s Site>) -> LineUp<'s> {
        LineUp { tools: side_by_side(tools.iter().cloned()), site }
    }

    /// The page of the tools as they stand.
    pub fn route(&self) -> Route {
        self.page(self.tools.clone())
    }

    /// A tool and the one behind it change places.
    pub fn swapped(&self, place: usize) -> Option<Route> {
        self.moved(place, place + 1)
    }

    /// A tool goes to another place, and those between close up.
    pub fn moved(&self, from: usize, to: usize) -> Option<Route> {
        let mut tools = self.tools.clone();
        if from.max(to) >= tools.len() {
            return None;
        }
        let tool = tools.remove(from);
        tools.insert(to, tool);
        self.elsewhere(tools)
    }

    /// Another tool stands at a place. One that is there already changes places with the tool it takes the place of.
    pub fn replaced(&self, place: usize, tool: &Slug) -> Option<Route> {
        let mut tools = self.tools.clone();
        let before = tools.get(place)?.clone();
        if let Some(other) = tools.iter().position(|other| other == tool) {
            tools[other] = before;
        }
        tools[place] = tool.clone();
        self.elsewhere(tools)
    }

    /// A tool is gone. With one left the page is the one for choosing.
    pub fn without(&self, place: usize) -> Option<Route> {
        let mut tools = self.tools.clone();
        if place >= tools.len() {
            return None;
        }
        tools.remove(place);
        self.elsewhere(tools)
    }

    /// One more tool behind the others.
    pub fn with(&self, tool: &Slug) -> Option<Route> {
        self.elsewhere(side_by_side(self.tools.iter().chain([tool]).cloned()))
    }

    fn elsewhere(&self, tools: Vec<Slug>) -> Option<Route> {
        Some(self.page(tools)).filter(|route| *route != self.route())
    }

    fn page(&self, tools: Vec<Slug>) -> Route {
        match (&tools[..], self.site) {
            ([one, other], Some(site)) => Route::comparing(site, one, other),
            _ => Route::LineUp(tools),
        }
    }
}

/// What can stand side by side of these: each once, the first [`MOST_TOOLS`].
pub(super) fn side_by_side(slugs: impl Iterator<Item = Slug>) -> Vec<Slug> {
    let mut tools: Vec<Slug> = Vec::new();
    for slug in slugs {
        if !tools.contains(&slug) && tools.len() < MOST_TOOLS {
            tools.push(slug);
        }
    }
    tools
}
