//! The search box: what readers type and which tools they find, on the shipped catalogue and on made-up ones.

mod common;

use common::{names, shipped, tries};
use proptest::prelude::*;
use seaworthy::domain::{Haystack, Hit, Query, Rank, SearchRow};

/// What was typed, and the tool that comes first. Nothing, where nothing is found.
const FIRST: [(&str, &str); 109] = [
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
    ("zzzz", ""),
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
        let hits = haystack.sides(&Query::parse(text)).unwrap_or_default();
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
        ("qdrant, chroma, milvus, weaviate, lancedb", ""),
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

fn made(rows: &[(&'static str, &[&'static str], &'static str)]) -> Haystack {
    Haystack::new(rows.iter().map(|(name, aliases, category)| SearchRow {
        slug: name,
        name,
        aliases: aliases.to_vec(),
        category,
    }))
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
    let rows =
        |text: &str| -> Vec<usize> { haystack.sides(&Query::parse(text)).unwrap().iter().map(|hit| hit.row).collect() };
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
        ("Tied", Rank::Errors),
        ("Harbour", Rank::Category),
    ];
    assert_eq!(found, expected);
    assert_eq!(haystack.find(&Query::parse("tide"), 3), hits[..3]);
    assert_eq!((hits[1].alias.as_deref(), &hits[1].marks[..]), (Some("tide"), &[][..]));
    assert_eq!((hits[7].errors, hits[8].errors), (1, 0));
}

/// The marked parts of the first hit's name.
fn marked(haystack: &Haystack, text: &str) -> String {
    let hit = &haystack.find(&Query::parse(text), 1)[0];
    let name = haystack.name(hit.row);
    hit.marks.iter().map(|mark| &name[mark.clone()]).collect::<Vec<_>>().join("|")
}

#[test]
fn what_was_typed_is_marked_in_the_name() {
    let haystack = Haystack::of(&shipped());
    let marks = [
        ("gemini 2.5 flash", "Gemini|2|5|Flash"),
        ("gpt4o", "GPT|4o"),
        ("langchian", "LangChain"),
        ("qdrat", "Qdra|t"),
        ("gc", "G|C"),
        ("mini 4o", "4o|mini"),
        ("speech whisp", "Whisp"),
        ("coding assistant", ""),
    ];
    for (text, expected) in marks {
        assert_eq!(marked(&haystack, text), expected, "{text}");
    }
    assert_eq!(marked(&made(&[("Straße Ærø", &[], "")]), "strasse aero"), "Straße|Ærø");
}

#[test]
fn other_scripts_are_kept() {
    let haystack = made(&[("Яндекс Диск", &[], ""), ("百度网盘", &[], ""), ("مرسى", &[], ""), ("🤗 Hub", &[], "")]);
    for (text, row) in
        [("яндекс", 0), ("ЯНДЕКС ДИСК", 0), ("яндкс", 0), ("яднекс", 0), ("百度", 1), ("مرس", 2), ("🤗", 3)]
    {
        let hits = haystack.find(&Query::parse(text), 4);
        assert_eq!(hits.iter().map(|hit| hit.row).collect::<Vec<_>>(), [row], "{text}");
    }
    assert_eq!(haystack.find(&Query::parse("яндкс"), 1)[0].errors, 1);
}

#[test]
fn hostile_text_is_a_query_like_any_other() {
    let haystack = Haystack::of(&shipped());
    let long = "cursor ".repeat(1_500);
    let ten_kilobytes = "a".repeat(10_240);
    let texts = [
        &long,
        &ten_kilobytes,
        ".*",
        "(a|b)+$",
        "[",
        "\\",
        "\u{202e}rosruc",
        "\0",
        "cur\0sor",
        "🦀🦀🦀",
        "",
        " ",
        ",,,",
    ]
    .map(|text| (text.to_string(), haystack.find(&Query::parse(text), 3).len(), haystack.sides(&Query::parse(text))));
    for (text, hits, sides) in &texts {
        assert!(*hits <= 3 && sides.is_none(), "{text}");
    }
    for nothing in ["", " ", ".*", "[", "\\", "\0", "…?!", ",,,", "\u{200b}", "´"] {
        assert!(Query::parse(nothing).is_empty(), "{nothing}");
        assert!(haystack.find(&Query::parse(nothing), 3).is_empty(), "{nothing}");
    }
    assert_eq!(first(&haystack, &long), "cursor");
    assert_eq!(first(&haystack, &format!("cursor{}zzzz", " ".repeat(200))), "cursor");
    assert!(made(&[]).find(&Query::parse("cursor"), 3).is_empty());
    assert!(haystack.find(&Query::parse("cursor"), 0).is_empty());
}

/// Small Latin letters and digits alone, as a reader would compare by eye.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn marks_are_sound(haystack: &Haystack, hit: &Hit, text: &str) {
    let name = haystack.name(hit.row);
    let mut end = 0;
    for mark in &hit.marks {
        assert!(end <= mark.start && mark.start < mark.end, "{text}: {:?}", hit.marks);
        assert!(name.is_char_boundary(mark.start) && name.is_char_boundary(mark.end), "{text} in {name}");
        end = mark.end;
    }
    let spelt: String = hit.marks.iter().map(|mark| &name[mark.clone()]).collect();
    let (mut typed, spelt) = (letters(text), letters(&spelt));
    if matches!(hit.rank, Rank::Name | Rank::NameBegins) && hit.alias.is_none() {
        assert_eq!(spelt, typed, "{text} in {name}");
    }
    for letter in spelt.chars() {
        assert!(typed.contains(letter), "{text} marks {letter} in {name}");
    }
    typed.retain(|letter| !spelt.contains(letter));
    assert!(
        hit.marks.is_empty()
            || hit.errors > 0
            || hit.rank == Rank::Beginnings
            || hit.rank == Rank::Words
            || typed.is_empty()
    );
}

