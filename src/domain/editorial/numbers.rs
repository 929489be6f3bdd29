use super::Guide;
use super::desk::{Desk, Passage, Spot, leads, prose, sentences};
use super::facts::Facts;
use super::figure::{Figure, figures};
use super::sums::grounded;
use crate::domain::{Slug, Tool};

/// Every number in a text stands among the facts of its record, or of a tool that the same sentence names, or follows
/// from them by a sum that the text writes out.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    let known: Vec<Known> = catalogue.tools.iter().map(Known::of).collect();
    let mut used = vec![false; guide.numbers.len()];
    for tool in &catalogue.tools {
        for passage in prose(tool) {
            look(desk, guide, &known, &[&tool.slug], &passage, &mut used);
        }
    }
    for passage in leads(catalogue) {
        let pair = catalogue.site.comparisons.iter().find(|pair| pair.lead.as_deref() == Some(passage.text));
        let subjects: Vec<&Slug> = pair.into_iter().flat_map(|pair| &pair.tools).collect();
        look(desk, guide, &known, &subjects, &passage, &mut used);
    }
    for (index, allowed) in guide.numbers.iter().enumerate().filter(|(index, _)| !used[*index]) {
        let spot = Spot::new(Guide::FILE, format!("numbers[{index}]"));
        let problem = format!("“{}” needs no exception in a text of {}", allowed.number, allowed.tool);
        desk.fault(spot, problem, "remove it");
    }
}

/// A tool, its facts, and the names by which a sentence may call it.
struct Known<'t> {
    slug: &'t Slug,
    names: Vec<String>,
    facts: Facts,
}

impl<'t> Known<'t> {
    fn of(tool: &'t Tool) -> Known<'t> {
        let names = [&tool.name].into_iter().chain(&tool.aliases).map(|name| name.to_lowercase()).collect();
        Known { slug: &tool.slug, names, facts: Facts::of(tool) }
    }

    fn is_named_in(&self, sentence: &str) -> bool {
        self.names.iter().any(|name| has_word(sentence, name))
    }
}

fn look(desk: &mut Desk, guide: &Guide, known: &[Known], subjects: &[&Slug], passage: &Passage, used: &mut [bool]) {
    let (mut found, mut stated) = (Vec::new(), Vec::new());
    for (start, sentence) in sentences(passage.text) {
        let figures = figures(sentence);
        if figures.is_empty() {
            continue;
        }
        let lower = sentence.to_lowercase();
        let sources = known.iter().filter(|known| subjects.contains(&known.slug) || known.is_named_in(&lower));
        let facts: Vec<&Facts> = sources.map(|known| &known.facts).collect();
        for figure in figures {
            stated.push(facts.iter().any(|facts| facts.support(&figure)));
            found.push(Figure { at: start + figure.at, ..figure });
        }
    }
    for (figure, _) in found.iter().zip(grounded(&found, &stated)).filter(|(_, grounded)| !grounded) {
        if !allowed(guide, subjects, figure, used) {
            let problem = format!("“{}” stands in none of the record’s facts", figure.words);
            let remedy = "correct it, state the fact with its source, or allow it in editorial.json with a reason";
            desk.fault_within(passage.spot.clone(), figure.at, problem, remedy);
        }
    }
}

fn allowed(guide: &Guide, subjects: &[&Slug], figure: &Figure, used: &mut [bool]) -> bool {
    let mut found = false;
    for (index, allowed) in guide.numbers.iter().enumerate() {
        if subjects.contains(&&allowed.tool) && allowed.number == figure.words {
            used[index] = true;
            found = true;
        }
    }
    found
}

/// Whether a text holds a name as words of its own; both in lower case.
fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let edge = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
        edge(text[..at].chars().next_back()) && edge(text[at + name.len()..].chars().next())
    })
}
