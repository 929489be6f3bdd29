//! What a reader's own workload is made of, and what was repaired in an address that carries one.

use super::format;

/// The labels of fields. Those of units are the catalogue's.
pub const PEOPLE: &str = "people";
pub const OWN: &str = "your own machine, dollars a month";

pub fn not_a_part(text: &str) -> String {
    format!("{} is no part of a workload; it is left out.", format::quoted(text))
}

pub fn not_an_amount(text: &str, most: &str) -> String {
    let text = format::quoted(text);
    format!("{text} has no amount from 0 to {most} with at most six decimals; it is left out.")
}

pub fn out_of_range(text: &str, most: &str, now: &str) -> String {
    format!("Amounts go from 0 to {most}, so that of {} became {now}.", format::quoted(text))
}

pub fn named_twice(text: &str) -> String {
    format!("{} says anew what was said before it; the last counts.", format::quoted(text))
}

pub fn too_many(most: u32) -> String {
    format!("The address holds more than {} parts of a workload; the rest is left out.", format::count(most))
}

/// A unit that is in the workload, and in the price list of no tool at hand.
pub fn priced_by_none(unit: &str) -> String {
    format!("None of these states a price per {unit}; that is left out.")
}

/// A way to pay that a tool does not have, or no longer; `now` stands in for it.
pub fn no_such_way(tool: &str, way: &str, now: &str) -> String {
    format!("{tool} has no way to pay called {}; reckoned instead: {now}.", format::quoted(way))
}
