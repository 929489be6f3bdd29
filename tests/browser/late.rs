//! What comes once it is asked for: receipts, costs, a kept decision, and what a reader is told where it does not come.

use crate::reader::Reader;
use crate::server::{Server, Trouble};
use crate::sites::{catalogue, serve_catalogue, tool};
use crate::{PAIR, Setting};
use seaworthy::domain::{
    Catalogue, Cost, Curve, Decimal, Tool, Usd, Workload, receipts, sentence_of, stretches, stretches_in_words,
};
use std::sync::OnceLock;

in_every_engine!(
    at_both_bases:
    a_workload_is_priced_and_kept_in_the_address,
    a_kept_decision_tells_what_has_changed,
);
in_every_engine!(
    at_root:
    every_figure_has_its_receipt,
    a_claim_leads_to_its_sentence,
    what_is_stale_is_left_out_on_request,
    what_does_not_come_is_told_and_asked_for_again,
    nonsense_in_a_workload_or_a_kept_decision_is_told,
);

/// Two that are paid by use, one of them at prices that depend on the hour.
const PRICED: (&str, [&str; 2]) =
    ("/compare/claude-haiku-5-5-vs-deepseek-v4-1-flash/", ["claude-haiku-5-5", "deepseek-v4-1-flash"]);

const RECEIPTS: &str = "Where each figure comes from";
const COST: &str = "What would it cost you?";
const KEEP: &str = "Keep this decision";

fn open(setting: Setting, path: &str) -> Reader {
    let reader = Reader::new(setting);
    reader.open(path);
    reader.see_it_alive();
    reader
}

fn type_into(reader: &Reader, index: usize, text: &str) {
    reader.run(&format!(
        "const field = document.querySelectorAll('#cost input')[{index}];
        field.value = '{text}';
        field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
    ));
}

fn every_figure_has_its_receipt(setting: Setting) {
    let reader = open(setting, PAIR.path);
    reader.see_number(0, "#receipts table");
    reader.press("#receipts > summary", RECEIPTS);
    let tools = [tool(PAIR.first), tool(PAIR.second)];
    let rows = receipts(&catalogue().site, &tools);
    reader.see_number(rows.len(), "#receipts tbody tr");
    let told = reader.texts("#receipts tbody th");
    assert_eq!(told, rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>());
    // Every stated figure names a page and a day, or that the record was gone through.
    let cells = rows.iter().flat_map(|row| &row.cells).flatten().count();
    reader.see_number(cells, "#receipts td .receipt");
    let sourced = rows.iter().flat_map(|row| &row.cells).flatten().filter(|receipt| receipt.source.is_some()).count();
    let links = reader.attributes("#receipts td .receipt a", "href");
    assert_eq!(links.len(), sourced);
    assert!(links.iter().all(|link| link.starts_with("https://")), "{links:?}");
    assert!(reader.texts("#receipts td .receipt").iter().all(|text| text.contains("20")), "a day is missing");
}

