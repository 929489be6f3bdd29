//! Choosing tools on the comparison page.

use crate::Setting;
use crate::reader::Reader;

in_every_engine!(at_root: two_chosen_tools_lead_to_their_comparison);

fn two_chosen_tools_lead_to_their_comparison(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/compare/");
    reader.see_heading("Compare two to four AI tools");
    reader.see_it_alive();
    reader.see(".picker", "Choose at least two different ones.");
    reader.choose(".picker label:nth-child(1) select", "qdrant");
    reader.see(".picker", "Choose at least two different ones.");
    reader.choose(".picker label:nth-child(2) select", "whisper");
    reader.press(".picker a", "Compare them");
    reader.see_heading("Qdrant vs Whisper");
    reader.see_address("/compare/?tools=qdrant,whisper");
    reader.see_number(2, ".card:not(.broken)");
}
