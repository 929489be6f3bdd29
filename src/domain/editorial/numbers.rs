use super::Guide;
use super::desk::{Desk, Passage, Spot, leads, prose, sentences};
use super::figure::{Figure, figures};
use super::names::Names;
use super::sums::grounded;
use crate::domain::Slug;

/// Every number in a text stands among the facts of its record, or of a tool that the same sentence names, or follows
/// from them by a sum that the text writes out.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    let known = Names::of(&catalogue.tools);
    let mut used = vec![false; guide.numbers.len()];
    for tool in &catalogue.tools {
        for passage in prose(tool) {
            look(desk, guide, &known, &[&tool.slug], &passage, &mut used);
        }
    }
    let led = catalogue.site.comparisons.iter().filter(|pair| pair.lead.is_some());
    for (passage, pair) in leads(catalogue).into_iter().zip(led) {
        let subjects: Vec<&Slug> = pair.tools.iter().collect();
        look(desk, guide, &known, &subjects, &passage, &mut used);
    }
    for (index, allowed) in guide.numbers.iter().enumerate().filter(|(index, _)| !used[*index]) {
        let spot = Spot::new(Guide::FILE, format!("numbers[{index}]"));
        let problem = format!("“{}” needs no exception in a text of {}", allowed.number, allowed.tool);
        desk.fault(spot, problem, "remove it");
    }
}

fn look(desk: &mut Desk, guide: &Guide, known: &Names, subjects: &[&Slug], passage: &Passage, used: &mut [bool]) {
    let (mut found, mut stated) = (Vec::new(), Vec::new());
    for (start, sentence) in sentences(passage.text) {
        let figures = figures(sentence);
        if figures.is_empty() {
            continue;
        }
        let lower = sentence.to_lowercase();
        let facts = known.facts(subjects, &lower);
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
