use super::is_of_item;
use crate::domain::TAKE_WORDS;
use crate::domain::json::Cursor;

/// A take is as long as takes are.
pub(super) fn check(cursor: &Cursor, take: &str) {
    if !cursor.file().starts_with("tools/") || !is_of_item(cursor.path(), "takes", "text") {
        return;
    }
    let count = words(take);
    if !TAKE_WORDS.contains(&count) {
        let problem = if count == 1 { "has 1 word".to_string() } else { format!("has {count} words") };
        cursor.fault(problem, format!("write {} to {}", TAKE_WORDS.start(), TAKE_WORDS.end()));
    }
}

/// How many words a text has: whatever stands between blanks and holds a letter or digit. Scripts that are written without
/// blanks are counted by letters.
pub(super) fn words(text: &str) -> usize {
    let between = text.split(|letter: char| letter.is_whitespace() || letters_a_word(letter).is_some());
    let spaced = between.filter(|part| part.contains(char::is_alphanumeric)).count();
    let unspaced = |letters| {
        let of_this = |letter: &char| letter.is_alphanumeric() && letters_a_word(*letter) == Some(letters);
        text.chars().filter(of_this).count().div_ceil(letters)
    };
    spaced + unspaced(2) + unspaced(4)
}

/// How many letters make a word, in a script without blanks. Word lists would count better and differ between versions; an
/// editor should be able to count along.
fn letters_a_word(letter: char) -> Option<usize> {
    match letter {
        // Han, kana, bopomofo.
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{312f}'
        | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}' => Some(2),
        // Thai and Lao, Tibetan, Burmese, Khmer: letters spell single sounds there.
        '\u{0e00}'..='\u{0fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Some(4),
        _ => None,
    }
}
