use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value that pages follow: Leptos' signal, with one type inside for all values.
///
/// Leptos makes the code of a signal anew for every type (docs/adr/0004). Values are taken out by cloning; those that
/// are large stand behind an `Arc`.
pub struct Watched<T> {
    inner: RwSignal<Held>,
    kind: PhantomData<fn() -> T>,
}

type Held = Arc<dyn Any + Send + Sync>;

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Watched<T> {
        *self
    }
}

impl<T> Copy for Watched<T> {}

impl<T: Default + Send + Sync + 'static> Default for Watched<T> {
    fn default() -> Watched<T> {
        Watched::new(T::default())
    }
}

impl<T: Send + Sync + 'static> Watched<T> {
    pub fn new(value: T) -> Watched<T> {
        Watched { inner: made(Arc::new(value)), kind: PhantomData }
    }

    pub fn set(&self, value: T) {
        put(self.inner, Arc::new(value));
    }

    /// Follows.
    pub fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(as_it_is(&*followed(self.inner)))
    }

    pub fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(as_it_is(&*seen(self.inner)))
    }

    pub fn track(&self) {
        followed(self.inner);
    }
}

impl<T: Clone + Send + Sync + 'static> Watched<T> {
    /// Follows.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

fn as_it_is<T: 'static>(held: &(dyn Any + Send + Sync)) -> &T {
    match held.downcast_ref() {
        Some(value) => value,
        None => unreachable!(),
    }
}

#[inline(never)]
fn made(held: Held) -> RwSignal<Held> {
    RwSignal::new(held)
}

#[inline(never)]
fn put(inner: RwSignal<Held>, held: Held) {
    inner.set(held);
}

#[inline(never)]
fn followed(inner: RwSignal<Held>) -> Held {
    inner.get()
}

#[inline(never)]
fn seen(inner: RwSignal<Held>) -> Held {
    inner.get_untracked()
}
