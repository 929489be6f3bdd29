use super::cutter::Cutter;
use crate::domain::{Catalogue, Comparison, Roll};
use crate::site::{PageData, Route};

/// Every page with a file of its own.
pub fn routes(catalogue: &Catalogue) -> Vec<Route> {
    let site = &catalogue.site;
    let fixed = [Route::Home, Route::Tools, Route::LineUp(Vec::new()), Route::Reviewers, Route::Method];
    let community = [Route::Ballots, Route::Board, Route::Recount, Route::Arena];
    let rolls = (1..=Roll::pages(catalogue.tools.len() as u32)).map(Route::Roll);
    let tools = catalogue.tools.iter().map(|tool| Route::Tool(tool.slug.clone()));
    let reviewers = site.reviewers.iter().map(|reviewer| Route::Reviewer(reviewer.id.clone()));
    let pairs = site.comparisons.iter().map(|Comparison { tools: [a, b], .. }| Route::Pair(a.clone(), b.clone()));
    fixed.into_iter().chain(rolls).chain(community).chain(reviewers).chain(tools).chain(pairs).collect()
}

/// What one page carries. Where many pages are cut from one catalogue, [`Cutter`] does it without looking through all of
/// it for each.
pub fn page_data(catalogue: &Catalogue, route: &Route) -> PageData {
    Cutter::of(catalogue).page_data(route)
}
