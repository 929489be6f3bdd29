use super::{Route, Terms};
use crate::domain::{Answer, Cell, Criterion, Reviewer, Site, Tallies, Tool, weighed_criteria};
use crate::words::{answer as answers, compare, criteria as rows, format, frame, must, scorecard, share as words};

/// A tool or a comparison as Markdown: title, answer, decision table, verdicts, prices with their pages, and the address.
///
/// `terms` are the reader's, `reason` is why the answer is what it is; a tool alone has no answer.
pub fn markdown(
    site: &Site,
    route: &Route,
    tools: &[&Tool],
    tallies: Option<&Tallies>,
    terms: &Terms,
    reason: &str,
) -> String {
    let address = site.url.as_str().to_string() + terms.within(&route.path()).trim_start_matches('/');
    let names: Vec<String> = tools.iter().map(|tool| plain(&tool.name)).collect();
    let title = compare::versus(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let said = match tools {
        [tool] => plain(&tool.tagline),
        tools => answer(&terms.left(tools), tools.len(), terms) + &plain(reason),
    };
    let mut text = "# ".to_string() + &link(&title, &address) + "\n\n" + &said + "\n";
    head(&mut text, rows::CRITERION, &names);
    for Criterion { name, cells, .. } in weighed_criteria(site, tools, tallies, &terms.weights) {
        let mut row = vec![plain(&name)];
        row.extend(cells.into_iter().map(cell));
        line(&mut text, &row);
    }
    verdict_table(&mut text, site, tools, &names);
    price_table(&mut text, site, tools);
    text + "\n" + &link(&plain(&address), &address) + format::BESIDE + &frame::edition(&site.edition.in_words()) + "\n"
}

/// What each reviewer says of each tool. The tools' names are Markdown already.
pub(super) fn verdict_table(text: &mut String, site: &Site, tools: &[&Tool], names: &[String]) {
    head(text, words::REVIEWER, names);
    for reviewer in &site.reviewers {
        let mut row = vec![plain(&reviewer.name)];
        row.extend(tools.iter().map(|tool| verdict(tool, reviewer)));
        line(text, &row);
    }
}

/// What each tool costs, the day that was seen, and the page it was seen on.
pub(super) fn price_table(text: &mut String, site: &Site, tools: &[&Tool]) {
    head(text, words::TOOL, &[words::PRICE, words::SEEN].map(String::from));
    tools.iter().for_each(|tool| line(text, &prices(site, tool)));
}

/// The answer in a few words, with one behind it for the reason.
pub(super) fn answer(left: &[&Tool], of: usize, terms: &Terms) -> String {
    let said = match (left, Answer::weighed(left, &terms.weights)) {
        ([], _) => must::NONE_LEFT.to_string(),
        ([only], _) if of > 1 => must::ONLY.0.to_string() + &plain(&only.name) + must::ONLY.1,
        (_, Answer::Pick { best, .. }) => answers::SHIP.0.to_string() + &plain(&left[best].name) + answers::SHIP.1,
        (_, Answer::NotSeparable { .. }) => answers::NOT_SEPARABLE.to_string(),
        (_, Answer::Unjudged) => answers::NOT_JUDGED.to_string(),
    };
    "**".to_string() + &said + "** "
}

fn cell(cell: Cell) -> String {
    match cell {
        Cell::Unknown(spoken) => spoken.to_string(),
        Cell::Known { value, note: None } => prose(&value),
        Cell::Known { value, note: Some(note) } => prose(&value) + format::BESIDE + &plain(&note.in_words()),
    }
}

fn verdict(tool: &Tool, reviewer: &Reviewer) -> String {
    match tool.take(&reviewer.id) {
        Some(take) => words::judged(take.verdict.in_words(), take.score),
        None => scorecard::NO_TAKE.to_string(),
    }
}

fn prices(site: &Site, tool: &Tool) -> [String; 3] {
    let pricing = &tool.pricing;
    let mut prices = plain(&pricing.entry.label);
    for plan in &pricing.plans {
        prices += format::ITEMS;
        prices += &words::price(&prose(&plan.name), &plan.price_in_words());
    }
    for meter in &pricing.meters {
        prices += format::ITEMS;
        prices += &words::price(&prose(&site.unit(&meter.unit)), &meter.usd.to_string());
    }
    let page = tool.source(pricing.source).map(|source| link(&plain(source.url.host()), source.url.as_str()));
    [plain(&tool.name), prices, words::seen(&pricing.as_of.in_words(), &page.unwrap_or_default())]
}

/// Begins a table.
pub(super) fn head(text: &mut String, first: &str, others: &[String]) {
    text.push_str("\n| ");
    text.push_str(first);
    text.push(' ');
    line(text, others);
    text.push_str("|---");
    others.iter().for_each(|_| text.push_str("|---"));
    text.push_str("|\n");
}

pub(super) fn line(text: &mut String, cells: &[String]) {
    for cell in cells {
        text.push_str("| ");
        text.push_str(cell);
        text.push(' ');
    }
    text.push_str("|\n");
}

/// `words` as Markdown already; the address between angles, because it may hold brackets.
pub(super) fn link(words: &str, address: &str) -> String {
    "[".to_string() + words + "](<" + &address.replace('&', "\\&") + ">)"
}

/// Text that means nothing but itself in Markdown.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in text.chars() {
        if "\\`*_[]<>|&~".contains(character) {
            plain.push('\\');
        }
        plain.push(if character.is_control() { ' ' } else { character });
    }
    plain
}

/// Text in which words between backticks are code, as on the page. It is for tables alone, where `|` is marked in code.
fn prose(text: &str) -> String {
    let mut prose = String::new();
    for (piece, is_code) in format::pieces(text) {
        if !is_code {
            prose += &plain(piece);
        } else {
            prose = prose + "`" + &piece.replace('|', "\\|").replace(char::is_control, " ") + "`";
        }
    }
    prose
}
