use crate::domain::json::{Cursor, Value};

/// What to do about any fault of a built file.
pub(super) const REMEDY: &str = "build the site again";

/// Small numbers, a character each: 0 is written `0`, 9 is `9`, 10 the character behind it.
pub(super) fn letters(numbers: impl IntoIterator<Item = u32>) -> String {
    numbers.into_iter().filter_map(|number| char::from_u32('0' as u32 + number)).collect()
}

/// Such numbers, each from 0 to `most`.
pub(super) fn read_letters(cursor: &Cursor, most: u32) -> Option<Vec<u32>> {
    let number = |letter: char| (letter as u32).checked_sub('0' as u32).filter(|number| *number <= most);
    let numbers: Option<Vec<u32>> = text(cursor)?.chars().map(number).collect();
    if numbers.is_none() {
        cursor.fault("holds a character that stands for nothing here", REMEDY);
    }
    numbers
}

/// Texts without line breaks, a line each. No line at all is no text.
pub(super) fn lines<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    texts.into_iter().fold(String::new(), |lines, text| lines + text.as_ref() + "\n")
}

/// The lines, each read by `read`. Of those that cannot be read only the first is told.
pub(super) fn read_lines<T>(cursor: &Cursor, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut values = Vec::new();
    for line in text(cursor)?.split_terminator('\n') {
        let Some(value) = read(line) else {
            cursor.fault(format!("has a line {} that cannot be read", values.len() + 1), REMEDY);
            return None;
        };
        values.push(value);
    }
    Some(values)
}

/// A line for each of some values, each read by `read` with its value.
pub(super) fn read_each<V, T>(cursor: &Cursor, of: &[V], read: impl Fn(&V, &str) -> Option<T>) -> Option<Vec<T>> {
    let lines: Vec<&str> = text(cursor)?.split_terminator('\n').collect();
    if !fits(cursor, &lines, of.len()) {
        return None;
    }
    let mut values = Vec::with_capacity(of.len());
    for (value, line) in of.iter().zip(lines) {
        let Some(read) = read(value, line) else {
            cursor.fault(format!("has a line {} that cannot be read", values.len() + 1), REMEDY);
            return None;
        };
        values.push(read);
    }
    Some(values)
}

/// Whether a column has an entry a row; if not, that is a fault.
pub(super) fn fits<T>(cursor: &Cursor, column: &[T], rows: usize) -> bool {
    let fits = column.len() == rows;
    if !fits {
        cursor.fault(format!("has {} entries for {rows} tools", column.len()), REMEDY);
    }
    fits
}

/// Whether a text is one line that a reader can see, of at most so many characters. Ten thousand are asked about, so what
/// nearly all pass is asked of their bytes first.
pub(super) fn is_line(text: &str, longest: usize) -> bool {
    let short = text.len() <= longest || text.chars().count() <= longest;
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.chars().any(char::is_control);
    short && plain && !text.trim_start().is_empty()
}

/// Text that may be empty: a catalogue may be.
fn text<'a>(cursor: &Cursor<'a>) -> Option<&'a str> {
    match cursor.value() {
        Value::Text(text) => Some(text),
        value => {
            cursor.fault(format!("is {}, not text", value.kind()), REMEDY);
            None
        }
    }
}
