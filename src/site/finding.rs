use super::{Base, Route};
use crate::domain::{Haystack, Hit, MOST_TOOLS, Query, Rank, Slug};

/// One line below a search box: where it leads, and what of it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was typed names several tools to compare.
    Comparison(Vec<Hit>),
    Tool(Hit),
    /// What was typed is the category of this row's tool.
    Category(usize),
    /// Everything that fits, on the page of all tools.
    All,
}

/// How many tools stand below a search box at once.
pub const MOST_FOUND: usize = 8;

/// What a search box answers, best first. Nothing at all where nothing fits.
pub fn answers(haystack: &Haystack, typed: &str) -> Vec<Answer> {
    let query = Query::parse(typed);
    let sides = haystack.sides(&query).filter(|sides| sides.len() <= MOST_TOOLS);
    let mut answers = Vec::new();
    let mut tools = haystack.find(&query, MOST_FOUND);
    if let Some(sides) = sides {
        // Its sides by themselves are the next most likely.
        tools.retain(|tool| sides.iter().all(|side| side.row != tool.row));
        tools = sides.iter().cloned().chain(tools).take(MOST_FOUND).collect();
        answers.push(Answer::Comparison(sides));
    }
    // A category comes before its tools, and behind those that are called so themselves.
    let named = tools.iter().take_while(|tool| tool.rank != Rank::Category).count();
    let category = tools.get(named).map(|tool| Answer::Category(tool.row));
    let tools: Vec<Answer> = tools.into_iter().map(Answer::Tool).collect();
    answers.extend(tools[..named].iter().cloned().chain(category).chain(tools[named..].iter().cloned()));
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
            Answer::Comparison(sides) => base.href(&Route::LineUp(sides.iter().filter_map(slug).collect())),
            Answer::Tool(hit) => base.href(&slug(hit).map_or(Route::NotFound, Route::Tool)),
            Answer::Category(row) => base.href(&Route::Tools) + &super::browsing(&category(*row)),
            Answer::All => base.href(&Route::Tools) + &super::browse::searching(typed),
        }
    }
}
