//! Categories that are typed.

use super::{SHIPPED, first_lines, lines};
use crate::common::names::made;

#[test]
fn a_category_typed_as_it_is_comes_before_what_is_called_nearly_so() {
    let haystack = made(&[
        ("Brass Ledger", &[], "Ledgers"),
        ("Oak Ledger", &[], "Ledgers"),
        ("Ledger of Ann", &[], "Books"),
        ("Thicket", &[], "Plants"),
        ("Stub", &[], "Tickets"),
        ("Core", &[], "Fruit"),
        ("Sheet", &[], "Scores"),
        ("Dictionary", &[], "Dictionaries"),
        ("Duden", &[], "Dictionaries"),
        ("Box", &["glass case"], "Glass cases"),
        ("Ledgerly", &[], "Apps"),
    ]);
    first_lines(
        &haystack,
        &[
            ("Ledgers", "Category: Ledgers"),
            ("ledger", "Category: Ledgers"),
            ("ticket", "Category: Tickets"),
            ("tickets", "Category: Tickets"),
            ("score", "Category: Scores"),
            ("scores", "Category: Scores"),
            ("Fruits", "Category: Fruit"),
            ("dictionaries", "Category: Dictionaries"),
            ("dictionary", "Dictionary"),
            ("glass cases", "Category: Glass cases"),
            ("glasscases", "Category: Glass cases"),
            ("glass case", "Box"),
            ("thickets", "Thicket"),
            ("ledgerly", "Ledgerly"),
        ],
    );
    first_lines(
        &SHIPPED,
        &[
            ("Image generators", "Category: Image generator"),
            ("image generator", "Category: Image generator"),
            ("Vision-language models", "Category: Vision-language model"),
            ("vision language model", "Category: Vision-language model"),
            ("LLM APIs", "Category: LLM API"),
            ("llm frameworks", "Category: LLM framework"),
            ("vector databases", "Category: Vector database"),
            ("Inference runtimes", "Category: Inference runtime"),
            ("speech tools", "Category: Speech tool"),
            ("coding assistants", "Category: Coding assistant"),
        ],
    );
    // Its tools stand below it.
    assert!(lines(&SHIPPED, "vector databases")[1..].contains(&"Qdrant".to_string()));
    assert_eq!(lines(&haystack, "dictionary")[1], "Category: Dictionaries");
}

#[test]
fn several_categories_can_fit() {
    let categories = |typed: &str| -> Vec<String> {
        lines(&SHIPPED, typed).into_iter().filter(|line| line.starts_with("Category")).collect()
    };
    for (typed, expected) in [
        ("llm", &["LLM API", "LLM framework"][..]),
        ("vision", &["Vision-language model"]),
        ("model", &["Vision-language model"]),
        ("qdrant", &[]),
        ("qdrant vs chroma", &[]),
        ("haystak", &[]),
    ] {
        let expected: Vec<String> = expected.iter().map(|name| format!("Category: {name}")).collect();
        assert_eq!(categories(typed), expected, "{typed}");
    }
    let many = made(&[("A", &[], "Red pens"), ("B", &[], "Blue pens"), ("C", &[], "Wet pens"), ("D", &[], "Dry pens")]);
    assert_eq!(lines(&many, "pens")[..4], ["Category: Red pens", "Category: Blue pens", "Category: Wet pens", "A"]);
}
