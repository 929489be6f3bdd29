/// Begins an alias behind its tool's name.
const ALIAS: char = '\t';
/// Stands for words of the name. Neither can stand in a name or an alias, which hold no control characters.
const OF_NAME: char = '\r';

/// A tool's name and aliases in one line. Half of all aliases are words of the name again, so those are written as their
/// places there: `\r0` is its first word, and `\r` alone all of it without the blanks.
pub(super) fn packed<'a>(name: &str, aliases: impl IntoIterator<Item = &'a String>) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let whole = words.concat();
    let mut line = name.to_string();
    for alias in aliases {
        line.push(ALIAS);
        if *alias == whole {
            line.push(OF_NAME);
            continue;
        }
        for (at, word) in alias.split(' ').enumerate() {
            line.extend((at > 0).then_some(' '));
            match words.iter().position(|known| *known == word).and_then(|place| char::from_digit(place as u32, 10)) {
                Some(place) => line.extend([OF_NAME, place]),
                None => line.push_str(word),
            }
        }
    }
    line
}

/// Name and aliases again; None where the line names a word that the name does not have.
pub(super) fn unpacked(line: &str) -> Option<(String, Vec<String>)> {
    let mut texts = line.split(ALIAS);
    let name = texts.next()?;
    let alias = |text: &str| {
        if text == OF_NAME.to_string() {
            return Some(name.replace(' ', ""));
        }
        let word = |word| match str::strip_prefix(word, OF_NAME) {
            Some(place) => name.split(' ').nth(place.parse().ok()?),
            None => Some(word),
        };
        Some(text.split(' ').map(word).collect::<Option<Vec<&str>>>()?.join(" "))
    };
    let aliases = texts.map(alias).collect::<Option<Vec<String>>>()?;
    Some((name.to_string(), aliases))
}
