//! The search box: what readers type and which tools they find, on the shipped catalogue and on made-up ones.

use crate::common::names::made;
use crate::common::shipped;
use seaworthy::domain::{Haystack, Query, Rank};

/// What was typed, and the tool that comes first. Nothing, where nothing is found.
const FIRST: [(&str, &str); 133] = [
    // Names, as they stand, and joined or parted in other ways.
    ("Cursor", "cursor"),
    ("whisper", "whisper"),
    ("whisper.cpp", "whisper-cpp"),
    ("gpt-4o mini", "gpt-4o-mini"),
    ("gpt4omini", "gpt-4o-mini"),
    ("GPT 4O MINI", "gpt-4o-mini"),
    ("gpt4o", "gpt-4o-mini"),
    ("flux.1 [schnell]", "flux-1-schnell"),
    ("flux1schnell", "flux-1-schnell"),
    ("github-copilot", "github-copilot"),
    ("git hub copilot", "github-copilot"),
    ("lang chain", "langchain"),
    ("open code", "opencode"),
    ("Open-Code", "opencode"),
    ("smol vlm 2", "smolvlm2"),
    ("faster_whisper", "faster-whisper"),
    ("fasterwhisper", "faster-whisper"),
    ("pg vector", "pgvector"),
    ("llama cpp", "llama-cpp"),
    ("llama.cpp", "llama-cpp"),
    ("Qwen 3 VL", "qwen3-vl"),
    ("gemini 3.5 flash-lite", "gemini-3-5-flash-lite"),
    ("gemini35flashlite", "gemini-3-5-flash-lite"),
    ("stable diffusion 3.5", "stable-diffusion-3-5"),
    ("kokoro‑82m", "kokoro"),
    // Aliases.
    ("haiku", "claude-haiku-5-5"),
    ("old haiku", "claude-haiku-4-5"),
    ("copilot", "github-copilot"),
    ("flash lite", "gemini-2-5-flash-lite"),
    ("flash-lite", "gemini-2-5-flash-lite"),
    ("flashlite", "gemini-2-5-flash-lite"),
    ("Flash Lite", "gemini-2-5-flash-lite"),
    ("new flash lite", "gemini-3-5-flash-lite"),
    ("gguf", "llama-cpp"),
    ("zilliz", "milvus"),
    ("quadrant", "qdrant"),
    ("sd35", "stable-diffusion-3-5"),
    ("sd 3.5", "stable-diffusion-3-5"),
    ("luna", "gpt-6-luna"),
    ("klein", "flux-2-klein-4b"),
    ("pagedattention", "vllm"),
    ("paged attention", "vllm"),
    ("postgres vector", "pgvector"),
    ("whisper c++", "whisper-cpp"),
    ("langgraph", "langchain"),
    // Words in another order, and a part of them.
    ("mini 4o", "gpt-4o-mini"),
    ("haiku claude 4.5", "claude-haiku-4-5"),
    ("flash deepseek", "deepseek-v4-1-flash"),
    ("lite gemini 3.5", "gemini-3-5-flash-lite"),
    ("diffusion stable", "stable-diffusion-3-5"),
    ("image qwen", "qwen-image"),
    ("whisper open ai", "whisper"),
    ("small mistral", "mistral-small-4"),
    ("vector postgres", "pgvector"),
    ("gc", "github-copilot"),
    // Beginnings, while typing.
    ("q", "qdrant"),
    ("a", "aider"),
    ("w", "whisper"),
    ("k", "kokoro"),
    ("v", "vllm"),
    ("g", "gpt-6-luna"),
    ("cu", "cursor"),
    ("cla", "claude-haiku-4-5"),
    ("weav", "weaviate"),
    ("lla", "llama-cpp"),
    ("mist", "mistral-small-4"),
    ("flash l", "gemini-2-5-flash-lite"),
    ("vlm", "smolvlm"),
    // Misspelt.
    ("gemni flash", "gemini-2-5-flash-lite"),
    ("qdrnat", "qdrant"),
    ("smolvml", "smolvlm"),
    ("langchian", "langchain"),
    ("wisper", "whisper"),
    ("lama cpp", "llama-cpp"),
    ("ollma", "ollama"),
    ("ollamma", "ollama"),
    ("coursor", "cursor"),
    ("cursro", "cursor"),
    ("pgvectro", "pgvector"),
    ("pg vectro", "pgvector"),
    ("weavaite", "weaviate"),
    ("mivlus", "milvus"),
    ("chrma", "chroma"),
    ("xhroma", "chroma"),
    ("hroma", "chroma"),
    ("deepsek", "deepseek-v4-1-flash"),
    ("mistrall smal", "mistral-small-4"),
    ("clade haiku 5.5", "claude-haiku-5-5"),
    ("stabel difusion", "stable-diffusion-3-5"),
    ("githb copliot", "github-copilot"),
    ("moondraem 3", "moondream-3"),
    ("kokorro", "kokoro"),
    ("llamaindx", "llamaindex"),
    ("haystak", "haystack"),
    ("pydantc ai", "pydantic-ai"),
    ("comfiui", "comfyui"),
    ("invokai", "invokeai"),
    ("fastr whispr", "faster-whisper"),
    ("lang chian", "langchain"),
    ("haoku", "claude-haiku-5-5"),
    ("copiolt", "github-copilot"),
    ("flahs lite gemini", "gemini-2-5-flash-lite"),
    ("aode", "aider"),
    // Misspelt in a short word, or twice in a word: only where nothing else is found.
    ("dsy", "dspy"),
    ("gpt-6 lna", "gpt-6-luna"),
    ("mini gpi-4o", "gpt-4o-mini"),
    ("mxl lm", "mlx-lm"),
    ("lux.2", "flux-2-klein-4b"),
    ("phi 3.6 v", "phi-3-5-vision"),
    ("uctsor", "cursor"),
    ("sgglnag", "sglang"),
    ("ckaudce haiku 4.5", "claude-haiku-4-5"),
    ("faster-wnispwr", "faster-whisper"),
    ("okiro-82m", "kokoro"),
    ("instruct qwen2.5-l 7b", "qwen2-5-vl-7b"),
    // Such a word must be whole: “gem” begins no other name.
    ("gwm", ""),
    // Accents, widths, marks.
    ("Wéaviaté", "weaviate"),
    ("ｃｕｒｓｏｒ", "cursor"),
    ("  ¿cursor? ", "cursor"),
    ("cur\u{ad}sor", "cursor"),
    // Categories, and with a name.
    ("vector database", "chroma"),
    ("coding assistants", "aider"),
    ("image generator", "comfyui"),
    ("speech tool", "piper"),
    ("speech whisper", "whisper"),
    ("spech whisper", "whisper"),
    ("qdrant vectr", "qdrant"),
    ("codng aider", "aider"),
    // Nothing.
    ("zzzz", ""),
    ("asdf", ""),
    ("qwerty", ""),
    ("pinecone", ""),
    ("hello world", ""),
];

