use super::votes::Votes;
use crate::domain::{
    Beside, Catalogue, Comparison, Item, Near, Record, Relations, Roll, Row, Rows, Shelf, Site, Slug, Sort, Tool,
    shared_specs,
};
use crate::site::{PAIRS_AT_HOME, PAIRS_IN_SITE, PageData, Route, TOOLS_AT_FIRST};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Cuts out of a catalogue what each page carries and each built file holds: all it shows and nothing else, so that a
/// reader of one comparison never loads the catalogue.
///
/// What stands where is gathered once, so that a page costs what is on it: tens of thousands of pages are cut from the same
/// catalogue.
pub(super) struct Cutter<'c> {
    catalogue: &'c Catalogue,
    /// The site without its curated pairs.
    bare: Site,
    positions: HashMap<&'c Slug, usize>,
    relations: Relations<'c>,
    votes: Votes<'c>,
    /// The positions of all tools by name, and of those that the page of all tools begins with.
    by_name: Vec<usize>,
    top: Vec<usize>,
    /// By position, what stands near each tool, once somebody has asked: it is sought among its whole category, and both
    /// its file and its page show it.
    near: Vec<OnceLock<Vec<Near>>>,
}

impl<'c> Cutter<'c> {
    pub fn of(catalogue: &'c Catalogue) -> Cutter<'c> {
        let positions: HashMap<&Slug, usize> =
            catalogue.tools.iter().enumerate().map(|(at, tool)| (&tool.slug, at)).collect();
        let shelf = Shelf::from_items(&catalogue.site, catalogue.tools.iter().map(Item::of).collect());
        let sorted = |by: Sort, most: usize| -> Vec<usize> {
            let mut places: Vec<usize> = (0..shelf.items().len()).collect();
            shelf.sort(&mut places, by);
            places.iter().take(most).map(|place| positions[&shelf.items()[*place].slug]).collect()
        };
        Cutter {
            bare: Site { comparisons: Vec::new(), ..catalogue.site.clone() },
            relations: Relations::of(&catalogue.site, &catalogue.tools),
            votes: Votes::of(catalogue.tallies.as_ref()),
            by_name: sorted(Sort::Name, usize::MAX),
            top: sorted(Sort::default(), TOOLS_AT_FIRST),
            near: catalogue.tools.iter().map(|_| OnceLock::new()).collect(),
            positions,
            catalogue,
        }
    }

    pub fn page_data(&self, route: &Route) -> PageData {
        let tools: Vec<Tool> = match route {
            Route::Tool(slug) => self.tool(slug).into_iter().cloned().collect(),
            _ => self.compared(&route.compared()),
        };
        let mut site = self.bare.slice(|_| true, &tools);
        let chooses = matches!(route, Route::LineUp(slugs) if slugs.len() < 2);
        let pairs = match route {
            Route::Home => PAIRS_AT_HOME,
            _ if chooses => PAIRS_IN_SITE,
            _ => 0,
        };
        site.comparisons = self.first_pairs(pairs).to_vec();
        let rows = match route {
            Route::Tools => Some(self.top()),
            _ => (pairs > 0).then(|| self.paired(pairs)),
        };
        PageData {
            path: (*route != Route::NotFound).then(|| route.path()),
            counted: self.catalogue.tallies.is_some(),
            beside: self.beside_on(route, &tools),
            site,
            tools,
            rows,
            roll: match route {
                Route::Roll(page) => Some(self.roll(*page)),
                _ => None,
            },
            record: match route {
                Route::Reviewer(id) => Some(Record::of(self.catalogue, id)),
                _ => None,
            },
        }
    }

    fn tool(&self, slug: &Slug) -> Option<&'c Tool> {
        self.positions.get(slug).map(|at| &self.catalogue.tools[*at])
    }

    /// Tools as a comparison shows them.
    fn compared(&self, slugs: &[Slug]) -> Vec<Tool> {
        let tools: Vec<&Tool> = slugs.iter().filter_map(|slug| self.tool(slug)).collect();
        let shown = shared_specs(&tools);
        tools.iter().map(|tool| tool.brief(|key| shown.contains(&key))).collect()
    }

