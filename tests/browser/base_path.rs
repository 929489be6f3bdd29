//! Under a base path nothing on the site leads outside of it, and nothing is fetched from outside of it.

use crate::reader::Reader;
use crate::sites::{UNDER_A_PATH, site};
use crate::{PAIR, Setting};
use serde_json::json;

in_every_engine!(under_a_path: every_address_stays_under_the_base, going_from_page_to_page_stays_under_the_base);

/// Each kind of page once, and the page for addresses that lead nowhere.
const PAGES: [&str; 9] = [
    "/",
    "/tools/",
    "/tool/smolvlm/",
    "/compare/",
    PAIR.path,
    "/reviewers/",
    "/reviewer/builder/",
    "/method/",
    "/nonsense/",
];

fn every_address_stays_under_the_base(setting: Setting) {
    let reader = Reader::new(setting);
    for page in PAGES {
        reader.open(page);
        reader.see_it_alive();
        let addresses = "[...document.querySelectorAll('[href], [src], form[action]')]
            .map((element) => element.href ?? element.src ?? element.action)";
        see_all_inside(&reader, page, addresses);
    }
}

fn going_from_page_to_page_stays_under_the_base(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open("/");
    reader.see_it_alive();
    reader.run("window.same = true");
    reader.press(".pairs a", "Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_address(PAIR.path);
    reader.see_number(8, ".take");
    reader.press(".masthead .brand", "Seaworthy");
    reader.see_address("/");
    assert_eq!(reader.run("return window.same"), true, "a page was loaded");

    let fetched = "performance.getEntriesByType('resource').map((entry) => entry.name)";
    let tool = format!(
        "return {fetched}.some((name) => name.startsWith('{}catalogue/tools/smolvlm.json'))",
        site(UNDER_A_PATH).address
    );
    assert_eq!(reader.run(&tool), true, "the comparison’s files were not fetched");
    see_all_inside(&reader, "all that was fetched", fetched);
}

/// Of some addresses, given as a script, those on this host are under the base.
fn see_all_inside(reader: &Reader, page: &str, addresses: &str) {
    let inside = &site(UNDER_A_PATH).address;
    let [own, astray] = [
        format!("return {addresses}.filter((address) => address.startsWith('{inside}')).length > 3"),
        format!("return {addresses}.filter((address) => address.startsWith(location.origin) && !address.startsWith('{inside}'))"),
    ]
    .map(|script| reader.run(&script));
    assert_eq!((own, astray), (json!(true), json!([])), "{page}");
}
