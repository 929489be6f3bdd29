use super::Stock;
use crate::domain::{Alias, Hit, Slug};
use crate::late::dom::{Node, node};
use crate::site::{Answer, Route};
use crate::words::{compare, find as words, format};
use std::ops::Range;

/// A line of the list.
pub(super) struct Line {
    pub href: String,
    /// The tools it opens; empty where it leads to a list.
    pub tools: Vec<Slug>,
    shown: Node,
}

impl Line {
    pub fn of_answer(stock: &Stock, answer: &Answer, typed: &str) -> Line {
        let Stock { base, haystack, index, .. } = stock;
        let category = |row: usize| index.rows()[row].category().clone();
        let href = answer.href(base, haystack, typed, category);
        let slug = |hit: &Hit| Slug::parse(haystack.slug(hit.row));
        let beside = |row: usize| small(haystack.category(row));
        let (tools, shown) = match answer {
            Answer::Comparison(sides) => {
                let names = sides.hits.iter().map(|side| name(haystack.name(side.row), &[]));
                let more = sides.more.then(|| small(words::FOUR_AT_MOST));
                (sides.hits.iter().filter_map(slug).collect(), versus(names.collect()).kids(more))
            }
            Answer::Tool(hit) => {
                let [before, behind] = words::ALIAS;
                let alias =
                    hit.alias.as_ref().map(|Alias { text, marks }| marked(small(before), text, marks).text(behind));
                let shown = node("span").kid(name(haystack.name(hit.row), &hit.marks)).kids(alias);
                (slug(hit).into_iter().collect(), node("span").kid(shown).kid(beside(hit.row)))
            }
            Answer::Category(hit) => {
                let name = haystack.category(hit.row);
                (Vec::new(), marked(node("span").text(words::CATEGORY), name, &hit.marks))
            }
            Answer::All => (Vec::new(), node("span").text(&words::all(typed))),
        };
        Line { href, tools, shown }
    }

    /// What was opened before; None where a tool of it is gone.
    pub fn of_tools(stock: &Stock, tools: &[Slug]) -> Option<Line> {
        let rows: Vec<usize> = tools.iter().map(|slug| stock.index.find(slug)).collect::<Option<_>>()?;
        let names: Vec<Node> = rows.iter().map(|row| name(stock.haystack.name(*row), &[])).collect();
        let (route, shown) = match (tools, &rows[..]) {
            ([slug], [row]) => {
                let beside = small(stock.haystack.category(*row));
                (Route::Tool(slug.clone()), node("span").kids(names).kid(beside))
            }
            _ => (Route::LineUp(tools.to_vec()), versus(names)),
        };
        Some(Line { href: stock.base.href(&route), tools: tools.to_vec(), shown })
    }

    /// As an option of the list, with an id of its own.
    pub fn option(&self, id: &str) -> Node {
        let link = node("a").attr("role", "option").attr("id", id).attr("href", &self.href);
        link.attr("tabindex", "-1").attr("aria-selected", "false").kid(Node::of(self.shown.element()))
    }
}

/// "Compare Heron vs Magpie".
fn versus(names: Vec<Node>) -> Node {
    let mut shown = node("span").kid(node("small").text(words::COMPARE)).text(" ");
    for (place, name) in names.into_iter().enumerate() {
        if place > 0 {
            shown = shown.text(" ").kid(node("i").text(compare::VERSUS)).text(" ");
        }
        shown = shown.kid(name);
    }
    shown
}

/// A tool's name with the letters that were typed marked.
fn name(name: &str, marks: &[Range<usize>]) -> Node {
    marked(node("b"), name, marks)
}

/// An element with a text behind what it has, and parts of the text marked.
fn marked(mut shown: Node, text: &str, marks: &[Range<usize>]) -> Node {
    let mut done = 0;
    for mark in marks {
        shown = shown.text(&text[done..mark.start]).kid(node("mark").text(&text[mark.clone()]));
        done = mark.end;
    }
    shown.text(&text[done..])
}

/// Smaller, behind a dot that parts it from what stands before.
fn small(text: &str) -> Node {
    node("small").text(format::BESIDE).text(text)
}
