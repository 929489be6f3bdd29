//! What was typed, taken apart: words, and the signs between them.

/// What stands for every sign that parts as a comma does.
pub(super) const COMMA: &str = ",";

/// Signs that part as a comma does, except within a number: “1,000”, “24/7”.
const COMMAS: [char; 11] = [',', '，', '、', ';', '/', '|', ':', '→', '–', '—', '·'];

/// Signs that stand for themselves.
pub(super) const SIGNS: [&str; 2] = ["&", "+"];

/// The same, which part by themselves, and within a word where letters stand on both sides: “Chroma+Milvus”, but “c++”.
const JOINING: [char; 2] = ['+', '&'];

/// Words as they were typed, and a comma for each sign that parts as one and for each line's end. “a-vs-b” is three words.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for line in text.lines() {
        if !tokens.is_empty() {
            tokens.push(COMMA);
        }
        for mut word in line.split_whitespace() {
            while let Some((before, versus, after)) = around_versus(word) {
                push_parts(before, &mut tokens);
                tokens.push(versus);
                word = after;
            }
            push_parts(word, &mut tokens);
        }
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

pub(super) fn is_sign(word: &str) -> bool {
    word == COMMA || SIGNS.contains(&word)
}

fn push_parts<'t>(word: &'t str, tokens: &mut Vec<&'t str>) {
    let mut rest = word;
    while let Some((at, sign)) = rest.char_indices().find(|(at, sign)| parts(rest, *at, *sign)) {
        let end = at + sign.len_utf8();
        tokens.push(&rest[..at]);
        tokens.push(if JOINING.contains(&sign) { &rest[at..end] } else { COMMA });
        rest = &rest[end..];
    }
    tokens.push(rest);
}

fn parts(text: &str, at: usize, sign: char) -> bool {
    let beside = |is: fn(char) -> bool| {
        text[..at].chars().next_back().is_some_and(is) && text[at..].chars().nth(1).is_some_and(is)
    };
    COMMAS.contains(&sign) && !beside(|letter| letter.is_ascii_digit())
        || JOINING.contains(&sign) && beside(|letter| !letter.is_ascii_punctuation())
}

/// What stands before “vs” and behind it, where it is between hyphens, as in the addresses of comparisons.
fn around_versus(word: &str) -> Option<(&str, &str, &str)> {
    const HYPHENS: [char; 2] = ['-', '_'];
    word.match_indices(HYPHENS).find_map(|(at, _)| {
        let (versus, after) = word[at + 1..].split_once(HYPHENS)?;
        versus.eq_ignore_ascii_case("vs").then_some((&word[..at], versus, after))
    })
}

/// The last part of a pasted address of a page, which names a tool or two; or the tools or the category in its query.
pub(super) fn named_by_address(text: &str) -> Option<String> {
    const ASKED: [&str; 2] = ["tools=", "category="];
    const WITHIN: [&str; 4] = ["://", "/tool/", "/compare/", "/?"];
    let text = text.trim();
    let is_address = text.starts_with('/') || text.ends_with('/') || WITHIN.iter().any(|part| text.contains(part));
    if !is_address || text.contains(char::is_whitespace) {
        return None;
    }
    let (address, _) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let asked = query.split('&').find_map(|part| ASKED.iter().find_map(|name| part.strip_prefix(name)));
    let named = asked.or_else(|| path.rsplit('/').find(|part| !part.is_empty()))?;
    Some(named.replace("%2C", ","))
}
