use super::{Member, Node, Value};
use std::borrow::Cow;

/// Deeper nesting than any catalogue has; a hostile file must not exhaust the stack.
const DEEPEST: usize = 32;

/// Where parsing stopped and why: the byte offset, what is wrong, what to do.
pub type Stop = (usize, &'static str, &'static str);

/// Parses strict JSON (RFC 8259). Syntax is all or nothing: behind the first break no place can be trusted.
pub fn parse(text: &str) -> Result<Node<'_>, Stop> {
    let parsed = whole(text);
    #[cfg(feature = "native")]
    let parsed = parsed.map_err(|stop| super::explain::explain(text, stop));
    parsed
}

fn whole(text: &str) -> Result<Node<'_>, Stop> {
    let mut parser = Parser { text, bytes: text.as_bytes(), at: 0 };
    parser.space();
    let node = parser.value(0)?;
    parser.space();
    match parser.at == text.len() {
        true => Ok(node),
        false => parser.stop("more text after the end of the value", "remove it"),
    }
}

struct Parser<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Parser<'t> {
    fn stop<T>(&self, problem: &'static str, remedy: &'static str) -> Result<T, Stop> {
        Err((self.at, problem, remedy))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Node<'t>, Stop> {
        if depth >= DEEPEST {
            return self.stop("nested too deeply", "flatten it to 32 levels");
        }
        let at = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            None => return self.stop("ends where a value should stand", "complete the file"),
            Some(_) => {
                return self.stop("not JSON", "write a value: text in double quotes, a number, a list or an object");
            }
        };
        Ok(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value<'t>) -> Result<Value<'t>, Stop> {
        if !self.text[self.at..].starts_with(word) {
            return self.stop("not JSON", "write true, false, null, or text in double quotes");
        }
        self.at += word.len();
        Ok(value)
    }

    fn object(&mut self, depth: usize) -> Result<Value<'t>, Stop> {
        self.at += 1;
        let mut members = Vec::new();
        self.space();
        if self.eat(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return self.stop(
                    "a field’s name should stand here",
                    "write it in double quotes, and no comma before the closing brace",
                );
            }
            let key = self.string()?;
            self.space();
            if !self.eat(b':') {
                return self.stop("a colon is missing", "write \"name\": value");
            }
            self.space();
            let value = self.value(depth + 1)?;
            members.push(Member { at, key, value });
            self.space();
            if self.eat(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.eat(b',') {
                return self
                    .stop("a comma or a closing brace is missing", "write , before the next field or } at the end");
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value<'t>, Stop> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.eat(b']') {
            return Ok(Value::List(items));
        }
        loop {
            self.space();
            if self.peek() == Some(b']') {
                return self.stop("a comma stands before the closing bracket", "remove the comma");
            }
            items.push(self.value(depth + 1)?);
            self.space();
            if self.eat(b']') {
                return Ok(Value::List(items));
            }
            if !self.eat(b',') {
                return self
                    .stop("a comma or a closing bracket is missing", "write , before the next item or ] at the end");
            }
        }
    }

    fn number(&mut self) -> Result<&'t str, Stop> {
        let start = self.at;
        self.eat(b'-');
        let whole = self.digits();
        let padded = whole > 1 && self.bytes[self.at - whole] == b'0';
        let fraction = if self.eat(b'.') { self.digits() } else { 1 };
        let exponent = if self.eat(b'e') || self.eat(b'E') {
            let _sign = self.eat(b'-') || self.eat(b'+');
            self.digits()
        } else {
            1
        };
        if whole == 0 || padded || fraction == 0 || exponent == 0 {
            self.at = start;
            return self.stop("not a JSON number", "write it as 12, 0.5 or -3");
        }
        Ok(&self.text[start..self.at])
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Stop> {
        let opening = self.at;
        self.at += 1;
        let start = self.at;
        let mut owned: Option<String> = None;
        let mut from = start;
        loop {
            match self.peek() {
                None => return Err((opening, "the text is not closed", "add a double quote at its end")),
                Some(b'"') => {
                    let rest = &self.text[from..self.at];
                    self.at += 1;
                    return Ok(match owned {
                        None => Cow::Borrowed(rest),
                        Some(text) => Cow::Owned(text + rest),
                    });
                }
                Some(b'\\') => {
                    let text = owned.get_or_insert_default();
                    text.push_str(&self.text[from..self.at]);
                    let character = self.escape()?;
                    owned.get_or_insert_default().push(character);
                    from = self.at;
                }
                Some(0..=0x1f) => {
                    return self.stop(
                        "a line break or control character stands in a text",
                        "close the text, or write it in one line",
                    );
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let start = self.at;
        let wrong = (start, "an unknown escape stands in a text", "write \\\\ for a backslash");
        self.at += 2;
        Ok(match self.bytes.get(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let high = self.hex().ok_or(wrong)?;
                let code = match high {
                    0xd800..0xdc00 if self.text[self.at..].starts_with("\\u") => {
                        self.at += 2;
                        let low = self.hex().ok_or(wrong)?;
                        if !(0xdc00..0xe000).contains(&low) {
                            return Err(wrong);
                        }
                        0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
                    }
                    code => code,
                };
                char::from_u32(code).ok_or(wrong)?
            }
            _ => return Err(wrong),
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let all_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        self.at += 4;
        u32::from_str_radix(digits, 16).ok().filter(|_| all_hex)
    }
}
