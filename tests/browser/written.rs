//! The written page, with JavaScript off: everything can be read and every link works.

use crate::http::get;
use crate::reader::Reader;
use crate::sites::{catalogue, site, tool};
use crate::{PAIR, Setting};
use seaworthy::domain::{Answer, Tool, criteria};

in_every_engine!(at_both_bases: the_comparison_is_all_there, links_work_by_page_loads);

fn the_comparison_is_all_there(setting: Setting) {
    let tools = [tool(PAIR.first), tool(PAIR.second)];
    let reader = Reader::without_javascript(setting);
    reader.open(PAIR.path);

    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
    assert_eq!(reader.title(), "Gemini 2.5 Flash Lite vs SmolVLM · Seaworthy");
    assert_eq!(reader.text(".answer .statement"), answer(&tools));
    assert!(!reader.text(".answer .because").is_empty());
    let (answer, body) = (reader.style(".answer", "background-color"), reader.style("body", "background-color"));
    assert_ne!(answer, body, "the answer stands out only where the style is in force");

    see_cards(&reader, &tools);
    see_table(&reader, &tools);
    see_takes(&reader, &tools);
    see_prices(&reader, &tools);
    see_ways_to_share(&reader, setting);
}

fn answer(tools: &[&Tool]) -> String {
    match Answer::of(tools) {
        Answer::Pick { best, .. } => format!("Ship {}.", tools[best].name),
        Answer::NotSeparable { .. } => "Not separable.".to_string(),
        Answer::Unjudged => "Not judged yet.".to_string(),
    }
}

fn see_cards(reader: &Reader, tools: &[&Tool]) {
    let cards = reader.texts(".card");
    assert_eq!(cards.len(), tools.len());
    for (card, tool) in cards.iter().zip(tools) {
        for words in [&tool.name, &plain(&tool.tagline), &plain(&tool.description), &tool.pricing.entry.label] {
            assert!(card.contains(words), "the card of {} lacks “{words}”", tool.name);
        }
    }
}

fn see_table(reader: &Reader, tools: &[&Tool]) {
    let names: Vec<String> = tools.iter().map(|tool| tool.name.clone()).collect();
    assert_eq!(reader.texts(".decision thead th span:not(.aloud)"), names);
    let rows: Vec<String> = criteria(&catalogue().site, tools, None).into_iter().map(|row| row.name).collect();
    assert_eq!(reader.texts(".decision tbody th"), rows);
    assert!(reader.texts(".decision td").iter().all(|cell| !cell.is_empty()), "a cell is blank");
}

fn see_takes(reader: &Reader, tools: &[&Tool]) {
    let seen = reader.texts(".take");
    let reviewers = &catalogue().site.reviewers;
    assert_eq!(seen.len(), reviewers.len() * tools.len());
    let takes = reviewers.iter().flat_map(|reviewer| tools.iter().map(|tool| tool.take(&reviewer.id).unwrap()));
    for (seen, take) in seen.iter().zip(takes) {
        for words in [
            plain(&take.text),
            plain(&take.would_change),
            take.verdict.in_words().to_string(),
            format!("{} of 100", take.score),
        ] {
            assert!(seen.contains(&words), "a take lacks “{words}”: {seen}");
        }
    }
}

fn see_prices(reader: &Reader, tools: &[&Tool]) {
    for (seen, tool) in reader.texts(".prices").iter().zip(tools) {
        let (plans, meters) = (&tool.pricing.plans, &tool.pricing.meters);
        let amounts = plans
            .iter()
            .map(|plan| plan.usd_per_month.to_string())
            .chain(meters.iter().map(|meter| meter.usd.to_string()));
        let date = format!("Seen {} at ", tool.pricing.as_of.in_words());
        for words in amounts.chain([tool.pricing.entry.label.clone(), date]) {
            assert!(seen.contains(&words), "the prices of {} lack “{words}”", tool.name);
        }
    }
    reader.see_number(tools.len(), ".prices");
}

fn see_ways_to_share(reader: &Reader, setting: Setting) {
    let address = format!("{}{}", catalogue().site.url.as_str(), PAIR.path.trim_start_matches('/'));
    let fields = reader.attributes(".share input", "value");
    assert_eq!(fields.len(), 2);
    assert!(fields.iter().all(|field| field.contains(&address)), "{fields:?}");
    let embed = site(setting.base).base.file(&format!("embed/?tools={},{}", PAIR.first, PAIR.second));
    reader.see_attribute(".share > .action", "href", &embed);
    let feed = site(setting.base).base.file("feed.xml");
    reader.see_attribute(".subscribe a", "href", &feed);
    assert!(get(&format!("{}feed.xml", site(setting.base).address), "").text().contains("<feed"));
}

/// Text as it is seen: backticks mark code and are not shown.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

fn links_work_by_page_loads(setting: Setting) {
    let reader = Reader::without_javascript(setting);
    for slug in [PAIR.first, PAIR.second] {
        let name = &tool(slug).name;
        reader.open(PAIR.path);
        reader.press(".card h2 a", name);
        reader.see_heading(name);
        reader.see_address(&format!("/tool/{slug}/"));
        reader.see_number(catalogue().site.reviewers.len(), ".take");
    }
    reader.press(".masthead nav a", "AI tools");
    reader.see_address("/tools/");
    reader.press(".masthead .brand", "Seaworthy");
    reader.see_address("/");
    reader.press(".pairs a", "Gemini 2.5 Flash Lite vs SmolVLM");
    reader.see_heading("Gemini 2.5 Flash Lite vs SmolVLM");
}
