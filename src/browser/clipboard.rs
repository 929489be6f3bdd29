use crate::views::World;
use crate::words::notices as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Copies text and says so; where the browser refuses, says what to do instead.
pub(super) fn copy(world: &World) -> Callback<String> {
    let notice = world.notice;
    Callback::new(move |text: String| {
        spawn_local(async move {
            // `clipboard` is undefined on plain http, which web-sys cannot say; writing then throws.
            let copied = match window().is_secure_context() {
                true => JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok(),
                false => false,
            };
            let said = if copied { words::COPIED } else { words::NOT_COPIED };
            notice.set(Some(said.to_string()));
        });
    })
}
