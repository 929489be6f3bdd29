//! The tray: what the reader has put aside to compare, on every page until it is compared or cleared.

mod bar;
mod kept;

use super::dom;
use super::find::{self, Stock};
use crate::domain::{MOST_TOOLS, Put, Slug, Tray};
use crate::web::page::document;
use crate::words::tray as words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, window};

/// A button that puts a tool into the tray, or takes it out again.
const BUTTONS: &str = "button[data-tray]";

/// Acts on the buttons of the page, also on those pressed before this was here (src/browser/find.js), and follows what other
/// tabs do.
pub(super) fn attend() {
    let press = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest(BUTTONS).ok().flatten()) {
            pressed(&button);
        }
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("click", press.as_ref().unchecked_ref());
    }
    press.forget();
    let told = Closure::<dyn FnMut()>::new(|| show(None));
    for event in ["storage", "pageshow"] {
        let _ = window().map(|window| window.add_event_listener_with_callback(event, told.as_ref().unchecked_ref()));
    }
    told.forget();
    show(None);
    for button in dom::all("button[data-tray][data-pressed]") {
        let _ = button.remove_attribute("data-pressed");
        pressed(&button);
    }
}

/// Shows on each button whether its tool is in the tray, and the bar as it is on the page. Pages come and go, so this is
/// done again with each change of them.
pub(super) fn follow_page() {
    let tray = kept::read().tray;
    mark_buttons(&tray);
    if bar::is_of_another_page(&tray) {
        show(None);
    }
}

fn mark_buttons(tray: &Tray) {
    for button in dom::all(BUTTONS) {
        let slug = button.get_attribute("data-tray").and_then(|slug| Slug::parse(&slug));
        let held = slug.is_some_and(|slug| tray.place(&slug).is_some());
        let (is, now) = (button.get_attribute("aria-pressed"), if held { "true" } else { "false" });
        if is.as_deref() != Some(now) {
            let _ = button.set_attribute("aria-pressed", now);
        }
    }
}

fn pressed(button: &Element) {
    let Some(slug) = button.get_attribute("data-tray").and_then(|slug| Slug::parse(&slug)) else { return };
    press(slug);
}

fn press(slug: Slug) {
    find::when_here(move |had| match had {
        Ok(stock) => toggle(stock, slug),
        Err(problem) => {
            let problem = problem.clone();
            bar::fail(problem, move || press(slug.clone()));
        }
    });
}

/// Puts a tool in, or takes out one that is there.
fn toggle(stock: &Rc<Stock>, slug: Slug) {
    let mut tray = kept::read().tray;
    match tray.put(slug.clone()) {
        Put::Already => take_out(stock, &slug),
        Put::Full => {
            let names: Vec<String> = tray.tools().iter().map(|slug| bar::name(stock, slug)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            say(words::full(MOST_TOOLS as u32, &stock.site.subject.many, &names));
        }
        Put::Added => keep(&tray, words::added(&bar::name(stock, &slug), tray.tools().len() as u32, MOST_TOOLS as u32)),
    }
}

fn take_out(stock: &Stock, slug: &Slug) {
    let mut tray = kept::read().tray;
    let Some(place) = tray.place(slug) else { return };
    tray.take_out(slug);
    let name = bar::name(stock, slug);
    let (again, slug) = (words::put_back(&name), slug.clone());
    let undo = move || {
        let mut tray = kept::read().tray;
        tray.put_back(slug.clone(), place);
        keep(&tray, again.clone());
    };
    keep_or_undo(&tray, words::taken_out(&name), undo);
}

fn clear() {
    let before = kept::read().tray;
    keep_or_undo(&Tray::default(), words::EMPTY.to_string(), move || keep(&before, String::new()));
}

/// Keeps a changed tray, and says what has changed.
fn keep(tray: &Tray, said: String) {
    match kept::write(tray) {
        true => say(said),
        false => show(None),
    }
}

fn keep_or_undo(tray: &Tray, said: String, undo: impl FnMut() + 'static) {
    match kept::write(tray) {
        true => show(Some(bar::Said { words: said, undo: Some(Box::new(undo)) })),
        false => show(None),
    }
}

fn say(words: String) {
    show(Some(bar::Said { words, undo: None }));
}

/// Shows the tray as it is now, with what there is to say of the last change.
fn show(said: Option<bar::Said>) {
    find::when_here(move |had| {
        if let Ok(stock) = had {
            bar::show(stock, said);
            mark_buttons(&kept::read().tray);
        }
    });
}