/// A name with one error in one of its words of at least six letters.
fn misspelt(name: &str, at: usize, kind: usize, letter: char) -> Option<String> {
    let mut words: Vec<Vec<char>> = name.split(' ').map(|word| word.chars().collect()).collect();
    let word = words.iter_mut().find(|word| word.len() >= 6)?;
    let at = at % (word.len() - 1);
    match kind {
        0 => _ = word.remove(at),
        1 => word.insert(at, letter),
        2 => word.swap(at, at + 1),
        _ => word[at] = letter,
    }
    Some(words.iter().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>().join(" "))
}

proptest! {
    #![proptest_config(tries(400))]

    #[test]
    fn any_text_is_searched_and_marked_between_characters(text in any::<String>(), name in any::<String>(), cut in 0_usize..40) {
        let rows = [&name, &text].map(|name| SearchRow { slug: "any", name, aliases: vec![&text], category: &name[..0] });
        let haystack = Haystack::new(rows);
        for query in [text.clone(), name.chars().take(cut).collect(), name.chars().skip(1).collect()] {
            let query = Query::parse(&query);
            for hit in haystack.find(&query, 5).into_iter().chain(haystack.sides(&query).unwrap_or_default()) {
                let name = haystack.name(hit.row);
                prop_assert!(hit.marks.iter().all(|mark| name.get(mark.clone()).is_some_and(|part| !part.is_empty())));
            }
        }
    }
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn marks_spell_letters_that_were_typed(row in 0_usize..2_000, at in 0_usize..20, kind in 0_usize..5, letter in 'a'..='z') {
        let names = names::some(2_000, 7);
        let haystack = Haystack::new(names::rows(&names));
        let name = &names[row].name;
        let text = misspelt(name, at, kind, letter).filter(|_| kind < 4).unwrap_or_else(|| name[..at.clamp(1, name.len())].into());
        for hit in haystack.find(&Query::parse(&text), 10) {
            marks_are_sound(&haystack, &hit, &text);
        }
    }
}

proptest! {
    #![proptest_config(tries(200))]

    #[test]
    fn one_error_in_a_long_word_still_finds_the_tool(row in 0_usize..2_000, at in 0_usize..20, kind in 0_usize..4, letter in 'a'..='z') {
        let names = names::some(2_000, 7);
        let haystack = Haystack::new(names::rows(&names));
        if let Some(text) = misspelt(&names[row].name, at, kind, letter) {
            let hits = haystack.find(&Query::parse(&text), 3);
            prop_assert!(hits.iter().any(|hit| hit.row == row), "{} by {}", names[row].name, text);
        }
    }
}
