use crate::domain::{Tray, TrayTrouble};
use crate::late::storage::Drawer;
use crate::words::tray as words;
use std::cell::RefCell;

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
    let text = drawer().read();
    let tray = match text.as_deref().map(Tray::from_text) {
        None => Tray::default(),
        Some(Ok(tray)) => tray,
        Some(Err(TrayTrouble::Newer)) => {
            return Kept { tray: Tray::default(), trouble: Some(words::NEWER.to_string()) };
        }
        Some(Err(TrayTrouble::Unreadable)) => {
            set_aside(&text.unwrap_or_default());
            Tray::default()
        }
    };
    let trouble = ASIDE.with_borrow(|aside| aside.as_deref().map(words::set_aside));
    Kept { tray, trouble }
}

/// Keeps the tray, and says whether it is one to change: a later version's is left alone.
pub(super) fn write(tray: &Tray) -> bool {
    if drawer().read().as_deref().map(Tray::from_text) == Some(Err(TrayTrouble::Newer)) {
        return false;
    }
    let stored = if tray.tools().is_empty() { drawer().empty() } else { drawer().write(&tray.to_text()) };
    HELD.set((!stored).then(|| tray.clone()));
    true
}

/// Under a name that nothing has.
fn set_aside(text: &str) {
    let names = (1..).map(|number: u32| "tray:unreadable-".to_string() + &number.to_string());
    let mut free = names.map(|name| Drawer::new(&name)).filter(|drawer| drawer.read().is_none_or(|kept| kept == text));
    let aside = free.next().filter(|aside| aside.write(text) && drawer().empty());
    if let Some(aside) = aside {
        ASIDE.set(Some(aside.key().to_string()));
    }
}

fn drawer() -> Drawer {
    Drawer::new("tray")
}
