use super::element::{Attribute, Element, Parts};
use super::markup::{Follows, Markup};
use super::stood_attribute::StoodAttribute;
use super::walk::Walk;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{Rndr, types};
use std::rc::Rc;

/// A [`Markup`] that stands in the page.
pub enum Stood {
    Nothing(types::Placeholder),
    Text(types::Text, String),
    Element(Box<StoodElement>),
    Live(RenderEffect<Stood>),
    All(Vec<Stood>),
}

pub struct StoodElement {
    tag: &'static str,
    element: types::Element,
    attributes: Vec<StoodAttribute>,
    kids: StoodKids,
}

enum StoodKids {
    Known(Vec<Stood>),
    /// They stand there as they were written. Nothing in them stirs, so nobody has looked at them.
    Written(Vec<Markup>),
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Markup {
    /// Makes it anew.
    pub(super) fn build(self) -> Stood {
        match self {
            Markup::Nothing => Stood::Nothing(Rndr::create_placeholder()),
            Markup::Text(text) => Stood::Text(Rndr::create_text_node(&text), text),
            Markup::Element(element) => element.build(),
            Markup::Live(view) => follow(view, Markup::build),
            Markup::All(views) => Stood::All(build_all(views)),
        }
    }

    /// Takes over what was written of it.
    pub(super) fn adopt(self, walk: &Rc<Walk>) -> Stood {
        match self {
            Markup::Nothing => Stood::Nothing(walk.comment()),
            Markup::Text(text) => Stood::Text(walk.text(), text),
            Markup::Element(element) => element.adopt(walk),
            Markup::Live(view) => {
                let walk = walk.clone();
                follow(view, move |view| view.adopt(&walk))
            }
            Markup::All(views) => Stood::All(adopt_all(views, walk)),
        }
    }

    /// Makes what stands there this. What is of the same kind is changed where it differs; all else is made anew.
    pub(super) fn replace(self, old: &mut Stood) {
        match (self, old) {
            (Markup::Nothing, Stood::Nothing(_)) => (),
            (Markup::Text(text), Stood::Text(node, was)) => {
                if text != *was {
                    Rndr::set_text(node, &text);
                    *was = text;
                }
            }
            (Markup::Element(element), Stood::Element(was)) if element.is_like(was) => element.replace(was),
            (Markup::All(views), Stood::All(was)) if views.len() == was.len() => replace_all(views, was),
            (view, old) => {
                let mut new = view.build();
                old.insert_before_this(&mut new);
                old.unmount();
                *old = new;
            }
        }
    }
}

/// What follows signals: `first` puts it there, and whenever one of them changes it is replaced.
fn follow(view: Follows, first: impl FnOnce(Markup) -> Stood + 'static) -> Stood {
    followed(view, Box::new(first))
}

#[inline(never)]
fn followed(mut view: Follows, first: Box<dyn FnOnce(Markup) -> Stood>) -> Stood {
    let mut first = Some(first);
    Stood::Live(RenderEffect::new(move |old: Option<Stood>| match (old, first.take()) {
        (Some(mut old), _) => {
            view().replace(&mut old);
            old
        }
        (None, Some(first)) => first(view()),
        (None, None) => unreachable!(),
    }))
}

#[inline(never)]
fn build_all(views: Vec<Markup>) -> Vec<Stood> {
    views.into_iter().map(Markup::build).collect()
}

#[inline(never)]
fn adopt_all(views: Vec<Markup>, walk: &Rc<Walk>) -> Vec<Stood> {
    views.into_iter().map(|view| view.adopt(walk)).collect()
}

fn replace_all(views: Vec<Markup>, old: &mut [Stood]) {
    for (view, old) in views.into_iter().zip(old) {
        view.replace(old);
    }
}

impl Element {
    fn build(self) -> Stood {
        let Parts { tag, attributes, kids, .. } = *self.0;
        let element = Rndr::create_element(tag, matches!(tag, "svg" | "path").then_some(SVG));
        let attributes = attributes.into_iter().map(|attribute| attribute.build(&element)).collect();
        let mut kids = build_all(kids);
        kids.iter_mut().for_each(|kid| kid.mount(&element, None));
        Stood::Element(Box::new(StoodElement { tag, element, attributes, kids: StoodKids::Known(kids) }))
    }

    fn adopt(self, walk: &Walk) -> Stood {
        let Parts { tag, attributes, kids, .. } = *self.0;
        let element = walk.element();
        let attributes = attributes.into_iter().map(|attribute| attribute.adopt(&element)).collect();
        let kids = match kids.iter().any(Markup::stirs) {
            true => StoodKids::Known(adopt_all(kids, &Rc::new(Walk::within(&element)))),
            false => StoodKids::Written(kids),
        };
        Stood::Element(Box::new(StoodElement { tag, element, attributes, kids }))
    }

    /// Whether what stands there can become this: it is of the same tag and hears of the same.
    fn is_like(&self, old: &StoodElement) -> bool {
        !self.0.anew
            && self.0.tag == old.tag
            && self
                .0
                .attributes
                .iter()
                .filter_map(Attribute::event)
                .eq(old.attributes.iter().filter_map(StoodAttribute::event))
    }

    fn replace(self, old: &mut StoodElement) {
        let Parts { attributes, kids, .. } = *self.0;
        StoodAttribute::replace_all(attributes, &mut old.attributes, &old.element);
        let mut stood = match std::mem::replace(&mut old.kids, StoodKids::Known(Vec::new())) {
            StoodKids::Known(stood) => stood,
            StoodKids::Written(views) => adopt_all(views, &Rc::new(Walk::within(&old.element))),
        };
        let mut kids = kids;
        let more = kids.split_off(kids.len().min(stood.len()));
        stood.drain(kids.len()..).for_each(|mut extra| extra.unmount());
        replace_all(kids, &mut stood);
        for view in more {
            let mut new = view.build();
            new.mount(&old.element, None);
            stood.push(new);
        }
        old.kids = StoodKids::Known(stood);
    }
}

impl Mountable for Stood {
    fn unmount(&mut self) {
        match self {
            Stood::Nothing(node) => node.unmount(),
            Stood::Text(node, _) => node.unmount(),
            Stood::Element(stood) => stood.element.unmount(),
            Stood::Live(live) => drop(live.with_value_mut(Stood::unmount)),
            Stood::All(all) => all.iter_mut().for_each(Stood::unmount),
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        match self {
            Stood::Nothing(node) => node.mount(parent, marker),
            Stood::Text(node, _) => node.mount(parent, marker),
            Stood::Element(stood) => stood.element.mount(parent, marker),
            Stood::Live(live) => drop(live.with_value_mut(|stood| stood.mount(parent, marker))),
            Stood::All(all) => all.iter_mut().for_each(|stood| stood.mount(parent, marker)),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Stood::Nothing(node) => node.insert_before_this(child),
            Stood::Text(node, _) => node.insert_before_this(child),
            Stood::Element(stood) => stood.element.insert_before_this(child),
            Stood::Live(live) => live.with_value_mut(|stood| stood.insert_before_this(child)).unwrap_or(false),
            Stood::All(all) => all.first().is_some_and(|first| first.insert_before_this(child)),
        }
    }

    /// Leptos asks for them where it animates; nothing of ours is.
    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
