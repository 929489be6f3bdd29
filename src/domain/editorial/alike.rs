use super::Guide;
use super::desk::{Desk, Passage, leads, sentences, takes};
use crate::domain::Tool;
use std::collections::{BTreeSet, HashMap};

/// Shorter sentences are alike by chance.
const FEWEST_WORDS: usize = 6;

/// No two takes, and no two leads, say the same sentence with other names in it.
pub(super) fn check(desk: &mut Desk, guide: &Guide) {
    let catalogue = desk.catalogue;
    let names: BTreeSet<String> = catalogue.tools.iter().flat_map(|tool: &Tool| words(&tool.name)).collect();
    let takes: Vec<Passage> = catalogue.tools.iter().flat_map(takes).collect();
    for passages in [takes, leads(catalogue)] {
        let said: Vec<Said> = passages.iter().flat_map(|passage| said(passage, &names)).collect();
        for (earlier, later) in alike(&said, guide.alike) {
            let (earlier, later) = (&said[earlier], &said[later]);
            let spot = &earlier.passage.spot;
            let problem = format!("“{}” is nearly what {} says in {}", later.sentence, spot.file, spot.at);
            desk.fault_within(later.passage.spot.clone(), later.at, problem, "say what is true of this one alone");
        }
    }
}

/// A sentence as it is compared: the set of its words, numbers and names of tools left out.
struct Said<'p> {
    passage: &'p Passage<'p>,
    at: usize,
    sentence: &'p str,
    words: Vec<String>,
}

fn said<'p>(passage: &'p Passage, names: &BTreeSet<String>) -> Vec<Said<'p>> {
    let sentence = |(at, sentence): (usize, &'p str)| {
        let words: BTreeSet<String> = words(sentence).filter(|word| !names.contains(word)).collect();
        (words.len() >= FEWEST_WORDS).then(|| Said { passage, at, sentence, words: words.into_iter().collect() })
    };
    sentences(passage.text).into_iter().filter_map(sentence).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let word = |word: &str| word.to_lowercase();
    let plain = |word: &&str| !word.is_empty() && !word.contains(|character: char| character.is_ascii_digit());
    text.split(|character: char| !(character.is_alphanumeric() || character == '’')).filter(plain).map(word)
}

/// Pairs that share at least so many percent of the words either has (Jaccard's index), each sentence with the first it
/// is like.
///
/// Two such sentences share one of their rarest words, so only those are looked up: the prefix filter of R. Bayardo,
/// Y. Ma and R. Srikant, “Scaling Up All Pairs Similarity Search”, WWW 2007.
fn alike(said: &[Said], percent: u8) -> Vec<(usize, usize)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    said.iter().flat_map(|said| &said.words).for_each(|word| *counts.entry(word).or_default() += 1);
    let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    // What is like a sentence hangs on its words alone. So of those with the same words only the first is looked up: the
    // first that any other of them is like is the one that it is like, or is it. Without this, a sentence said in every
    // record would be held against all of them each time.
    let mut first_like: HashMap<&[String], usize> = HashMap::new();
    for (index, sentence) in said.iter().enumerate() {
        if let Some(first) = first_like.get(sentence.words.as_slice()) {
            found.push((*first, index));
            continue;
        }
        let mut rarest: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
        rarest.sort_by_key(|word| (counts[word], *word));
        rarest.truncate(rarest.len() - (rarest.len() * usize::from(percent)).div_ceil(100) + 1);
        let candidates: BTreeSet<usize> = rarest.iter().filter_map(|word| seen.get(word)).flatten().copied().collect();
        if let Some(first) = candidates.into_iter().find(|other| shares(&said[*other].words, &sentence.words, percent))
        {
            found.push((first, index));
            first_like.insert(&sentence.words, first);
        } else {
            first_like.insert(&sentence.words, index);
        }
        rarest.into_iter().for_each(|word| seen.entry(word).or_default().push(index));
    }
    found
}

fn shares(a: &[String], b: &[String], percent: u8) -> bool {
    let common = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    common * 100 >= (a.len() + b.len() - common) * usize::from(percent)
}
