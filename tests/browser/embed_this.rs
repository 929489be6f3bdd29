//! The page that gives the pieces to paste.

use crate::Setting;
use crate::embeds::see_in;
use crate::engine::Habits;
use crate::http::get;
use crate::reader::Reader;
use crate::sites::{catalogue, serve_catalogue, site, tool};
use fantoccini::key::Key;
use seaworthy::domain::Catalogue;
use seaworthy::words::embeds as words;
use serde_json::json;
use std::sync::OnceLock;

in_every_engine!(
    at_root:
    the_page_gives_pieces_for_what_its_address_names,
    names_come_as_one_types,
    every_name_means_its_tool,
    a_name_may_hold_commas,
    a_page_of_the_same_site_needs_no_word_on_votes,
);
in_every_engine!(at_both_bases: a_pair_to_begin_with_is_one_press_away);

/// What stands in the field.
fn typed(reader: &Reader) -> String {
    reader.run("return document.querySelector('#tools').value").as_str().unwrap().to_string()
}

fn the_page_gives_pieces_for_what_its_address_names(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/embed/");
    reader.see("#of", "Pieces for ");
    reader.open("/embed/?tools=smolvlm,gemini-2-5-flash-lite");
    reader.see("#of", "Pieces for Gemini 2.5 Flash Lite vs SmolVLM");
    let piece = |id: &str| {
        reader.run(&format!("return document.querySelector('#{id} textarea').value")).as_str().unwrap().to_string()
    };
    assert!(
        piece("frame").contains("embed/compare/gemini-2-5-flash-lite-vs-smolvlm/\" title=\"Gemini"),
        "{}",
        piece("frame")
    );
    assert_eq!(reader.style("#badge", "display"), "none");
    reader.open("/embed/?tool=qdrant");
    reader.see("#of", "Pieces for Qdrant");
    assert!(piece("badge").contains("embed/tool/qdrant.svg"), "{}", piece("badge"));
    assert!(piece("row").starts_with("| [Qdrant]("), "{}", piece("row"));
    see_in(&reader, 0, "3 ship / 1 skip");
    let oembed = piece("oembed").rsplit_once("oembed/").unwrap().1.to_string();
    assert_eq!(get(&format!("{}oembed/{oembed}", site(setting.base).address), "").status, 200);
    reader.open("/embed/?tools=qdrant,whisper,smolvlm");
    reader.see("#said", words::NOT_CURATED);
    reader.see("#of", "Pieces for Qdrant vs Whisper vs SmolVLM");
    assert_eq!(reader.style("#frame", "display"), "none");
    // Names and aliases, in any case and with any blanks.
    reader.open("/embed/?tools=old%20%20Haiku,%20QDRANT,qdrant");
    reader.see("#of", "Pieces for Claude Haiku 4.5 vs Qdrant");
    reader.see_address("/embed/?tools=claude-haiku-4-5,qdrant");
    assert_eq!(typed(&reader), "Claude Haiku 4.5, Qdrant");
    reader.open("/embed/?tools=No-such-tool,Qdrant,nor-this");
    reader.see("#said", &words::unknown_names("Seaworthy").replace("{tools}", "“No-such-tool”, “nor-this”"));
    assert_eq!(typed(&reader), "No-such-tool,Qdrant,nor-this");
    reader.see_address("/embed/?tools=No-such-tool,Qdrant,nor-this");
    assert_eq!(reader.style("#pieces", "display"), "none", "pieces of something else, ready to copy");
}

/// Types into the empty field, and waits for just these options.
fn see_offers(reader: &Reader, keys: &str, offers: &[&str]) {
    reader.run("document.querySelector('#tools').value = ''");
    reader.type_keys(keys);
    let offered = "JSON.stringify([...document.querySelectorAll('#names option')].map((option) => option.value))";
    let hope = format!("{offers:?} for “{keys}”");
    reader.see_true(&hope, &format!("return {offered} === JSON.stringify({})", json!(offers)));
}

fn names_come_as_one_types(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/embed/");
    let asked = "return performance.getEntriesByType('resource').some((entry) => /index.json/.test(entry.name))";
    assert_eq!(reader.run(asked), false, "the names are here before anybody wants them");
    reader.tab_to("#tools");
    see_offers(&reader, "WHIS", &["Whisper", "whisper.cpp", "faster-whisper"]);
    see_offers(&reader, "qdrant,  whisp", &["qdrant,  Whisper", "qdrant,  whisper.cpp", "qdrant,  faster-whisper"]);
    // What is named already is not offered again, nor a fifth.
    see_offers(&reader, "whisper, whisp", &["whisper, whisper.cpp", "whisper, faster-whisper"]);
    see_offers(&reader, "Qdrant", &[]);
    see_offers(&reader, "qdrant, whisper, chroma, ollama, vll", &[]);
    // Browsers show an option only where its value or its label has in it what was typed.
    see_offers(&reader, "Qdrant, old hai", &["Qdrant, Claude Haiku 4.5"]);
    let label = reader.attribute("#names option", "label");
    assert_eq!(label.as_deref(), Some("Qdrant, old haiku (Claude Haiku 4.5)"));
    // The form sends what was typed as it is.
    see_offers(&reader, "old haiku, Qdrant", &[]);
    reader.type_key(Key::Enter);
    reader.see("#of", "Pieces for Claude Haiku 4.5 vs Qdrant");
    reader.see_address("/embed/?tools=claude-haiku-4-5,qdrant");
}

