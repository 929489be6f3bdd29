use super::section;
use crate::domain::{Best, Cell, Criterion, Tallies, Tool, Weights, weighed_criteria};
use crate::views::World;
use crate::views::elements::{Element, el, prose, unknown};
use crate::words::{criteria as words, format};

/// Criteria by tools. The roles are written out because a phone lays the rows out as a grid, which would drop them.
pub fn decision_table(world: &World, tools: &[&Tool], tallies: Option<&Tallies>, weights: &Weights) -> Element {
    let row = || el("tr").attr("role", "row");
    let heading = |name: Element| el("th").attr("role", "columnheader").attr("scope", "col").kids(name);
    let names: Vec<Element> = tools.iter().map(|tool| heading(el("span").kids(&tool.name))).collect();
    let head = row().kids((heading(el("span").class("aloud").kids(words::CRITERION)), names));
    let criteria = weighed_criteria(&world.whole_site(), tools, tallies, weights);
    let rows: Vec<Element> = criteria.into_iter().map(|criterion| line(row(), criterion)).collect();
    let table = el("table")
        .class("decision")
        .attr("role", "table")
        .kids((el("thead").attr("role", "rowgroup").kids(head), el("tbody").attr("role", "rowgroup").kids(rows)));
    // Three or four columns scroll, and what scrolls must be reachable by keyboard.
    let scrolls = (tools.len() > 2).then(|| "0".to_string());
    let scroller = el("div").class("scroller").attr("data-tools", tools.len().to_string()).attr_if("tabindex", scrolls);
    section("decision", words::HEADING)
        .kids(scroller.attr("role", "group").attr("aria-labelledby", "decision").kids(table))
}

fn line(row: Element, criterion: Criterion) -> Element {
    let best = criterion.best;
    let cell = |(index, cell)| {
        let best = best.filter(|best| best.tool == index);
        value(cell, best).attr("role", "cell").attr_if("class", best.map(|_| "best".to_string()))
    };
    let cells: Vec<Element> = criterion.cells.into_iter().enumerate().map(cell).collect();
    row.kids((el("th").attr("role", "rowheader").attr("scope", "row").kids(criterion.name), cells))
}

/// A cell's value; that it is the best of its row stands in words beside it.
fn value(cell: Cell, best: Option<Best>) -> Element {
    match cell {
        Cell::Unknown(spoken) => el("td").kids(unknown(spoken)),
        Cell::Known { value, note } => {
            let notes: Vec<String> = note.into_iter().chain(best.map(|best| best.word.to_string())).collect();
            let notes = (!notes.is_empty()).then(|| (" ", el("small").kids(notes.join(format::BESIDE))));
            el("td").kids((prose(&value), notes))
        }
    }
}
