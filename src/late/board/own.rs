use super::{Board, part, reckon};
use crate::domain::{IndexRow, OwnVotes, Reckoning, Slug};
use crate::late::dom::{Node, node};
use crate::site::Route;
use crate::words::{board as words, compare};
use std::rc::Rc;

/// The board of this reader's own ballots, and what they would ship and skip.
pub(super) fn board(board: &Rc<Board>) -> Vec<Node> {
    let (rows, slugs) = board.shown();
    let ballots = board.ballots.borrow();
    let own = OwnVotes::of(&slugs, &ballots);
    let all: Vec<&Slug> = board.rows.iter().map(|row| row.slug()).collect();
    let elsewhere = match OwnVotes::elsewhere(&all, &ballots) {
        0 => None,
        count => Some(node("p").class("note").text(&words::elsewhere(count))),
    };
    let picks = match own.pairs.met().is_empty() {
        true => part(words::YOUR_PICKS, "").kid(node("p").text(words::NO_PICKS)).kids(where_to_pick(board, &rows)),
        false => {
            let part = part(words::YOUR_PICKS, words::HOW_OWN);
            part.kid(reckon::picks(board, words::YOUR_PICKS, |slugs| Reckoning::begin(slugs, own.pairs)))
        }
    };
    let votes = match own.ships.is_empty() && own.skips.is_empty() {
        true => node("p").text(words::NO_OWN_VOTES),
        false => {
            let lists = [(words::YOUR_SHIPS, own.ships), (words::YOUR_SKIPS, own.skips)];
            let lists = lists.into_iter().filter(|(_, tools)| !tools.is_empty());
            node("div").class("own-votes").kids(lists.map(|(heading, tools)| list(board, heading, &rows, &tools)))
        }
    };
    elsewhere.into_iter().chain([picks, votes]).collect()
}

fn list(board: &Board, heading: &str, rows: &[&IndexRow], tools: &[usize]) -> Node {
    let item = |row: &&IndexRow| node("li").kid(board.link(&Route::Tool(row.slug().clone()), row.name()));
    let items = tools.iter().filter_map(|tool| rows.get(*tool)).map(item);
    part(heading, "").kid(node("ul").kids(items))
}

/// Where picks can be made: the arena, and a comparison of tools that are shown. Nothing while there are not two.
fn where_to_pick(board: &Board, rows: &[&IndexRow]) -> Option<Node> {
    let row = |slug: &Slug| rows.iter().find(|row| row.slug() == slug).copied();
    let curated = board.here.site.comparisons.iter().find_map(|comparison| {
        let [a, b] = &comparison.tools;
        Some((row(a)?, row(b)?))
    });
    let (a, b) = curated.or_else(|| Some((*rows.first()?, *rows.get(1)?)))?;
    let route = Route::comparing(&board.here.site, a.slug(), b.slug());
    let [before, between, after] = words::PICK;
    let sentence = node("p").text(before).kid(board.link(&Route::Arena, words::THE_ARENA)).text(between);
    Some(sentence.kid(board.link(&route, &compare::versus(&[a.name(), b.name()]))).text(after))
}
