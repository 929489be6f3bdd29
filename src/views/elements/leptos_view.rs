//! What Leptos asks of a view.

use super::markup::Markup;
use super::mounted::Mounted;
use super::walk::Walk;
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use std::rc::Rc;

impl Render for Markup {
    type State = Mounted;

    fn build(self) -> Mounted {
        Markup::build(self)
    }

    fn rebuild(self, old: &mut Mounted) {
        self.replace(old);
    }
}

impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Markup;

    /// Attributes are the elements' own.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Markup {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Markup;
    type Owned = Markup;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    /// Nothing of ours waits for anything.
    async fn resolve(self) -> Markup {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.write(buf, position);
    }

    /// It is all that stands in its place: nothing of Leptos' follows it.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Mounted {
        if position.get() == Position::FirstChild {
            cursor.child();
        }
        self.adopt(&Rc::new(Walk::from(Some(cursor.current()))))
    }

    fn into_owned(self) -> Markup {
        self
    }
}
