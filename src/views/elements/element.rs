use super::Kids;
use super::inside::Inside;
use super::kids::Words;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::{custom, input};
use leptos::prelude::*;
use leptos::tachys::html::event::on;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::sync::{Arc, Mutex};

/// An element of any tag, one type for all.
///
/// `view!` gives every piece of markup a type of its own, and each type its own code to build, hydrate and patch it:
/// twice the bytes of this whole app (docs/adr/0004). What is called here reads much like markup all the same. It is
/// boxed, and its methods, or what is the same in each of their kinds, are not inlined, for the same reason: a call is then
/// a few bytes.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    kids: Vec<AnyView>,
}

/// An element with nothing on or in it yet. Of the elements that never have anything in them it can be `input` alone.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), kids: Vec::new() }))
}

impl Element {
    pub fn attr(self, name: &'static str, value: impl Words) -> Element {
        self.written(name, value.into_words())
    }

    #[inline(never)]
    fn written(mut self, name: &'static str, value: String) -> Element {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
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
        self.following(name, Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn following(mut self, name: &'static str, value: SharedReactiveFunction<Option<String>>) -> Element {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    pub fn on_click(self, mut press: impl FnMut() + 'static) -> Element {
        self.on_mouse(Box::new(move |_| press()))
    }

    /// Hears of a press, and says whether it takes the place of what the browser would do.
    pub fn on_press(self, mut press: impl FnMut() -> bool + 'static) -> Element {
        self.on_mouse(Box::new(move |event| {
            if press() {
                event.prevent_default();
            }
        }))
    }

    #[inline(never)]
    fn on_mouse(mut self, press: Box<dyn FnMut(ev::MouseEvent)>) -> Element {
        self.0.attributes.push(on(ev::click, press).into_any_attr());
        self
    }

    /// Hears of a key by its name (`ArrowLeft`), and says whether it takes the place of what the browser would do.
    #[inline(never)]
    pub fn on_key(mut self, mut press: impl FnMut(String) -> bool + 'static) -> Element {
        let press: Box<dyn FnMut(ev::KeyboardEvent)> = Box::new(move |event| {
            if press(event.key()) {
                event.prevent_default();
            }
        });
        self.0.attributes.push(on(ev::keydown, press).into_any_attr());
        self
    }

    /// Hears that what is in it has been scrolled.
    #[inline(never)]
    pub fn on_scroll(mut self, mut moved: impl FnMut() + 'static) -> Element {
        let moved: Box<dyn FnMut(ev::Event)> = Box::new(move |_| moved());
        self.0.attributes.push(on(ev::scroll, moved).into_any_attr());
        self
    }

    /// Hears of the value a reader has chosen or typed, and of every step of a slider (src/browser/early.js).
    pub fn on_change(self, mut change: impl FnMut(String) + 'static) -> Element {
        self.changed(Box::new(move |event| change(event_target_value(&event))))
    }

    #[inline(never)]
    fn changed(mut self, change: Box<dyn FnMut(ev::Event)>) -> Element {
        self.0.attributes.push(on(ev::change, change).into_any_attr());
        self
    }

    /// Puts more into it, behind what is there.
    #[inline(never)]
    pub fn kids(mut self, kids: impl Kids) -> Element {
        kids.push_into(&mut self.0.kids);
        self
    }

    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, kids } = *self.0;
        // Written without an end, which would leave a comment behind it for something to be put at.
        if tag == "input" {
            return input().add_any_attr(attributes).into_any();
        }
        custom(tag).add_any_attr(attributes).child(Inside(kids)).into_any()
    }
}

/// A piece of the page that follows signals.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(view));
    live_view(view)
}

#[inline(never)]
fn live_view(view: SharedReactiveFunction<AnyView>) -> AnyView {
    view.into_any()
}
