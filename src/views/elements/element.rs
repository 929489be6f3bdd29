use super::kids::{Kids, Words};
use super::markup::Markup;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// An element of any tag, one type for all (docs/adr/0004).
///
/// What is called here reads much like markup. It is boxed, and its methods, or what is the same in each of their kinds,
/// are not inlined: a call is then a few bytes.
pub struct Element(pub(super) Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<Attribute>,
    pub kids: Vec<Markup>,
    /// Whether anything on or in it follows signals or hears of the reader.
    pub stirs: bool,
}

pub(super) struct Attribute {
    /// The attribute's name, or the event's.
    pub name: &'static str,
    pub value: Value,
}

pub(super) enum Value {
    Still(String),
    /// What follows signals; without a value the attribute is not there.
    Live(Shows),
    Event(Hears),
}

pub(super) type Shows = Box<dyn FnMut() -> Option<String> + Send>;
pub(super) type Hears = Box<dyn FnMut(ev::Event) + Send>;

/// An element with nothing on or in it yet. Of the elements that never have anything in them it can be `input` alone.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), kids: Vec::new(), stirs: false }))
}

impl Element {
    pub fn attr(self, name: &'static str, value: impl Words) -> Element {
        self.with(name, Value::Still(value.into_words()))
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: Value) -> Element {
        self.0.stirs |= !matches!(value, Value::Still(_));
        self.0.attributes.push(Attribute { name, value });
        self
    }

    /// An attribute that stands only with a value.
    pub fn attr_if(self, name: &'static str, value: Option<String>) -> Element {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    pub fn class(self, names: impl Words) -> Element {
        self.attr("class", names)
    }

    pub fn id(self, id: impl Words) -> Element {
        self.attr("id", id)
    }

    pub fn href(self, href: String) -> Element {
        self.attr("href", href)
    }

    /// An attribute that follows signals.
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Element {
        self.with(name, Value::Live(Box::new(value)))
    }

    pub fn on_click(self, mut press: impl FnMut() + Send + 'static) -> Element {
        self.hearing("click", Box::new(move |_| press()))
    }

    /// Hears of a press, and says whether it takes the place of what the browser would do.
    pub fn on_press(self, mut press: impl FnMut() -> bool + Send + 'static) -> Element {
        self.hearing(
            "click",
            Box::new(move |event| {
                if press() {
                    event.prevent_default();
                }
            }),
        )
    }

    /// Hears of a key by its name (`ArrowLeft`), and says whether it takes the place of what the browser would do.
    pub fn on_key(self, mut press: impl FnMut(String) -> bool + Send + 'static) -> Element {
        self.hearing(
            "keydown",
            Box::new(move |event| {
                if press(event.unchecked_ref::<ev::KeyboardEvent>().key()) {
                    event.prevent_default();
                }
            }),
        )
    }

    /// Hears that what is in it has been scrolled.
    pub fn on_scroll(self, mut moved: impl FnMut() + Send + 'static) -> Element {
        self.hearing("scroll", Box::new(move |_| moved()))
    }

    /// Hears of the value a reader has chosen or typed, and of every step of a slider (src/browser/early.js).
    pub fn on_change(self, mut change: impl FnMut(String) + Send + 'static) -> Element {
        self.hearing("change", Box::new(move |event| change(event_target_value(&event))))
    }

    fn hearing(self, event: &'static str, hears: Hears) -> Element {
        self.with(event, Value::Event(hears))
    }

    /// Puts more into it, behind what is there.
    #[inline(never)]
    pub fn kids(mut self, kids: impl Kids) -> Element {
        let before = self.0.kids.len();
        kids.push_into(&mut self.0.kids);
        self.0.stirs |= self.0.kids[before..].iter().any(Markup::stirs);
        self
    }

    pub(super) fn stirs(&self) -> bool {
        self.0.stirs
    }

    pub fn markup(self) -> Markup {
        Markup::Element(self)
    }
}
