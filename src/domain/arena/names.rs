use super::mask::{Masked, longest, replace};
use super::telling::Vocabulary;
use crate::domain::Tool;
use crate::words::arena as words;
use std::collections::HashMap;

/// Something that names a tool or its maker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    /// Whether it is a word of everyday language as well, such as “continue”: then it is a name with a capital alone.
    pub everyday: bool,
    pub role: Role,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The tool that a take is about.
    Tool,
    Maker,
    /// A tool that it may be told by: of the same category, or by the same maker.
    Other,
}

impl Role {
    pub(super) fn mask(self, begins_a_sentence: bool) -> &'static str {
        let (within, begins) = match self {
            Role::Tool => words::THIS_TOOL,
            Role::Maker => words::ITS_MAKER,
            Role::Other => words::ANOTHER_TOOL,
        };
        if begins_a_sentence { begins } else { within }
    }
}

/// Shorter words of a name say too little: `lm`, `GPT`, `4.5`.
const SHORTEST: usize = 4;

impl Name {
    fn of(text: &str, tool: &Tool, role: Role, vocabulary: &Vocabulary) -> Name {
        Name { text: text.to_string(), everyday: vocabulary.is_everyday(text, tool), role }
    }

    /// How many bytes at the beginning of `text` are this name, if it begins with it and the name ends there.
    pub(super) fn length_in(&self, text: &str) -> Option<usize> {
        let length = self.text.len();
        let begins = text.get(..length)?.eq_ignore_ascii_case(&self.text);
        if !begins || self.everyday && text.starts_with(char::is_lowercase) {
            return None;
        }
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let rest = &text[length..];
        match rest.strip_prefix(['s', 'S']) {
            _ if ends(rest) || !self.text.ends_with(char::is_alphanumeric) => Some(length),
            Some(rest) if ends(rest) => Some(length + 1),
            _ => None,
        }
    }
}

/// All names by which texts may call a tool: its name, its slug and its aliases.
fn full(tool: &Tool) -> impl Iterator<Item = &str> {
    [tool.name.as_str(), tool.slug.as_str()].into_iter().chain(tool.aliases.iter().map(String::as_str))
}

/// Who made it: “GitHub (Microsoft)” is two names.
fn makers(tool: &Tool) -> impl Iterator<Item = &str> {
    tool.vendor.split(['(', ')', '/']).map(str::trim).filter(|maker| !maker.is_empty())
}

pub(super) fn same_maker(tool: &Tool, other: &Tool) -> bool {
    makers(tool).any(|one| makers(other).any(|maker| one.eq_ignore_ascii_case(maker)))
}

/// The words of a name that name it even alone: of four letters or more, and not everyday words.
fn telling_parts<'t>(name: &'t str, tool: &Tool, vocabulary: &Vocabulary) -> Vec<&'t str> {
    let words = name.split(|character: char| !character.is_alphanumeric());
    let long = words.filter(|word| word.chars().filter(|character| character.is_alphabetic()).count() >= SHORTEST);
    long.filter(|word| !vocabulary.is_everyday(word, tool)).collect()
}

/// The names of all tools, so that those which a text begins with can be asked for.
pub(super) struct Names<'t> {
    tools: &'t [&'t Tool],
    /// The names by which each tool is told, as other tools' takes may use them; by the first word of the name, in small
    /// letters, and there in the order of the tools. A text is asked for its own words, not for all names that there are.
    others: HashMap<String, Vec<(usize, Name)>>,
}

impl<'t> Names<'t> {
    pub fn of(tools: &'t [&'t Tool], vocabulary: &Vocabulary) -> Names<'t> {
        let mut others: HashMap<String, Vec<(usize, Name)>> = HashMap::new();
        for (at, tool) in tools.iter().enumerate() {
            for name in tool_names(tool, Role::Other, vocabulary) {
                others.entry(first_word(&name.text).to_ascii_lowercase()).or_default().push((at, name));
            }
        }
        Names { tools, others }
    }

    /// What masks the takes on the tool at `own`.
    pub fn on<'n>(&'n self, own: usize, vocabulary: &Vocabulary) -> NamesOn<'n> {
        let tool = self.tools[own];
        let mut nearest = tool_names(tool, Role::Tool, vocabulary);
        for maker in makers(tool) {
            let texts = [maker].into_iter().chain(telling_parts(maker, tool, vocabulary));
            nearest.extend(texts.map(|text| Name::of(text, tool, Role::Maker, vocabulary)));
        }
        NamesOn { all: self, tool, nearest }
    }
}

/// The names that takes on one tool may use.
pub(super) struct NamesOn<'n> {
    all: &'n Names<'n>,
    tool: &'n Tool,
    /// Its own, then its maker's.
    nearest: Vec<Name>,
}

impl NamesOn<'_> {
    /// A text of a take with the names in it replaced: its tool's, its maker's, and those of the tools by which it may be
    /// told, which are those of its category and those of its maker. Other tools are landmarks, and keep their names.
    pub fn mask(&self, text: &str) -> Masked {
        let NamesOn { all, tool, nearest } = self;
        let points_to_it =
            |other: &Tool| other.slug != tool.slug && (other.category == tool.category || same_maker(tool, other));
        replace(text, |text| {
            let word = first_word(text).to_ascii_lowercase();
            // A name may have an “s” behind it.
            let words = [Some(word.as_str()), word.strip_suffix('s')];
            let others = words.into_iter().flatten().filter_map(|word| all.others.get(word)).flatten();
            let others = others.filter(|(at, _)| points_to_it(all.tools[*at])).map(|(_, name)| name);
            longest(text, nearest.iter().chain(others))
        })
    }
}

/// What may name a tool in a text.
fn tool_names(tool: &Tool, role: Role, vocabulary: &Vocabulary) -> Vec<Name> {
    let texts = full(tool).chain(telling_parts(&tool.name, tool, vocabulary));
    texts.map(|text| Name::of(text, tool, role, vocabulary)).collect()
}

/// The letters and digits at the beginning of a name or of a text.
fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}
