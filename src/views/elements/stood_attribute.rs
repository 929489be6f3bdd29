use super::element::{Attribute, Hears, Value};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::rc::Rc;

/// An [`Attribute`] of an element that stands in the page.
pub(super) struct StoodAttribute {
    name: &'static str,
    value: StoodValue,
}

enum StoodValue {
    Still(String),
    Live(RenderEffect<Option<String>>),
    /// Who is told can be replaced; the listener in the page stays, as long as the second is here.
    Event(Rc<RefCell<Hears>>, RemoveEventHandler<types::Element>),
}

impl Attribute {
    pub fn event(&self) -> Option<&'static str> {
        matches!(self.value, Value::Event(_)).then_some(self.name)
    }

    pub fn build(self, element: &types::Element) -> StoodAttribute {
        self.put(element, None)
    }

    /// Takes over an attribute that was written: it is left as it stands.
    ///
    /// Leptos' own attributes under a name of one's choice are set anew (tachys 0.2, `CustomAttr::hydrate`), each a call out
    /// of the wasm with two texts to decode.
    pub fn adopt(self, element: &types::Element) -> StoodAttribute {
        match self.value {
            Value::Still(value) => StoodAttribute { name: self.name, value: StoodValue::Still(value) },
            Value::Live(value) => live(self.name, value, element, None),
            Value::Event(_) => self.put(element, None),
        }
    }

    fn put(self, element: &types::Element, was: Option<String>) -> StoodAttribute {
        let Attribute { name, value } = self;
        let value = match value {
            Value::Still(value) => {
                if was.as_ref() != Some(&value) {
                    Rndr::set_attribute(element, name, &value);
                }
                StoodValue::Still(value)
            }
            Value::Live(value) => return live(name, value, element, Some(was)),
            Value::Event(hears) => hear(name, hears, element),
        };
        StoodAttribute { name, value }
    }
}

#[inline(never)]
fn hear(event: &'static str, hears: Hears, element: &types::Element) -> StoodValue {
    let hears = Rc::new(RefCell::new(hears));
    let told = hears.clone();
    let listener =
        Rndr::add_event_listener(element, event, Box::new(move |event| told.borrow_mut()(event.unchecked_into())));
    StoodValue::Event(hears, listener)
}

/// An attribute that follows signals. `was` is the value that it has at first; None where it has its own.
#[inline(never)]
fn live(
    name: &'static str,
    mut value: Box<dyn FnMut() -> Option<String> + Send>,
    element: &types::Element,
    was: Option<Option<String>>,
) -> StoodAttribute {
    let element = element.clone();
    let follows = move |old: Option<Option<String>>| {
        let new = value();
        if old.is_some_and(|old| old != new) {
            match &new {
                Some(value) => Rndr::set_attribute(&element, name, value),
                None => Rndr::remove_attribute(&element, name),
            }
        }
        new
    };
    StoodAttribute { name, value: StoodValue::Live(RenderEffect::new_with_value(follows, was)) }
}

impl StoodAttribute {
    pub fn event(&self) -> Option<&'static str> {
        matches!(self.value, StoodValue::Event(..)).then_some(self.name)
    }

    /// Puts new attributes on an element that hears of the same events.
    pub fn replace_all(new: Vec<Attribute>, old: &mut Vec<StoodAttribute>, element: &types::Element) {
        let mut were = std::mem::take(old);
        for attribute in new {
            let is_event = attribute.event().is_some();
            let like = were.iter().position(|was| was.name == attribute.name && was.event().is_some() == is_event);
            let was = like.map(|place| were.remove(place).value);
            old.push(match (was, attribute) {
                (Some(StoodValue::Event(hears, listener)), Attribute { name, value: Value::Event(new) }) => {
                    drop(hears.replace(new));
                    StoodAttribute { name, value: StoodValue::Event(hears, listener) }
                }
                (Some(StoodValue::Still(was)), attribute) => attribute.put(element, Some(was)),
                (Some(StoodValue::Live(was)), attribute) => attribute.put(element, was.take_value().flatten()),
                (_, attribute) => attribute.put(element, None),
            });
        }
        for gone in were {
            Rndr::remove_attribute(element, gone.name);
        }
    }
}
