use super::{Base, Route};
use crate::domain::{CategoryHit, Compared, Haystack, Hit, Query, Rank, Slug};

/// One line below a search box: where it leads, and what of it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was typed names several tools to compare.
    Comparison(Compared),
    Tool(Hit),
    Category(CategoryHit),
    /// Everything that fits, on the page of all tools.
    All,
}

/// How many tools stand below a search box at once, and how many categories.
pub const MOST_FOUND: usize = 8;
pub const MOST_CATEGORIES: usize = 3;

/// What a search box answers, best first. Nothing at all where nothing fits.
pub fn answers(haystack: &Haystack, typed: &str) -> Vec<Answer> {
    let query = Query::parse(typed);
    let Some(compared) = haystack.sides(&query) else {
        return with_categories(haystack.find(&query, MOST_FOUND), haystack.categories(&query, MOST_CATEGORIES));
    };
    // Its sides by themselves are the next most likely.
    let tools: Vec<Hit> = compared.hits.iter().chain(&compared.others).take(MOST_FOUND).cloned().collect();
    [Answer::Comparison(compared)].into_iter().chain(tools.into_iter().map(Answer::Tool)).chain([Answer::All]).collect()
}

/// Categories come before their tools, and behind those that are called so themselves.
fn with_categories(tools: Vec<Hit>, mut categories: Vec<CategoryHit>) -> Vec<Answer> {
    // A category with typing errors is meant only where no tool was typed better.
    let best = tools.first().map(|tool| (tool.rank >= Rank::Errors, tool.errors));
    categories
        .retain(|category| best.is_none_or(|(is_near, errors)| category.errors <= if is_near { errors } else { 0 }));
    let before = categories.first().map_or(Rank::Some, |category| category.before);
    let named = tools.iter().take_while(|tool| tool.rank < before).count();
    let mut answers: Vec<Answer> = tools.into_iter().map(Answer::Tool).collect();
    answers.splice(named..named, categories.into_iter().map(Answer::Category));
    if !answers.is_empty() {
        answers.push(Answer::All);
    }
    answers
}

impl Answer {
    /// The address it leads to. `category` gives the id of a row's category.
    pub fn href(&self, base: &Base, haystack: &Haystack, typed: &str, category: impl Fn(usize) -> Slug) -> String {
        let slug = |hit: &Hit| Slug::parse(haystack.slug(hit.row));
        match self {
            Answer::Comparison(sides) => base.href(&Route::LineUp(sides.hits.iter().filter_map(slug).collect())),
            Answer::Tool(hit) => base.href(&slug(hit).map_or(Route::NotFound, Route::Tool)),
            Answer::Category(hit) => base.href(&Route::Tools) + &super::browsing(&category(hit.row)),
            Answer::All => base.href(&Route::Tools) + &super::browse::searching(typed),
        }
    }
}
