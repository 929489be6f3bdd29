use crate::domain::{Tray, TrayTrouble};
use crate::web::page;
use crate::words::tray as words;
use std::cell::RefCell;
use web_sys::{Storage, window};

/// The tray as it is kept, and what is wrong with how it is.
pub(super) struct Kept {
    pub tray: Tray,
    pub trouble: Option<String>,
}

thread_local! {
    /// What storage would not take, until it does or the page is closed.
    static HELD: RefCell<Option<Tray>> = const { RefCell::new(None) };
    /// Where an unreadable tray was set aside, for as long as the page stands.
    static ASIDE: RefCell<Option<String>> = const { RefCell::new(None) };
}

pub(super) fn read() -> Kept {
    if let Some(tray) = HELD.with_borrow(Clone::clone) {
        return Kept { tray, trouble: Some(words::UNSAVED.to_string()) };
    }
    let aside = || ASIDE.with_borrow(|aside| aside.as_deref().map(words::set_aside));
    let text = storage().and_then(|storage| storage.get_item(&key()).ok().flatten());
    match text.as_deref().map(Tray::from_text) {
        None => Kept { tray: Tray::default(), trouble: aside() },
        Some(Ok(tray)) => Kept { tray, trouble: aside() },
        Some(Err(TrayTrouble::Newer)) => Kept { tray: Tray::default(), trouble: Some(words::NEWER.to_string()) },
        Some(Err(TrayTrouble::Unreadable)) => {
            set_aside(&text.unwrap_or_default());
            Kept { tray: Tray::default(), trouble: aside() }
        }
    }
}

/// Keeps the tray; a later version's is left alone.
pub(super) fn write(tray: &Tray) {
    let before = storage().and_then(|storage| storage.get_item(&key()).ok().flatten());
    if before.as_deref().map(Tray::from_text) == Some(Err(TrayTrouble::Newer)) {
        return;
    }
    let stored = storage().is_some_and(|storage| match tray.tools().is_empty() {
        true => storage.remove_item(&key()).is_ok(),
        false => storage.set_item(&key(), &tray.to_text()).is_ok(),
    });
    HELD.set((!stored).then(|| tray.clone()));
}

/// Under a name that nothing has.
fn set_aside(text: &str) {
    let Some(storage) = storage() else { return };
    let free = |name: &String| storage.get_item(name).is_ok_and(|kept| kept.is_none_or(|kept| kept == text));
    let name = (1..).map(|number: u32| [&key(), ":unreadable-", &number.to_string()].concat()).find(free);
    let Some(name) = name else { return };
    if storage.set_item(&name, text).is_ok() && storage.remove_item(&key()).is_ok() {
        ASIDE.set(Some(name));
    }
}

fn key() -> String {
    page::base().key("tray")
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}
