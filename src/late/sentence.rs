use crate::domain::sentence_of;
use crate::web::page::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, Node, Range, window};

/// Selects the sentence of a take that a claim is from, while the link itself leads to the take. A selection is seen in
/// every scheme, found by screen readers, and gone with the next click.
pub(super) fn lead_to(event: &Event, take: &str, claim: &str) {
    let plain = |name| js_sys::Reflect::get(event, &name).is_ok_and(|held| !held.is_truthy());
    // With one of these the link opens elsewhere.
    if ["ctrlKey", "metaKey", "shiftKey"].into_iter().all(|key| plain(key.into())) {
        let (take, claim) = (take.to_string(), claim.to_string());
        let select = Closure::once_into_js(move || select(&take, &claim).is_some());
        let _ = window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(select.unchecked_ref(), AFTER_THE_JUMP)
        });
    }
}

/// Milliseconds after which the browser is at the take. Firefox takes every selection back as it goes there.
const AFTER_THE_JUMP: i32 = 60;

fn select(take: &str, claim: &str) -> Option<()> {
    let take = document()?.get_element_by_id(take)?;
    let paragraph = take.query_selector("p:not(.verdict)").ok()??;
    let text = paragraph.text_content()?;
    let sentence = sentence_of(&text, claim)?;
    // The document counts in UTF-16.
    let units = |end: usize| text[..end].encode_utf16().count() as u32;
    let range = Range::new().ok()?;
    let (start, start_at) = place(&paragraph, units(sentence.start))?;
    let (end, end_at) = place(&paragraph, units(sentence.end))?;
    range.set_start(&start, start_at).ok()?;
    range.set_end(&end, end_at).ok()?;
    let take = take.dyn_into::<HtmlElement>().ok()?;
    take.set_tab_index(-1);
    take.focus().ok()?;
    let selection = window()?.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// The text node in which a place of the paragraph lies. Its children are texts, and elements of code with one text each.
fn place(paragraph: &Node, units: u32) -> Option<(Node, u32)> {
    let mut left = units;
    let kids = paragraph.child_nodes();
    for kid in (0..kids.length()).filter_map(|index| kids.get(index)) {
        let length = kid.text_content()?.encode_utf16().count() as u32;
        if left <= length {
            return Some((kid.first_child().unwrap_or(kid), left));
        }
        left -= length;
    }
    None
}
