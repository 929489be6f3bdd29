use crate::domain::{Catalogue, Comparison, Index, Record, Row, Slug, Tool, shared_specs};
use crate::site::{PAIRS_AT_HOME, PageData, Route};

/// Every page with a file of its own.
pub fn routes(catalogue: &Catalogue) -> Vec<Route> {
    let site = &catalogue.site;
    let fixed = [Route::Home, Route::Tools, Route::LineUp(Vec::new()), Route::Reviewers, Route::Method];
    let community = [Route::Ballots, Route::Board, Route::Recount, Route::Arena];
    let tools = catalogue.tools.iter().map(|tool| Route::Tool(tool.slug.clone()));
    let reviewers = site.reviewers.iter().map(|reviewer| Route::Reviewer(reviewer.id.clone()));
    let pairs = site.comparisons.iter().map(|Comparison { tools: [a, b], .. }| Route::Pair(a.clone(), b.clone()));
    fixed.into_iter().chain(community).chain(reviewers).chain(tools).chain(pairs).collect()
}

/// What a page carries: all it shows and nothing else, so that a reader of one comparison never loads the catalogue.
pub fn page_data(catalogue: &Catalogue, route: &Route) -> PageData {
    let named = |pair: &Comparison| match route {
        Route::Home => catalogue.site.comparisons.iter().take(PAIRS_AT_HOME).any(|shown| shown == pair),
        Route::LineUp(_) => true,
        Route::Tool(slug) => pair.tools.contains(slug),
        Route::Pair(a, b) => pair.is_of(a, b),
        _ => false,
    };
    let tools: Vec<Tool> = match route {
        Route::Tool(slug) => catalogue.tool(slug).into_iter().cloned().collect(),
        _ => compared(catalogue, &route.compared()),
    };
    let slugs: Vec<Slug> = tools.iter().map(|tool| tool.slug.clone()).collect();
    let site = catalogue.site.slice(named, &tools);
    let index = match route {
        Route::Tools | Route::LineUp(_) => Some(Index::of(catalogue)),
        Route::Home | Route::Tool(_) => Some(rows_named(catalogue, &site.comparisons)),
        _ => None,
    };
    let record = match route {
        Route::Reviewer(id) => Some(Record::of(catalogue, id)),
        _ => None,
    };
    PageData {
        path: (*route != Route::NotFound).then(|| route.path()),
        counted: catalogue.tallies.is_some(),
        tallies: catalogue.tallies.as_ref().filter(|_| !slugs.is_empty()).map(|tallies| tallies.slice(&slugs)),
        site,
        tools,
        index,
        record,
    }
}

/// Tools as a comparison shows them.
fn compared(catalogue: &Catalogue, slugs: &[Slug]) -> Vec<Tool> {
    let tools: Vec<&Tool> = slugs.iter().filter_map(|slug| catalogue.tool(slug)).collect();
    let shown = shared_specs(&tools);
    tools.iter().map(|tool| tool.brief(|key| shown.contains(&key))).collect()
}

/// The rows of the tools in some pairs, each once.
fn rows_named(catalogue: &Catalogue, pairs: &[Comparison]) -> Index {
    let named = |slug: &Slug| pairs.iter().any(|pair| pair.tools.contains(slug));
    catalogue.tools.iter().filter(|tool| named(&tool.slug)).map(Row::of).collect()
}
