use super::Board;
use crate::domain::{Reckoning, Slug};
use crate::late::dom::{Node, node, put};
use crate::late::slices::in_slices;
use crate::site::BoardLine;
use crate::words::board as words;
use std::rc::Rc;

/// So many pairs, or places of a matrix, are looked at between two looks at the clock.
const BUDGET: u64 = 20_000;

/// The board of picks between the tools of the view, begun on their slugs: its table, and once that stands, how much the
/// first place hangs on. A large one takes its time, and says so.
pub(super) fn picks(board: &Rc<Board>, label: &'static str, begin: impl FnOnce(Vec<Slug>) -> Reckoning) -> Node {
    let (_, slugs) = board.shown();
    let mut reckoning = begin(slugs.into_iter().cloned().collect());
    let (table, said) = (node("div"), node("p").attr("role", "status").text(words::RECKONING));
    let (place, status) = (table.element().clone(), said.element().clone());
    let (wanted, board) = (board.still_filled(), board.clone());
    let mut first = None;
    in_slices(move || {
        if !wanted() {
            return true;
        }
        let over = reckoning.step(BUDGET);
        if first.is_none()
            && let Some(places) = reckoning.places()
        {
            let lines = BoardLine::of(&board.shown().0, places);
            first = Some(lines.first().map(|line| line.tool.clone()).unwrap_or_default());
            let table = match lines.is_empty() {
                true => node("p").text(words::NO_PLACES),
                false => board.table(label, words::STRENGTH, lines),
            };
            put(&place, [table]);
        }
        if over {
            let fewest = reckoning.fewest().map(|fewest| fewest.in_words(first.as_deref().unwrap_or_default()));
            status.set_text_content(fewest.as_deref());
        }
        over
    });
    node("div").class("picks").kid(table).kid(said)
}
