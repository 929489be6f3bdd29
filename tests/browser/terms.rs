//! The reader's own weights: the answer follows, the address carries them, and nonsense in it is repaired.

use crate::reader::Reader;
use crate::sites::{catalogue, tool};
use crate::{PAIR, Setting};
use seaworthy::domain::{Answer, Panel, Slug, Tool, Weight, Weights};
use std::cmp::Reverse;

in_every_engine!(
    at_both_bases:
    a_link_brings_weights_and_says_so,
);
in_every_engine!(
    at_root:
    a_slider_moves_answer_and_address,
    nonsense_in_the_address_is_repaired,
    must_haves_drop_a_tool_and_one_press_brings_it_back,
    the_order_of_three_follows_the_weights,
);

fn open(setting: Setting, path: &str) -> Reader {
    let reader = Reader::new(setting);
    reader.open(path);
    reader.see_it_alive();
    reader
}

fn first_reviewer() -> (&'static Slug, &'static str) {
    let reviewer = &catalogue().site.reviewers[0];
    (&reviewer.id, &reviewer.name)
}

/// The statement at the head of the page for these weights.
fn statement(weights: &Weights) -> String {
    let tools: [&Tool; 2] = [tool(PAIR.first), tool(PAIR.second)];
    match Answer::weighed(&tools, weights) {
        Answer::Pick { best, .. } => format!("Ship {}.", tools[best].name),
        Answer::NotSeparable { .. } => "Not separable.".into(),
        Answer::Unjudged => "Not judged yet.".into(),
    }
}

fn a_link_brings_weights_and_says_so(setting: Setting) {
    let (id, name) = first_reviewer();
    let path = format!("{}?weigh={id}:2", PAIR.path);
    let reader = open(setting, &path);
    reader.see(".answer .weighed", &format!("This link counts the {name} twice."));
    reader.see(".answer .statement", &statement(&Weights::default().with(id, Weight::of_micros(2_000_000))));
    reader.see_address(&path);
    // A place within the page is reached without losing what the link brought.
    reader.run("document.body.marked = true");
    reader.run("document.querySelector('.skip-link').click()");
    reader.see_true("the place in the address", "return location.hash === '#main'");
    assert_eq!(reader.run("return document.body.marked"), true, "the page was loaded anew");
    reader.see(".answer .weighed", &format!("This link counts the {name} twice."));
}

fn a_slider_moves_answer_and_address(setting: Setting) {
    let (id, name) = first_reviewer();
    let reader = open(setting, PAIR.path);
    reader.press(".weigh summary", "Weigh the panel yourself");
    reader.see_number(catalogue().site.reviewers.len(), ".weigh input");
    reader.run(
        "const slider = document.querySelector('.weigh input');
        slider.focus();
        slider.value = '0';
        slider.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    reader.see(".answer .weighed", &format!("You count the {name} not at all."));
    reader.see_attribute(".weigh input", "aria-valuetext", "not at all");
    reader.see(".answer .statement", &statement(&Weights::default().with(id, Weight::NONE)));
    reader.see_address(&format!("{}?weigh={id}:0", PAIR.path));
    assert_eq!(reader.run("return document.activeElement.type"), "range", "the focus is lost");
    reader.press(".weigh button", "All once again");
    reader.see_address(PAIR.path);
    reader.see_number(0, ".answer .weighed");
    assert_eq!(reader.run("return document.querySelector('.weigh input').value"), "1");
}

fn the_order_of_three_follows_the_weights(setting: Setting) {
    let slugs = ["qdrant", "weaviate", "milvus"];
    let (id, _) = first_reviewer();
    for weight in [1, 0, 3] {
        let weights = Weights::default().with(id, Weight::of_micros(weight * 1_000_000));
        let mut tools = slugs.map(|slug| (Panel::weighed(tool(slug), &weights).score().unwrap(), tool(slug)));
        tools.sort_by_key(|(score, _)| Reverse(*score));
        let expected = tools.map(|(score, tool)| format!("{} {} of 100", tool.name, score.rounded()));
        let reader = open(setting, &format!("/compare/?tools={}&weigh={id}:{weight}", slugs.join(",")));
        reader.see(".ranking", &expected[0]);
        assert_eq!(reader.texts(".ranking li"), expected, "{weight} times");
    }
}

fn nonsense_in_the_address_is_repaired(setting: Setting) {
    let (id, name) = first_reviewer();
    let reader = open(setting, &format!("{}?weigh={id}:7,nobody:1", PAIR.path));
    reader.see(".notice", &format!("Weights go from 0 to 3, so “7” became 3 for the {name}."));
    reader.see(".notice", "The address weighs “nobody”, who is not on this panel; that is left out.");
    reader.see(".answer .weighed", &format!("This link counts the {name} 3 times."));
}

/// Gemini is rented, SmolVLM is free to copy.
fn must_haves_drop_a_tool_and_one_press_brings_it_back(setting: Setting) {
    let (rented, free) = (&tool(PAIR.first).name, &tool(PAIR.second).name);
    let reader = open(setting, PAIR.path);
    reader.press(".terms summary", "Say what you must have");
    reader.press(".conditions button", "an open licence");
    reader.see(".answer .statement", &format!("Only {free} is left."));
    reader.see(".answer .weighed", &format!("{rented} drops out: an open licence is missing, or not stated."));
    reader.see_attribute(".conditions [aria-pressed=true]", "type", "button");
    reader.see_address(&format!("{}?need=open", PAIR.path));
    reader.press(".answer > button", &format!("Bring {rented} back: without an open licence"));
    reader.see(".answer .statement", &statement(&Weights::default()));
    reader.see_address(PAIR.path);

    reader.open(&format!("{}?need=hosted", PAIR.path));
    reader.see_it_alive();
    reader.see(".answer .statement", &format!("Only {rented} is left."));
}
