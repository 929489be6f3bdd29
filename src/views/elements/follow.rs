use leptos::prelude::*;

/// Does something now and whenever a signal it has read changes.
///
/// One effect type for all: Leptos makes the code of an effect anew for every closure (docs/adr/0004).
pub fn follow(act: impl FnMut() + 'static) {
    follow_boxed(Box::new(act));
}

#[inline(never)]
fn follow_boxed(act: Box<dyn FnMut()>) {
    Effect::new(act);
}
