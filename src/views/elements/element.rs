use super::Kids;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::iterators::StaticVec;
use std::sync::{Arc, Mutex};

/// An element of any tag, one type for all.
///
/// `view!` gives every piece of markup a type of its own, and each type its own code to build, hydrate and patch it:
/// twice the bytes of this whole app (docs/adr/0004). What is called here reads much like markup all the same.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    kids: Vec<AnyView>,
}

/// An element with nothing on or in it yet. Not for void elements such as `input`, which need their own type.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), kids: Vec::new() }
}

impl Element {
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Element {
        self.attr_if(name, Some(value.into()))
    }

    /// An attribute that stands only with a value.
    #[inline(never)]
    pub fn attr_if(mut self, name: &'static str, value: Option<String>) -> Element {
        if let Some(value) = value {
            self.attributes.push(custom_attribute(name, value).into_any_attr());
        }
        self
    }

    pub fn class(self, names: &str) -> Element {
        self.attr("class", names)
    }

    pub fn id(self, id: &str) -> Element {
        self.attr("id", id)
    }

    pub fn href(self, href: String) -> Element {
        self.attr("href", href)
    }

    /// An attribute that follows signals.
    pub fn live_attr(mut self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Element {
        let value: SharedReactiveFunction<Option<String>> = Arc::new(Mutex::new(value));
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    pub fn on_click(mut self, mut press: impl FnMut() + 'static) -> Element {
        let press: Box<dyn FnMut(ev::MouseEvent)> = Box::new(move |_| press());
        self.attributes.push(on(ev::click, press).into_any_attr());
        self
    }

    /// Hears of the value a reader has chosen or typed.
    pub fn on_change(mut self, mut change: impl FnMut(String) + 'static) -> Element {
        let change: Box<dyn FnMut(ev::Event)> = Box::new(move |event| change(event_target_value(&event)));
        self.attributes.push(on(ev::change, change).into_any_attr());
        self
    }

    /// Puts more into it, behind what is there.
    pub fn kids(mut self, kids: impl Kids) -> Element {
        kids.push_into(&mut self.kids);
        self
    }

    pub fn view(self) -> AnyView {
        custom(self.tag).add_any_attr(self.attributes).child(StaticVec::from(self.kids)).into_any()
    }
}

/// A piece of the page that follows signals.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(view));
    view.into_any()
}
