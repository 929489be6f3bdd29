//! How numbers, money, dates and lists are written. Nothing else in the site turns a figure into text for readers.

const MINUS: &str = "−";
const THOUSANDS: &str = ",";
const POINT: &str = ".";

/// Between the items of a list that is one value: "Peeling; Trimming". Items may hold commas.
pub const ITEMS: &str = "; ";

/// Between short items of a list: "Go, Rust".
pub const SHORT_ITEMS: &str = ", ";

/// Between things that stand side by side in one line.
pub const BESIDE: &str = " · ";

/// Behind the beginning of a text of which the rest is not shown.
pub const CUT: &str = "…";

/// Shown where nothing is known; what it stands for is said aloud.
pub const DASH: &str = "—";

/// January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "22 November 2026". Months count from 1.
pub fn date(day: u8, month: u8, year: u16) -> String {
    format!("{day} {} {year}", MONTHS[usize::from(month) - 1])
}

/// A number of `whole` and millionths, thousands apart, with as few decimals as are exact but no fewer than `least`:
/// "1,048,576", "0.075".
pub fn decimal(negative: bool, whole: u64, micros: u32, least: usize) -> String {
    let mut text = String::from(if negative { MINUS } else { "" });
    let digits = whole.to_string();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(THOUSANDS);
        }
        text.push(digit);
    }
    let fraction = format!("{micros:06}");
    let kept = fraction.trim_end_matches('0').len().max(least);
    if kept > 0 {
        text.push_str(POINT);
        text.push_str(&fraction[..kept]);
    }
    text
}

/// The same for machines, in addresses: "1048576", "-0.075".
pub fn plain(negative: bool, whole: u64, micros: u32) -> String {
    let sign = if negative { "-" } else { "" };
    let fraction = format!("{micros:06}");
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// A whole number: "1,200".
pub fn count(number: u32) -> String {
    decimal(false, u64::from(number), 0, 0)
}

/// A number of tenths: "4.5", "7".
pub fn tenths(tenths: u32) -> String {
    decimal(false, u64::from(tenths / 10), tenths % 10 * 100_000, 0)
}

/// "61%".
pub fn percent(percent: u8) -> String {
    format!("{percent}%")
}

/// "51 to 70%".
pub fn percent_range(low: u8, high: u8) -> String {
    format!("{low} to {high}%")
}

/// US dollars with two decimals, none where there are no cents, or as many as are exact: "$0.10", "$20", "$0.075".
pub fn dollars(negative: bool, whole: u64, micros: u32) -> String {
    let cents = if micros == 0 { 0 } else { 2 };
    format!("${}", decimal(negative, whole, micros, cents))
}

/// The same to the cent, with two decimals: "$1.00", "$1,234.50".
pub fn dollars_and_cents(whole: u64, cents: u32) -> String {
    format!("${}", decimal(false, whole, cents * 10_000, 2))
}

/// The number's own form of a word: "1 vote", "0 votes", "1,200 votes".
pub(super) fn counted(number: u32, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// "Heron", "Heron and Magpie", "Heron, Magpie and Stork".
pub fn and(names: &[&str]) -> String {
    listed(names, " and ")
}

/// "Heron", "Heron or Magpie", "Heron, Magpie or Stork".
pub fn or(names: &[&str]) -> String {
    listed(names, " or ")
}

fn listed(names: &[&str], before_last: &str) -> String {
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => [&rest.join(SHORT_ITEMS), before_last, last].concat(),
        _ => names.concat(),
    }
}

/// The pieces of a text in which words between backticks are code, and of each whether it is. A last backtick without a
/// partner is text.
pub fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let quoted = text.matches('`').count() / 2 * 2;
    let pieces = text.splitn(quoted + 1, '`').enumerate().map(|(index, piece)| (piece, index % 2 == 1));
    pieces.filter(|(piece, _)| !piece.is_empty())
}

/// No more of an address than a sentence can hold: anybody may have written it.
pub fn brief(text: &str) -> String {
    text.chars().take(64).collect()
}

/// “Does it hold?”
pub fn quoted(text: &str) -> String {
    format!("“{text}”")
}
