use super::{Counted, capital, figures, to_tray, vote};
use crate::domain::{State, Tool};
use crate::site::Route;
use crate::views::World;
use crate::views::elements::{Element, el, prose};
use crate::words::tool as words;

/// One tool of a comparison, in brief.
pub fn card(world: &World, tool: &Tool, tally: Option<Counted>) -> Element {
    let category = world.whole_site().category(&tool.category).map(|category| category.name.clone());
    let link = el("a").href(world.href(&Route::Tool(tool.slug.clone()))).kids(&tool.name);
    // On a phone the description leaves its narrow column, and then needs the name again.
    let whose = el("p").class("whose").attr("aria-hidden", "true").kids(&tool.name);
    el("article").class("card").kids((
        el("p").class("eyebrow").kids(category),
        el("h2").kids(link),
        el("p").class("tagline").kids(prose(&tool.tagline)),
        figures(tool, tally),
        vote(tool),
        el("div").class("about").kids((
            whose,
            status_line(tool),
            el("p").kids(prose(&tool.description)),
            to_tray(&tool.slug, &tool.name),
        )),
    ))
}

/// A sentence on a tool that has no future; nothing on one that has.
pub fn status_line(tool: &Tool) -> Option<Element> {
    let status = &tool.status;
    (status.state != State::Active).then(|| {
        let state = capital(status.state.in_words());
        let date = status.date.map(|date| words::state_date(&date.in_words()));
        let note = status.note.as_ref().map(|note| words::state_note(note));
        el("p").class("status").kids((el("b").kids(state), date, note))
    })
}
