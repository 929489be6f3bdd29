use super::{Element, Kids};

/// A piece of a page as a value: what is to stand there.
pub enum Markup {
    /// Nothing as yet. A comment holds its place.
    Nothing,
    Text(String),
    Element(Element),
    /// What follows signals; [`live`] makes it.
    Live(Follows),
    /// One behind the other, and never none; [`Markup::all`] makes it.
    All(Vec<Markup>),
}

pub(super) type Follows = Box<dyn FnMut() -> Markup + Send>;

impl Markup {
    /// Several, or none, one behind the other.
    pub fn all(kids: impl Kids) -> Markup {
        let mut all = Vec::new();
        kids.push_into(&mut all);
        match all.is_empty() {
            true => Markup::Nothing,
            false => Markup::All(all),
        }
    }

    /// Whether anything in it follows signals or hears of the reader: only then has a page that was written to be looked
    /// through for it.
    pub(super) fn stirs(&self) -> bool {
        match self {
            Markup::Nothing | Markup::Text(_) => false,
            Markup::Element(element) => element.stirs(),
            Markup::Live(_) => true,
            Markup::All(all) => all.iter().any(Markup::stirs),
        }
    }
}

/// A piece of the page that follows signals.
pub fn live(markup: impl FnMut() -> Markup + Send + 'static) -> Markup {
    Markup::Live(Box::new(markup))
}
