use super::element::{Attribute, Hears, Shows, Value};
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

    /// Takes over an attribute that was written. What follows signals is put: they may know more than whoever wrote the page.
    /// All else is left as it stands.
    ///
    /// Leptos' own attributes under a name of one's choice are all put anew (tachys 0.2, `CustomAttr::hydrate`), each with a
    /// call out of the wasm and two texts to decode.
    pub fn adopt(self, element: &types::Element) -> StoodAttribute {
        match self.value {
            Value::Still(value) => StoodAttribute { name: self.name, value: StoodValue::Still(value) },
            _ => self.put(element, None),
        }
    }

    /// Puts it on an element, where it has had the value `was`.
    fn put(self, element: &types::Element, was: Option<String>) -> StoodAttribute {
        let Attribute { name, value } = self;
        let value = match value {
            Value::Still(value) => {
                if was.as_ref() != Some(&value) {
                    Rndr::set_attribute(element, name, &value);
                }
                StoodValue::Still(value)
            }
            Value::Live(value) => live(name, value, element, was),
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

#[inline(never)]
fn live(name: &'static str, mut value: Shows, element: &types::Element, was: Option<String>) -> StoodValue {
    let element = element.clone();
    let follows = move |old: Option<Option<String>>| {
        let new = value();
        match &new {
            _ if old.as_ref() == Some(&new) => (),
            Some(value) => Rndr::set_attribute(&element, name, value),
            None => Rndr::remove_attribute(&element, name),
        }
        new
    };
    StoodValue::Live(RenderEffect::new_with_value(follows, Some(was)))
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
