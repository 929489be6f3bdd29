use crate::domain::{Answer, Date, Site, Tool, dropped_by};
use crate::site::markdown::{answer, head, line, link, plain, price_table, verdict_table};
use crate::site::{Route, Terms, because, turning};
use crate::words::{compare, decision as words, format, fresh, weights};

/// A decision as Markdown: when it was kept, the answer with its reasons, the reader's terms, what the panel says, the
/// prices with their pages, and the link by which it can be opened again.
///
/// `workload` are sentences about the reader's own use; `address` is the whole address of the kept decision.
pub fn record(
    site: &Site,
    route: &Route,
    tools: &[&Tool],
    terms: &Terms,
    workload: &[String],
    address: &str,
    today: Date,
) -> String {
    let names: Vec<String> = tools.iter().map(|tool| plain(&tool.name)).collect();
    let title = compare::versus(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let page = site.url.as_str().to_string() + terms.within(&route.path()).trim_start_matches('/');
    let kept = words::kept(&today.in_words(), &site.edition.in_words());
    let mut text = "# ".to_string() + &link(&title, &page) + "\n\n" + &kept + "\n";
    let counted = terms.counted(tools, today);
    let counted: Vec<&Tool> = counted.iter().collect();
    answers(&mut text, site, &counted, terms);
    if terms.fresh {
        for tool in tools {
            let left_out = tool.without_stale(today).1.in_words();
            left_out
                .iter()
                .for_each(|what| text = std::mem::take(&mut text) + "\n" + &plain(&fresh::of(&tool.name, what)) + "\n");
        }
    }
    if !terms.musts.is_empty() {
        head(&mut text, words::MUST_HAVE, &[words::DROPS_OUT.to_string()]);
        for must in &terms.musts {
            let drops = counted.iter().zip(&names).filter(|(tool, _)| dropped_by(tool, &terms.musts) == Some(must));
            let drops: Vec<&str> = drops.map(|(_, name)| name.as_str()).collect();
            let drops = if drops.is_empty() { words::NONE.to_string() } else { format::and(&drops) };
            line(&mut text, &[plain(&must.in_words(site)), drops]);
        }
    }
    if !workload.is_empty() {
        head(&mut text, words::WORKLOAD, &[]);
        workload.iter().for_each(|said| line(&mut text, &[plain(said)]));
    }
    verdict_table(&mut text, site, tools, &names);
    price_table(&mut text, site, tools);
    text + "\n" + &link(words::OPEN, address) + "\n"
}

/// The answer and why, what would turn it, and by which weights, a paragraph each. None begins with words of the
/// catalogue: at the beginning of a line, more than their marks could be markup.
fn answers(text: &mut String, site: &Site, tools: &[&Tool], terms: &Terms) {
    let (left, moved) = (terms.left(tools), terms.weights.moved());
    let found = Answer::weighed(&left, &terms.weights);
    let reason = because(site, &left, &terms.weights, &found);
    let weighed = moved.iter().map(|(id, weight)| {
        let name = site.reviewer(id).map_or(id.as_str(), |reviewer| &reviewer.name);
        weights::weighed(name, &weight.in_words())
    });
    let weighed: Vec<String> = weighed.collect();
    let weighed: Vec<&str> = weighed.iter().map(String::as_str).collect();
    let mut paragraph = |said: String| *text = std::mem::take(text) + "\n" + &said + "\n";
    paragraph(answer(&left, tools.len(), terms) + &plain(&reason));
    turning(site, &left, &terms.weights, &found).into_iter().for_each(|said| paragraph(plain(&said)));
    if !weighed.is_empty() {
        paragraph(plain(&weights::by_reader(&weighed)));
    }
}
