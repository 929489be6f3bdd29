use super::names::same_maker;
use crate::domain::Tool;
use crate::words::arena::{ANOTHER_TOOL, ITS_MAKER, THIS_TOOL};
use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// The words of all records, so that one can be asked who else uses it.
pub(super) struct Vocabulary<'t> {
    tools: &'t [&'t Tool],
    /// Words of takes that begin with a small letter.
    everyday: Holders<&'t str>,
    /// Words that tell a record from others.
    telling: Holders<String>,
}

impl<'t> Vocabulary<'t> {
    pub fn of(tools: &'t [&'t Tool]) -> Vocabulary<'t> {
        let (mut everyday, mut telling) = (Holders::default(), Holders::default());
        for (at, tool) in tools.iter().enumerate() {
            let takes = tool.takes.iter().flat_map(|take| words(&take.text));
            takes.filter(|word| word.starts_with(char::is_lowercase)).for_each(|word| everyday.note(word, at));
            let texts = texts(tool);
            let words = texts.iter().flat_map(|text| words(text)).filter(|word| is_telling(word) || names(word));
            words.for_each(|word| telling.note(plain(word), at));
        }
        Vocabulary { tools, everyday, telling }
    }

    /// Whether a word is one of everyday language, as far as the takes show: one on another tool writes it with a small
    /// letter, and the name does not. What is no single word of letters never is.
    pub fn is_everyday(&self, word: &str, of: &Tool) -> bool {
        let lower = word.to_lowercase();
        let elsewhere = |at: &usize| self.tools[*at].slug != of.slug;
        let letters = word.chars().all(char::is_alphabetic);
        letters && !of.name.contains(&lower) && self.everyday.of(&lower).iter().any(elsewhere)
    }

    /// The first word of a text on the tool at `own` that no record of another maker has, of those that tell a record from
    /// others: with a digit (a version, a price, a size), a capital behind the first letter (`WebGPU`), an underscore, or
    /// a capital within a sentence.
    pub fn telling_word<'w>(&self, text: &'w str, own: usize) -> Option<&'w str> {
        let elsewhere =
            |word: &str| self.telling.of(&plain(word)).iter().any(|at| !same_maker(self.tools[own], self.tools[*at]));
        let telling = |word: &&str| is_telling(word) || names(word) && is_within_a_sentence(word, text);
        words(text).filter(telling).find(|word| !elsewhere(word))
    }
}

/// Of each word the tools that have it, by their positions: each once, in order.
struct Holders<W>(HashMap<W, Vec<usize>>);

impl<W> Default for Holders<W> {
    fn default() -> Holders<W> {
        Holders(HashMap::new())
    }
}

impl<W: Borrow<str> + Eq + Hash> Holders<W> {
    /// Notes that a tool has a word. The tools come one after the other.
    fn note(&mut self, word: W, at: usize) {
        let holders = self.0.entry(word).or_default();
        if holders.last() != Some(&at) {
            holders.push(at);
        }
    }

    fn of(&self, word: &str) -> &[usize] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Whether a mask stands where it still says what it hides: “2.5 this tool”, “its maker Cloud”, “this tool 3”.
pub(super) fn leaves_a_trace(masked: &str) -> bool {
    let lower = masked.to_lowercase();
    let masks = [THIS_TOOL.0, ITS_MAKER.0, ANOTHER_TOOL.0];
    let version = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let mut found = masks.iter().flat_map(|mask| lower.match_indices(mask));
    found.any(|(at, mask)| {
        // Masks are ASCII, and so the text around them keeps its places unless a capital is longer than its small letter.
        let (before, after) = (masked.get(..at).unwrap_or_default(), masked.get(at + mask.len()..).unwrap_or_default());
        let next = after.strip_prefix([' ', '-']).and_then(|rest| rest.chars().next());
        let last = before.strip_suffix(' ').and_then(|rest| rest.rsplit(' ').next()).unwrap_or_default();
        next.is_some_and(|letter| letter.is_uppercase() || letter.is_ascii_digit()) || version(last)
    })
}

/// Whether a word of a text stands within a sentence rather than at its beginning.
fn is_within_a_sentence(word: &str, text: &str) -> bool {
    let before = &text[..word.as_ptr() as usize - text.as_ptr() as usize];
    let before = before.trim_end_matches(|character: char| "`“‘(\"' \n".contains(character));
    !before.is_empty() && !before.ends_with(['.', '!', '?', ':', ';', '–', '—'])
}

/// Whether a word may be a name: it begins with a capital and has another letter.
fn names(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
}

fn is_telling(word: &str) -> bool {
    word.contains(|character: char| character.is_ascii_digit() || character == '_')
        || word.chars().skip(1).any(char::is_uppercase)
}

/// A word as it is compared: `$0.10` is 0.1, `1,048,576` is 1048576.
fn plain(word: &str) -> String {
    let plain = word.to_lowercase().replace(',', "");
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match plain.split_once('.') {
        Some((whole, fraction)) if digits(whole) && digits(fraction) => {
            plain.trim_end_matches('0').trim_end_matches('.').to_string()
        }
        _ => plain,
    }
}

/// The words of a text without the marks around them. A possessive ending is none of a word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_between_words).map(|word| {
        let word = word.trim_matches(|character: char| ",.!?'’-+*$%".contains(character));
        word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word)
    })
}

/// Asked of every character of the catalogue, and most are letters.
fn is_between_words(character: char) -> bool {
    const MARKS: &str = "/–—×=()“”‘…;:~±<>[]`\"";
    !character.is_alphanumeric() && (character.is_whitespace() || MARKS.contains(character))
}

/// All that a record says.
fn texts(tool: &Tool) -> Vec<String> {
    let pricing = &tool.pricing;
    let mut texts: Vec<String> = vec![
        tool.name.clone(),
        tool.vendor.clone(),
        tool.tagline.clone(),
        tool.description.clone(),
        tool.licence.as_str().to_string(),
        pricing.entry.label.clone(),
    ];
    texts.extend(tool.aliases.iter().chain(&tool.best_for).chain(&tool.status.note).chain(&pricing.note).cloned());
    texts.extend(pricing.entry.usd_per_month.map(|usd| usd.to_string()));
    for plan in &pricing.plans {
        texts.extend([plan.name.clone(), plan.usd_per_month.to_string()]);
        texts.extend(plan.note.clone());
    }
    for meter in &pricing.meters {
        texts.extend([meter.unit.clone(), meter.usd.to_string()]);
        texts.extend(meter.included.map(|included| included.to_string()));
    }
    texts.extend(tool.specs.iter().map(|(_, spec)| spec.in_words()));
    for take in &tool.takes {
        texts.extend([take.text.clone(), take.would_change.clone()]);
        texts.extend(take.claims.iter().map(|claim| claim.text.clone()));
    }
    texts.extend(tool.sources.iter().map(|source| source.what.clone()));
    texts
}
