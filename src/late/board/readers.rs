use super::{Board, part, reckon};
use crate::domain::{Fewest, Link, Reckoning, Standing, Tallies, by_community};
use crate::late::dom::{Node, node};
use crate::site::{BoardLine, Route};
use crate::words::board as words;
use std::rc::Rc;

/// The boards of the published count; where there is none, that there is none and what a reader can do.
pub(super) fn boards(board: &Rc<Board>) -> Vec<Node> {
    let Some(tallies) = board.here.tallies.clone() else {
        let (before, link, after) = words::VOTE;
        let link = board.link(&Route::Ballots, link);
        return vec![node("p").text(words::NO_VOTES), node("p").text(before).kid(link).text(after)];
    };
    let counted = tallies.clone();
    let picks = reckon::picks(board, words::BY_PAIRS, |slugs| Reckoning::of_tallies(slugs, counted));
    let picks = part(words::BY_PAIRS, words::HOW_PAIRS).kid(picks);
    vec![count(board, &tallies), ballots(board, &tallies), picks]
}

/// From when the count is and by which rules, and where it can be made again.
fn count(board: &Board, tallies: &Tallies) -> Node {
    let rules = &tallies.rules;
    let rules = match Link::parse(rules) {
        Some(_) => node("a").attr("href", rules).text(rules),
        None => node("span").text(rules),
    };
    let counted = node("p").class("note").text(&words::counted(&tallies.as_of.in_words())).text(" ").kid(rules);
    counted.text(" ").kid(board.link(&Route::Recount, words::RECOUNT))
}

fn ballots(board: &Board, tallies: &Tallies) -> Node {
    let (rows, slugs) = board.shown();
    let places = by_community(&slugs, tallies);
    let part = part(words::BY_COMMUNITY, words::HOW_COMMUNITY);
    let Some(first) = places.first().and_then(|first| rows.get(first.tool)) else {
        return part.kid(node("p").text(words::NO_PLACES));
    };
    let counted = places.iter().filter_map(|place| match place.standing {
        Standing::Community { tally, .. } => Some(tally),
        _ => None,
    });
    let fewest = Fewest::of_tallies(&counted.collect::<Vec<_>>());
    let fewest = fewest.map(|fewest| node("p").text(&fewest.in_words(first.name())));
    let lines = BoardLine::of(&rows, &places);
    part.kid(board.table(words::BY_COMMUNITY, words::SHIP_IT, lines)).kids(fewest)
}
