//! An address of more tools than stand side by side, which somebody has written by hand or by a program.

use crate::domain::{MOST_TOOLS, Slug};
use crate::late::dom::{all, note};
use crate::site::Route;
use crate::web::page;
use crate::words::line_up as words;
use std::cell::RefCell;

thread_local! {
    /// The tools that are shown of such an address, as their place names them.
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Corrects such an address, and says on its page that not all are shown.
pub(super) fn follow_page() {
    if let Some(shown) = correct_address() {
        SHOWN.set(Some(shown));
    }
    let place = all("[data-late=line-up]").pop().and_then(|place| place.get_attribute("data-tools"));
    if place.is_some()
        && SHOWN.with_borrow(|shown| *shown == place)
        && let Some(head) = all("main > .title:not(:has(.too-many))").pop()
    {
        // The app makes the head anew as tools come.
        let said = note(&words::too_many(MOST_TOOLS as u32)).class("note too-many").attr("role", "status");
        let _ = head.append_child(said.element());
    }
}

/// The tools that are shown, if the address named more.
fn correct_address() -> Option<String> {
    let (path, query) = page::place();
    let Route::LineUp(shown) = Route::parse(page::base().strip(&path)?, &query) else { return None };
    let named = query.split(['?', '&']).find_map(|pair| pair.strip_prefix("tools="))?;
    // A comma may be written as %2C.
    if shown.len() < MOST_TOOLS || named.split([',', '%']).count() <= MOST_TOOLS {
        return None;
    }
    let (before, after) = query.split_once(named)?;
    let shown = shown.iter().map(Slug::as_str).collect::<Vec<_>>().join(" ");
    page::write_address(&[&path, before, &shown.replace(' ', ","), after].concat());
    Some(shown)
}
