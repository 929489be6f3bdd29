use crate::domain::json::Cursor;
use unicode_width::UnicodeWidthChar;

/// The objects whose keys readers see, or that name what readers see.
const KEYS: [&str; 5] = ["specs", "labels.units", "labels.specs", "workload", "newsletter.hidden"];

/// A text that is not blank has something to see, and nothing that turns around or breaks what stands beside it.
pub(super) fn check(cursor: &Cursor, text: &str) {
    if let Some(mark) = text.chars().find(|mark| turns(*mark)) {
        cursor.fault(
            format!("holds U+{:04X}, which turns the letters beside it around", u32::from(mark)),
            "take it out; letters know by themselves which way they run",
        );
    } else if let Some(mark) = text.chars().find(|mark| matches!(mark, '\u{2028}' | '\u{2029}')) {
        cursor.fault(format!("holds U+{:04X}, a line break", u32::from(mark)), "write a blank in its place");
    } else if !text.trim().is_empty() && !shows(text) {
        cursor.fault("holds only characters that cannot be seen", "write something");
    }
}

/// The same for a key of `object`, which blank may not be either.
pub(super) fn check_key(object: &str, key: &str, value: &Cursor) {
    if KEYS.contains(&object) && (!shows(key) || key.chars().any(turns)) {
        value.fault("its key is blank, or holds a character that cannot be seen", "write a key of letters");
    }
}

/// Embeddings, overrides and isolates. The marks for one direction (U+200E, U+200F, U+061C) reach no further than their
/// neighbours, and texts in Arabic or Hebrew need them.
fn turns(mark: char) -> bool {
    matches!(mark, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn shows(text: &str) -> bool {
    text.chars().any(|letter| !letter.is_whitespace() && letter.width().unwrap_or(0) > 0 && letter != '\u{3164}')
}
