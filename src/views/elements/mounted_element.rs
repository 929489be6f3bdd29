use super::element::{Attribute, Element, Parts};
use super::markup::Markup;
use super::mounted::{Mounted, adopt_all, build_all, replace_all};
use super::mounted_attribute::MountedAttribute;
use super::walk::Walk;
use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use std::mem::replace;
use std::rc::Rc;

/// An [`Element`] that stands in the page.
pub struct MountedElement {
    tag: &'static str,
    pub(super) element: types::Element,
    attributes: Vec<MountedAttribute>,
    kids: Kids,
}

enum Kids {
    Known(Vec<Mounted>),
    /// They stand there as they were written. Nothing in them stirs, so nobody has looked at them.
    Written(Vec<Markup>),
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Element {
    pub(super) fn build(self) -> MountedElement {
        let Parts { tag, attributes, kids, .. } = *self.0;
        let element = Rndr::create_element(tag, matches!(tag, "svg" | "path").then_some(SVG));
        let attributes = attributes.into_iter().map(|attribute| attribute.build(&element)).collect();
        let mut kids = build_all(kids);
        kids.iter_mut().for_each(|kid| kid.mount(&element, None));
        MountedElement { tag, element, attributes, kids: Kids::Known(kids) }
    }

    pub(super) fn adopt(self, walk: &Walk) -> MountedElement {
        let Parts { tag, attributes, kids, .. } = *self.0;
        let element = walk.element();
        let attributes = attributes.into_iter().map(|attribute| attribute.adopt(&element)).collect();
        let kids = match kids.iter().any(Markup::stirs) {
            true => Kids::Known(adopt_all(kids, &Rc::new(Walk::within(&element)))),
            false => Kids::Written(kids),
        };
        MountedElement { tag, element, attributes, kids }
    }

    /// Takes the place of one that [can become](MountedElement::can_become) it.
    pub(super) fn replace(self, old: &mut MountedElement) {
        let Parts { attributes, mut kids, .. } = *self.0;
        MountedAttribute::replace_all(attributes, &mut old.attributes, &old.element);
        let mut mounted = match replace(&mut old.kids, Kids::Written(Vec::new())) {
            Kids::Known(mounted) => mounted,
            Kids::Written(kids) => adopt_all(kids, &Rc::new(Walk::within(&old.element))),
        };
        let more = kids.split_off(kids.len().min(mounted.len()));
        mounted.drain(kids.len()..).for_each(|mut extra| extra.unmount());
        replace_all(kids, &mut mounted);
        let mut more = build_all(more);
        more.iter_mut().for_each(|kid| kid.mount(&old.element, None));
        mounted.extend(more);
        old.kids = Kids::Known(mounted);
    }
}

impl MountedElement {
    /// Whether it is of the same tag and hears of the same events, so that what differs can be changed.
    pub(super) fn can_become(&self, new: &Element) -> bool {
        let events = self.attributes.iter().filter_map(MountedAttribute::event);
        !new.0.anew && new.0.tag == self.tag && new.0.attributes.iter().filter_map(Attribute::event).eq(events)
    }
}
