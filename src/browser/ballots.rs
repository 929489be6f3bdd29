use crate::views::World;
use crate::web::ballots::BallotTrouble;
use crate::words::notices as words;
use leptos::prelude::*;

/// Tells the reader of trouble with storage. The early script keeps the ballots.
pub(super) fn follow(world: &World) {
    let notice = world.notice;
    let told = StoredValue::new(None::<BallotTrouble>);
    let look = move || {
        let trouble = BallotTrouble::now();
        if trouble == told.get_value() {
            return;
        }
        notice.set(trouble.as_ref().map(|trouble| match trouble {
            BallotTrouble::Unsaved => words::UNSAVED.to_string(),
            BallotTrouble::Newer => words::BALLOTS_NEWER.to_string(),
            BallotTrouble::SetAside(key) => words::ballots_unreadable(key),
        }));
        told.set_value(trouble);
    };
    look();
    let listener = window_event_listener_untyped("ballots", move |_| look());
    on_cleanup(move || listener.remove());
}
