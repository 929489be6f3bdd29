//! A comparison on paper.

use crate::Setting;
use crate::engine::Engine;
use crate::reader::Reader;
use crate::sites::{ROOT, catalogue};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use lopdf::Document;
use seaworthy::domain::Comparison;
use seaworthy::site::Route;

/// The most words a page has to hold, so the rest fits too. One engine: what is tried is the style, not the printer.
#[test]
fn the_longest_comparisons_take_two_pages_of_a4() {
    let mut pairs: Vec<&Comparison> = catalogue().site.comparisons.iter().collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(length(pair)));
    let reader = Reader::new(Setting { engine: Engine::Chromium, base: ROOT });
    for pair in &pairs[..3] {
        let [a, b] = pair.tools.clone();
        let path = Route::Pair(a, b).path();
        reader.open(&path);
        reader.see_it_alive();
        let pages = printed(&reader);
        assert_eq!(pages.len(), 2, "{path}");
        see_only_what_belongs_on_paper(&pages.concat(), &path, pair);
    }
}

fn length(pair: &Comparison) -> usize {
    let tools = pair.tools.iter().filter_map(|slug| catalogue().tool(slug));
    tools.map(|tool| serde_json::to_string(&tool.brief(|_| true)).unwrap().len()).sum()
}

/// The text of each printed page.
fn printed(reader: &Reader) -> Vec<String> {
    let settings = PrintConfiguration::builder().size(PrintSize::A4).build().unwrap();
    let pdf = reader.ask(reader.client.print(settings));
    let pdf = Document::load_mem(&pdf).expect("a readable PDF");
    // Where a line is broken and which letters are joined is the printer's business.
    let apart = |text: String| text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff").replace('ﬃ', "ffi");
    let text = |page: &u32| apart(pdf.extract_text(&[*page]).unwrap().split_whitespace().collect());
    pdf.get_pages().keys().map(text).collect()
}

fn see_only_what_belongs_on_paper(text: &str, path: &str, pair: &Comparison) {
    let own = format!("{}{}", catalogue().site.url.as_str(), path.trim_start_matches('/'));
    assert_eq!(text.matches(&own).count(), 1, "the page’s own address: {text}");
    for tool in pair.tools.iter().filter_map(|slug| catalogue().tool(slug)) {
        let source = tool.source(tool.pricing.source).unwrap().url.as_str();
        assert!(text.contains(source), "{source} is not spelt out: {text}");
        for take in &tool.takes {
            let mind: String = take.would_change.replace('`', "").split_whitespace().collect();
            assert!(text.contains(&mind), "a take is missing: {text}");
        }
    }
    for control in ["Shareandembed", "Copy", "yourballot", "Skiptocontent"] {
        assert!(!text.contains(control), "{control} is printed: {text}");
    }
}
