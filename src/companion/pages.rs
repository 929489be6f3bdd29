use crate::domain::{Catalogue, Comparison, Index, Record, Row, Slug};
use crate::site::{PageData, Route};

/// Every page with a file of its own.
pub fn routes(catalogue: &Catalogue) -> Vec<Route> {
    let site = &catalogue.site;
    let fixed = [Route::Home, Route::Tools, Route::LineUp(Vec::new()), Route::Reviewers, Route::Method];
    let tools = catalogue.tools.iter().map(|tool| Route::Tool(tool.slug.clone()));
    let reviewers = site.reviewers.iter().map(|reviewer| Route::Reviewer(reviewer.id.clone()));
    let pairs = site.comparisons.iter().map(|Comparison { tools: [a, b], .. }| Route::Pair(a.clone(), b.clone()));
    fixed.into_iter().chain(reviewers).chain(tools).chain(pairs).collect()
}

/// What a page carries: all it shows and nothing else, so that a reader of one comparison never loads the catalogue.
pub fn page_data(catalogue: &Catalogue, route: &Route) -> PageData {
    let compared = route.compared();
    let named = |pair: &Comparison| match route {
        Route::Home | Route::LineUp(_) => true,
        Route::Tool(slug) => pair.tools.contains(slug),
        Route::Pair(a, b) => pair.is_of(a, b),
        _ => false,
    };
    let site = catalogue.site.slice(named);
    let full: Vec<Slug> = match route {
        Route::Tool(slug) => vec![slug.clone()],
        _ => compared,
    };
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
        tallies: catalogue.tallies.as_ref().filter(|_| !full.is_empty()).map(|tallies| tallies.slice(&full)),
        tools: full.iter().filter_map(|slug| catalogue.tool(slug).cloned()).collect(),
        site,
        index,
        record,
    }
}

/// The rows of the tools in some pairs, each once.
fn rows_named(catalogue: &Catalogue, pairs: &[Comparison]) -> Index {
    let named = |slug: &Slug| pairs.iter().any(|pair| pair.tools.contains(slug));
    catalogue.tools.iter().filter(|tool| named(&tool.slug)).map(Row::of).collect()
}
