use super::section;
use crate::domain::{Best, Cell, Criterion, Note, Tallies, Tool, weighed_criteria};
use crate::views::World;
use crate::views::elements::{Element, Markup, el, live, prose, unknown};
use crate::words::{criteria as words, format};
use std::sync::Arc;

/// Criteria by tools, by the reader's terms. Above them stands a box that leaves out the rows that are the same for all.
///
/// The box needs no app: style/late.css reads it, and hides it where no row is the same. It is made once and for all, so
/// that it stays ticked while terms change the rows.
pub fn decision_table(world: &World, tools: &[Arc<Tool>], tallies: Option<Arc<Tallies>>) -> Element {
    let only = (tools.len() > 1).then(|| {
        let tick = el("input").attr("type", "checkbox").attr("id", "only-differences");
        el("label").kids((tick, words::ONLY_DIFFERENCES))
    });
    let (world, tools) = (world.clone(), tools.to_vec());
    let rows = live(move || {
        let counted = world.counted(&tools);
        let tools: Vec<&Tool> = counted.iter().map(Arc::as_ref).collect();
        let weights = world.terms.get().weights;
        table(&tools, weighed_criteria(&world.whole_site(), &tools, tallies.as_deref(), &weights))
    });
    section("decision", words::HEADING).kids((only, rows))
}

/// The roles are written out because a phone lays the rows out as a grid, which would drop them.
fn table(tools: &[&Tool], criteria: Vec<Criterion>) -> Markup {
    let row = || el("tr").attr("role", "row");
    let heading = |name: Element| el("th").attr("role", "columnheader").attr("scope", "col").kids(name);
    let names: Vec<Element> = tools.iter().map(|tool| heading(el("span").kids(&tool.name))).collect();
    let head = row().kids((heading(el("span").class("aloud").kids(words::CRITERION)), names));
    // One tool has nothing to differ from; and where no row differs, leaving all of them out would show nothing.
    let differ = criteria.iter().any(Criterion::differs);
    let none_differs = (tools.len() > 1 && !differ).then(|| el("p").kids(words::NO_DIFFERENCES));
    let rows: Vec<Element> = criteria
        .into_iter()
        .map(|criterion| {
            let same = (differ && !criterion.differs()).then(|| "same".to_string());
            line(row().attr_if("class", same), criterion, tools)
        })
        .collect();
    let table = el("table")
        .class("decision")
        .attr("role", "table")
        .kids((el("thead").attr("role", "rowgroup").kids(head), el("tbody").attr("role", "rowgroup").kids(rows)));
    let scroller = el("div").class("scroller").attr("data-tools", tools.len().to_string());
    let scroller = scroller.attr("role", "group").attr("aria-labelledby", "decision").kids(table);
    Markup::all((none_differs, scroller))
}

fn line(row: Element, criterion: Criterion, tools: &[&Tool]) -> Element {
    let best = criterion.best;
    let cell = |(index, cell): (usize, Cell)| {
        let best = best.filter(|best| best.tool == index);
        // Three or four columns do not fit on a phone: there each value has its tool's name with it (style/late.css).
        let name = (tools.len() > 2).then(|| tools.get(index).map(|tool| tool.name.clone())).flatten();
        let value = value(cell, best).attr("role", "cell").attr_if("class", best.map(|_| "best".to_string()));
        value.attr_if("data-name", name)
    };
    let cells: Vec<Element> = criterion.cells.into_iter().enumerate().map(cell).collect();
    row.kids((el("th").attr("role", "rowheader").attr("scope", "row").kids(criterion.name), cells))
}

/// A cell's value; that it is the best of its row stands in words beside it.
fn value(cell: Cell, best: Option<Best>) -> Element {
    match cell {
        Cell::Unknown(spoken) => el("td").kids(unknown(spoken)),
        Cell::Known { value, note } => {
            let note = note.as_ref().map(Note::in_words);
            let notes: Vec<String> = note.into_iter().chain(best.map(|best| best.word.to_string())).collect();
            let notes = (!notes.is_empty()).then(|| (" ", el("small").kids(notes.join(format::BESIDE))));
            el("td").kids((prose(&value), notes))
        }
    }
}
