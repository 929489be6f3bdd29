//! Reference pictures of the site for people to look at, before and after a change: `./dev pictures` writes them.

use crate::engine::{Engine, Habits};
use crate::reader::Reader;
use crate::sites::{ROOT, catalogue, site};
use crate::{PAIR, Setting};
use std::fs;
use std::path::Path;

const DESK: Habits = Habits::USUAL;
const DESK_AT_NIGHT: Habits = Habits { dark: true, ..DESK };
const PHONE: Habits = Habits { phone: true, ..DESK };
const PHONE_AT_NIGHT: Habits = Habits { dark: true, ..PHONE };

/// A picture's name, the page, the element it begins with, and how its reader has set their browser.
const PICTURES: &[(&str, &str, &str, Habits)] = &[
    ("home", "/", "body", DESK),
    ("comparison", PAIR.path, "body", DESK),
    ("comparison-dark", PAIR.path, "body", DESK_AT_NIGHT),
    ("comparison-phone", PAIR.path, "body", PHONE),
    ("cards-phone-dark", PAIR.path, ".cards", PHONE_AT_NIGHT),
    ("decision-table", PAIR.path, "#decision", DESK),
    ("scorecard", PAIR.path, "#scorecard", DESK),
    ("scorecard-phone", PAIR.path, "#scorecard", PHONE),
    ("tool-dark", "/tool/smolvlm/", "body", DESK_AT_NIGHT),
    ("tools", "/tools/", "body", DESK),
    ("four", "/compare/?tools=qdrant,weaviate,milvus,pgvector", "body", DESK),
    ("no-such-page-phone", "/no/such/page/", "body", PHONE),
];

#[test]
#[ignore = "for people to look at: ./dev pictures"]
fn reference_pictures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    fs::create_dir_all(&folder).expect("no folder for pictures");
    println!("{} tools, {} pictures", catalogue().tools.len(), PICTURES.len());
    for (name, path, from, habits) in PICTURES {
        let reader = Reader::with(Setting { engine: Engine::Chromium, base: ROOT }, &site(ROOT).address, *habits);
        reader.open(path);
        reader.see_it_alive();
        reader.see_number(0, ".waiting");
        reader.run(&format!("document.querySelector('{from}').scrollIntoView()"));
        let picture = reader.ask(reader.client.screenshot());
        fs::write(folder.join(format!("{name}.png")), picture).expect("the picture cannot be written");
    }
}
