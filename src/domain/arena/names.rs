use super::telling::Vocabulary;
use crate::domain::Tool;
use crate::words::arena as words;

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

/// What is masked in takes on the tool at `own`: its names, its maker's, and those of the tools by which it may be told,
/// which are those of its category and those of its maker. Other tools are landmarks, and keep their names.
pub(super) fn names(tools: &[&Tool], own: usize, vocabulary: &Vocabulary) -> Vec<Name> {
    let tool = tools[own];
    let tool_names = |tool: &Tool, role| -> Vec<Name> {
        let texts = full(tool).chain(telling_parts(&tool.name, tool, vocabulary));
        texts.map(|text| Name::of(text, tool, role, vocabulary)).collect()
    };
    let mut names = tool_names(tool, Role::Tool);
    for maker in makers(tool) {
        let texts = [maker].into_iter().chain(telling_parts(maker, tool, vocabulary));
        names.extend(texts.map(|text| Name::of(text, tool, Role::Maker, vocabulary)));
    }
    let points_to_it =
        |other: &Tool| other.slug != tool.slug && (other.category == tool.category || same_maker(tool, other));
    let others = tools.iter().filter(|other| points_to_it(other));
    names.extend(others.flat_map(|other| tool_names(other, Role::Other)));
    names
}
