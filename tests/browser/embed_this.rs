//! The page that gives the pieces to paste.

use crate::Setting;
use crate::embeds::see_in;
use crate::http::get;
use crate::reader::Reader;
use crate::sites::site;
use seaworthy::words::embeds as words;

in_every_engine!(at_root: the_page_gives_pieces_for_what_its_address_names);

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
    reader.open("/embed/?tool=no-such-tool");
    reader.see("#said", "There is no “no-such-tool” on Seaworthy");
}
