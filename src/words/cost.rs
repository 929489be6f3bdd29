//! What a reader's own workload costs: arithmetic, sums, gaps, and where which tool is cheapest.

use super::format;
use super::workload::PEOPLE;

pub const HEADING: &str = "What would it cost you?";

/// Ways to pay. A plan goes by its own name.
pub const BY_USE: &str = "by use";
pub const ON_OWN_HARDWARE: &str = "on your own hardware";

/// Beside the row of the table that holds the reader's own quantity.
pub const AS_ENTERED: &str = "as you entered it";

/// Over the chart, and over the table that says the same.
pub fn caption(unit: &str) -> String {
    format!("Cost a month, by {unit}; all else as you entered it")
}

/// Over the table's column of quantities; the others are headed by the tools.
pub fn quantity_heading(unit: &str) -> String {
    format!("{unit}, a month")
}

pub const LESS_THAN_A_CENT: &str = "less than $0.01";

/// "$1.50 to $3.00".
pub fn range(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

pub fn a_month(sum: &str) -> String {
    format!("{sum} a month")
}

/// A sum of nothing where a meter runs.
pub fn all_included(sum: &str) -> String {
    format!("{sum} a month: all you use is included")
}

/// "5 people", "1 person".
pub fn people(number: &str) -> String {
    format!("{number} {}", if number == "1" { "person" } else { PEOPLE })
}

/// "10 × $0.10".
pub fn times(quantity: &str, price: &str) -> String {
    format!("{quantity} × {price}")
}

/// "(1,200 − 1,000 included) × $2".
pub fn times_beyond(quantity: &str, included: &str, price: &str) -> String {
    format!("({quantity} − {included} included) × {price}")
}

pub fn within_included(quantity: &str, included: &str) -> String {
    format!("{quantity} of {included} included")
}

/// "10 × $0.10 = $1.00".
pub fn makes(sum: &str, amount: &str) -> String {
    format!("{sum} = {amount}")
}

/// In place of a sum.
pub fn not_comparable(reason: &str) -> String {
    format!("not comparable, because {reason}")
}

pub const OWN_NOT_ENTERED: &str = "you have not entered what your own machine costs";

pub fn no_price(tool: &str) -> String {
    format!("{tool} states no price")
}

/// "Cursor states no price per image".
pub fn no_price_per(tool: &str, units: &[&str]) -> String {
    let per: Vec<String> = units.iter().map(|unit| format!("per {unit}")).collect();
    let per: Vec<&str> = per.iter().map(String::as_str).collect();
    format!("{tool} states no price {}", format::and(&per))
}

pub fn stale(tool: &str, date: &str) -> String {
    format!("the price of {tool}, seen {date}, is stale, and you leave stale figures out")
}

/// A quantity of a unit in a sentence: "3.2 million output tokens", "5 people", "600 × minute of audio".
pub fn volume(number: &str, unit: &str) -> String {
    if unit == PEOPLE {
        return people(number);
    }
    match unit.strip_prefix("1M ").or(unit.strip_prefix("million ")) {
        Some(rest) => format!("{number} million {rest}"),
        None => times(number, unit),
    }
}

/// Where nothing else can be said of the whole chart.
pub const THE_SAME_AT_ANY_VOLUME: &str = "They cost the same at any volume.";

/// "A is cheapest at any volume." Of several, `level` ones cost the same, the others have ranges that overlap.
pub fn at_any_volume(tools: &[&str], level: bool) -> String {
    format!("{}.", cheapest(tools, level, " at any volume"))
}

/// Around what is between the first stretch and the last: "Below 3.2 million output tokens a month A is cheapest; above, B."
pub fn from_below(volume: &str, first: &str, between: &[String], last: &str) -> String {
    let between: String = between.iter().map(|stretch| format!("; {stretch}")).collect();
    format!("Below {volume} a month {first}{between}; above, {last}.")
}

/// "between 3.2 and 8, B".
pub fn between(from: &str, to: &str, who: &str) -> String {
    format!("between {from} and {to}, {who}")
}

/// Every tool at hand costs the same there.
pub const THE_SAME: &str = "they cost the same";

/// Who is cheapest, as a sentence.
pub fn first(tools: &[&str], level: bool) -> String {
    cheapest(tools, level, "")
}

/// The same in short, behind another.
pub fn then(tools: &[&str], level: bool) -> String {
    match (tools, level) {
        ([tool], _) => tool.to_string(),
        (_, true) => format!("{}, at the same cost", format::and(tools)),
        (_, false) => format!("{}, depending on when and how you use them", format::or(tools)),
    }
}

fn cheapest(tools: &[&str], level: bool, place: &str) -> String {
    match (tools, level) {
        ([tool], _) => format!("{tool} is cheapest{place}"),
        (_, true) => format!("{} are cheapest{place}, at the same cost", format::and(tools)),
        (_, false) => format!("{} is cheapest{place}, depending on when and how you use them", format::or(tools)),
    }
}

/// The table of what each tool costs, and the fields above it.
pub const USE: &str = "What you use in a month";
pub const MONTHLY: &str = "A month";

/// The choice of how one tool is paid.
pub fn paid(tool: &str) -> String {
    format!("{tool}, paid")
}

/// Under a field that holds no amount.
pub fn an_amount(most: &str) -> String {
    format!("Enter an amount from 0 to {most}, without spaces or commas, with at most six decimals.")
}

/// One product of a sum: "1M input tokens: 10 × $0.10 = $1.00".
pub fn line(what: &str, sum: &str) -> String {
    format!("{what}: {sum}")
}

/// One tool's cost as a sentence for others to read.
pub fn of(tool: &str, cost: &str) -> String {
    format!("{tool}: {cost}.")
}

/// The choice of the unit that the chart runs over.
pub const OVER: &str = "Cost by volume of";

/// What opens the chart as a table.
pub const AS_TABLE: &str = "The same as a table";

/// Why a tool has no line in the chart.
pub fn no_line(tool: &str, reason: &str) -> String {
    format!("{tool} has no line: {reason}.")
}
