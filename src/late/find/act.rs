use super::combo::Combo;
use super::recent;
use super::stock;
use crate::late::dom::{Node, node};
use crate::late::storage::Drawer;
use crate::web::page;
use crate::words::find as words;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement, HtmlInputElement, KeyboardEvent, window};

/// Hears the field and the list.
pub(super) fn listen(combo: &Rc<Combo>) {
    let input: &EventTarget = combo.input.as_ref();
    let sheet: &EventTarget = combo.sheet.as_ref();
    hear(input, "input", combo, |combo, _| combo.show());
    hear(input, "focus", combo, |combo, _| combo.show());
    hear(input, "click", combo, |combo, _| {
        if !combo.is_open() {
            combo.show();
        }
    });
    hear(input, "keydown", combo, |combo, event| {
        if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
            press(combo, &event);
        }
    });
    // The field keeps the focus while the pointer is on a line.
    hear(sheet, "mousedown", combo, |combo, event| {
        if combo.line_of(&event).is_some() {
            event.prevent_default();
        }
    });
    hear(sheet, "pointermove", combo, |combo, event| {
        let at = combo.line_of(&event);
        if at.is_some() && at != combo.at.get() {
            combo.point_at(at);
        }
    });
    hear(sheet, "scroll", combo, |combo, _| combo.scrolled.set(true));
    hear(sheet, "click", combo, |combo, event| {
        let Some(at) = combo.line_of(&event) else { return };
        if combo.take.is_some() {
            event.prevent_default();
        }
        match chosen(combo, at) {
            Ok(()) => done(combo),
            Err(why) => combo.refuse(&why),
        }
    });
    if let Some(around) = combo.input.parent_element() {
        hear(around.as_ref(), "focusout", combo, |combo, event| {
            let to = event.dyn_into::<FocusEvent>().ok().and_then(|event| event.related_target());
            let to = to.and_then(|to| to.dyn_into::<Element>().ok());
            let around = combo.input.parent_element();
            if !to.is_some_and(|to| around.is_some_and(|around| around.contains(Some(&to)))) {
                combo.open(false);
            }
        });
        hear(around.as_ref(), "keydown", combo, |combo, event| {
            let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
            if escape && combo.is_open() && !combo.has_focus() {
                let _ = combo.input.focus();
                combo.open(false);
            }
        });
    }
}

fn hear(target: &EventTarget, event: &str, combo: &Rc<Combo>, heard: fn(&Rc<Combo>, Event)) {
    let combo = combo.clone();
    let heard = Closure::<dyn FnMut(Event)>::new(move |event| heard(&combo, event));
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// The code of every key that an input method has taken.
const OF_A_COMPOSITION: u32 = 229;

fn press(combo: &Rc<Combo>, event: &KeyboardEvent) {
    // The Enter that ends a composition belongs to it. Safari says that the composition is over by then.
    if event.is_composing() || event.key_code() == OF_A_COMPOSITION {
        return;
    }
    let count = combo.rows.len();
    let moved = |to: Option<usize>| {
        combo.point_at(to);
        event.prevent_default();
    };
    let at = combo.at.get();
    match event.key().as_str() {
        "ArrowDown" | "ArrowUp" if !combo.is_open() => {
            combo.show();
            event.prevent_default();
        }
        "ArrowDown" if count > 0 => moved(Some(at.map_or(0, |at| (at + 1) % count))),
        "ArrowUp" if count > 0 => moved(Some(at.unwrap_or(0).checked_sub(1).unwrap_or(count - 1))),
        "Enter" if take(combo, event.ctrl_key() || event.meta_key()) => event.prevent_default(),
        "Escape" if combo.is_open() => {
            combo.open(false);
            event.prevent_default();
        }
        "Escape" if !combo.input.value().is_empty() => {
            combo.input.set_value("");
            event.prevent_default();
        }
        _ => {}
    }
}

/// Takes the line that is pointed at, by its link; whether there was one, or there will be one when the stock is here.
pub(super) fn take(combo: &Rc<Combo>, anew: bool) -> bool {
    if stock::now().is_none() {
        combo.awaited.set(true);
        return true;
    }
    let Some(at) = combo.at.get().filter(|_| combo.is_open()) else { return false };
    let href = combo.rows.with(at, |line| line.href.clone());
    if anew && combo.take.is_none() {
        let _ = href.map(|href| window().map(|window| window.open_with_url(&href)));
    } else {
        let option =
            combo.input.get_attribute("aria-activedescendant").and_then(|id| page::document()?.get_element_by_id(&id));
        // Its click goes the way of every link: to the app's router, or to a page load.
        let _ = option.and_then(|option| option.dyn_into::<HtmlElement>().ok()).map(|option| option.click());
    }
    true
}

/// Keeps a choice for the next time, or gives it to the field that takes tools, which may say why it does not.
fn chosen(combo: &Combo, at: usize) -> Result<(), String> {
    let tools = combo.rows.with(at, |line| line.tools.clone()).unwrap_or_default();
    match (&combo.take, stock::now(), &tools[..]) {
        (Some(take), Some(stock), [slug]) => return take(&stock, slug),
        (None, _, [_, ..]) => recent::keep(tools),
        _ => {}
    }
    Ok(())
}

fn done(combo: &Rc<Combo>) {
    combo.input.set_value("");
    combo.open(false);
    let _ = combo.input.blur();
}

/// Whether the key that opens the box does so; src/browser/find.js reads it.
pub(super) fn slash_choice() -> Node {
    let drawer = Drawer::new("slash");
    let off = drawer.read().is_some();
    let tick = node("input").attr("type", "checkbox").on("change", move |event| {
        let ticked = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        match ticked.is_some_and(|tick| tick.checked()) {
            true => drawer.empty(),
            false => drawer.write("off"),
        };
    });
    let tick = if off { tick } else { tick.attr("checked", "") };
    node("label").kid(tick).text(words::SLASH)
}
