use crate::views::World;
use crate::web::page::marked;
use crate::words::notices as words;
use leptos::ev;
use leptos::prelude::*;

/// Tells the reader of trouble with storage. The early script keeps the ballots, and marks the document with what is
/// wrong: `newer` where a later version wrote the box, the name under which it has set aside what nobody could read, or
/// else what the browser said.
pub(super) fn follow(world: &World) {
    let notice = world.notice;
    let told = StoredValue::new(None::<String>);
    let look = move || {
        let trouble = marked("ballots");
        if trouble == told.get_value() {
            return;
        }
        notice.set(trouble.as_deref().map(|trouble| match trouble {
            "newer" => words::BALLOTS_NEWER.to_string(),
            aside if aside.starts_with("seaworthy:") => words::ballots_unreadable(aside),
            _ => words::UNSAVED.to_string(),
        }));
        told.set_value(trouble);
    };
    look();
    let listener = window_event_listener(ev::Custom::<web_sys::Event>::new("ballots"), move |_| look());
    on_cleanup(move || listener.remove());
}