fn a_workload_is_priced_and_kept_in_the_address(setting: Setting) {
    let (path, slugs) = PRICED;
    let reader = open(setting, path);
    reader.press("#cost > summary", COST);
    let tools = slugs.map(tool);
    let begun = Workload::to_begin(&catalogue().site, &tools);
    see_costs(&reader, &tools, &begun);
    type_into(&reader, 0, "40");
    type_into(&reader, 1, "7.5");
    let amount = |text| Decimal::parse(text).unwrap();
    let mine = begun.with("million-input-tokens", amount("40")).with("million-output-tokens", amount("7.5"));
    see_costs(&reader, &tools, &mine);
    reader.see_address(&format!("{path}?work={}", mine.id()));
    let curves: Vec<Curve> =
        tools.iter().map(|tool| Curve::of(tool, &mine, "million-input-tokens", None).unwrap()).collect();
    let names = tools.map(|tool| tool.name.as_str());
    let label = catalogue().site.unit("million-input-tokens");
    reader.see("#cost .crossing", &stretches_in_words(&stretches(&curves), &names, &label).unwrap());
    reader.see_number(2, "#cost .chart li");
    // What is no amount changes nothing, and says so.
    type_into(&reader, 1, "a lot");
    reader.see("#cost .wrong", "Enter an amount from 0");
    reader.see_address(&format!("{path}?work={}", mine.id()));
    // Weights go into the same address, and both survive a reload.
    let id = &catalogue().site.reviewers[0].id;
    reader.press(".answer .weigh summary", "Weigh the panel yourself");
    reader.run(
        "const slider = document.querySelector('.answer .weigh input');
        slider.value = '2';
        slider.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    reader.see_address(&format!("{path}?weigh={id}:2&work={}", mine.id()));
    reader.reload();
    reader.see_it_alive();
    see_costs(&reader, &tools, &mine);
}

fn see_costs(reader: &Reader, tools: &[&Tool; 2], workload: &Workload) {
    for tool in tools {
        let cost = Cost::of(tool, workload, None);
        reader.see("#cost .costs tbody b", &cost.in_words(&tool.name, &catalogue().site));
        let Cost::Known { lines, .. } = cost else { panic!("{} has no cost", tool.name) };
        for line in lines {
            reader.see("#cost .costs .sums", &line.in_words());
        }
    }
}

/// The shipped catalogue a year on: one entry price has changed, and one tool has lost its ships.
fn later() -> &'static str {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    ADDRESS.get_or_init(|| {
        let mut later: Catalogue = catalogue().clone();
        later.site.edition = seaworthy::domain::Date::parse("2027-11-26").unwrap();
        let changed = later.tools.iter_mut().find(|tool| tool.slug.as_str() == PAIR.second).unwrap();
        changed.pricing.entry.label = "From $9 a month".into();
        changed.pricing.entry.usd_per_month = Some(Usd(Decimal::from(9)));
        changed.takes.iter_mut().for_each(|take| take.score = 3);
        serve_catalogue("later", &later)
    })
}

fn a_kept_decision_tells_what_has_changed(setting: Setting) {
    let id = &catalogue().site.reviewers[1].id;
    let reader = open(setting, &format!("{}?weigh={id}:2", PAIR.path));
    reader.press("#keep > summary", KEEP);
    reader.see_number(1, "#keep textarea");
    let kept = reader.run("return document.querySelector('#keep input').value");
    let kept = kept.as_str().unwrap();
    let (published, path) = kept.split_at(catalogue().site.url.as_str().len());
    assert_eq!(published, catalogue().site.url.as_str());
    let record = reader.run("return document.querySelector('#keep textarea').value");
    assert!(record.as_str().unwrap().contains(&tool(PAIR.first).name), "{record}");
    // The record follows the reader's terms.
    reader.press(".answer .weigh summary", "Weigh the panel yourself");
    reader.press(".answer .weigh button", "All once again");
    let other = "return !document.querySelector('#keep input')?.value.includes('weigh=')";
    reader.see_true("a link without weights", other);

    reader.open("/method/");
    reader.open(path);
    reader.see_it_alive();
    reader.see(".kept", "This is the same edition.");
    reader.see(".kept", "Nothing that this decision rests on has changed since.");
    let name = &catalogue().site.reviewers[1].name;
    reader.see(".answer .weighed", &format!("This link counts the {name} twice."));
    // Who reckons costs keeps the weights that came with the link.
    reader.press("#cost > summary", COST);
    reader.see_number(1, "#cost .costs");
    type_into(&reader, 0, "3");
    reader.see_true("all terms in the query", &format!("return location.search.startsWith('?weigh={id}:2&work=')"));
    // The next page was not kept, and the way back leads to the one that was.
    reader.press(".masthead nav a", "Compare");
    reader.see_number(0, "[data-late=kept]");
    reader.go_back();
    reader.see_number(2, ".card:not(.broken)");
    reader.see(".kept", "Nothing that this decision rests on has changed since.");
    drop(reader);

    let reader = Reader::with(setting, later(), crate::engine::Habits::USUAL);
    reader.open(path);
    reader.see_it_alive();
    reader.see(".kept", "This is the edition of 26 November 2027.");
    let was = &tool(PAIR.second).pricing.entry.label;
    let changed = &tool(PAIR.second).name;
    reader.see(".kept li", &format!("{changed}: entry price was {was}; it is From $9 a month."));
    let turned = format!("It was not separable; the answer is {} now.", tool(PAIR.first).name);
    assert_eq!(reader.text(".kept li"), turned, "the answer does not stand first");
}

