use super::chart::chart;
use crate::domain::{Cost, Date, Site, Tool, Workload};
use crate::late::dom::{Node, node};
use crate::words::{cost as words, share};

/// What the workload costs a month with each tool, its arithmetic, and how that changes with the volume.
pub(super) fn results(site: &Site, tools: &[&Tool], workload: &Workload, leave_out: Option<Date>) -> Vec<Node> {
    let row = |tool: &&Tool| {
        let cost = Cost::of(tool, workload, leave_out);
        let (Cost::Known { lines, .. } | Cost::Unknown { lines, .. }) = &cost;
        let sums = lines.iter().map(|line| node("li").text(&words::line(&line.name(site), &line.in_words())));
        let arithmetic = (!lines.is_empty()).then(|| node("ul").class("sums").kids(sums));
        let total = node("b").text(&cost.in_words(&tool.name, site));
        let head = node("th").attr("scope", "row").text(&tool.name);
        node("tr").kid(head).kid(node("td").kid(node("p").kid(total)).kids(arithmetic))
    };
    let heading = |name: &str| node("th").attr("scope", "col").text(name);
    let head = node("thead").kid(node("tr").kid(heading(share::TOOL)).kid(heading(words::MONTHLY)));
    let table = node("table").class("costs").kid(head).kid(node("tbody").kids(tools.iter().map(row)));
    [table].into_iter().chain(chart(site, tools, workload, leave_out)).collect()
}
