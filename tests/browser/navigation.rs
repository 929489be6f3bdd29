//! Going from page to page inside the app: no page load, and everything a page load would have done.

use crate::reader::Reader;
use crate::sites::catalogue;
use crate::{PAIR, Setting};

in_every_engine!(at_both_bases: a_link_changes_the_page_without_loading_it);
in_every_engine!(at_root: only_differences_stays_as_it_was_left, who_comes_back_is_where_they_were);

fn a_link_changes_the_page_without_loading_it(setting: Setting) {
    let reader = Reader::new(setting);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.run("window.same = true");

    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.see_title("Reviewers · Seaworthy");
    reader.see_address("/reviewers/");
    reader.see_true("the focus on the heading", "return document.activeElement === document.querySelector('main h1')");
    reader.see_attribute(".masthead nav a[aria-current=page]", "href", &format!("{}reviewers/", setting.base));
    reader.see_number(1, "[aria-current]");
    // The page that was left carried no lenses.
    let lens = &catalogue().site.reviewers[0].lens;
    reader.see(".voices", &lens.replace('`', ""));

    reader.go_back();
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_title("Gemini 2.5 Flash Lite vs SmolVLM · Seaworthy");
    reader.see_address(PAIR.path);
    reader.see_number(2, ".card:not(.broken)");
    reader.see_number(8, ".take");
    reader.see_number(0, "[aria-current]");
    assert_eq!(reader.run("return window.same"), true, "the page was loaded");
}

fn only_differences_stays_as_it_was_left(setting: Setting) {
    const TICKED: &str = "return document.querySelector('#only-differences')?.checked";
    let reader = Reader::new(setting);
    reader.open("/compare/?tools=qdrant,chroma,weaviate");
    reader.see_number(3, ".card:not(.broken)");
    reader.see_it_hear();
    reader.press_first("#only-differences");
    reader.press(".masthead nav a", "Reviewers");
    reader.see_heading("Reviewers");
    reader.go_back();
    reader.see_number(3, ".card:not(.broken)");
    reader.see_true("only differences", TICKED);
    reader.reload();
    reader.see_number(3, ".card:not(.broken)");
    reader.see_true("only differences", TICKED);
    // Another comparison is begun with all rows.
    reader.press(".masthead nav a", "Compare");
    reader.see_heading("Compare two to four AI tools");
    reader.press_first(&format!("main a[href='{}']", PAIR.path));
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_number(1, "#only-differences[aria-keyshortcuts]");
    assert_eq!(reader.run(TICKED), false);
}

/// Back from a page that is shorter than the place is deep: the one that was left must be as long as it was at once, so
/// nothing of it may be fetched.
fn who_comes_back_is_where_they_were(setting: Setting) {
    for path in [PAIR.path, "/tool/qdrant/"] {
        let reader = Reader::new(setting);
        reader.open(path);
        reader.see_it_alive();
        reader.see_it_laid_out();
        reader.run("addEventListener('click', () => { window.left = scrollY }, { capture: true, once: true })");
        reader.press(".colophon a", "How verdicts are made");
        reader.see_address("/method/");
        reader.see_true("the top of the next page", "return scrollY === 0");
        reader.go_back();
        reader.see_address(path);
        reader.see_true("the place that was left", "return left > 2000 && Math.abs(scrollY - left) < 2");
        let fetched =
            "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/tools/')).length";
        assert_eq!(reader.run(fetched), 0, "{path}");
    }
}
