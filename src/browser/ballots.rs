use crate::domain::BallotBox;
use crate::views::World;
use crate::views::elements::{Watched, follow};
use crate::words::notices as words;
use leptos::ev;
use leptos::prelude::*;
use web_sys::Storage;

/// Opens this browser's ballot box and keeps it: saved on every change, followed when another tab changes it.
///
/// Storage may be missing, full or hold nonsense; that is normal, told in one sentence, and loses nothing.
pub(super) fn keep(world: &World) {
    let (ballots, notice) = (world.ballots, world.notice);
    // Two sites of one host share their storage, so the key names the base path.
    let key = format!("seaworthy:{}:ballots", world.base.as_str());
    if let Some(opened) = open(&key, notice) {
        ballots.set(opened);
    }
    let saved = Watched::new(ballots.with_untracked(BallotBox::to_json));
    if let Some(early) = early() {
        ballots.update(|ballots| ballots.cast_all(&early));
    }
    let own_key = key.clone();
    follow(move || {
        let json = ballots.with(BallotBox::to_json);
        if json != saved.get_untracked() {
            save(&own_key, &json, notice);
            saved.set(json);
        }
    });
    let listener = window_event_listener(ev::Custom::<web_sys::StorageEvent>::new("storage"), move |event| {
        if event.key().is_none_or(|changed| changed == key)
            && let Some(opened) = open(&key, notice)
        {
            saved.set(opened.to_json());
            ballots.set(opened);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Ballots cast before the app was there that storage would not take; early.js holds them.
fn early() -> Option<BallotBox> {
    let held = js_sys::Reflect::get(&window(), &"earlyBallots".into()).ok().filter(|held| held.is_object())?;
    let ballots = String::from(js_sys::JSON::stringify(&held).ok()?);
    BallotBox::from_json("early-ballots", &format!(r#"{{"version":1,"ballots":{ballots}}}"#)).ok()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The stored box. Content that cannot be read is set aside under another key, never overwritten.
fn open(key: &str, notice: Watched<Option<String>>) -> Option<BallotBox> {
    let storage = storage()?;
    let Some(text) = storage.get_item(key).ok().flatten() else {
        return Some(BallotBox::default());
    };
    match BallotBox::from_json("ballots", &text) {
        Ok(opened) => Some(opened),
        Err(_) => {
            let aside = (1..)
                .map(|count| format!("{key}:unreadable-{count}"))
                .find(|aside| storage.get_item(aside).ok().flatten().is_none_or(|there| there == text))?;
            let kept = storage.set_item(&aside, &text).is_ok();
            if kept {
                let _ = storage.remove_item(key);
            }
            notice.set(Some(words::ballots_unreadable(&aside)));
            kept.then(BallotBox::default)
        }
    }
}

fn save(key: &str, json: &str, notice: Watched<Option<String>>) {
    let saved = storage().is_some_and(|storage| storage.set_item(key, json).is_ok());
    if !saved {
        notice.set(Some(words::UNSAVED.to_string()));
    } else if notice.with_untracked(|said| said.as_deref() == Some(words::UNSAVED)) {
        notice.set(None);
    }
}
