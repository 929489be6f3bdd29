use super::stamp;
use crate::domain::{AuthorKind, Date, Take};
use crate::views::World;
use crate::views::elements::{Element, Kids, el, prose};
use crate::words::{criteria, scorecard as words};

/// What a reviewer says, and who wrote it. `on` is the tool's name, or its link; `reviewed`, the day of its record.
pub fn take_view(world: &World, take: &Take, on: impl Kids, reviewed: Date) -> Element {
    let score = el("span").class("score").kids((el("b").kids(take.score.to_string()), " ", criteria::OF_100));
    let author = world.site.reviewer(&take.reviewer).map(|reviewer| reviewer.author.kind);
    let date = reviewed.in_words();
    let written = author.map(|kind| match kind {
        AuthorKind::Model => words::written_by_model(&date),
        AuthorKind::Human => words::written_by_person(&date),
    });
    el("article").class("take").kids((
        el("p").class("verdict").kids((stamp(take.verdict), score, el("span").class("on").kids((words::ON, on)))),
        el("p").kids(prose(&take.text)),
        el("p").class("mind").kids((el("b").kids(words::MIND), prose(&take.would_change))),
        written.map(|written| el("p").class("note").kids(written)),
    ))
}
