//! Every written page carries what is said where the app is not running.

use crate::common::{bicycles, see, workshop};
use seaworthy::words::failing as words;

#[test]
fn every_page_can_say_that_its_app_is_not_running() {
    let site = workshop::site(&bicycles(), "/");
    let pages: Vec<&String> = site.values().filter(|text| text.contains("page-data")).collect();
    assert!(pages.len() > 8, "{} pages", pages.len());
    for page in pages {
        let note = format!(
            r#"<div class="notice stopped" id="stopped" role="alert" hidden><p>{} <button type="button">{}</button></p></div>"#,
            words::NOT_RUNNING,
            words::RELOAD
        );
        let scripts_off = format!(r#"<noscript><div class="notice"><p>{}</p></div></noscript>"#, words::SCRIPTS_OFF);
        see(page, &[&note, &scripts_off]);
    }
}

/// The script in each page, the one that starts the app, and the note are three files that meet in two names.
#[test]
fn the_scripts_and_the_note_know_each_other() {
    let read = |path| std::fs::read_to_string(path).unwrap();
    see(&read("src/browser/early.js"), &["window.appStopped =", r#"getElementById("stopped")"#, "#stopped button"]);
    see(&read("src/browser/start.js"), &[".catch(appStopped)"]);
}
