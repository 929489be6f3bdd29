use super::dom::{Node, node, put, table, unknown};
use super::here::Here;
use super::sentence::lead_to;
use crate::domain::{Claim, ClaimRow, Reviewer, Says, Tool, Verdict, claim_grid};
use crate::site::take_id;
use crate::words::scorecard as words;

/// The claims of all takes as a table, reviewers by topics, and what would change the mind of each who skips.
pub(super) fn show(here: Here) {
    let (reviewers, tools) = (&here.site.reviewers, here.tools());
    let rows = claim_grid(reviewers, &tools);
    if rows.is_empty() {
        return put(&here.place, [node("p").text(words::NO_CLAIMS)]);
    }
    let names: Vec<&str> = reviewers.iter().map(|reviewer| reviewer.name.as_str()).collect();
    let lines = rows.iter().map(|row| line(&here, tools[row.tool], row));
    let minds = tools.iter().filter_map(|tool| minds(reviewers, tool));
    put(&here.place, [table(words::AS_CLAIMS, words::CLAIM, &names, lines.chain(minds).collect())]);
}

fn line(here: &Here, tool: &Tool, row: &ClaimRow) -> Node {
    let head = node("th").attr("scope", "row").text(&words::about(row.about.in_words(), &tool.name));
    let head = match row.is_divided() {
        true => head.text(" ").kid(node("small").text(words::DIVIDED)),
        false => head,
    };
    let cells = here.site.reviewers.iter().zip(&row.said).map(|(reviewer, claims)| match claims.is_empty() {
        true => unknown(words::SILENT),
        false => node("td").kids(claims.iter().map(|said| claim(here, reviewer, tool, said))),
    });
    node("tr").kid(head).kids(cells)
}

/// A claim, leading to the sentence of the take that it is from.
fn claim(here: &Here, reviewer: &Reviewer, tool: &Tool, claim: &Claim) -> Node {
    let (class, says) = match claim.says {
        Says::For => ("ship", words::FOR),
        Says::Against => ("skip", words::AGAINST),
    };
    let take = take_id(&reviewer.id, &tool.slug);
    let (id, text) = (take.clone(), claim.text.clone());
    let href = here.base.anchor(&here.route(), &take);
    let link = node("a").attr("href", &href).attr("rel", "external").prose(&claim.text);
    let link = link.on("click", move |event| lead_to(&event, &id, &text));
    node("p").kid(node("b").class(class).text(says)).kid(link)
}

/// What would change the mind of those who skip a tool; nothing where nobody does.
fn minds(reviewers: &[Reviewer], tool: &Tool) -> Option<Node> {
    let skips = |reviewer: &Reviewer| tool.take(&reviewer.id).filter(|take| take.verdict == Verdict::Skip);
    reviewers.iter().find_map(skips)?;
    let cells = reviewers.iter().map(|reviewer| match skips(reviewer) {
        Some(take) => node("td").prose(&take.would_change),
        None => unknown(words::NOT_A_SKIP),
    });
    Some(node("tr").kid(node("th").attr("scope", "row").text(&words::minds(&tool.name))).kids(cells))
}
