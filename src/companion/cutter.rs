use crate::domain::{
    Catalogue, Comparison, PairTally, Record, Row, Rows, Site, Slug, Tallies, Tally, Tool, shared_specs,
};
use crate::site::{PAIRS_AT_HOME, PageData, Route};
use std::collections::HashMap;

/// Cuts out of a catalogue what each page carries: all it shows and nothing else, so that a reader of one comparison never
/// loads the catalogue.
///
/// What stands where is gathered once, so that a page costs what is on it: tens of thousands of pages are cut from the same
/// catalogue.
pub(super) struct Cutter<'c> {
    catalogue: &'c Catalogue,
    /// The site without its curated pairs.
    bare: Site,
    positions: HashMap<&'c Slug, usize>,
    /// The curated pairs that a tool stands in, in their order.
    pairs: HashMap<&'c Slug, Vec<&'c Comparison>>,
    tool_votes: HashMap<&'c str, Tally>,
    pair_votes: HashMap<&'c str, PairTally>,
}

impl<'c> Cutter<'c> {
    pub fn of(catalogue: &'c Catalogue) -> Cutter<'c> {
        let Site { comparisons, .. } = &catalogue.site;
        let mut pairs: HashMap<&Slug, Vec<&Comparison>> = HashMap::new();
        for pair in comparisons {
            let [a, b] = &pair.tools;
            [Some(a), Some(b).filter(|b| *b != a)]
                .into_iter()
                .flatten()
                .for_each(|slug| pairs.entry(slug).or_default().push(pair));
        }
        let tallies = || catalogue.tallies.iter();
        Cutter {
            catalogue,
            bare: without_pairs(&catalogue.site),
            positions: catalogue.tools.iter().enumerate().map(|(at, tool)| (&tool.slug, at)).collect(),
            pairs,
            tool_votes: tallies()
                .flat_map(|tallies| tallies.tools.iter())
                .map(|(slug, votes)| (slug, *votes))
                .collect(),
            pair_votes: tallies()
                .flat_map(|tallies| tallies.pairs.iter())
                .map(|(pair, votes)| (pair, *votes))
                .collect(),
        }
    }

    pub fn page_data(&self, route: &Route) -> PageData {
        let tools: Vec<Tool> = match route {
            Route::Tool(slug) => self.tool(slug).into_iter().cloned().collect(),
            _ => self.compared(&route.compared()),
        };
        let slugs: Vec<Slug> = tools.iter().map(|tool| tool.slug.clone()).collect();
        let mut site = self.bare.slice(|_| true, &tools);
        site.comparisons = self.comparisons(route);
        let rows = match route {
            Route::Tools | Route::LineUp(_) => Some(self.catalogue.tools.iter().map(Row::of).collect()),
            Route::Home | Route::Tool(_) => Some(self.rows_named(&site.comparisons)),
            _ => None,
        };
        let record = match route {
            Route::Reviewer(id) => Some(Record::of(self.catalogue, id)),
            _ => None,
        };
        PageData {
            path: (*route != Route::NotFound).then(|| route.path()),
            counted: self.catalogue.tallies.is_some(),
            tallies: self.catalogue.tallies.as_ref().filter(|_| !slugs.is_empty()).map(|all| self.tallies(all, &slugs)),
            site,
            tools,
            rows,
            record,
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

    /// The curated pairs that a page names.
    fn comparisons(&self, route: &Route) -> Vec<Comparison> {
        let all = &self.catalogue.site.comparisons;
        let of = |slug| self.pairs.get(slug).into_iter().flatten().copied();
        match route {
            Route::Home => all.iter().take(PAIRS_AT_HOME).cloned().collect(),
            Route::LineUp(_) => all.clone(),
            Route::Tool(slug) => of(slug).cloned().collect(),
            Route::Pair(a, b) => of(a).filter(|pair| pair.is_of(a, b)).cloned().collect(),
            _ => Vec::new(),
        }
    }

    /// The rows of the tools in some pairs, each once, in the catalogue's order.
    fn rows_named(&self, pairs: &[Comparison]) -> Rows {
        let named = pairs.iter().flat_map(|pair| &pair.tools);
        let mut positions: Vec<usize> = named.filter_map(|slug| self.positions.get(slug)).copied().collect();
        positions.sort_unstable();
        positions.dedup();
        positions.into_iter().map(|at| Row::of(&self.catalogue.tools[at])).collect()
    }

    /// The votes on some tools, and on the first two of them.
    fn tallies(&self, all: &Tallies, slugs: &[Slug]) -> Tallies {
        let tools = slugs.iter().filter_map(|slug| Some((slug.to_string(), *self.tool_votes.get(slug.as_str())?)));
        let keys = match slugs {
            [a, b] => vec![format!("{a}|{b}"), format!("{b}|{a}")],
            _ => Vec::new(),
        };
        let pairs =
            keys.into_iter().filter_map(|key| self.pair_votes.get(key.as_str()).map(|votes| (key.clone(), *votes)));
        let few =
            Tallies { as_of: all.as_of, rules: all.rules.clone(), tools: tools.collect(), pairs: pairs.collect() };
        few.slice(slugs)
    }
}

/// The site alone; copied only once, for there may be ten thousand pairs.
fn without_pairs(site: &Site) -> Site {
    Site { comparisons: Vec::new(), ..site.clone() }
}
