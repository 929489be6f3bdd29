use crate::web::page;
use web_sys::{Storage, window};

/// What this site keeps in a browser for good under one name; another site of the same host has other keys. Where a browser
/// keeps nothing, nothing is there, and what is written is lost.
pub(super) struct Drawer(String);

impl Drawer {
    pub(super) fn new(name: &str) -> Drawer {
        Drawer(page::base().key(name))
    }

    /// What is stored by this whole name.
    pub(super) fn at(key: &str) -> Drawer {
        Drawer(key.to_string())
    }

    /// The name by which it is stored.
    pub(super) fn key(&self) -> &str {
        &self.0
    }

    pub(super) fn read(&self) -> Option<String> {
        storage()?.get_item(&self.0).ok()?
    }

    /// Whether it could be kept.
    pub(super) fn write(&self, text: &str) -> bool {
        storage().is_some_and(|storage| storage.set_item(&self.0, text).is_ok())
    }

    /// Whether it is gone.
    pub(super) fn empty(&self) -> bool {
        storage().is_some_and(|storage| storage.remove_item(&self.0).is_ok())
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
