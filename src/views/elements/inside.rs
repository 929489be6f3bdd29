use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, types};
use leptos::tachys::ssr::StreamBuilder;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};

/// All that stands in one element.
///
/// Leptos' own lists are followed by a comment, for more to be put before it: one for each element of a page, a third of
/// all its nodes. Here nothing else is in the element, so that more of it goes to the element's end.
pub struct Inside(pub Vec<AnyView>);

pub struct InsideState {
    states: Vec<AnyViewState>,
    /// What it stands in, once it does.
    element: Option<types::Element>,
}

impl Render for Inside {
    type State = InsideState;

    fn build(self) -> InsideState {
        InsideState { states: self.0.into_iter().map(Render::build).collect(), element: None }
    }

    fn rebuild(self, state: &mut InsideState) {
        for extra in state.states.iter_mut().skip(self.0.len()) {
            extra.unmount();
        }
        state.states.truncate(self.0.len());
        for (place, view) in self.0.into_iter().enumerate() {
            match state.states.get_mut(place) {
                Some(old) => view.rebuild(old),
                None => {
                    let mut new = view.build();
                    if let Some(element) = &state.element {
                        new.mount(element, None);
                    }
                    state.states.push(new);
                }
            }
        }
    }
}

impl Mountable for InsideState {
    fn unmount(&mut self) {
        self.states.iter_mut().for_each(Mountable::unmount);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        for state in &mut self.states {
            state.mount(parent, marker);
        }
        self.element = Some(parent.clone());
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.states.iter().any(|state| state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<types::Element> {
        self.states.iter().flat_map(Mountable::elements).collect()
    }
}

impl AddAnyAttr for Inside {
    type Output<SomeNewAttr: Attribute> = Inside;

    /// Attributes are the element's own.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Inside {
        self
    }
}

impl RenderHtml for Inside {
    type AsyncOutput = Inside;
    type Owned = Inside;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.0.iter_mut().for_each(RenderHtml::dry_resolve);
    }

    /// Nothing of ours waits for anything.
    async fn resolve(self) -> Inside {
        self
    }

    fn html_len(&self) -> usize {
        self.0.iter().map(RenderHtml::html_len).sum()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        for view in self.0 {
            view.to_html_with_buf(buf, position, escape, mark_branches, Vec::new());
        }
    }

    fn to_html_async_with_buf<const OUT_OF_ORDER: bool>(
        self,
        buf: &mut StreamBuilder,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        _: Vec<AnyAttribute>,
    ) {
        for view in self.0 {
            view.to_html_async_with_buf::<OUT_OF_ORDER>(buf, position, escape, mark_branches, Vec::new());
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> InsideState {
        // Before the first of them the cursor is at the element.
        let element = types::Element::cast_from(cursor.current());
        let states = self.0.into_iter().map(|view| view.hydrate::<FROM_SERVER>(cursor, position)).collect();
        InsideState { states, element }
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> InsideState {
        self.hydrate::<true>(cursor, position)
    }

    fn into_owned(self) -> Inside {
        self
    }
}