fn first<'a>(haystack: &'a Haystack, text: &str) -> &'a str {
    haystack.find(&Query::parse(text), 1).first().map_or("", |hit| haystack.slug(hit.row))
}

#[test]
fn what_readers_type_finds_its_tool_first() {
    let haystack = Haystack::of(&shipped());
    let wrong: Vec<String> = FIRST
        .iter()
        .filter(|(text, slug)| first(&haystack, text) != *slug)
        .map(|(text, slug)| format!("{text}: {}, not {slug}", first(&haystack, text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn comparisons_are_read_in_every_spelling() {
    let haystack = Haystack::of(&shipped());
    let read = |text: &str| {
        let hits = haystack.sides(&Query::parse(text)).map(|sides| sides.hits).unwrap_or_default();
        hits.iter().map(|hit| haystack.slug(hit.row)).collect::<Vec<_>>().join(" ")
    };
    let comparisons = [
        ("qdrant vs chroma", "qdrant chroma"),
        ("Qdrant VS. Chroma", "qdrant chroma"),
        ("chroma versus qdrant", "chroma qdrant"),
        ("qdrant v chroma", "qdrant chroma"),
        ("qdrant or chroma?", "qdrant chroma"),
        ("qdrant and chroma", "qdrant chroma"),
        ("qdrant & chroma", "qdrant chroma"),
        ("qdrant, chroma", "qdrant chroma"),
        ("qdrant,chroma and milvus", "qdrant chroma milvus"),
        ("qdrant, chroma, and milvus", "qdrant chroma milvus"),
        ("qdrant, chroma, milvus or weaviate", "qdrant chroma milvus weaviate"),
        ("qdrant, chroma, milvus, weaviate, lancedb", "qdrant chroma milvus weaviate"),
        ("qdrant / chroma", "qdrant chroma"),
        ("qdrant/chroma|milvus", "qdrant chroma milvus"),
        ("qdrant + chroma", "qdrant chroma"),
        ("qdrant against chroma", "qdrant chroma"),
        ("phi 3.5 v and luna", "phi-3-5-vision gpt-6-luna"),
        ("uctsor vs dsy", "cursor dspy"),
        ("whisper c++ vs piper", "whisper-cpp piper"),
        ("compare qdrant with chroma", "qdrant chroma"),
        ("compare qdrant to chroma", "qdrant chroma"),
        ("Compare qdrant and chroma", "qdrant chroma"),
        ("difference between vllm and ollama", "vllm ollama"),
        ("qdrnat vs chrma", "qdrant chroma"),
        ("qdrant vs c", "qdrant cline"),
        ("minicpm v vs qwen vl", "minicpm-v-4-6 qwen3-vl"),
        ("minicpm v 4.6", ""),
        ("llama, index", ""),
        ("gpt 4o mini or gemini flash lite", "gpt-4o-mini gemini-2-5-flash-lite"),
        ("gemini vs gemini flash lite", "gemini-3-5-flash-lite gemini-2-5-flash-lite"),
        ("claude haiku 4.5 vs claude haiku 5.5", "claude-haiku-4-5 claude-haiku-5-5"),
        ("whisper vs whisper", ""),
        ("qdrant vs zzzz", ""),
        ("qdrant vs", ""),
        ("vs", ""),
        ("qdrant", ""),
    ];
    for (text, expected) in comparisons {
        assert_eq!(read(text), expected, "{text}");
    }
    // While the second side is not there yet, the first is found.
    for text in ["qdrant vs", "qdrant or ", "compare qdrant", "compare qdrant with", "qdrant,"] {
        assert_eq!(first(&haystack, text), "qdrant", "{text}");
    }
}

#[test]
fn a_name_with_such_a_word_in_it_is_no_comparison() {
    let haystack = made(&[
        ("Black and White", &[], "Pens"),
        ("Black", &[], "Pens"),
        ("White", &[], "Pens"),
        ("Now or Never", &[], "Pens"),
        ("VS Code", &[], "Editors"),
        ("Salt, Fat", &[], "Books"),
    ]);
    for text in ["black and white", "blak and white", "now or never", "vs code", "salt, fat", "black and whi"] {
        assert_eq!(haystack.sides(&Query::parse(text)), None, "{text}");
    }
    let rows = |text: &str| -> Vec<usize> {
        haystack.sides(&Query::parse(text)).unwrap().hits.iter().map(|hit| hit.row).collect()
    };
    assert_eq!(rows("black or white"), [1, 2]);
    assert_eq!(rows("white vs black and white"), [2, 0]);
    assert_eq!(rows("black vs vs code"), [1, 4]);
}

#[test]
fn hits_are_in_the_order_of_how_well_they_fit() {
    let haystack = made(&[
        ("Lamp tide", &[], "Boats"),
        ("The tide", &[], "Boats"),
        ("Quay", &["tide"], "Boats"),
        ("Tide", &[], "Boats"),
        ("Tide table", &[], "Boats"),
        ("My tides", &[], "Boats"),
        ("Tied", &[], "Boats"),
        ("Harbour", &[], "Tide tools"),
        ("Tide chart", &[], "Boats"),
    ]);
    let hits = haystack.find(&Query::parse("tide"), 20);
    let found: Vec<(&str, Rank)> = hits.iter().map(|hit| (haystack.name(hit.row), hit.rank)).collect();
    let expected = [
        ("Tide", Rank::Name),
        ("Quay", Rank::Alias),
        ("Tide chart", Rank::NameBegins),
        ("Tide table", Rank::NameBegins),
        ("The tide", Rank::Words),
        ("Lamp tide", Rank::Words),
        ("My tides", Rank::Beginnings),
        ("Harbour", Rank::Category),
        ("Tied", Rank::Errors),
    ];
    assert_eq!(found, expected);
    assert_eq!(haystack.find(&Query::parse("tide"), 3), hits[..3]);
    assert_eq!((hits[1].alias.as_ref().map(|alias| alias.text.as_str()), &hits[1].marks[..]), (Some("tide"), &[][..]));
    assert_eq!((hits[7].errors, hits[8].errors), (0, 1));
}
