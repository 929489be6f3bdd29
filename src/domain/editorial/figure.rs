use crate::domain::Date;
use crate::words::format::MONTHS;

/// A number as a text writes it, and all it may mean.
#[derive(Debug)]
pub(super) struct Figure<'t> {
    /// The byte at which it begins.
    pub at: usize,
    pub words: &'t str,
    pub meanings: Vec<Meaning>,
}

/// What a figure may mean. A figure is supported when a fact means the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Meaning {
    /// In millionths, so that `0.1` and `$0.10` are one number.
    Number(i128),
    Day(Date),
    /// Year and month.
    Month(u16, u8),
    /// A word with a digit in it, such as `H100` or `1.19.0`, in lower case.
    Name(String),
}

impl Meaning {
    pub fn whole(number: i128) -> Meaning {
        Meaning::Number(number * ONE)
    }
}

/// One, in millionths.
pub(super) const ONE: i128 = 1_000_000;

/// Every figure of a text: numbers with their scale, dates in either form, and names that hold digits. Numbers written in
/// words are not looked at.
pub(super) fn figures(text: &str) -> Vec<Figure<'_>> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut next = 0;
    while next < tokens.len() {
        let (at, token) = tokens[next];
        let ahead = |by: usize| tokens.get(next + by).map(|(_, token)| *token).unwrap_or_default();
        let (taken, meanings) = date(token, ahead(1), ahead(2)).unwrap_or_else(|| number(token, ahead(1)));
        let (last, word) = tokens[(next + taken.max(1) - 1).min(tokens.len() - 1)];
        if !meanings.is_empty() {
            found.push(Figure { at, words: &text[at..last + word.len()], meanings });
        }
        next += taken.max(1);
    }
    found
}

/// The words of a text without the marks around them, each with the byte at which it begins.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let apart = |character: char| character.is_whitespace() || "/–—×=()“”‘…;:~±<>[]`\"".contains(character);
    let mut found = Vec::new();
    for piece in text.split(apart) {
        let token = piece.trim_matches(|character: char| ",.!?'’-+*".contains(character));
        if !token.is_empty() {
            found.push((token.as_ptr() as usize - text.as_ptr() as usize, token));
        }
    }
    found
}

/// A day or a month: `2026-08-04`, `4 August 2026`, `August 2026`, `2026-08`. With the number of words it takes.
fn date(first: &str, second: &str, third: &str) -> Option<(usize, Vec<Meaning>)> {
    if let Some(date) = Date::parse(first) {
        return Some((1, vec![Meaning::Day(date)]));
    }
    if let Some(start) = Date::parse(&format!("{first}-01")) {
        return Some((1, vec![Meaning::Month(start.year(), start.month())]));
    }
    let month = |name: &str| MONTHS.iter().position(|known| *known == name).map(|index| index as u8 + 1);
    let year = |word: &str| word.parse::<u16>().ok().filter(|_| word.len() == 4);
    if let (Some(day), Some(month)) = (first.parse::<u8>().ok(), month(second)) {
        let date = Date::parse(&format!("{}-{month:02}-{day:02}", year(third)?))?;
        return Some((3, vec![Meaning::Day(date)]));
    }
    Some((2, vec![Meaning::Month(year(second)?, month(first)?)]))
}

/// A number with its scale (`384K`, `$0.10`, `2 million`, `30 cents`), or a name with a digit in it.
fn number(token: &str, next: &str) -> (usize, Vec<Meaning>) {
    if !token.contains(|character: char| character.is_ascii_digit()) {
        return (1, Vec::new());
    }
    let name = token.to_lowercase();
    // “H100s” are more than one H100.
    let name = Meaning::Name(name.strip_suffix('s').map(String::from).unwrap_or(name));
    // “4-bit”, “1-4”: what stands behind the hyphen is another word. “Edit-2511” is a name, and so is its end.
    let (head, tail) = token.split_once('-').unwrap_or((token, ""));
    if !tail.is_empty() && tail.contains(|character: char| character.is_ascii_digit()) {
        let (_, ends) = number(tail, next);
        let starts =
            if head.starts_with(|first: char| first.is_ascii_digit()) { number(head, "").1 } else { Vec::new() };
        return (1, [name].into_iter().chain(starts).chain(ends).collect());
    }
    let digits = head.trim_start_matches('$');
    let end = digits.find(|character: char| !(character.is_ascii_digit() || ".,".contains(character)));
    let (digits, suffix) = digits.split_at(end.unwrap_or(digits.len()));
    let Some(value) = millionths(digits) else { return (1, vec![name]) };
    let scale = |factors: &[i128]| factors.iter().map(|factor| Meaning::Number(value * factor)).collect::<Vec<_>>();
    let beside = if tail.is_empty() { next } else { tail };
    let (taken, mut meanings) = match (suffix, beside) {
        ("K" | "k", _) => (1, scale(&[1_000, 1_024])),
        ("M", _) => (1, scale(&[1_000_000, 1_048_576])),
        ("B", _) => (1, scale(&[1_000_000_000])),
        ("T", _) => (1, scale(&[1_000_000_000_000])),
        ("", "thousand") => (2, scale(&[1_000])),
        ("", "million") => (2, scale(&[1_000_000])),
        ("", "billion") => (2, scale(&[1_000_000_000])),
        ("", "trillion") => (2, scale(&[1_000_000_000_000])),
        ("", "cents" | "cent") => (2, vec![Meaning::Number(value / 100)]),
        _ => (1, scale(&[1])),
    };
    meanings.push(name);
    (if tail.is_empty() { taken } else { 1 }, meanings)
}

/// Digits as millionths; None for what is no single number, such as `1.19.0`.
fn millionths(digits: &str) -> Option<i128> {
    let plain = digits.replace(',', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if whole.is_empty() || whole.len() > 15 || fraction.len() > 6 || fraction.contains('.') {
        return None;
    }
    Some(whole.parse::<i128>().ok()? * ONE + format!("{fraction:0<6}").parse::<i128>().ok()?)
}
