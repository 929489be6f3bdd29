use crate::domain::{About, Claim, Reviewer, Says, Tool};
use std::ops::Range;

/// What the panel argues about one side of one tool.
#[derive(Clone, Debug)]
pub struct ClaimRow<'t> {
    pub about: About,
    /// The tool's place among those at hand.
    pub tool: usize,
    /// The claims of each reviewer, in the panel's order; none where a reviewer is silent.
    pub said: Vec<Vec<&'t Claim>>,
}

impl ClaimRow<'_> {
    /// Whether one reviewer speaks for it and another against it.
    pub fn is_divided(&self) -> bool {
        let says = |wanted: Says, claims: &Vec<&Claim>| claims.iter().any(|claim| claim.says == wanted);
        self.said.iter().enumerate().any(|(one, claims)| {
            says(Says::For, claims)
                && self.said.iter().enumerate().any(|(other, claims)| one != other && says(Says::Against, claims))
        })
    }
}

/// The claims of all takes on these tools by what they are about: where reviewers are divided first, then in the order of
/// [`About`], then of the tools. What nobody speaks of has no row.
pub fn claim_grid<'t>(reviewers: &[Reviewer], tools: &[&'t Tool]) -> Vec<ClaimRow<'t>> {
    let mut rows = Vec::new();
    for (_, about) in About::WORDS {
        for (tool, record) in tools.iter().enumerate() {
            let said = |reviewer: &Reviewer| -> Vec<&'t Claim> {
                let claims = record.take(&reviewer.id).map(|take| take.claims.as_slice()).unwrap_or_default();
                claims.iter().filter(|claim| claim.about == about).collect()
            };
            let said: Vec<Vec<&Claim>> = reviewers.iter().map(said).collect();
            if said.iter().any(|claims| !claims.is_empty()) {
                rows.push(ClaimRow { about, tool, said });
            }
        }
    }
    let (mut divided, united): (Vec<ClaimRow>, Vec<ClaimRow>) = rows.into_iter().partition(ClaimRow::is_divided);
    divided.extend(united);
    divided
}

/// The sentence of a take that says what a claim says: the one that shares the most words with it, figures counting
/// twice, and each word the less the more sentences of the take have it; among equals the first. None where none shares a
/// word.
pub fn sentence_of(text: &str, claim: &str) -> Option<Range<usize>> {
    let sentences = sentences(text);
    let said: Vec<Vec<String>> = sentences.iter().map(|sentence| each_once(stems(&text[sentence.clone()]))).collect();
    let claimed = each_once(stems(claim));
    let weight = |stem: &String| {
        let times = if stem.starts_with(|first: char| first.is_ascii_digit()) { 2 } else { 1 };
        times * WHOLE / said.iter().filter(|said| said.contains(stem)).count().max(1)
    };
    let shared = |at: usize| -> usize { claimed.iter().filter(|stem| said[at].contains(stem)).map(weight).sum() };
    // The last of equals is taken, so they are looked at from behind.
    let best = (0..sentences.len()).rev().max_by_key(|at| shared(*at)).filter(|at| shared(*at) > 0)?;
    Some(sentences[best].clone())
}

/// What a word counts that one sentence alone has; it can be shared among many.
const WHOLE: usize = 720_720;

fn each_once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.collect();
    words.sort();
    words.dedup();
    words
}

/// Words by their beginnings, so that "prices" is "price"; words of fewer than three letters tell nothing, figures do.
fn stems(text: &str) -> impl Iterator<Item = String> {
    let part_of_word = |character: char| character.is_alphanumeric() || ".,$%".contains(character);
    let words =
        text.split(move |character| !part_of_word(character)).map(|word| word.trim_matches(['.', ',', '$', '%']));
    let telling = words.filter(|word| word.len() > 2 || word.starts_with(|first: char| first.is_ascii_digit()));
    telling.map(|word| word.chars().take(STEM).collect::<String>().to_ascii_lowercase())
}

/// So many letters tell most words from others.
const STEM: usize = 5;

/// Where each sentence stands, without the spaces around it. One ends at a full stop, question or exclamation mark
/// before a space.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = text.match_indices(['.', '?', '!']).map(|(at, mark)| at + mark.len());
    for end in ends.filter(|end| text[*end..].is_empty() || text[*end..].starts_with(' ')).chain([text.len()]) {
        let begin = start + text[start..end].len() - text[start..end].trim_start().len();
        let last = begin + text[begin..end].trim_end().len();
        if begin < last {
            found.push(begin..last);
        }
        start = end;
    }
    found
}
