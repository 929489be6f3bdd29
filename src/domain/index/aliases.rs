/// Stands between two aliases.
const BETWEEN: &str = "\t";
/// Stands for words of the name. Neither can stand in a name or an alias, which hold no control characters.
const OF_NAME: char = '\r';

/// A tool's aliases in one line. Half of all aliases repeat words of the name, so those are written as their places there:
/// `\r0` is its first word, and `\r` alone all of it without the blanks.
pub(super) fn packed(name: &str, aliases: &[String]) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let whole = words.concat();
    let word = |word: &str| {
        let place = words.iter().position(|known| *known == word);
        match place.and_then(|place| char::from_digit(place as u32, 10)) {
            Some(place) => [OF_NAME, place].iter().collect(),
            None => word.to_string(),
        }
    };
    let alias = |alias: &String| match *alias == whole {
        true => OF_NAME.to_string(),
        false => alias.split(' ').map(word).collect::<Vec<String>>().join(" "),
    };
    aliases.iter().map(alias).collect::<Vec<String>>().join(BETWEEN)
}

/// The aliases again; None where the line names a word that the name does not have.
pub(super) fn unpacked(name: &str, line: &str) -> Option<Vec<String>> {
    if line.is_empty() {
        return Some(Vec::new());
    }
    let alias = |text: &str| match text.contains(OF_NAME) {
        true if text.len() == OF_NAME.len_utf8() => Some(name.replace(' ', "")),
        true => Some(text.split(' ').map(|word| in_full(name, word)).collect::<Option<Vec<&str>>>()?.join(" ")),
        false => Some(text.to_string()),
    };
    line.split(BETWEEN).map(alias).collect()
}

fn in_full<'t>(name: &'t str, word: &'t str) -> Option<&'t str> {
    match word.strip_prefix(OF_NAME) {
        Some(place) => name.split(' ').nth(place.parse().ok()?),
        None => Some(word),
    }
}
