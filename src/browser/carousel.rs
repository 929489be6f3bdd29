use crate::site::Route;
use crate::views::elements::{Watched, follow};
use crate::views::{Carousel, Layout, World};
use crate::web::page;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::{Element, HtmlElement};

/// Scrolling that has paused for so long is over.
const SETTLED: Duration = Duration::from_millis(120);

/// What the scorecard's tabs and buttons do: the browser scrolls, and the address says where.
pub(super) fn carousel() -> Carousel {
    let (layout, slide) = (Watched::new(Layout::default()), Watched::new(0));
    let show = Callback::new(move |(index, focus): (usize, bool)| go(slide, index, focus));
    let mut settle = debounce(SETTLED, move |()| {
        if let Some(index) = seen().filter(|index| *index != slide.get_untracked()) {
            slide.set(index);
            write_address(index);
        }
    });
    let settle = StoredValue::new_local(Box::new(move || settle(())) as Box<dyn FnMut()>);
    let scrolled = Callback::new(move |()| {
        if layout.get_untracked() == Layout::Carousel {
            settle.update_value(|settle| settle());
        }
    });
    let key = Callback::new(move |name: String| {
        if layout.get_untracked() != Layout::Carousel {
            return false;
        }
        let to = target(&name, slide.get_untracked());
        if let Some(index) = to {
            go(slide, index, true);
        }
        to.is_some()
    });
    Carousel { layout, slide, show, scrolled, key }
}

/// Begins every comparison at its first slide, and a page that was loaded at the one its address names, or that the reader has
/// swiped to before anybody listened.
pub(super) fn keep(world: &World) {
    let slide = world.carousel.slide;
    // Asked while the app wakes, half the page would be laid out for it within that step.
    super::page::after_next_frame(move || {
        // What was pressed meanwhile may still glide there.
        if slide.get_untracked() == 0 {
            slide.set(seen().unwrap_or(0));
        }
    });
    let route = world.route;
    let mut before: Option<Route> = None;
    follow(move || {
        let shown = route.get();
        if before.is_some() && before != shown {
            slide.set(0);
        }
        before = shown;
    });
}

/// Where a key leads from a tab: to the next in the direction of reading, to the first or the last.
fn target(key: &str, at: usize) -> Option<usize> {
    let last = slides()?.children().length().checked_sub(1)? as usize;
    let back = if super::page::reads_leftwards() { "ArrowRight" } else { "ArrowLeft" };
    Some(match key {
        "Home" => 0,
        "End" => last,
        "ArrowLeft" | "ArrowRight" if key == back => at.checked_sub(1).unwrap_or(last),
        "ArrowLeft" | "ArrowRight" => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        _ => return None,
    })
}

fn slides() -> Option<Element> {
    document().get_element_by_id("takes")
}

fn go(slide: Watched<usize>, index: usize, focus: bool) {
    let Some(slides) = slides() else { return };
    let Some(target) = slides.children().item(index as u32) else { return };
    let away = target.get_bounding_client_rect().left() - slides.get_bounding_client_rect().left();
    // Whether this glides is the style's business (scroll-behavior), which knows who wants no motion.
    slides.set_scroll_left(slides.scroll_left() + away.round() as i32);
    slide.set(index);
    write_address(index);
    let tab = document().get_element_by_id(&format!("tab-{index}")).filter(|_| focus);
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}

/// The slide that is to be seen: the one that begins nearest to where the slides begin.
fn seen() -> Option<usize> {
    let slides = slides()?;
    let start = slides.get_bounding_client_rect().left();
    let away = |index: &u32| {
        let slide = slides.children().item(*index)?;
        Some((slide.get_bounding_client_rect().left() - start).abs() as u32)
    };
    (0..slides.children().length()).min_by_key(|index| away(index)).map(|index| index as usize)
}

/// The slide's fragment in the address bar.
fn write_address(index: usize) {
    if let Some(slide) = slides().and_then(|slides| slides.children().item(index as u32)) {
        page::write_address(&format!("{}#{}", page::address(), slide.id()));
    }
}
