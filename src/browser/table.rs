use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// Copies what is selected in a decision table as a table: one line a row in plain text, and bare rows in HTML.
///
/// A phone lays rows out as a grid. Browsers then copy one cell a line, and rows styled as that grid.
pub(super) fn follow() {
    let listener = window_event_listener_untyped("copy", |event| {
        if let Ok(event) = event.dyn_into::<ClipboardEvent>()
            && fill(&event).is_some()
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// None where there is nothing to do better than the browser: the selection is not in a table, or within one cell.
fn fill(event: &ClipboardEvent) -> Option<()> {
    let range = window().get_selection().ok()??.get_range_at(0).ok()?;
    let shared = range.common_ancestor_container().ok()?.dyn_into::<Element>().ok()?;
    let elsewhere = shared.closest(".scroller").ok()?.is_none() || shared.closest("td, th").ok()?.is_some();
    if elsewhere {
        return None;
    }
    let piece = document().create_element("table").ok()?;
    let selected = range.clone_contents().ok()?;
    piece.append_child(&selected).ok()?;
    // A dash stands for the words beside it, which only screen readers get on the page.
    elements(&piece, "[aria-hidden]")?.iter().for_each(Element::remove);
    let mut rows = elements(&piece, "tr")?;
    if rows.is_empty() {
        // Cells of one row come without it.
        rows.push(piece);
    }
    let (mut text, mut html) = (String::new(), String::new());
    for row in rows {
        let cells: Vec<String> = elements(&row, "td, th")?.iter().filter_map(|cell| cell.text_content()).collect();
        text = text + &cells.join("\t") + "\n";
        html = html + "<tr>" + &row.inner_html() + "</tr>";
    }
    let clipboard = event.clipboard_data()?;
    clipboard.set_data("text/plain", &text).ok()?;
    clipboard.set_data("text/html", &format!("<table>{html}</table>")).ok()
}

fn elements(within: &Element, css: &str) -> Option<Vec<Element>> {
    let found = within.query_selector_all(css).ok()?;
    Some((0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect())
}
