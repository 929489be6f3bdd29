use super::{Desk, begins, path};
use crate::domain::{Count, Difference, PairTally, Refusal, Slug, Tallies, Tally, differences};
use crate::late::dom::{Node, node, note, table};
use crate::site::{Loaded, WholeFile};
use crate::web::fetch;
use crate::words::recount as words;
use std::rc::Rc;
use web_sys::RequestCache;

/// The most differences that are shown.
const MOST: usize = 50;

/// What a log was found to be beside the published count.
struct Outcome {
    counted: Tallies,
    differences: Vec<Difference>,
    /// What is to be said of the lines without a signature, if anything.
    unsigned: Option<String>,
}

/// Says whether log and published count agree, where they do not, and what became of each line.
pub(super) async fn of(desk: &Rc<Desk>, mut count: Count) -> Vec<Node> {
    let outcome = compare(&desk.published, &mut count);
    if !outcome.differences.is_empty() && renewed(desk).await {
        return vec![note(words::RENEWED)];
    }
    let heading = match outcome.differences.is_empty() {
        true => words::agrees(outcome.counted.tools.len(), outcome.counted.pairs.len()),
        false => words::DOES_NOT_AGREE.to_string(),
    };
    let log = node("a").attr("href", &desk.here.base.file(&path())).attr("rel", "external").text(words::THE_LOG);
    [node("h2").text(&heading)]
        .into_iter()
        .chain(outcome.unsigned.as_deref().map(note))
        .chain(not_checked(&count).as_deref().map(note))
        .chain(shown(desk, &outcome.differences))
        .chain([node("h3").text(words::ACCOUNT), account(&count)])
        .chain([node("p").kid(begins(desk, words::COUNT_AGAIN)), note("").kid(log)])
        .collect()
}

/// Holds the two against each other. Where they differ, and the log has lines without a signature, it is tried the other
/// way about those, too: what a publisher calls the rules is a sentence, and no setting.
fn compare(published: &Tallies, count: &mut Count) -> Outcome {
    let compared = |count: &Count| {
        let counted = count.tallies(published.as_of, &published.rules);
        (differences(published, &counted), counted)
    };
    let (differences, counted) = compared(count);
    let lines = count.unsigned();
    if !differences.is_empty() && lines > 0 {
        let as_ruled = count.rules().counts_unsigned();
        count.count_unsigned(!as_ruled);
        let (others, otherwise) = compared(count);
        if others.is_empty() {
            let said = if as_ruled { words::agrees_without_unsigned } else { words::agrees_with_unsigned };
            return Outcome { counted: otherwise, differences: others, unsigned: Some(said(lines)) };
        }
        count.count_unsigned(as_ruled);
    }
    Outcome { counted, differences, unsigned: None }
}

/// Whether the site has another count by now than this page was loaded with. Then the log was not that of this one.
async fn renewed(desk: &Desk) -> bool {
    // Without a build it is what the host has, and not what a worker keeps.
    let path = WholeFile::Tallies.path();
    let door = |text: &str| Tallies::from_json(path, text, None);
    match fetch::load_by(desk.here.base.file(path), "", RequestCache::Reload, door).await {
        Loaded::Ready(now) => now != *desk.published,
        _ => false,
    }
}

fn not_checked(count: &Count) -> Option<String> {
    match (count.not_checked(), count.signed()) {
        (0, _) => None,
        (lines, signed) if lines == signed => Some(words::NONE_CHECKED.to_string()),
        (lines, _) => Some(words::not_checked(lines)),
    }
}

fn shown(desk: &Desk, differences: &[Difference]) -> Vec<Node> {
    if differences.is_empty() {
        return Vec::new();
    }
    let rows = differences.iter().take(MOST).map(|difference| row(desk, difference)).collect();
    let table = table(words::DIFFERENCES, words::SUBJECT, &[words::PUBLISHED, words::IN_THE_LOG], rows);
    let more = differences.len().saturating_sub(MOST);
    [table].into_iter().chain((more > 0).then(|| note(&words::and_more(more)))).collect()
}

fn row(desk: &Desk, difference: &Difference) -> Node {
    let (subject, cells) = match difference {
        Difference::Tool { tool, published, counted } => (name(desk, tool), [*published, *counted].map(votes)),
        Difference::Pair { pair, published, counted } => {
            let (a, b) = (name(desk, pair.a()), name(desk, pair.b()));
            let picks = [*published, *counted].map(|tally| picks(&a, &b, tally));
            (crate::words::format::and(&[&a, &b]), picks)
        }
    };
    let head = node("th").attr("scope", "row").text(&subject);
    node("tr").kid(head).kids(cells.iter().map(|cell| node("td").text(cell)))
}

fn votes(tally: Tally) -> String {
    if tally.votes() == 0 { words::NO_VOTE.to_string() } else { words::votes(tally.ship, tally.skip) }
}

fn picks(a: &str, b: &str, tally: PairTally) -> String {
    match tally == PairTally::default() {
        true => words::NO_VOTE.to_string(),
        false => words::picks((a, tally.a), (b, tally.b), tally.tie),
    }
}

/// The tool's name; its slug where the catalogue has no such tool.
fn name(desk: &Desk, slug: &Slug) -> String {
    let row = desk.here.index.as_ref().and_then(|index| index.row(slug));
    row.map_or_else(|| slug.to_string(), |row| row.name().to_string())
}

/// What became of each line, a sentence a kind; of each rule that refused any, how many and the first.
fn account(count: &Count) -> Node {
    let account = count.account();
    let kinds = [
        (account.withdrawn, words::withdrawn as fn(u64) -> String),
        (account.replaced, words::replaced),
        (account.unchecked, words::left_out),
    ];
    let kinds = kinds.into_iter().filter(|(lines, _)| *lines > 0).map(|(lines, say)| say(lines));
    let refused = Refusal::ALL.into_iter().filter_map(|rule| {
        let refused = count.refused(rule);
        let first = refused.first.as_ref()?;
        let fault = (first.at.as_str(), first.problem.as_str(), first.remedy.as_str());
        Some(words::refused(rule.in_words(), refused.lines, first.place.line, fault))
    });
    let all = [words::counted(account.counted, account.lines())].into_iter().chain(kinds).chain(refused);
    node("ul").kids(all.map(|sentence| node("li").text(&sentence)))
}