fn a_claim_leads_to_its_sentence(setting: Setting) {
    // With terms that are gone by the time a claim is followed: it must not bring them back.
    let reader = open(setting, &format!("{}?weigh=skeptic:2", PAIR.path));
    reader.press(".scorecard .choices button", "claims");
    reader.see_number(1, ".claims table");
    reader.press(".answer .weigh summary", "Weigh the panel yourself");
    reader.press(".answer .weigh button", "All once again");
    reader.see_address(PAIR.path);
    reader.run("document.body.marked = true");
    let take = &tool(PAIR.second).takes[0];
    let claim = &take.claims[0].text;
    let text = take.text.replace('`', "");
    let sentence = &text[sentence_of(&text, claim).unwrap()];
    reader.press(".claims a", &claim.replace('`', ""));
    reader.see_true("the sentence", &format!("return getSelection().toString() === {sentence:?}"));
    let id = format!("take-{}-{}", take.reviewer, PAIR.second);
    reader.see_address(&format!("{}#{id}", PAIR.path));
    assert_eq!(reader.run("return document.body.marked"), true, "the page was loaded anew");
    reader.see_true("the focus", &format!("return document.activeElement.id === '{id}'"));
    // Every skip says what would turn it.
    let skips = [PAIR.first, PAIR.second].map(|slug| {
        tool(slug).takes.iter().filter(|take| take.verdict == seaworthy::domain::Verdict::Skip).collect::<Vec<_>>()
    });
    for take in skips.concat() {
        reader.see(".claims td", &take.would_change.replace('`', ""));
    }
}

fn what_is_stale_is_left_out_on_request(setting: Setting) {
    let reader = open(setting, PAIR.path);
    reader.press(".answer .switch", "Leave out what is stale or has no source");
    reader.see_attribute(".answer .switch", "aria-pressed", "true");
    reader.see_address(&format!("{}?leave=stale", PAIR.path));
    // By the reader's own clock these prices, seen on 2 July 2026, are stale from 17 August 2026 on.
    let name = &tool(PAIR.first).name;
    reader.see(".answer .weighed", &format!("Left out of {name}: the price, seen"));
    reader.see_true(
        "no entry price",
        "return [...document.querySelectorAll('.decision tr')].some(row =>
            /^Entry price/.test(row.textContent) && /left out/.test(row.cells[1].textContent))",
    );
    reader.press("#cost > summary", COST);
    reader.see("#cost .costs tbody", "is stale, and you leave stale figures out");
    reader.press(".answer .switch", "Leave out what is stale or has no source");
    reader.see_address(PAIR.path);
    reader.see_number(0, ".answer .weighed");
    reader.see_true(
        "the price is back",
        "return !/leave stale figures out/.test(document.querySelector('#cost').textContent)",
    );
}

fn what_does_not_come_is_told_and_asked_for_again(setting: Setting) {
    let server = Server::with(setting.base, "late.js", Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.press("#receipts > summary", RECEIPTS);
    reader.see(".notice", "A part of this page did not arrive");
    server.heal();
    // Closed, and opened again. The notice may lie over it.
    for _ in 0..2 {
        reader.run("document.querySelector('#receipts > summary').click()");
    }
    reader.see_number(1, "#receipts table");
    drop(reader);

    let server = Server::with(setting.base, "catalogue/tools/smolvlm.json", Trouble::Failing);
    let reader = Reader::of(setting, &server);
    reader.open(PAIR.path);
    reader.see_it_alive();
    reader.press("#receipts > summary", RECEIPTS);
    reader.see("#receipts .trouble", "did not arrive: the server answered 500; try again later.");
    server.heal();
    reader.press("#receipts .trouble button", "Try again");
    reader.see_number(1, "#receipts table");
}

fn nonsense_in_a_workload_or_a_kept_decision_is_told(setting: Setting) {
    let (path, _) = PRICED;
    let reader = open(setting, &format!("{path}?work=image:5,nonsense,million-input-tokens:-1"));
    reader.see("#cost .note", "“nonsense” is no part of a workload; it is left out.");
    reader.see("#cost .note", "None of these states a price per");
    reader.see_number(2, "#cost .costs tbody tr");
    drop(reader);
    let reader = open(setting, &format!("{}#kept?weigh=skeptic:2&at=eyJ2IjoxLCJr", PAIR.path));
    reader.see(".kept", "This link to a kept decision is damaged or cut off");
    reader.see_number(2, ".card:not(.broken)");
}
