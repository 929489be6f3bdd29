use crate::web::page::document;
use crate::words::format::{DASH, pieces};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element on its way into the page.
pub(super) struct Node(Element);

/// An element of HTML.
pub(super) fn node(tag: &str) -> Node {
    Node(document().and_then(|document| document.create_element(tag).ok()).expect("a document makes elements"))
}

/// An element of SVG.
pub(super) fn drawn(tag: &str) -> Node {
    let made = document().and_then(|document| document.create_element_ns(Some(SVG), tag).ok());
    Node(made.expect("a document makes elements"))
}

impl Node {
    pub(super) fn attr(self, name: &str, value: &str) -> Node {
        let _ = self.0.set_attribute(name, value);
        self
    }

    pub(super) fn class(self, class: &str) -> Node {
        self.attr("class", class)
    }

    /// Adds text as text: nothing in it is ever parsed.
    pub(super) fn text(self, text: &str) -> Node {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds text in which words between backticks are code.
    pub(super) fn prose(self, text: &str) -> Node {
        pieces(text).fold(self, |whole, (piece, is_code)| match is_code {
            false => whole.text(piece),
            true => whole.kid(node("code").text(piece)),
        })
    }

    pub(super) fn kid(self, kid: Node) -> Node {
        let _ = self.0.append_child(&kid.0);
        self
    }

    pub(super) fn kids(self, kids: impl IntoIterator<Item = Node>) -> Node {
        kids.into_iter().fold(self, Node::kid)
    }

    /// Hears of an event for as long as the page stands: elements that hear are few and seldom made anew.
    pub(super) fn on(self, event: &str, heard: impl FnMut(Event) + 'static) -> Node {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        let _ = self.0.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        heard.forget();
        self
    }

    /// An element that stays the same wherever it goes.
    pub(super) fn of(element: &Element) -> Node {
        Node(element.clone())
    }

    pub(super) fn element(&self) -> &Element {
        &self.0
    }
}

/// A paragraph in small.
pub(super) fn note(text: &str) -> Node {
    node("p").class("note").text(text)
}

pub(super) fn button(text: &str, mut press: impl FnMut() + 'static) -> Node {
    node("button").attr("type", "button").text(text).on("click", move |_| press())
}

pub(super) fn focus(element: &Element) {
    let _ = element.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
}

/// A table as wide as it must be, in a place that scrolls; what scrolls must be reachable by keyboard.
pub(super) fn table(label: &str, first: &str, columns: &[&str], rows: Vec<Node>) -> Node {
    let heading = |name: &str| node("th").attr("scope", "col").text(name);
    let head = node("thead").kid(node("tr").kid(heading(first)).kids(columns.iter().map(|name| heading(name))));
    let table = node("table").class("decision").kid(head).kid(node("tbody").kids(rows));
    node("div")
        .class("scroller claims")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", label)
        .kid(table)
}

/// A cell with a dash, and aloud what it stands for.
pub(super) fn unknown(spoken: &str) -> Node {
    let dash = node("span").attr("aria-hidden", "true").text(DASH);
    node("td").kid(dash).kid(node("span").class("aloud").text(spoken))
}

/// Puts elements in the place of whatever stands in another.
pub(super) fn put(place: &Element, kids: impl IntoIterator<Item = Node>) {
    place.replace_children_with_node_0();
    for kid in kids {
        let _ = place.append_child(&kid.0);
    }
}

/// All elements of the page that a selector names.
pub(super) fn all(css: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(css).ok());
    let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|index| found.get(index)));
    found.filter_map(|node| node.dyn_into().ok()).collect()
}
