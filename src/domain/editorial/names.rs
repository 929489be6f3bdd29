use super::facts::Facts;
use crate::domain::{Slug, Tool};
use std::collections::HashMap;

/// The facts of all tools, by the names by which a sentence may call them.
pub(super) struct Names<'t> {
    facts: Vec<Facts>,
    slugs: HashMap<&'t Slug, usize>,
    /// Names in lower case and their tools, by the name's first word. A sentence is asked for the names that begin with one
    /// of its words, not for those of all tools; what begins with a sign stands under no word and is always asked for.
    names: HashMap<String, Vec<(String, usize)>>,
}

impl<'t> Names<'t> {
    pub fn of(tools: &'t [Tool]) -> Names<'t> {
        let mut names: HashMap<String, Vec<(String, usize)>> = HashMap::new();
        for (at, tool) in tools.iter().enumerate() {
            for name in [&tool.name].into_iter().chain(&tool.aliases) {
                let name = name.to_lowercase();
                names.entry(first_word(&name).to_string()).or_default().push((name, at));
            }
        }
        let slugs = tools.iter().enumerate().map(|(at, tool)| (&tool.slug, at)).collect();
        Names { facts: tools.iter().map(Facts::of).collect(), slugs, names }
    }

    /// The facts on which a sentence, in lower case, may stand: those of its subjects and of the tools that it names.
    pub fn facts(&self, subjects: &[&Slug], sentence: &str) -> Vec<&Facts> {
        let mut tools: Vec<usize> = subjects.iter().filter_map(|slug| self.slugs.get(slug)).copied().collect();
        for word in sentence.split(|character: char| !character.is_alphanumeric()).chain([""]) {
            let beginning = self.names.get(word).into_iter().flatten();
            tools.extend(beginning.filter(|(name, _)| has_word(sentence, name)).map(|(_, tool)| *tool));
        }
        tools.sort_unstable();
        tools.dedup();
        tools.into_iter().map(|tool| &self.facts[tool]).collect()
    }
}

/// The letters and digits with which a name begins. Where the name stands in a text as words of its own, they are a whole
/// word of that text.
fn first_word(name: &str) -> &str {
    name.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

/// Whether a text holds a name as words of its own; both in lower case.
fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let edge = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
        edge(text[..at].chars().next_back()) && edge(text[at + name.len()..].chars().next())
    })
}
