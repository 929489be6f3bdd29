//! What fingers do wrong.

use crate::common::names::Dice;

/// One typing error.
#[derive(Clone, Copy, Debug)]
pub enum Slip {
    Missing,
    Extra,
    Wrong,
    Swapped,
    /// Wrong, by the key beside the right one.
    Beside,
}

pub const SLIPS: [Slip; 5] = [Slip::Missing, Slip::Extra, Slip::Wrong, Slip::Swapped, Slip::Beside];

const KEYS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// The text with one error at a letter or digit, any of them. None where the error changes nothing.
pub fn slip(text: &str, slip: Slip, dice: &mut Dice) -> Option<String> {
    let places: Vec<usize> = letters(text).collect();
    slip_at(text, slip, *places.get(dice.below(places.len().max(1)))?, dice)
}

/// The same at the first letter.
pub fn slip_first(text: &str, slip: Slip, dice: &mut Dice) -> Option<String> {
    slip_at(text, slip, letters(text).next()?, dice)
}

fn letters(text: &str) -> impl Iterator<Item = usize> {
    text.chars().enumerate().filter(|(_, letter)| letter.is_ascii_alphanumeric()).map(|(at, _)| at)
}

fn slip_at(text: &str, slip: Slip, at: usize, dice: &mut Dice) -> Option<String> {
    let mut typed: Vec<char> = text.chars().collect();
    let any = (b'a' + dice.below(26) as u8) as char;
    match slip {
        Slip::Missing => _ = typed.remove(at),
        Slip::Extra => typed.insert(at, any),
        Slip::Wrong => typed[at] = any,
        Slip::Beside => typed[at] = beside(typed[at], dice)?,
        Slip::Swapped if typed.get(at + 1)?.is_ascii_alphanumeric() => typed.swap(at, at + 1),
        Slip::Swapped => return None,
    }
    let typed: String = typed.into_iter().collect();
    (!typed.eq_ignore_ascii_case(text)).then_some(typed)
}

fn beside(key: char, dice: &mut Dice) -> Option<char> {
    let key = key.to_ascii_lowercase();
    let row = KEYS.iter().find(|row| row.contains(key))?;
    let at = row.find(key)?;
    let near: Vec<char> =
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| row.chars().nth(at)).collect();
    near.get(dice.below(near.len().max(1))).copied()
}
