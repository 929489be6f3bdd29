use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;

/// A walk along siblings of a written page, in the order in which they were written.
///
/// A page that is not as it was written (an extension has been at it) ends the app where the walk finds no further node or
/// none that is an element: start.js says so, and the page stays as it is.
pub(super) struct Walk {
    next: Cell<Option<types::Node>>,
    after_text: Cell<bool>,
}

impl Walk {
    pub fn from(first: Option<types::Node>) -> Walk {
        Walk { next: Cell::new(first), after_text: Cell::new(false) }
    }

    pub fn within(element: &types::Element) -> Walk {
        Walk::from(Rndr::first_child(element))
    }

    #[inline(never)]
    fn node(&self) -> types::Node {
        let Some(node) = self.next.take() else { unreachable!() };
        self.next.set(Rndr::next_sibling(&node));
        self.after_text.set(false);
        node
    }

    pub fn comment(&self) -> types::Placeholder {
        self.node().unchecked_into()
    }

    /// Between two texts stands a comment, or they would be one.
    pub fn text(&self) -> types::Text {
        if self.after_text.get() {
            self.node();
        }
        let node = self.node();
        self.after_text.set(true);
        node.unchecked_into()
    }

    pub fn element(&self) -> types::Element {
        match types::Element::cast_from(self.node()) {
            Some(element) => element,
            None => unreachable!(),
        }
    }
}
