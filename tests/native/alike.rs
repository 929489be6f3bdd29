//! The search for sentences said twice, and the facts that a sentence may stand on, against the plainest way to find them.

use crate::common::editing::guide;
use crate::common::{site, tool, tries};
use proptest::prelude::*;
use seaworthy::domain::{Catalogue, File, Tool, editorial_faults};
use std::collections::BTreeSet;

const NO_FILES: [File; 0] = [];

fn catalogue(tools: Vec<Tool>) -> Catalogue {
    Catalogue { site: site(&["cook"]), tools, tallies: None }
}

/// Tools whose takes say these sentences, each list of words being one.
fn saying(takes: &[Vec<Vec<usize>>]) -> Vec<Tool> {
    let words = ["rain", "oak", "slow", "bread", "lamp", "north", "salt", "wheel", "glass", "seven", "moss", "tin"];
    let sentence = |said: &Vec<usize>| said.iter().map(|word| words[*word]).collect::<Vec<_>>().join(" ") + ".";
    let take = |(at, said): (usize, &Vec<Vec<usize>>)| {
        let mut tool = tool(&format!("t{at}"), &[("cook", 70)]);
        tool.takes[0].text = said.iter().map(sentence).collect::<Vec<_>>().join(" ");
        tool.takes[0].would_change = "Rain.".into();
        tool
    };
    takes.iter().enumerate().map(take).collect()
}

/// Each sentence with the first before it that shares enough of its words, all being held against all.
fn plainly(tools: &[Tool], percent: usize) -> Vec<String> {
    let mut earlier: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut found = Vec::new();
    for tool in tools {
        for sentence in tool.takes[0].text.split_inclusive('.').map(str::trim) {
            let words: BTreeSet<String> = sentence.trim_end_matches('.').split(' ').map(String::from).collect();
            if words.len() < 6 {
                continue;
            }
            let like = |(_, other): &&(String, BTreeSet<String>)| {
                let common = words.intersection(other).count();
                common * 100 >= (words.len() + other.len() - common) * percent
            };
            if let Some((place, _)) = earlier.iter().find(like) {
                found.push(format!("tools/{}.json: “{sentence}” is nearly what {place}", tool.slug));
            }
            earlier.push((format!("tools/{}.json says in takes[0].text", tool.slug), words));
        }
    }
    found.sort();
    found
}

proptest! {
    #![proptest_config(tries(300))]

    /// Few words, so that many sentences are alike, and many the same.
    #[test]
    fn the_search_finds_what_the_plain_way_finds(
        takes in prop::collection::vec(prop::collection::vec(prop::collection::vec(0..12_usize, 6..11), 1..5), 1..12),
        percent in 30..=100_u8,
    ) {
        let tools = saying(&takes);
        let expected = plainly(&tools, usize::from(percent));
        let faults = editorial_faults(&NO_FILES, &catalogue(tools), &guide(percent));
        let alike = faults.iter().filter(|fault| fault.problem.contains("is nearly what"));
        let mut found: Vec<String> = alike.map(|fault| format!("{}: {}", fault.file, fault.problem)).collect();
        found.sort();
        prop_assert_eq!(found, expected);
    }

    /// A number of another tool counts where the sentence names that tool, whatever signs the name is made of.
    #[test]
    fn a_tool_is_named_where_its_name_stands_as_words_of_its_own(
        name in "[a-z.+ -]{0,3}[a-z][a-z.+ -]{0,4}",
        before in "[a-z.,+ -]{0,4}",
        after in "[a-z.,+ -]{0,4}",
    ) {
        let name = name.trim().to_string();
        let mut subject = tool("subject", &[]);
        subject.name = "Qqq".into();
        let mut other = tool("other", &[]);
        other.name = name.clone();
        other.specs = [("weight".to_string(), seaworthy::domain::Spec::Text("431".into()))].into_iter().collect();
        other.spec_sources = [("weight".to_string(), 0)].into_iter().collect();
        // Full stops within would begin another sentence only before a space; there the plain way looks as well.
        subject.description = format!("Has 431 as {before}{name}{after}");
        let named = subject.description.split_inclusive(". ").any(|sentence| {
            sentence.contains("431") && sentence.match_indices(&name).any(|(at, _)| {
                let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
                edge(sentence[..at].chars().next_back()) && edge(sentence[at + name.len()..].chars().next())
            })
        });
        prop_assume!(!name.contains(". ") && !name.ends_with('.'));
        let faults = editorial_faults(&NO_FILES, &catalogue(vec![other, subject]), &guide(100));
        let unsupported = faults.iter().any(|fault| fault.at == "description" && fault.problem.contains("431"));
        prop_assert_eq!(unsupported, !named);
    }
}
