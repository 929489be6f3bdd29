//! The search box: what its first lines answer to what readers mean but do not spell: a category among tools that are called
//! nearly so, names with words around them, comparisons in many manners of speaking, pasted addresses.

mod compared;
mod shelves;

use crate::common::names::made;
use crate::common::shipped;
use seaworthy::domain::{Haystack, Query};
use seaworthy::site::{Answer, answers};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Haystack> = LazyLock::new(|| Haystack::of(&shipped()));

/// Lines as a reader sees them, but for the last, which leads to everything that fits.
fn lines(haystack: &Haystack, typed: &str) -> Vec<String> {
    let line = |answer: Answer| match answer {
        Answer::Comparison(sides) => {
            let names: Vec<&str> = sides.hits.iter().map(|side| haystack.name(side.row)).collect();
            Some(names.join(" vs ") + if sides.more { " at most" } else { "" })
        }
        Answer::Tool(hit) => Some(haystack.name(hit.row).to_string()),
        Answer::Category(hit) => Some(format!("Category: {}", haystack.category(hit.row))),
        Answer::All => None,
    };
    answers(haystack, typed).into_iter().filter_map(line).collect()
}

/// Each text with its first line; nothing, where nothing is answered.
fn first_lines(haystack: &Haystack, rows: &[(&str, &str)]) {
    let wrong = rows.iter().filter_map(|(typed, expected)| {
        let lines = lines(haystack, typed);
        let first = lines.first().map_or("", String::as_str);
        (first != *expected).then(|| format!("{typed}: {lines:?}, not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_that_stand_nowhere_are_left_aside() {
    first_lines(
        &SHIPPED,
        &[
            ("Anthropic Claude Haiku 4.5", "Claude Haiku 4.5"),
            ("claude haiku 4.5 by anthropic", "Claude Haiku 4.5"),
            ("Google Gemini 3.5 Flash-Lite", "Gemini 3.5 Flash-Lite"),
            ("Stability AI Stable Diffusion 3.5", "Stable Diffusion 3.5"),
            ("OpenBMB MiniCPM-V 4.6", "MiniCPM-V 4.6"),
            ("what is Chroma?", "Chroma"),
            ("What's Chroma", "Chroma"),
            ("how does vllm performance scale", "vLLM"),
            ("best vector database", "Category: Vector database"),
            ("the best vector databases 2026", "Category: Vector database"),
            ("best vector database for production", "Category: Vector database"),
            ("pinecone vector database", "Category: Vector database"),
            ("cheap llm api", "Category: LLM API"),
            ("free coding assistant", "Category: Coding assistant"),
            ("cursor pricing", "Cursor"),
            ("alternatives to ollama", "Ollama"),
            ("ollama alternatives", "Ollama"),
            ("zzzz qdrant", "Qdrant"),
            // Of a comparison with something unknown the side that is known best.
            ("voskk vs whisper", "Whisper"),
            ("pinecone, qdrant", "Qdrant"),
            // A number or a syllable alone is no answer.
            ("zzzz 4.5", ""),
            ("zzzz in 4", ""),
            ("hello world", ""),
            ("best", ""),
            ("free", ""),
        ],
    );
}

#[test]
fn a_number_is_first_the_first_part_of_one() {
    first_lines(
        &SHIPPED,
        &[
            ("claude 5", "Claude Haiku 5.5"),
            ("haiku claude 5", "Claude Haiku 5.5"),
            ("claude 4", "Claude Haiku 4.5"),
            ("gemini 3", "Gemini 3.5 Flash-Lite"),
            ("gemini 2", "Gemini 2.5 Flash Lite"),
            ("lite gemini 3", "Gemini 3.5 Flash-Lite"),
            ("gemini 5", "Gemini 3.5 Flash-Lite"),
            ("haiku claude 4.5", "Claude Haiku 4.5"),
        ],
    );
    let swapped = made(&[("Alpha 4.5 Pro", &[], ""), ("Alpha 5.4 Pro", &[], "")]);
    first_lines(
        &swapped,
        &[
            ("pro alpha 5.4", "Alpha 5.4 Pro"),
            ("pro alpha 4.5", "Alpha 4.5 Pro"),
            ("pro 5", "Alpha 5.4 Pro"),
            ("pro 4", "Alpha 4.5 Pro"),
        ],
    );
}

/// The parts of a text that are marked.
fn parts(text: &str, marks: &[std::ops::Range<usize>]) -> String {
    marks.iter().map(|mark| &text[mark.clone()]).collect::<Vec<_>>().join("|")
}

#[test]
fn what_was_typed_is_marked_in_aliases_and_categories() {
    for (typed, marked) in [
        ("openai speech", "openai|speech"),
        ("zilliz", "zilliz"),
        ("old haku", "old|ha|ku"),
        ("paged attention", "pagedattention"),
    ] {
        let hit = SHIPPED.find(&Query::parse(typed), 1).remove(0);
        let alias = hit.alias.unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(parts(&alias.text, &alias.marks), marked, "{typed}");
        assert!(hit.marks.is_empty(), "{typed}");
    }
    for (typed, marked) in
        [("llm", "LLM"), ("vector databases", "Vector|database"), ("languag", "languag"), ("best llm api", "LLM|API")]
    {
        let hit = SHIPPED.categories(&Query::parse(typed), 1).remove(0);
        assert_eq!(parts(SHIPPED.category(hit.row), &hit.marks), marked, "{typed}");
    }
}

#[test]
fn what_was_typed_is_said_in_short() {
    let long = "qdrant ".repeat(900);
    let said = [
        seaworthy::words::find::all(&long),
        seaworthy::words::find::nothing(&long),
        seaworthy::words::browse::searched(&long),
        seaworthy::words::browse::nothing_fits(&long),
    ];
    for sentence in said {
        assert!(sentence.chars().count() < 90 && sentence.contains("…”"), "{sentence}");
    }
    assert_eq!(seaworthy::words::find::all(" qdrant "), "Everything that fits “qdrant”");
}
