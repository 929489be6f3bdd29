use super::suggest::suggest;
use super::{Member, Node, Value, parse};
use crate::domain::link::is_hidden;
use crate::domain::{Decimal, Fault, Place};
use std::cell::RefCell;

/// Reads one file from its text and gathers every fault on the way.
pub struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    faults: RefCell<Vec<Fault>>,
}

impl<'t> Reader<'t> {
    /// Opens `text`, lets `read` make a value of it, and gives either the value or all faults, in the file's order.
    pub fn read<T>(file: &'t str, text: &'t str, read: impl FnOnce(&Cursor) -> Option<T>) -> Result<T, Vec<Fault>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reader = Reader { file, text, faults: RefCell::default() };
        let value = match parse(text) {
            Ok(node) => read(&Cursor { reader: &reader, node: &node, path: String::new() }),
            Err((at, problem, remedy)) => {
                reader.fault(at, "the file", problem.into(), remedy.into());
                None
            }
        };
        let mut faults = reader.faults.into_inner();
        faults.sort();
        match value {
            Some(value) if faults.is_empty() => Ok(value),
            _ => Err(faults),
        }
    }

    fn fault(&self, at: usize, path: &str, problem: String, remedy: String) {
        let place = Place::of(self.text, at);
        let at = plain(if path.is_empty() { "the file" } else { path });
        let problem = plain(&problem);
        self.faults.borrow_mut().push(Fault { file: self.file.to_string(), place, at, problem, remedy });
    }
}

/// Words of an untrusted file as they may stand in one line of a terminal: control characters written out, and there also
/// what would turn the line around.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character.is_control() || cfg!(feature = "native") && is_hidden(character) {
            true => plain.extend(character.escape_default()),
            false => plain.push(character),
        }
    }
    plain
}

/// Words of the file in quotation marks, not all of them where they are many.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("“{}…”", &text[..end]),
        None => format!("“{text}”"),
    }
}

const LONGEST_QUOTE: usize = 60;

/// A value of the file and the way to it. Each reading either gives a value or notes a fault.
pub struct Cursor<'a> {
    reader: &'a Reader<'a>,
    node: &'a Node<'a>,
    path: String,
}

