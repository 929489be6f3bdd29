//! Which numbers a text may write, and which sentences are the same one.

use crate::common;
use crate::common::editing::guide;
use crate::common::{date, slug, tool};
use seaworthy::domain::{
    AllowedNumber, Catalogue, Decimal, Fault, File, Guide, Meter, Spec, Tool, Usd, editorial_faults,
};

/// A tool whose record states a few figures.
fn stated() -> Tool {
    let mut tool = tool("heron-2", &[]);
    tool.name = "Heron 2".into();
    tool.aliases = vec!["heron mark ii".into()];
    tool.released = Some(date("2021-04-06"));
    let number = |text: &str| Spec::Number(Decimal::parse(text).unwrap());
    tool.specs = [
        ("context_tokens", number("131072")),
        ("parameters_b", number("7")),
        ("hardware", Spec::List(vec!["H100".into(), "A10".into(), "L4".into()])),
        ("latest_release", Spec::Text("1.19.0".into())),
    ]
    .map(|(key, spec)| (key.to_string(), spec))
    .into_iter()
    .collect();
    tool.spec_sources = ["context_tokens", "parameters_b", "hardware", "latest_release"]
        .map(|key| (key.to_string(), 0))
        .into_iter()
        .collect();
    tool.pricing.meters =
        vec![Meter { unit: "million-tokens".into(), usd: Usd(Decimal::parse("0.1").unwrap()), included: None }];
    tool.pricing.note = Some("The first 30 days cost nothing.".into());
    tool
}

fn other() -> Tool {
    let mut other = tool("magpie", &[]);
    other.name = "Magpie".into();
    other.released = Some(date("2019-03-01"));
    other
}

/// The figures of a description that stand on nothing.
fn unsupported(description: &str, guide: &Guide) -> Vec<String> {
    let mut tool = stated();
    tool.description = description.into();
    let catalogue = Catalogue { site: common::site(&[]), tools: vec![tool, other()], tallies: None };
    let files: [File; 0] = [];
    let faults = editorial_faults(&files, &catalogue, guide);
    let figure = |fault: &Fault| Some(fault.problem.strip_suffix(UNSUPPORTED)?.replace('“', ""));
    faults.iter().filter_map(figure).collect()
}

const UNSUPPORTED: &str = "” stands in none of the record’s facts";

#[test]
fn numbers_stand_on_facts() {
    let cases: &[(&str, &[&str])] = &[
        ("No figure at all, but seven of them in words.", &[]),
        ("It holds 131,072 tokens, 131072 of them.", &[]),
        ("It holds 128K tokens.", &[]),
        ("It holds 128k-token prompts.", &[]),
        ("It holds 131K tokens.", &["131K"]),
        ("It holds 130,000 tokens.", &["130,000"]),
        ("A 7B model of 7 billion parameters.", &[]),
        ("An 8B model.", &["8B"]),
        ("A 7M model.", &["7M"]),
        ("It costs $0.10, ten cents, 10 cents, $0.1.", &[]),
        ("It costs $0.11.", &["$0.11"]),
        ("It costs 11 cents.", &["11 cents"]),
        ("Out since 2021-04-06, on 6 April 2021, in April 2021, in 2021, in 2021-04.", &[]),
        ("Out since 2021-04-07.", &["2021-04-07"]),
        ("Out since 7 April 2021.", &["7 April 2021"]),
        ("Out since May 2021.", &["May 2021"]),
        ("Out since 2022.", &["2022"]),
        ("Runs on an H100, on two H100s, on an L4.", &[]),
        ("Runs on an H200.", &["H200"]),
        ("Version 1.19.0 is out.", &[]),
        ("Version 1.20.0 is out.", &["1.20.0"]),
        ("Runs on all 3 cards.", &[]),
        ("Free for 30 days; then not.", &[]),
        ("Heron 2, which is heron-2, is meant.", &[]),
        // A figure of another tool counts where that tool is named, and there alone.
        ("Magpie has been out since 2019.", &[]),
        ("Something has been out since 2019.", &["2019"]),
        ("Magpie is older. It has been out since 2019.", &["2019"]),
        ("(It’s 40%!)", &["40%"]),
        ("`vector(1536)` fits.", &["1536"]),
    ];
    for (text, expected) in cases {
        let mut expected = expected.to_vec();
        expected.sort();
        assert_eq!(unsupported(text, &guide(60)), expected, "{text}");
    }
}

#[test]
fn sums_are_done_again() {
    let cases: &[(&str, &[&str])] = &[
        ("At $0.10 a million, 50 million tokens cost $5.", &[]),
        ("At $0.10 a million, 50 million tokens cost $6.", &["50 million", "$6"]),
        ("At $0.20 a million, 50 million tokens cost $10.", &["$0.20", "50 million", "$10"]),
        ("At $0.10 a million, 50 million cost $5 and 20 million cost $2, which is $7 together.", &[]),
        ("At $0.10 a million, 50 million cost $5 and 20 million cost $2, which is $8 together.", &["$8"]),
        ("At $0.10 a million, 50 million cost $5. Twice 50 million is another matter.", &[]),
        ("Of 7 billion parameters 30 days less is nothing.", &[]),
    ];
    for (text, expected) in cases {
        let mut expected = expected.to_vec();
        expected.sort();
        assert_eq!(unsupported(text, &guide(60)), expected, "{text}");
    }
}

#[test]
fn an_exception_is_for_one_tool_and_one_number() {
    let allow = |tool: &str, number: &str| {
        let number = AllowedNumber { tool: slug(tool), number: number.into(), reason: "A figure of speech.".into() };
        Guide { numbers: vec![number], ..guide(60) }
    };
    let text = "Open 24 hours, 48 of them.";
    assert_eq!(unsupported(text, &allow("heron-2", "24")), ["48"]);
    assert_eq!(unsupported(text, &allow("magpie", "24")), ["24", "48"]);
}

/// Whether two takes with these sentences are found to say the same.
fn alike(one: &str, other: &str) -> bool {
    let mut tools = [tool("heron", &[("cook", 70)]), tool("magpie", &[("cook", 70)])];
    tools[0].name = "Heron".into();
    tools[1].name = "Magpie".into();
    tools[0].takes[0].text = one.into();
    tools[1].takes[0].text = other.into();
    tools[1].takes[0].would_change = "Rain.".into();
    let catalogue = Catalogue { site: common::site(&["cook"]), tools: tools.into(), tallies: None };
    let files: [File; 0] = [];
    editorial_faults(&files, &catalogue, &guide(60)).iter().any(|fault| fault.problem.contains("is nearly what"))
}

#[test]
fn a_sentence_with_other_names_in_it_is_the_same_sentence() {
    let sentence = "Heron folds in nine seconds and rolls through a station beside you.";
    let cases = [
        (sentence, true),
        ("Magpie folds in nine seconds and rolls through a station beside you.", true),
        ("Beside you, through a station, rolls and folds Magpie in nine seconds.", true),
        ("Magpie folds in eight seconds and rolls through any station beside you.", true),
        ("It is short. Magpie folds in nine seconds and rolls through a station beside you.", true),
        ("Magpie folds in nine seconds, which is more than the advertisement says it takes.", false),
        ("Magpie stands in the rain and waits.", false),
    ];
    for (other, expected) in cases {
        assert_eq!(alike(sentence, other), expected, "{other}");
    }
    assert!(!alike("It folds well.", "It folds well."), "too short to tell");
}
