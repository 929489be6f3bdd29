//! Every way to write a comparison leads to it, and an address that leads nowhere says so.

use crate::Setting;
use crate::http::get;
use crate::reader::Reader;
use crate::sites::site;

in_every_engine!(
    at_both_bases:
    the_other_order_leads_to_the_curated_address,
    two_curated_tools_move_to_their_own_address,
    an_uncurated_pair_has_an_address_too,
    an_unknown_tool_is_named,
    an_unknown_address_is_said_to_be_none,
);
in_every_engine!(at_root: three_tools_stand_side_by_side, two_uncurated_tools_stand_side_by_side);

const CURATED: &str = "/compare/gemini-2-5-flash-lite-vs-smolvlm/";

fn the_other_order_leads_to_the_curated_address(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/smolvlm-vs-gemini-2-5-flash-lite/");
    reader.see_address(CURATED);
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    // And takes along what a link brings.
    reader.open("/compare/smolvlm-vs-gemini-2-5-flash-lite/?weigh=skeptic:2#takes-skeptic");
    reader.see_address(&format!("{CURATED}?weigh=skeptic:2#takes-skeptic"));
}

fn two_curated_tools_move_to_their_own_address(setting: Setting) {
    let reader = Reader::new(setting);
    for tools in ["gemini-2-5-flash-lite,smolvlm", "smolvlm,gemini-2-5-flash-lite"] {
        reader.open(&format!("/compare/?tools={tools}"));
        reader.see_address(CURATED);
        reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
        reader.see_number(2, ".card:not(.broken)");
        reader.see_number(8, ".take");
    }
}

fn three_tools_stand_side_by_side(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=gemini-2-5-flash-lite,smolvlm,moondream-2");
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM vs Moondream 2");
    reader.see_number(3, ".card:not(.broken)");
    let names = ["Criterion", "Gemini 2.5 Flash Lite", "SmolVLM", "Moondream 2"];
    assert_eq!(reader.spoken(".decision thead th"), names);
    reader.see_number(12, ".take");
    reader.see_address("/compare/?tools=gemini-2-5-flash-lite,smolvlm,moondream-2");
}

fn two_uncurated_tools_stand_side_by_side(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,whisper");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_number(2, ".card:not(.broken)");
    reader.see_number(8, ".take");
    reader.see_address("/compare/?tools=qdrant,whisper");
}

/// No file stands there, so the host answers with 404.html, and the app shows the page.
fn an_uncurated_pair_has_an_address_too(setting: Setting) {
    see_status_404(setting, "compare/qdrant-vs-whisper/");
    let reader = Reader::new(setting);
    reader.open("/compare/qdrant-vs-whisper/");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_title("Qdrant vs Whisper · Seaworthy");
    reader.see_number(2, ".card:not(.broken)");
    reader.see_address("/compare/qdrant-vs-whisper/");
}

fn an_unknown_tool_is_named(setting: Setting) {
    see_status_404(setting, "tool/no-such-tool/");
    let reader = Reader::new(setting);
    reader.open("/tool/no-such-tool/");
    reader.see("main", "catalogue/tools/no-such-tool.json is not part of this catalogue; check the name.");
    reader.press("main button", "Try again");
    let asked =
        "performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/tools/no-such-tool.json'))";
    reader.see_true("a second request", &format!("return {asked}.length === 2"));
    reader.see("main", "catalogue/tools/no-such-tool.json is not part of this catalogue; check the name.");
}

fn an_unknown_address_is_said_to_be_none(setting: Setting) {
    see_status_404(setting, "nonsense/");
    let reader = Reader::new(setting);
    reader.open("/nonsense/");
    reader.see_heading("No such page");
    reader.see_title("No such page · Seaworthy");
    reader.press("main a", "This edition’s comparisons");
    reader.see_address("/");
}

fn see_status_404(setting: Setting, path: &str) {
    assert_eq!(get(&format!("{}{path}", site(setting.base).address), "").status, 404);
}
