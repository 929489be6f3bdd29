use super::Stock;
use crate::domain::{Alias, Hit, Slug};
use crate::site::{Answer, Route};
use crate::words::{compare, find as words, format};
use std::ops::Range;

/// A line of the list.
pub(super) struct Line {
    pub href: String,
    /// The tools it opens; empty where it leads to a list.
    pub tools: Vec<Slug>,
    /// What it shows, one element behind another.
    pub parts: Vec<Part>,
}

/// An element of a line: its tag, and its text in pieces.
pub(super) struct Part {
    pub tag: &'static str,
    pub pieces: Vec<Piece>,
}

/// A text, never empty, and whether it is marked as what was typed.
pub(super) struct Piece {
    pub text: String,
    pub marked: bool,
}

impl Line {
    pub fn of_answer(stock: &Stock, answer: &Answer, typed: &str) -> Line {
        let Stock { base, haystack, index, .. } = stock;
        let category = |row: usize| index.rows()[row].category().clone();
        let href = answer.href(base, haystack, typed, category);
        let slug = |hit: &Hit| Slug::parse(haystack.slug(hit.row));
        let (tools, parts) = match answer {
            Answer::Comparison(sides) => {
                let mut parts = versus(sides.hits.iter().map(|side| haystack.name(side.row)));
                parts.extend(sides.more.then(|| small(words::FOUR_AT_MOST)));
                (sides.hits.iter().filter_map(slug).collect(), parts)
            }
            Answer::Tool(hit) => {
                let mut parts = vec![name(haystack.name(hit.row), &hit.marks)];
                if let Some(Alias { text, marks }) = &hit.alias {
                    let [before, behind] = words::ALIAS;
                    parts.push(small(before).marked(text, marks).text(behind));
                }
                parts.push(small(haystack.category(hit.row)));
                (slug(hit).into_iter().collect(), parts)
            }
            Answer::Category(hit) => {
                let name = haystack.category(hit.row);
                (Vec::new(), vec![Part::new("span").text(words::CATEGORY).marked(name, &hit.marks)])
            }
            Answer::All => (Vec::new(), vec![Part::new("span").text(&words::all(typed))]),
        };
        Line { href, tools, parts }
    }

    /// What was opened before; None where a tool of it is gone.
    pub fn of_tools(stock: &Stock, tools: &[Slug]) -> Option<Line> {
        let rows: Vec<usize> = tools.iter().map(|slug| stock.index.find(slug)).collect::<Option<_>>()?;
        let (route, parts) = match (tools, &rows[..]) {
            ([slug], [row]) => {
                let (shown, beside) = (stock.haystack.name(*row), stock.haystack.category(*row));
                (Route::Tool(slug.clone()), vec![name(shown, &[]), small(beside)])
            }
            _ => (Route::LineUp(tools.to_vec()), versus(rows.iter().map(|row| stock.haystack.name(*row)))),
        };
        Some(Line { href: stock.base.href(&route), tools: tools.to_vec(), parts })
    }
}

/// "Compare Heron vs Magpie".
fn versus<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Part> {
    let mut parts = vec![Part::new("small").text(words::COMPARE).text(" ")];
    for (place, shown) in names.enumerate() {
        if place > 0 {
            parts.push(Part::new("i").text(" ").text(compare::VERSUS).text(" "));
        }
        parts.push(name(shown, &[]));
    }
    parts
}

/// A tool's name with the letters that were typed marked.
fn name(name: &str, marks: &[Range<usize>]) -> Part {
    Part::new("b").marked(name, marks)
}

/// Smaller, behind a dot that parts it from what stands before.
fn small(text: &str) -> Part {
    Part::new("small").text(format::BESIDE).text(text)
}

impl Part {
    fn new(tag: &'static str) -> Part {
        Part { tag, pieces: Vec::new() }
    }

    fn text(self, text: &str) -> Part {
        self.piece(text, false)
    }

    /// Adds a text of which parts are marked.
    fn marked(mut self, text: &str, marks: &[Range<usize>]) -> Part {
        let mut done = 0;
        for mark in marks {
            self = self.piece(&text[done..mark.start], false).piece(&text[mark.clone()], true);
            done = mark.end;
        }
        self.piece(&text[done..], false)
    }

    fn piece(mut self, text: &str, marked: bool) -> Part {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.marked == marked => last.text += text,
            _ => self.pieces.push(Piece { text: text.to_string(), marked }),
        }
        self
    }
}
