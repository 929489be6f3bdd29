use super::draw::{Line, Part, Piece};
use crate::late::dom::node;
use std::cell::RefCell;
use web_sys::{Element, Node};

/// The lines of a list on the page. From one letter to the next most of them are built alike, so their elements stay and
/// what differs is renewed: to make elements anew, style and place them takes longer than to search.
pub(super) struct Rows {
    list: Element,
    rows: RefCell<Vec<Row>>,
}

struct Row {
    option: Element,
    line: Line,
    /// Where the text of each piece stands.
    texts: Vec<Node>,
}

impl Rows {
    /// The lines of this listbox, which has none yet.
    pub fn of(list: Element) -> Rows {
        Rows { list, rows: RefCell::default() }
    }

    pub fn list(&self) -> &Element {
        &self.list
    }

    pub fn len(&self) -> usize {
        self.rows.borrow().len()
    }

    /// Shows these lines and no other.
    pub fn show(&self, lines: Vec<Line>) {
        let mut rows = self.rows.borrow_mut();
        let kept = rows.len().min(lines.len());
        rows.drain(kept..).for_each(|row| row.option.remove());
        for (at, line) in lines.into_iter().enumerate() {
            match rows.get_mut(at) {
                Some(row) => row.renew(line),
                None => {
                    let row = Row::new(&(self.list.id() + "-" + &at.to_string()), line);
                    let _ = self.list.append_child(&row.option);
                    rows.push(row);
                }
            }
        }
    }

    /// Looks at a line; None where there is none.
    pub fn with<T>(&self, at: usize, what: impl FnOnce(&Line) -> T) -> Option<T> {
        self.rows.borrow().get(at).map(|row| what(&row.line))
    }

    /// The element of a line.
    pub fn option(&self, at: usize) -> Option<Element> {
        self.rows.borrow().get(at).map(|row| row.option.clone())
    }

    /// The place of the line that this element stands in.
    pub fn place_of(&self, within: &Element) -> Option<usize> {
        self.rows.borrow().iter().position(|row| row.option.contains(Some(within)))
    }
}

impl Row {
    fn new(id: &str, line: Line) -> Row {
        let option = node("a").attr("role", "option").attr("id", id).attr("href", &line.href);
        let option = option.attr("tabindex", "-1").attr("aria-selected", "false").element().clone();
        let texts = built(&option, &line.parts);
        Row { option, line, texts }
    }

    fn renew(&mut self, line: Line) {
        if line.href != self.line.href {
            let _ = self.option.set_attribute("href", &line.href);
        }
        if are_alike(&line.parts, &self.line.parts) {
            for ((new, old), text) in pieces(&line.parts).zip(pieces(&self.line.parts)).zip(&self.texts) {
                if new.text != old.text {
                    text.set_node_value(Some(&new.text));
                }
            }
        } else {
            self.option.replace_children_with_node_0();
            self.texts = built(&self.option, &line.parts);
        }
        self.line = line;
    }
}

fn pieces(parts: &[Part]) -> impl Iterator<Item = &Piece> {
    parts.iter().flat_map(|part| &part.pieces)
}

/// Whether the same elements serve both, whatever their texts.
fn are_alike(parts: &[Part], others: &[Part]) -> bool {
    let same_piece = |(piece, other): (&Piece, &Piece)| piece.marked == other.marked;
    let same = |(part, other): (&Part, &Part)| {
        let (pieces, others) = (&part.pieces, &other.pieces);
        part.tag == other.tag && pieces.len() == others.len() && pieces.iter().zip(others).all(same_piece)
    };
    parts.len() == others.len() && parts.iter().zip(others).all(same)
}

/// Makes the elements of a line; where their texts stand.
fn built(option: &Element, parts: &[Part]) -> Vec<Node> {
    let mut texts = Vec::new();
    for part in parts {
        let whole = node(part.tag).element().clone();
        for piece in &part.pieces {
            let place = if piece.marked { node("mark").element().clone() } else { whole.clone() };
            let _ = place.append_with_str_1(&piece.text);
            texts.extend(place.last_child());
            if piece.marked {
                let _ = whole.append_child(&place);
            }
        }
        let _ = option.append_child(&whole);
    }
    texts
}
