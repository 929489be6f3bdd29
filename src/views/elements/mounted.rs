use super::markup::{Follows, Markup};
use super::mounted_element::MountedElement;
use super::walk::Walk;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{Rndr, types};
use std::rc::Rc;

/// [`Markup`] that stands in the page.
pub enum Mounted {
    Nothing(types::Placeholder),
    Text(types::Text, String),
    Element(Box<MountedElement>),
    Live(RenderEffect<Mounted>),
    All(Vec<Mounted>),
}

impl Markup {
    /// Makes it anew.
    pub(super) fn build(self) -> Mounted {
        match self {
            Markup::Nothing => Mounted::Nothing(Rndr::create_placeholder()),
            Markup::Text(text) => Mounted::Text(Rndr::create_text_node(&text), text),
            Markup::Element(element) => Mounted::Element(Box::new(element.build())),
            Markup::Live(markup) => follow(markup, Box::new(Markup::build)),
            Markup::All(all) => Mounted::All(build_all(all)),
        }
    }

    /// Takes over what was written of it.
    pub(super) fn adopt(self, walk: &Rc<Walk>) -> Mounted {
        match self {
            Markup::Nothing => Mounted::Nothing(walk.comment()),
            Markup::Text(text) => Mounted::Text(walk.text(), text),
            Markup::Element(element) => Mounted::Element(Box::new(element.adopt(walk))),
            Markup::Live(markup) => {
                let walk = walk.clone();
                follow(markup, Box::new(move |markup| markup.adopt(&walk)))
            }
            Markup::All(all) => Mounted::All(adopt_all(all, walk)),
        }
    }

    /// Takes the place of what stands there. Texts and comments stay; elements, and what follows signals, are made anew: they
    /// may have a state that markup does not reach, such as a slider that was moved or a place that another program filled.
    pub(super) fn replace(self, old: &mut Mounted) {
        match (self, old) {
            (Markup::Nothing, Mounted::Nothing(_)) => (),
            (Markup::Text(text), Mounted::Text(node, was)) => {
                if text != *was {
                    Rndr::set_text(node, &text);
                    *was = text;
                }
            }
            (Markup::All(all), Mounted::All(was)) if all.len() == was.len() => {
                all.into_iter().zip(was).for_each(|(markup, old)| markup.replace(old));
            }
            (markup, old) => {
                let mut new = markup.build();
                old.insert_before_this(&mut new);
                old.unmount();
                *old = new;
            }
        }
    }
}

/// What follows signals: `first` puts it there, and from then on each change of a signal has it replaced.
#[inline(never)]
fn follow(mut markup: Follows, first: Box<dyn FnOnce(Markup) -> Mounted>) -> Mounted {
    let mut first = Some(first);
    Mounted::Live(RenderEffect::new(move |old: Option<Mounted>| match (old, first.take()) {
        (Some(mut old), _) => {
            markup().replace(&mut old);
            old
        }
        (None, Some(first)) => first(markup()),
        (None, None) => unreachable!(),
    }))
}

#[inline(never)]
pub(super) fn build_all(all: Vec<Markup>) -> Vec<Mounted> {
    all.into_iter().map(Markup::build).collect()
}

#[inline(never)]
pub(super) fn adopt_all(all: Vec<Markup>, walk: &Rc<Walk>) -> Vec<Mounted> {
    all.into_iter().map(|markup| markup.adopt(walk)).collect()
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        match self {
            Mounted::Nothing(node) => node.unmount(),
            Mounted::Text(node, _) => node.unmount(),
            Mounted::Element(mounted) => mounted.element.unmount(),
            Mounted::Live(live) => drop(live.with_value_mut(Mounted::unmount)),
            Mounted::All(all) => all.iter_mut().for_each(Mounted::unmount),
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        match self {
            Mounted::Nothing(node) => node.mount(parent, marker),
            Mounted::Text(node, _) => node.mount(parent, marker),
            Mounted::Element(mounted) => mounted.element.mount(parent, marker),
            Mounted::Live(live) => drop(live.with_value_mut(|mounted| mounted.mount(parent, marker))),
            Mounted::All(all) => all.iter_mut().for_each(|mounted| mounted.mount(parent, marker)),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Mounted::Nothing(node) => node.insert_before_this(child),
            Mounted::Text(node, _) => node.insert_before_this(child),
            Mounted::Element(mounted) => mounted.element.insert_before_this(child),
            Mounted::Live(live) => live.with_value_mut(|mounted| mounted.insert_before_this(child)).unwrap_or(false),
            Mounted::All(all) => all.first().is_some_and(|first| first.insert_before_this(child)),
        }
    }

    /// Leptos asks for them where it animates; nothing of ours is.
    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
