use super::element::{Attribute, Hears, Shows, Value};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::wasm_bindgen::JsCast;

/// What keeps an attribute in step with signals, or listens, as long as it is held.
pub(super) enum MountedAttribute {
    Live(#[expect(dead_code, reason = "held")] RenderEffect<Option<String>>),
    Event(#[expect(dead_code, reason = "held")] RemoveEventHandler<types::Element>),
}

impl Attribute {
    pub fn build(self, element: &types::Element) -> Option<MountedAttribute> {
        if let Value::Still(value) = &self.value {
            Rndr::set_attribute(element, self.name, value);
        }
        self.adopt(element)
    }

    /// Takes over an attribute that was written. What follows signals is put: they may know more than whoever wrote the page.
    /// All else is left as it stands.
    ///
    /// Leptos' own attributes under a name of one's choice are all put anew (tachys 0.2, `CustomAttr::hydrate`), each with a
    /// call out of the wasm and two texts to decode.
    pub fn adopt(self, element: &types::Element) -> Option<MountedAttribute> {
        match self.value {
            Value::Still(_) => None,
            Value::Live(value) => Some(live(self.name, value, element.clone())),
            Value::Event(hears) => Some(hear(self.name, hears, element)),
        }
    }
}

#[inline(never)]
fn hear(event: &'static str, mut hears: Hears, element: &types::Element) -> MountedAttribute {
    MountedAttribute::Event(Rndr::add_event_listener(
        element,
        event,
        Box::new(move |event| hears(event.unchecked_into())),
    ))
}

#[inline(never)]
fn live(name: &'static str, mut value: Shows, element: types::Element) -> MountedAttribute {
    MountedAttribute::Live(RenderEffect::new(move |old: Option<Option<String>>| {
        let new = value();
        match &new {
            _ if old.flatten() == new => (),
            Some(value) => Rndr::set_attribute(&element, name, value),
            None => Rndr::remove_attribute(&element, name),
        }
        new
    }))
}
