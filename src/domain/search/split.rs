use super::fold::folded;
use super::query::MOST_SIDES;

/// How a text can be read as a comparison.
#[derive(Debug, Default)]
pub(super) struct Split {
    /// The sides of each reading, two to four.
    pub ways: Vec<Vec<String>>,
    /// What is left where there is only one side, if that is not the text itself.
    pub bare: Vec<String>,
}

/// Words that stand between two sides, each with its clearness, the clearest first. A word that also stands in names is tried
/// only where clearer ones give no comparison: “minicpm v vs qwen” has two sides.
const BETWEEN: [(&str, u8); 11] = [
    ("vs", 0),
    ("versus", 0),
    (",", 1),
    ("or", 1),
    ("against", 1),
    ("and", 2),
    ("&", 2),
    ("+", 2),
    ("with", 2),
    ("v", LEAST_CLEAR),
    ("to", LEAST_CLEAR),
];
const LEAST_CLEAR: u8 = 3;

/// Signs that part as a comma does, except within a number: “1,000”, “24/7”.
const COMMAS: [char; 6] = [',', '，', '、', ';', '/', '|'];

/// Beginnings that announce a comparison, and say nothing themselves.
const ASKING: [&str; 3] = ["compare", "comparing", "difference between"];

impl Split {
    pub fn of(text: &str) -> Split {
        let tokens = tokens(text);
        let asked = ASKING.iter().find_map(|asking| {
            let words = asking.split(' ').count();
            (tokens.len() > words && folded(&tokens[..words].join(" "), false) == *asking).then_some(words)
        });
        let tokens = &tokens[asked.unwrap_or(0)..];
        let mut split = Split::default();
        for clearness in 0..=LEAST_CLEAR {
            // “to” only parts what was asked to be compared.
            let parts = |token: &str| {
                BETWEEN
                    .iter()
                    .any(|(word, clear)| *clear <= clearness && is(token, word) && (asked.is_some() || *word != "to"))
            };
            let (sides, parted) = sides(tokens, parts);
            match sides.len() {
                0 => {}
                1 if parted || asked.is_some() => split.bare.extend(sides),
                2..=MOST_SIDES if !split.ways.contains(&sides) => split.ways.push(sides),
                _ => {}
            }
        }
        split
    }
}

/// The sides between words that part, and whether any did. Where nothing stands before such a word it is part of a name, as
/// the second in “cursor vs vs code”; but “a, and b” has no such name.
fn sides(tokens: &[&str], parts: impl Fn(&str) -> bool) -> (Vec<String>, bool) {
    let mut sides: Vec<Vec<&str>> = vec![Vec::new()];
    let mut parted = false;
    let mut before = "";
    for token in tokens {
        let begun = sides.last().is_some_and(|side| !side.is_empty());
        if parts(token) && begun {
            sides.push(Vec::new());
            parted = true;
        } else if *token != "," && !(before == "," && parts(token)) {
            sides.last_mut().into_iter().for_each(|side| side.push(token));
        }
        before = token;
    }
    sides.retain(|side| !side.is_empty());
    (sides.into_iter().map(|side| side.join(" ")).collect(), parted)
}

fn is(token: &str, word: &str) -> bool {
    token == word || folded(token, false) == word
}

/// Words as they were typed, and a comma for each sign that parts as one.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some(comma) = rest.char_indices().find_map(|(at, character)| is_comma(rest, at, character)) {
            tokens.extend([&rest[..comma], ","]);
            rest = rest[comma..].trim_start_matches(COMMAS);
        }
        tokens.push(rest);
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

fn is_comma(text: &str, at: usize, character: char) -> Option<usize> {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    let in_number = digit(at.checked_sub(1).and_then(|before| bytes.get(before))) && digit(bytes.get(at + 1));
    (COMMAS.contains(&character) && !in_number).then_some(at)
}
