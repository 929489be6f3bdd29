//! The rings of the house, read from its text: what the compiler cannot hold within one package.

use std::fs;
use std::path::{Path, PathBuf};

/// All files under a folder, with their texts.
fn files(dir: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(path.to_str().unwrap())),
            false => found.push((path.clone(), String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned())),
        }
    }
    found
}

/// Whether the text names it as a word or path of its own: `std::fs`, not `std::fsync`.
fn names(text: &str, what: &str) -> bool {
    let part_of_word = |character: char| character.is_alphanumeric() || character == '_';
    text.match_indices(what).any(|(at, _)| {
        let (before, after) = (text[..at].chars().last(), text[at + what.len()..].chars().next());
        let ends = what.ends_with(part_of_word);
        !(before.is_some_and(part_of_word) || ends && after.is_some_and(part_of_word))
    })
}

fn nothing_names(dirs: &[&str], forbidden: &[&str]) {
    let mut wrong = Vec::new();
    for dir in dirs {
        let files = files(dir);
        assert!(!files.is_empty(), "{dir} holds no files");
        for (path, text) in files {
            wrong.extend(
                forbidden.iter().filter(|what| names(&text, what)).map(|what| format!("{}: {what}", path.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_domain_and_site_are_pure() {
    let forbidden = [
        "leptos",
        "leptos_router",
        "web_sys",
        "js_sys",
        "gloo",
        "gloo_net",
        "wasm_bindgen",
        "std::fs",
        "std::time",
        "tokio",
        "rand",
    ];
    nothing_names(&["src/words", "src/domain", "src/site"], &forbidden);
}

#[test]
fn views_touch_neither_browser_nor_files() {
    let forbidden = [
        "web_sys",
        "js_sys",
        "gloo",
        "gloo_net",
        "window()",
        "document()",
        "local_storage",
        "std::fs",
        "std::time",
        "tokio",
    ];
    nothing_names(&["src/views"], &forbidden);
    // Elements are where markup becomes nodes, by Leptos' functions and types (docs/adr/0030).
    nothing_names(&["src/views/pages", "src/views/parts"], &["wasm_bindgen", "tachys"]);
}

#[test]
fn imports_go_inward_and_the_edges_never_meet() {
    // Imports of several rings at once would hide one from this test.
    let hidden = ["crate::{", "crate::*", "super::super"];
    let allowed_outward = [
        ("src/words", &["crate"][..]),
        (
            "src/domain",
            &["crate::site", "crate::views", "crate::browser", "crate::companion", "crate::late", "crate::web"],
        ),
        ("src/site", &["crate::views", "crate::browser", "crate::companion", "crate::late", "crate::web"]),
        ("src/views", &["crate::browser", "crate::companion", "crate::late", "crate::web"]),
        ("src/web", &["crate::views", "crate::browser", "crate::companion", "crate::late"]),
        ("src/browser", &["crate::companion", "crate::late"]),
        ("src/late", &["crate::views", "crate::browser", "crate::companion", "leptos"]),
        ("src/companion", &["crate::browser", "crate::late", "crate::web"]),
    ];
    for (ring, outward) in allowed_outward {
        nothing_names(&[ring], &[outward, &hidden].concat());
    }
}

/// Literals that look like words and are none.
const NO_WORDS: [(&str, &str); 13] = [
    ("mark hull", "two class names, chosen before they are set"),
    ("main h1", "a selector"),
    ("ArrowDown", "a key"),
    ("ArrowLeft", "a key"),
    ("ArrowRight", "a key"),
    ("ArrowUp", "a key"),
    ("Home", "a key"),
    ("End", "a key"),
    ("Enter", "a key"),
    ("Escape", "a key"),
    ("DataError", "an error's name"),
    ("no page to take over", "for the console"),
    ("a document makes elements", "why nothing fails there, for whoever reads the code"),
];

#[test]
fn what_readers_see_stands_in_words_alone() {
    let mut wrong = Vec::new();
    for (path, text) in ["src/views", "src/site", "src/browser", "src/late", "src/web"].map(files).concat() {
        let path = path.display().to_string();
        if path.ends_with(".rs") {
            let words = literals(&text).into_iter().filter(for_readers);
            wrong.extend(words.map(|(_, literal)| format!("{path}: “{literal}” belongs in src/words")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a literal, given with the code before it, is text for readers: it holds a space between two letters, or
/// begins with a capital and a small letter, or stands first in an element. Markup, names of classes, of link relations and in
/// attributes of the language are not.
fn for_readers((before, literal): &(&str, &str)) -> bool {
    let letters: Vec<char> = literal.chars().collect();
    let spaced = letters.windows(3).any(|three| {
        let [a, space, b] = three else { return false };
        a.is_alphabetic() && *space == ' ' && b.is_alphabetic()
    });
    let begins = letters.len() > 1 && letters[0].is_uppercase() && letters[1].is_lowercase();
    let content = (before.ends_with(".kids(") || before.ends_with(".kids(("))
        && letters.iter().any(|letter| letter.is_alphabetic());
    let names = [".class(", ".attr(\"rel\", ", "reason = ", "skip_serializing_if = "]
        .iter()
        .any(|place| before.ends_with(place));
    (spaced || begins || content)
        && !names
        && !literal.starts_with('<')
        && NO_WORDS.iter().all(|(known, _)| known != literal)
}

/// The string literals of a source, each with all that stands before it. Comments hold none.
fn literals(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let raw = rest.starts_with("r#\"");
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("'\"'") {
            3
        } else if raw || rest.starts_with('"') {
            let open = if raw { 3 } else { 1 };
            let length = if raw { rest[open..].find("\"#").unwrap() } else { unescaped_quote(&rest[open..]) };
            found.push((&text[..at], &rest[open..open + length]));
            open + length + open.min(2)
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    found
}

/// Where a literal ends.
fn unescaped_quote(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.unwrap()
}

#[test]
fn literals_are_told_from_code_and_comments() {
    let source = r##"let a = "one \" two"; // "three"
        match b { '"' => r#"four "5""#, _ => el("p").kids("six") }"##;
    let found: Vec<&str> = literals(source).into_iter().map(|(_, literal)| literal).collect();
    assert_eq!(found, [r#"one \" two"#, r#"four "5""#, "p", "six"]);
    let told: Vec<bool> = literals(source).iter().map(for_readers).collect();
    assert_eq!(told, [false, false, false, true]);
    assert!(for_readers(&("title(world, ", "Method")) && for_readers(&("", "not judged yet")));
    assert!(!for_readers(&(".class(", "card broken")) && !for_readers(&("", "/compare/")));
}

#[test]
fn files_are_for_the_companion_and_web_sys_for_the_browser() {
    for (path, text) in files("src") {
        let within = |dir: &str| path.starts_with(Path::new("src").join(dir));
        assert!(within("companion") || !(names(&text, "std::fs") || names(&text, "std::{fs")), "{}", path.display());
        let edge = within("browser") || within("late") || within("web");
        assert!(edge || !names(&text, "web_sys"), "{}", path.display());
        assert!(within("web") || !names(&text, "gloo_net"), "{}", path.display());
    }
}

#[test]
fn what_is_compared_stands_in_the_catalogue_alone() {
    let ours = ["Builder", "Skeptic", "Futurist", "Founder", "LLM", "language model API", "vector database", "AI tool"];
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        // A temporary folder's builder is none of our reviewers.
        let code = code.collect::<Vec<_>>().join("\n").replace("::Builder::", "::");
        wrong.extend(ours.iter().filter(|word| names(&code, word)).map(|word| format!("{}: {word}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_source_file_is_longer_than_300_lines() {
    let sources = ["src", "style"].map(files).concat().into_iter();
    let sources: Vec<_> = sources.filter(|(path, _)| path.extension().is_none_or(|kind| kind != "ttf")).collect();
    assert!(sources.len() > 80, "{}", sources.len());
    let tests = fs::read_dir("tests").unwrap().map(|entry| entry.unwrap().path());
    let tests = tests.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let tests = tests.map(|path| (path.clone(), fs::read_to_string(path).unwrap()));
    for (path, text) in sources.into_iter().chain(tests) {
        let lines = text.lines().count();
        assert!(lines <= 300, "{}: {lines} lines", path.display());
    }
}

#[test]
fn no_place_of_one_machine_stands_in_a_source() {
    nothing_names(&["src", "style", "docs"], &["/home", "/root", "/work", "/Users"]);
}

/// What is a side in a page from left to right is the other in one from right to left, so styles name start and end.
#[test]
fn styles_name_no_side_of_the_page() {
    let physical = ["margin-", "padding-", "border-"]
        .map(|what| ["left", "right", "top", "bottom"].map(|side| format!("{what}{side}")));
    let sides = ["left", "right", "top", "bottom", "width", "height"].map(|side| format!("{side}:"));
    let aligned = ["text-align: left", "text-align: right", "float:"].map(String::from);
    let forbidden: Vec<String> = physical.into_iter().flatten().chain(sides).chain(aligned).collect();
    for (path, text) in files("style") {
        // Where a rule is of one direction alone, its sides are known.
        let rules = text.lines().filter(|line| !line.starts_with("[dir=\"rtl\"]") && !line.starts_with("/*"));
        for line in rules.map(|line| line.split("{").skip_while(|part| part.trim_start().starts_with("@media"))) {
            let rules = line.collect::<Vec<_>>().join("{");
            let found = forbidden.iter().find(|what| names(&rules, what) && !rules.contains(&format!("-{what}")));
            assert!(found.is_none(), "{}: {} in {rules}", path.display(), found.unwrap());
        }
    }
}

/// One file says which colours there are. Paper has its own: black on white.
#[test]
fn colours_stand_in_one_file() {
    for (path, text) in files("style") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !["tokens.css", "print.css"].contains(&name.as_str()) {
            let hex = text
                .split('#')
                .skip(1)
                .any(|rest| rest.len() > 2 && rest.as_bytes()[..3].iter().all(u8::is_ascii_hexdigit));
            let named = hex || ["rgb(", "hsl(", "oklch("].iter().any(|what| text.contains(what));
            assert!(!named, "{name} names a colour of its own");
        }
    }
}
