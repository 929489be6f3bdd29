//! Comparisons in many manners of speaking, and addresses of their pages.

use super::{SHIPPED, first_lines, lines};
use crate::common::names::made;
use crate::common::shipped;
use seaworthy::domain::Query;

#[test]
fn a_comparison_is_read_in_the_way_in_which_each_side_fits_best() {
    first_lines(
        &SHIPPED,
        &[
            ("dspy, vllm vs ollama", "DSPy vs vLLM vs Ollama"),
            ("gpt-6 luna, vllm vs crewai", "GPT-6 Luna vs vLLM vs CrewAI"),
            ("qdrant vs chroma, milvus", "Qdrant vs Chroma vs Milvus"),
            ("qdrant and chroma vs milvus", "Qdrant vs Chroma vs Milvus"),
            ("qdrant or chroma, milvus and weaviate", "Qdrant vs Chroma vs Milvus vs Weaviate"),
            ("minicpm v vs qwen vl, luna", "MiniCPM-V 4.6 vs Qwen3-VL vs GPT-6 Luna"),
            ("chroma, qdrant, milvus, weaviate, lancedb", "Chroma vs Qdrant vs Milvus vs Weaviate at most"),
            ("vllm vs ollama vs dspy vs aider vs cline vs piper", "vLLM vs Ollama vs DSPy vs Aider at most"),
        ],
    );
}

/// What may stand between two names, and before and behind them.
const MANNERS: [&str; 41] = [
    "A compared to B",
    "A compared with B",
    "A gegen B",
    "A oder B",
    "A und B",
    "A ou B",
    "A contra B",
    "A alternative to B",
    "A x B",
    "A - B",
    "A – B",
    "A—B",
    "A → B",
    "A→B",
    "A : B",
    "A: B",
    "A\nB",
    "A-vs-B",
    "A_vs_B",
    "A+B",
    "A&B",
    "A than B",
    "A better than B",
    "is A better than B",
    "Is A better than B?",
    "which is better: A or B",
    "which is better, A or B?",
    "A or B: which is better?",
    "A vs B comparison",
    "A versus B pricing",
    "A vs B performance benchmark",
    "difference between A and B",
    "differences between A and B",
    "what is the difference between A and B?",
    "comparison of A and B",
    "comparison between A and B",
    "A to B comparison",
    "choose between A and B",
    "should I use A or B",
    "Unterschied zwischen A und B",
    "ist A besser als B",
];

#[test]
fn comparisons_are_read_in_many_manners_of_speaking() {
    for (one, other) in [("Chroma", "Milvus"), ("gpt-4o mini", "ollama"), ("whisper.cpp", "Qwen3-VL")] {
        let rows: Vec<usize> = [one, other].iter().map(|name| SHIPPED.find(&Query::parse(name), 1)[0].row).collect();
        for manner in MANNERS {
            let typed = manner.replace('A', one).replace('B', other);
            let read = SHIPPED.sides(&Query::parse(&typed)).map(|sides| sides.hits).unwrap_or_default();
            assert_eq!(read.iter().map(|hit| hit.row).collect::<Vec<_>>(), rows, "{typed}");
        }
    }
    // “c++” ends with no sign that joins.
    assert_eq!(lines(&SHIPPED, "whisper c++ + piper")[0], "whisper.cpp vs Piper");
}

#[test]
fn a_tool_that_is_called_like_a_joiner_or_a_spare_word_is_found() {
    let haystack = made(&[
        ("X", &[], "Pens"),
        ("Brand X", &[], "Pens"),
        ("Brand", &[], "Pens"),
        ("Better Than Gold", &[], "Books"),
        ("Gold", &[], "Books"),
        ("The Best", &[], "Books"),
        ("A-Z", &[], "Books"),
        ("Text - Speech", &[], "Books"),
        ("Speech", &[], "Books"),
        ("Q&A", &[], "Books"),
        ("Free", &[], "Books"),
        ("Cost and Price", &[], "Books"),
    ]);
    first_lines(
        &haystack,
        &[
            ("x", "X"),
            ("brand x", "Brand X"),
            ("x vs gold", "X vs Gold"),
            ("gold vs x", "Gold vs X"),
            ("brand x vs gold", "Brand X vs Gold"),
            ("better than gold", "Better Than Gold"),
            ("the best", "The Best"),
            ("the best vs gold", "The Best vs Gold"),
            ("a-z", "A-Z"),
            ("text - speech", "Text - Speech"),
            ("text–speech", "Text - Speech"),
            ("q&a", "Q&A"),
            ("free", "Free"),
            ("what is free", "Free"),
            ("cost and price", "Cost and Price"),
        ],
    );
}

#[test]
fn a_pasted_address_is_what_it_names() {
    let pair = "Ollama vs vLLM";
    first_lines(
        &SHIPPED,
        &[
            ("/compare/ollama-vs-vllm/", pair),
            ("https://example.org/compare/ollama-vs-vllm/", pair),
            ("https://example.org/under/a/path/compare/ollama-vs-vllm/#prices", pair),
            ("ollama-vs-vllm", pair),
            ("compare/ollama-vs-vllm", pair),
            ("https://example.org/compare/?tools=ollama,vllm", pair),
            ("/compare/?weights=1&tools=ollama%2Cvllm", pair),
            ("/tool/aider/", "Aider"),
            ("/tool/ollama", "Ollama"),
            ("https://example.org/tool/ollama/", "Ollama"),
            ("127.0.0.1:8080/tool/gpt-4o-mini/", "GPT-4o mini"),
            ("http://localhost:8080/tool/llama-cpp/?seats=3#takes", "llama.cpp"),
            ("https://example.org/tools/?category=vector-database", "Category: Vector database"),
            ("qdrant/chroma", "Qdrant vs Chroma"),
        ],
    );
    for (row, tool) in shipped().tools.iter().enumerate() {
        let typed = format!("https://example.org/some/base/tool/{}/", tool.slug);
        assert_eq!(SHIPPED.find(&Query::parse(&typed), 1)[0].row, row, "{typed}");
    }
}
