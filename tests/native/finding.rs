//! What a search box answers, line by line.

use crate::common::shipped;
use seaworthy::domain::{Haystack, MOST_TOOLS};
use seaworthy::site::{Answer, Base, MOST_FOUND, answers};

/// The lines below the box, each by where it leads.
fn lines(haystack: &Haystack, typed: &str) -> Vec<String> {
    let base = Base::new("/some/base/");
    let catalogue = shipped();
    let category = |row: usize| catalogue.tools[row].category.clone();
    let lines = answers(haystack, typed);
    lines.iter().map(|answer| answer.href(&base, haystack, typed, category).replace("/some/base/", "/")).collect()
}

#[test]
fn the_first_line_is_what_was_meant() {
    let haystack = Haystack::of(&shipped());
    for (typed, first) in [
        ("qdrant", "/tool/qdrant/"),
        ("qdrnt", "/tool/qdrant/"),
        ("qdrant vs chroma", "/compare/?tools=qdrant,chroma"),
        ("chroma or qdrant", "/compare/?tools=chroma,qdrant"),
        ("qdrant, chroma and weaviate", "/compare/?tools=qdrant,chroma,weaviate"),
        ("qdrnt vs wisper", "/compare/?tools=qdrant,whisper"),
        ("vector database", "/tools/?category=vector-database"),
        // What is known of a comparison with something unknown.
        ("whisper or vosk", "/tool/whisper/"),
        ("qdrant vs", "/tool/qdrant/"),
    ] {
        assert_eq!(lines(&haystack, typed).first().map(String::as_str), Some(first), "{typed}");
    }
}

#[test]
fn below_a_comparison_stand_its_sides_and_at_the_end_all_that_fits() {
    let haystack = Haystack::of(&shipped());
    let found = lines(&haystack, "qdrant vs chroma");
    assert_eq!(found[1..3], ["/tool/qdrant/", "/tool/chroma/"]);
    assert_eq!(found.last().unwrap(), "/tools/?q=qdrant%20vs%20chroma");
    assert_eq!(lines(&haystack, " a & b? ").last().map(String::as_str), Some("/tools/?q=a%20%26%20b%3F"));
}

#[test]
fn a_category_stands_behind_what_is_called_so_and_before_its_other_tools() {
    let haystack = Haystack::of(&shipped());
    let found = lines(&haystack, "speech");
    let category = found.iter().position(|line| line == "/tools/?category=speech").unwrap();
    assert!(category > 0 && found[category + 1].starts_with("/tool/"), "{found:?}");
    assert_eq!(found.iter().filter(|line| line.contains("category=")).count(), 1);
}

#[test]
fn no_more_is_answered_than_can_be_seen_and_nothing_where_nothing_fits() {
    let haystack = Haystack::of(&shipped());
    for typed in
        ["a", "e", "vector database", "qdrant vs chroma vs weaviate vs milvus vs pgvector", &"a vs ".repeat(3_000)]
    {
        let found = answers(&haystack, typed);
        let tools = found.iter().filter(|answer| matches!(answer, Answer::Tool(_))).count();
        assert!(tools <= MOST_FOUND, "{typed}: {tools}");
        for answer in &found {
            if let Answer::Comparison(sides) = answer {
                assert!((2..=MOST_TOOLS).contains(&sides.hits.len()), "{typed}");
            }
        }
    }
    for typed in ["", "   ", "\0", "🚢", "zzzzqqqq", ".*+?^${}()[]\\"] {
        assert_eq!(answers(&haystack, typed), [], "{typed:?}");
    }
}
