use super::dom::{Node, button, node};
use crate::words::failing as words;

/// Says what did not come, with the places of faults, and offers to try again.
pub(super) fn trouble(problems: Vec<(String, Vec<String>)>, retry: impl FnMut() + 'static) -> Node {
    let said = problems.into_iter().flat_map(|(problem, places)| {
        let list = (!places.is_empty()).then(|| node("ul").kids(places.iter().map(|place| node("li").text(place))));
        [Some(node("p").text(&problem)), list].into_iter().flatten()
    });
    let again = button(words::TRY_AGAIN, retry);
    node("div").class("trouble").attr("role", "alert").kids(said).kid(again)
}