/// The script reads the columns of the index by itself: whatever a tool is called leads to it.
fn every_name_means_its_tool(setting: Setting) {
    let called = called();
    let reader = Reader::new(setting);
    reader.open("/embed/");
    reader.run("document.querySelector('#tools').focus()");
    see_offers(&reader, "qdran", &["Qdrant"]);
    reader.run(&format!(
        "const [field, list] = [document.querySelector('#tools'), document.querySelector('#names')];
        const offers = async (text) => {{
            field.value = text.slice(0, -1);
            field.dispatchEvent(new Event('input'));
            await new Promise((done) => setTimeout(done));
            return [...list.options].map((option) => option.value);
        }};
        const all = async (texts) => {{
            const offered = [];
            for (const text of texts) offered.push(await offers(text));
            window.offered = offered;
        }};
        all({})",
        json!(called.iter().map(|(called, _)| called).collect::<Vec<_>>())
    ));
    reader.see_true("all names tried", "return Boolean(window.offered)");
    let offered: Vec<Vec<String>> = serde_json::from_value(reader.run("return window.offered")).unwrap();
    for ((called, name), offered) in called.iter().zip(offered) {
        assert!(offered.contains(name), "“{called}” less its last letter offers {offered:?}, not {name}");
    }
}

/// Everything that tools are called, if it is long enough to be nearly alone, with the tool's name.
fn called() -> Vec<(String, String)> {
    let called = catalogue().tools.iter().flat_map(|tool| {
        let called = [tool.name.clone(), tool.slug.to_string()].into_iter().chain(tool.aliases.iter().cloned());
        called.map(|called| (called, tool.name.clone()))
    });
    called.filter(|(called, _)| called.len() > 9).collect()
}

/// The shipped catalogue with two names that hold commas, one of them the other's beginning.
fn commas() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let mut commas: Catalogue = catalogue().clone();
        for (slug, name) in [("whisper", "Whisper, Large"), ("qdrant", "Whisper, Large, Turbo")] {
            commas.tools.iter_mut().find(|tool| tool.slug.as_str() == slug).unwrap().name = name.into();
        }
        serve_catalogue("commas", &commas)
    })
}

fn a_name_may_hold_commas(setting: Setting) {
    let reader = Reader::with(setting, commas(), Habits::USUAL);
    reader.open("/embed/");
    reader.tab_to("#tools");
    see_offers(&reader, "chroma, whisper, l", &["chroma, Whisper, Large, Turbo", "chroma, Whisper, Large"]);
    reader.open("/embed/?tools=whisper,%20large,%20chroma,%20Whisper,%20Large,%20Turbo");
    reader.see_address("/embed/?tools=whisper,chroma,qdrant");
    assert_eq!(typed(&reader), "Whisper, Large, Chroma, Whisper, Large, Turbo");
}

fn a_pair_to_begin_with_is_one_press_away(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/embed/");
    let titles: Vec<String> = catalogue().site.comparisons[..6]
        .iter()
        .map(|pair| pair.tools.each_ref().map(|slug| tool(slug.as_str()).name.as_str()).join(" vs "))
        .collect();
    assert_eq!(reader.texts(".begin a"), titles);
    reader.press(".begin a", &titles[3]);
    reader.see("#of", &format!("Pieces for {}", titles[3]));
    see_in(&reader, 0, &titles[3]);
    reader.see_true("the pieces in sight", "return document.querySelector('#of').getBoundingClientRect().top < 100");
    assert_eq!(typed(&reader), titles[3].replace(" vs ", ", "));
}

fn a_page_of_the_same_site_needs_no_word_on_votes(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/embed/");
    see_in(&reader, 0, words::WHOLE_COMPARISON);
    let opened = "const root = document.querySelector('seaworthy-compare').shadowRoot;
        root.querySelector('button').click();
        return [root.querySelectorAll('iframe').length, root.textContent.includes('A vote cast')]";
    assert_eq!(reader.run(opened), json!([1, false]));
}
