use super::save::save;
use super::sign::Signer;
use super::{Own, kept, say, section, status};
use crate::domain::{BallotEndpoint, Link, Seal};
use crate::late::dom::{Node, button, node, note};
use crate::site::Route;
use crate::words::own_ballots as words;
use js_sys::{JSON, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, RequestInit, Response, window};

/// So many lines are signed at once: the page answers between, and what is said aloud stays little.
const BATCH: usize = 500;

/// The kind of a file of lines.
const LINES: &str = "application/jsonl";

/// How lines are sent: with no cookie, and without the address of the page.
const HOW: &str = r#"{"method":"POST","credentials":"omit","referrerPolicy":"no-referrer","headers":{"Content-Type":"application/jsonl"}}"#;

/// The file, what is in it, and where it may go.
pub(super) fn part(own: &Rc<Own>) -> Node {
    let how = node("a").attr("href", &own.here.base.href(&Route::Method)).text(words::HOW_COUNTED);
    let about = note(words::WHAT_A_LINE_HOLDS).text(" ").kid(how);
    section(node("h2").text(words::EXPORT), [about, saving(own)].into_iter().chain(sending(own)))
}

/// A button that makes the file, and what came of it.
pub(super) fn saving(own: &Rc<Own>) -> Node {
    pressed(own, words::SAVE, None)
}

/// Where the publisher takes ballots; nothing goes there by itself.
fn sending(own: &Rc<Own>) -> Vec<Node> {
    match &own.here.site.ballots {
        None => vec![note(words::PASS_IT_ON)],
        Some(BallotEndpoint { endpoint }) => {
            vec![note(&words::sent_only_then(endpoint.host())), pressed(own, words::SEND, Some(endpoint.clone()))]
        }
    }
}

/// Sends the lines, with nothing that would say who sends them, and says what came of it.
async fn send(to: &Link, text: &str, what: &str) -> String {
    match post(to, text).await {
        Some(200..300) => words::sent(to.host(), what),
        Some(status) => words::refused(to.host(), status),
        None => words::not_sent(to.host()),
    }
}

/// The status of the answer; None where there is none.
async fn post(to: &Link, text: &str) -> Option<u16> {
    let how = JSON::parse(HOW).ok()?;
    Reflect::set(&how, &"body".into(), &text.into()).ok()?;
    let sent = window()?.fetch_with_str_and_init(to.as_str(), how.unchecked_ref::<RequestInit>());
    JsFuture::from(sent).await.ok().map(|response| response.unchecked_into::<Response>().status())
}

/// A button that makes the lines of all ballots and saves or sends them, and a sentence about what is in them.
fn pressed(own: &Rc<Own>, label: &str, to: Option<Link>) -> Node {
    let said = status();
    let (own, told, at_work) = (own.clone(), said.element().clone(), Rc::new(Cell::new(false)));
    let press = move || {
        // A second press meanwhile would hand out the same again.
        if !at_work.replace(true) {
            let (own, told, at_work, to) = (own.clone(), told.clone(), at_work.clone(), to.clone());
            spawn_local(async move {
                let said = match (lines(&own, &told).await, to) {
                    (None, _) => words::NOTHING_TO_SAVE.to_string(),
                    (Some((text, what)), None) => match save("ballots.jsonl", LINES, &text) {
                        Some(()) => words::saved(&what),
                        None => words::NOT_SAVED.to_string(),
                    },
                    (Some((text, what)), Some(to)) => {
                        say(&told, &words::sending(to.host()));
                        send(&to, &text, &what).await
                    }
                };
                say(&told, &said);
                at_work.set(false);
            });
        }
    };
    node("div").class("pressed").kid(button(label, press)).kid(said)
}

/// Every ballot as a line, withdrawn ones too, signed if that can be, and a sentence that says so. None where there are
/// no ballots: then no key is made either.
async fn lines(own: &Own, told: &Element) -> Option<(String, String)> {
    let mut lines = kept().lines();
    if lines.is_empty() {
        return None;
    }
    say(told, words::PREPARING);
    let (all, mut done) = (lines.len() as u32, 0);
    let mut signer = Signer::of(&own.here.base).await;
    for batch in lines.chunks_mut(BATCH) {
        let Some(key) = &signer else { break };
        let texts: Vec<String> = batch.iter().map(|line| line.signed_text(&key.public)).collect();
        match key.sign(&texts).await {
            Some(signatures) => {
                let key = key.public;
                batch
                    .iter_mut()
                    .zip(signatures)
                    .for_each(|(line, signature)| line.seal = Some(Seal { key, signature }));
            }
            None => signer = None,
        }
        done += batch.len() as u32;
        if done < all {
            say(told, &words::signing(done, all));
        }
    }
    let said = match &signer {
        Some(signer) if signer.lasts => words::signed(all),
        Some(_) => words::signed_for_now(all),
        None => {
            // Not some of them: whoever counts would take them for two readers.
            lines.iter_mut().for_each(|line| line.seal = None);
            words::unsigned(all)
        }
    };
    Some((lines.iter().map(|line| line.to_text() + "\n").collect(), said))
}
