//! What was repaired in an address that carries a reader's choices.

use super::format;

pub fn not_a_reviewer(id: &str) -> String {
    format!("The address weighs {}, who is not on this panel; that is left out.", format::quoted(id))
}

pub fn not_a_must(text: &str) -> String {
    format!("{} is no condition that can be asked for; it is left out.", format::quoted(text))
}

pub fn nothing_to_leave(text: &str) -> String {
    format!("{} is nothing that can be left out; all is shown.", format::quoted(text))
}

pub fn not_a_weight(reviewer: &str, text: &str) -> String {
    format!("{} is no weight; the {reviewer} counts once.", format::quoted(text))
}

pub fn weight_out_of_range(reviewer: &str, text: &str, most: u32, now: &str) -> String {
    let most = format::count(most);
    format!("Weights go from 0 to {most}, so {} became {now} for the {reviewer}.", format::quoted(text))
}