    /// The site as it is published.
    pub fn site(&self) -> Site {
        Site { comparisons: self.first_pairs(PAIRS_IN_SITE).to_vec(), ..self.bare.clone() }
    }

    fn first_pairs(&self, most: usize) -> &'c [Comparison] {
        let all = &self.catalogue.site.comparisons;
        &all[..all.len().min(most)]
    }

    /// The tools in the first curated pairs, of all pairs.
    pub fn paired(&self, most: usize) -> Rows {
        let named = self.first_pairs(most).iter().flat_map(|pair| &pair.tools);
        self.rows(named).of_all(self.catalogue.site.comparisons.len())
    }

    /// The tools that the page of all tools begins with.
    pub fn top(&self) -> Rows {
        self.top.iter().map(|at| Row::of(&self.catalogue.tools[*at])).collect::<Rows>().of_all(self.by_name.len())
    }

    /// A page of names.
    pub fn roll(&self, page: u32) -> Roll {
        let names = self.by_name.chunks(Roll::NAMES as usize).nth(page as usize - 1).unwrap_or_default();
        let names = names.iter().map(|at| &self.catalogue.tools[*at]);
        Roll {
            page,
            in_all: self.by_name.len() as u32,
            names: names.map(|tool| (tool.slug.to_string(), tool.name.clone())).collect(),
        }
    }

    /// The rows of some tools, each once, in the catalogue's order.
    pub fn rows<'s>(&self, slugs: impl Iterator<Item = &'s Slug>) -> Rows {
        let mut positions: Vec<usize> = slugs.filter_map(|slug| self.positions.get(slug)).copied().collect();
        positions.sort_unstable();
        positions.dedup();
        positions.into_iter().map(|at| Row::of(&self.catalogue.tools[at])).collect()
    }

    /// All that stands beside a tool.
    pub fn beside(&self, tool: &Tool) -> Beside {
        let curated = self.relations.pairs(&tool.slug);
        let near = self.near(tool);
        let pairs: Vec<Comparison> = curated.iter().take(Beside::MOST).copied().cloned().collect();
        let named = pairs.iter().flat_map(|pair| &pair.tools).chain(near.iter().map(|near| &near.tool));
        let rows = self.rows(named.filter(|slug| **slug != tool.slug));
        let tallies = self.votes.beside(&tool.slug, curated);
        Beside { tool: tool.slug.clone(), pairs, near, rows: (!rows.is_empty()).then_some(rows), tallies }
    }

    /// What is worth comparing with a tool, beside the pairs that it stands in.
    fn near(&self, tool: &Tool) -> Vec<Near> {
        let sought = || {
            let related = self.relations.related(tool).into_iter().filter(|related| !related.curated);
            related.map(|related| Near { tool: related.tool.slug.clone(), reason: related.reason }).collect()
        };
        self.near[self.positions[&tool.slug]].get_or_init(sought).clone()
    }

    /// What a page says of that. A comparison has no byte to spare: its pair and the votes on all of its tools stand
    /// beside the first.
    fn beside_on(&self, route: &Route, tools: &[Tool]) -> Option<Beside> {
        let first = tools.first()?;
        if let Route::Tool(slug) = route {
            let own = self.votes.on(std::slice::from_ref(slug));
            return Some(Beside { tallies: own, ..self.beside(first) });
        }
        let slugs: Vec<Slug> = tools.iter().map(|tool| tool.slug.clone()).collect();
        let mut pairs = self.relations.pairs(&first.slug).iter();
        let pair = match &slugs[..] {
            [a, b] => pairs.find(|pair| pair.is_of(a, b)),
            _ => None,
        };
        Some(Beside {
            tool: first.slug.clone(),
            pairs: pair.into_iter().copied().cloned().collect(),
            near: Vec::new(),
            rows: None,
            tallies: self.votes.on(&slugs),
        })
    }
}
