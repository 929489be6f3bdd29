use super::shards::Brief;
use crate::late::dom::{Node, node, put};
use crate::late::find::Stock;
use crate::late::slices::frame;
use crate::site::Route;
use crate::words::{format, lists as words, tray, verdict};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// So many rows are laid out in a frame.
const A_FRAME: usize = 3;

/// A row of the list: what the index knows of a tool, and room for the rest. Which row of the index it is, its number in
/// the list, counted from 0, and how many there are in all.
pub(super) fn row(stock: &Stock, row: usize, at: usize, all: usize) -> Node {
    let Stock { base, site, index, .. } = stock;
    let tool = &index.rows()[row];
    let category = site.category(tool.category()).map_or(tool.category().as_str(), |category| &category.name);
    let panel = tool.panel();
    let marks = node("span").class("marks").attr("aria-hidden", "true").kids([
        node("span").class("ship").text(&verdict::SHIP_SIGN.repeat(panel.ship as usize)),
        node("span").class("skip").text(&verdict::SKIP_SIGN.repeat(panel.skip as usize)),
    ]);
    let judged = match tool.score() {
        Some(score) => words::judged_in_brief(panel.ship, panel.skip, score),
        None => verdict::NOT_JUDGED.to_string(),
    };
    let compare = node("button").attr("type", "button").class("to-tray").attr("data-tray", tool.slug().as_str());
    let compare = compare.attr("aria-label", &tray::put_in(tool.name())).text(tray::COMPARE);
    let href = base.href(&Route::Tool(tool.slug().clone()));
    node("li")
        .attr("aria-setsize", &all.to_string())
        .attr("aria-posinset", &(at + 1).to_string())
        .kid(node("p").class("eyebrow").text(category))
        .kid(node("a").attr("href", &href).text(tool.name()))
        .kid(node("p").class("tagline"))
        .kid(node("p").class("facts").kid(marks).text(&judged))
        .kid(compare)
}

/// Adds what has come of a tool.
pub(super) fn tell(row: &Element, brief: &Brief) {
    let find = |css: &str| row.query_selector(css).ok().flatten();
    if let Some(tagline) = find(".tagline") {
        put(&tagline, []);
        let _ = Node::of(&tagline).prose(&brief.tagline);
    }
    if let Some(facts) = find(".facts") {
        let _ = Node::of(&facts).text(format::BESIDE).text(&brief.entry);
    }
}

/// Lays out rows a few a frame, for as long as they are on the page. By themselves only those that come near are (style/lists.css),
/// and what was never laid out is not found by screen readers.
pub(super) async fn lay_out_by_and_by(rows: Vec<Element>) {
    for few in rows.chunks(A_FRAME) {
        frame().await;
        for row in few {
            if !row.is_connected() {
                return;
            }
            let _ = row.unchecked_ref::<HtmlElement>().style().set_property("content-visibility", "visible");
        }
    }
}
