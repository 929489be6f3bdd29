use crate::views::World;
use crate::web::clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Copies text and says so; where the browser refuses, says what to do instead.
pub(super) fn copy(world: &World) -> Callback<String> {
    let notice = world.notice;
    Callback::new(move |text: String| {
        spawn_local(async move { notice.set(Some(clipboard::copy(&text).await.to_string())) });
    })
}
