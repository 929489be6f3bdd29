use super::element::{Element, Parts};
use super::markup::Markup;
use super::mounted::{Mounted, adopt_all, build_all};
use super::mounted_attribute::MountedAttribute;
use super::walk::Walk;
use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use std::rc::Rc;

/// An [`Element`] that stands in the page, and what keeps it in step: on it, and in it.
pub struct MountedElement {
    pub(super) element: types::Element,
    #[expect(dead_code, reason = "what follows signals or hears of the reader does so as long as it is held")]
    held: (Vec<MountedAttribute>, Vec<Mounted>),
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Element {
    pub(super) fn build(self) -> MountedElement {
        let Parts { tag, attributes, kids, .. } = *self.0;
        let element = Rndr::create_element(tag, matches!(tag, "svg" | "path").then_some(SVG));
        let attributes = attributes.into_iter().filter_map(|attribute| attribute.build(&element)).collect();
        let mut kids = build_all(kids);
        kids.iter_mut().for_each(|kid| kid.mount(&element, None));
        MountedElement { element, held: (attributes, kids) }
    }

    /// Takes over what was written. Where nothing in it stirs, nobody looks.
    pub(super) fn adopt(self, walk: &Walk) -> MountedElement {
        let Parts { attributes, kids, .. } = *self.0;
        let element = walk.element();
        let attributes = attributes.into_iter().filter_map(|attribute| attribute.adopt(&element)).collect();
        let kids = match kids.iter().any(Markup::stirs) {
            true => adopt_all(kids, &Rc::new(Walk::within(&element))),
            false => Vec::new(),
        };
        MountedElement { element, held: (attributes, kids) }
    }
}
