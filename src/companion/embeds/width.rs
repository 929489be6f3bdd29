use crate::words::format::CUT;
use unicode_width::UnicodeWidthChar;

/// How wide a text may become in any face that systems have for interfaces, in pixels, at a size in pixels.
///
/// A picture cannot measure its text, and no library knows which face a reader has; so this errs on the wide side: classes
/// of letters of about one width, each as wide as in Verdana, the widest of those faces.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| ems(letter) * size).sum()
}

fn ems(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' => 0.35,
        ' ' | 'f' | 't' => 0.4,
        'I' | 'r' | '.' | ',' | ':' | ';' | '!' | '|' | '(' | ')' | '/' | '-' | '·' => 0.46,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => 1.08,
        'w' => 0.82,
        'A'..='Z' => 0.79,
        letter if letter.is_ascii() => 0.64,
        // Of all others Unicode says how many columns they take; the widest letters of one column are as wide as an m.
        letter => match letter.width() {
            Some(0) | None => 0.0,
            Some(1) => 0.8,
            Some(_) => 1.15,
        },
    }
}

/// The text, or as much of it as fits into `most` pixels, and a sign that there is more.
pub(super) fn cut(text: &str, size: f64, most: f64) -> String {
    if width(text, size) <= most {
        return text.to_string();
    }
    let room = most - width(CUT, size);
    let mut kept = 0.0;
    let fits = text.chars().take_while(|letter| {
        kept += ems(*letter) * size;
        kept <= room
    });
    let fits: String = fits.collect();
    format!("{}{CUT}", fits.trim_end())
}

/// The text in at most so many lines of `most` pixels; the last is cut where there is more.
pub(super) fn lines(text: &str, size: f64, most: f64, count: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while lines.len() + 1 < count && words.peek().is_some() {
        let mut line = String::new();
        while let Some(word) = words.peek() {
            let longer = if line.is_empty() { word.to_string() } else { format!("{line} {word}") };
            if !line.is_empty() && width(&longer, size) > most {
                break;
            }
            line = longer;
            words.next();
        }
        lines.push(cut(&line, size, most));
    }
    let rest = words.collect::<Vec<_>>().join(" ");
    if !rest.is_empty() {
        lines.push(cut(&rest, size, most));
    }
    lines
}