impl<'a> Cursor<'a> {
    pub fn file(&self) -> &'a str {
        self.reader.file
    }

    /// The way here, as `takes[2].score`; empty for the whole file.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Notes a fault here.
    pub fn fault(&self, problem: impl Into<String>, remedy: impl Into<String>) {
        self.reader.fault(self.node.at, &self.path, problem.into(), remedy.into());
    }

    fn wrong_kind<T>(&self, wanted: &str) -> Option<T> {
        if self.is_hint() {
            return None;
        }
        self.fault(format!("is {}, not {wanted}", self.node.value.kind()), format!("write {wanted}"));
        None
    }

    /// Whether a text only says what shall stand here, as those of a new record do; if so, notes a fault.
    fn is_hint(&self) -> bool {
        let Value::Text(text) = &self.node.value else { return false };
        let hint = text.strip_prefix("TODO");
        if let Some(hint) = hint {
            self.fault(format!("still to be written: {}", hint.trim_start_matches([':', ' '])), "replace the hint");
        }
        hint.is_some()
    }

    pub fn value(&self) -> &'a Value<'a> {
        &self.node.value
    }

    /// Text as it stands; empty or blank text is a fault.
    pub fn text(&self) -> Option<&'a str> {
        match &self.node.value {
            Value::Text(_) if self.is_hint() => None,
            Value::Text(text) if text.trim().is_empty() => {
                self.fault("is empty", "write something, or leave it out if it is optional");
                None
            }
            Value::Text(text) => Some(text),
            _ => self.wrong_kind("text"),
        }
    }

    /// One line of at most `longest` characters.
    pub fn line(&self, longest: usize) -> Option<String> {
        if self.text()?.contains('\n') {
            self.fault("holds a line break", "write one line of plain text");
            return None;
        }
        self.prose(longest)
    }

    /// Text of at most `longest` characters that may hold line breaks.
    pub fn prose(&self, longest: usize) -> Option<String> {
        let text = self.text()?;
        let length = text.chars().count();
        if length > longest {
            self.fault(format!("has {length} characters"), format!("shorten it to {longest}"));
        } else if text.chars().any(|character| character.is_control() && character != '\n') {
            self.fault("holds a control character", "write plain text");
        } else {
            return Some(text.to_string());
        }
        None
    }

    pub fn flag(&self) -> Option<bool> {
        match self.node.value {
            Value::Bool(flag) => Some(flag),
            _ => self.wrong_kind("true or false"),
        }
    }

    /// A whole number from 0 to `most`.
    pub fn whole(&self, most: u64) -> Option<u64> {
        let Value::Number(digits) = self.node.value else {
            return self.wrong_kind("a whole number");
        };
        let number = digits.parse().ok().filter(|number| *number <= most);
        if number.is_none() {
            let range =
                if most < u64::from(u32::MAX) { format!("from 0 to {most}") } else { "of 0 or more".to_string() };
            self.fault(format!("is {digits}"), format!("write a whole number {range}"));
        }
        number
    }

    /// A number with at most six decimals.
    pub fn decimal(&self) -> Option<Decimal> {
        let Value::Number(digits) = self.node.value else {
            return self.wrong_kind("a number");
        };
        let number = Decimal::parse(digits);
        if number.is_none() {
            self.fault(
                format!("is {digits}, which cannot be kept exactly"),
                "write at most six decimals, and fifteen digits in all",
            );
        }
        number
    }

    /// One of a closed list of words.
    pub fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text()?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.fault(format!("{} is not a word for this field", quoted(text)), suggest(text, &known));
        }
        found.map(|(_, value)| *value)
    }

    /// A list, each item read by `read`. Items with faults are left out, their faults kept.
    pub fn list<T>(&self, mut read: impl FnMut(&Cursor<'a>) -> Option<T>) -> Option<Vec<T>> {
        let mut values = Vec::new();
        for item in self.items()? {
            values.extend(read(&item));
        }
        Some(values)
    }

    fn items(&self) -> Option<Vec<Cursor<'a>>> {
        let Value::List(items) = &self.node.value else {
            return self.wrong_kind("a list");
        };
        let item = |(index, node)| Cursor { reader: self.reader, node, path: format!("{}[{index}]", self.path) };
        Some(items.iter().enumerate().map(item).collect())
    }

    /// An object whose keys are data, such as specs: each key once.
    pub fn entries(&self) -> Option<Vec<(String, Cursor<'a>)>> {
        let members = self.members()?;
        Some(members.iter().map(|member| (member.key.to_string(), self.member(member))).collect())
    }

    /// An object with known fields; any other field is a fault with the nearest known name.
    pub fn object<'c>(&'c self, known: &[&'static str]) -> Option<Fields<'c, 'a>> {
        let members = self.members()?;
        for member in members.iter().filter(|member| !known.contains(&&*member.key)) {
            let path = self.step(&member.key);
            self.reader.fault(member.at, &path, "is not a known field".into(), suggest(&member.key, known));
        }
        Some(Fields { cursor: self, members })
    }

    fn members(&self) -> Option<&'a [Member<'a>]> {
        let Value::Object(members) = &self.node.value else {
            return self.wrong_kind("an object");
        };
        // A count may have half a million members: which of them stand twice is only asked where some do.
        let some = some_stand_twice(members.iter().map(|member| &*member.key).collect());
        for (index, member) in members.iter().enumerate().filter(|_| some) {
            if members[..index].iter().any(|earlier| earlier.key == member.key) {
                self.reader.fault(
                    member.at,
                    &self.step(&member.key),
                    "stands twice".into(),
                    "keep one of the two".into(),
                );
            }
        }
        Some(members)
    }

    fn step(&self, key: &str) -> String {
        match self.path.is_empty() {
            true => key.to_string(),
            false => format!("{}.{key}", self.path),
        }
    }

    fn member(&self, member: &'a Member<'a>) -> Cursor<'a> {
        Cursor { reader: self.reader, node: &member.value, path: self.step(&member.key) }
    }
}

/// An object being read field by field.
pub struct Fields<'c, 'a> {
    cursor: &'c Cursor<'a>,
    members: &'a [Member<'a>],
}

impl<'a> Fields<'_, 'a> {
    /// A field that must be there.
    pub fn need<T>(&self, key: &str, read: impl FnOnce(&Cursor<'a>) -> Option<T>) -> Option<T> {
        read(&self.needed(key)?)
    }

    fn needed(&self, key: &str) -> Option<Cursor<'a>> {
        let found = self.members.iter().find(|member| member.key == key);
        if found.is_none() {
            self.fault(format!("“{key}” is missing"), "add it");
        }
        found.map(|member| self.cursor.member(member))
    }

    /// A field that may be absent or null.
    pub fn may<T>(&self, key: &str, read: impl FnOnce(&Cursor<'a>) -> Option<T>) -> Option<T> {
        read(&self.possible(key)?)
    }

    fn possible(&self, key: &str) -> Option<Cursor<'a>> {
        let member = self.members.iter().find(|member| member.key == key)?;
        (!matches!(member.value.value, Value::Null)).then(|| self.cursor.member(member))
    }

    /// Notes a fault about the object as a whole.
    pub fn fault(&self, problem: impl Into<String>, remedy: impl Into<String>) {
        self.cursor.fault(problem, remedy);
    }
}

/// Whether any of these texts is there more than once. They are mostly in order.
pub(crate) fn some_stand_twice(mut texts: Vec<&str>) -> bool {
    if !texts.is_sorted() {
        texts.sort_unstable();
    }
    texts.windows(2).any(|pair| pair[0] == pair[1])
}
