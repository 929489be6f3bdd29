use super::dom::{Node, node, put, table, unknown};
use super::here::Here;
use crate::domain::{Date, Receipt, Tool, receipts};
use crate::words::{facts, receipts as words};

/// Every figure of the tools with its source, the day it was seen and its age.
pub(super) fn show(here: Here) {
    let (tools, today) = (here.tools(), here.today());
    let names: Vec<&str> = tools.iter().map(|tool| tool.name.as_str()).collect();
    let rows = receipts(&here.site, &tools).into_iter().map(|row| {
        let cells = row.cells.iter().zip(&tools).map(|(receipt, tool)| match receipt {
            Some(receipt) => cell(receipt, tool, today),
            None => unknown(facts::NOT_STATED),
        });
        node("tr").kid(node("th").attr("scope", "row").text(&row.name)).kids(cells)
    });
    let rows: Vec<Node> = rows.collect();
    put(&here.place, [table(crate::words::late::RECEIPTS, words::FIGURE, &names, rows)]);
}

fn cell(receipt: &Receipt, tool: &Tool, today: Date) -> Node {
    let source = receipt.source.and_then(|index| tool.source(index));
    let said = node("p").class("receipt");
    let said = match receipt.kind.is_stale(receipt.seen, today) {
        true => said.kid(node("b").class("stale").text(words::STALE)),
        false => said,
    };
    let said = match source {
        Some(source) => {
            let link = node("a").attr("href", source.url.as_str()).attr("rel", "noopener noreferrer external");
            said.kid(link.attr("title", &source.what).text(source.url.host())).text(" ")
        }
        None if !receipt.of_record => said.text(words::NO_SOURCE),
        None => said,
    };
    node("td").kid(node("p").prose(&receipt.value)).kid(said.text(&receipt.age_in_words(today)))
}
