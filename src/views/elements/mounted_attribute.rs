use super::element::{Attribute, Hears, Shows, Value};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::rc::Rc;

/// An [`Attribute`] of an element that stands in the page.
pub(super) struct MountedAttribute {
    name: &'static str,
    value: MountedValue,
}

enum MountedValue {
    Still(String),
    Live(RenderEffect<Option<String>>),
    /// Who is told can be replaced; the listener in the page stays, as long as the second is here.
    Event(Rc<RefCell<Hears>>, RemoveEventHandler<types::Element>),
}

impl Attribute {
    pub fn event(&self) -> Option<&'static str> {
        matches!(self.value, Value::Event(_)).then_some(self.name)
    }

    pub fn build(self, element: &types::Element) -> MountedAttribute {
        self.put(element, None)
    }

    /// Takes over an attribute that was written. What follows signals is put: they may know more than whoever wrote the page.
    /// All else is left as it stands.
    ///
    /// Leptos' own attributes under a name of one's choice are all put anew (tachys 0.2, `CustomAttr::hydrate`), each with a
    /// call out of the wasm and two texts to decode.
    pub fn adopt(self, element: &types::Element) -> MountedAttribute {
        match self.value {
            Value::Still(value) => MountedAttribute { name: self.name, value: MountedValue::Still(value) },
            _ => self.put(element, None),
        }
    }

    /// Puts it on an element, where it has had the value `was`.
    fn put(self, element: &types::Element, was: Option<String>) -> MountedAttribute {
        let Attribute { name, value } = self;
        let value = match value {
            Value::Still(value) => {
                if was.as_ref() != Some(&value) {
                    Rndr::set_attribute(element, name, &value);
                }
                MountedValue::Still(value)
            }
            Value::Live(value) => live(name, value, element, was),
            Value::Event(hears) => hear(name, hears, element),
        };
        MountedAttribute { name, value }
    }
}

#[inline(never)]
fn hear(event: &'static str, hears: Hears, element: &types::Element) -> MountedValue {
    let hears = Rc::new(RefCell::new(hears));
    let told = hears.clone();
    let listener =
        Rndr::add_event_listener(element, event, Box::new(move |event| told.borrow_mut()(event.unchecked_into())));
    MountedValue::Event(hears, listener)
}

#[inline(never)]
fn live(name: &'static str, mut value: Shows, element: &types::Element, was: Option<String>) -> MountedValue {
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
    MountedValue::Live(RenderEffect::new_with_value(follows, Some(was)))
}

impl MountedAttribute {
    pub fn event(&self) -> Option<&'static str> {
        matches!(self.value, MountedValue::Event(..)).then_some(self.name)
    }

    /// Puts new attributes on an element that hears of the same events.
    pub fn replace_all(new: Vec<Attribute>, old: &mut Vec<MountedAttribute>, element: &types::Element) {
        let mut were = std::mem::take(old);
        for attribute in new {
            let is_event = attribute.event().is_some();
            let like = were.iter().position(|was| was.name == attribute.name && was.event().is_some() == is_event);
            let was = like.map(|place| were.remove(place).value);
            old.push(match (was, attribute) {
                (Some(MountedValue::Event(hears, listener)), Attribute { name, value: Value::Event(new) }) => {
                    drop(hears.replace(new));
                    MountedAttribute { name, value: MountedValue::Event(hears, listener) }
                }
                (Some(MountedValue::Still(was)), attribute) => attribute.put(element, Some(was)),
                (Some(MountedValue::Live(was)), attribute) => attribute.put(element, was.take_value().flatten()),
                (_, attribute) => attribute.put(element, None),
            });
        }
        for gone in were {
            Rndr::remove_attribute(element, gone.name);
        }
    }
}
