use super::names::Name;

/// A text with the names in it replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    pub text: String,
    /// How many names were replaced.
    pub names: usize,
}

/// Replaces what names the tool by “this tool”, its maker by “its maker”, and other tools by “another tool”.
///
/// Only whole words are names, also with an “s” behind them; a “’s” stays. Of names that begin at the same letter the
/// longest counts, so that “Moondream 3” is not read as “Moondream”; of equal ones the first given. At the beginning of
/// a sentence the mask has a capital.
pub fn mask(text: &str, names: &[Name]) -> Masked {
    replace(text, |text| longest(text, names.iter()))
}

/// The same with the names that `named` finds at the beginning of a text, each with its length.
pub(super) fn replace<'n>(text: &str, named: impl Fn(&str) -> Option<(&'n Name, usize)>) -> Masked {
    let mut masked = Masked { text: String::new(), names: 0 };
    let (mut at, mut kept, mut within) = (0, 0, false);
    while let Some(letter) = text[at..].chars().next() {
        let found = if within || !letter.is_alphanumeric() { None } else { named(&text[at..]) };
        if let Some((name, length)) = found {
            masked.text.push_str(&text[kept..at]);
            masked.text.push_str(name.role.mask(begins_a_sentence(&text[..at])));
            masked.names += 1;
            at += length;
            kept = at;
        } else {
            at += letter.len_utf8();
        }
        within = found.is_none() && letter.is_alphanumeric();
    }
    masked.text.push_str(&text[kept..]);
    masked
}

/// The longest name that stands at the beginning of `text`, and how much of it that is.
pub(super) fn longest<'n>(text: &str, names: impl Iterator<Item = &'n Name>) -> Option<(&'n Name, usize)> {
    let found = names.filter_map(|name| Some((name, name.length_in(text)?)));
    // Of equals the first is kept.
    found.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

fn begins_a_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(['`', '“', ' ']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}
