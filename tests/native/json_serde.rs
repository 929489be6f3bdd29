//! What is JSON: the parser reads it as serde_json does, tried on a table and on chance.

use crate::common::tries;
use proptest::prelude::*;
use seaworthy::domain::json::{Node, Value, literal, parse};
use serde_json::{Map, Value as Serde};

#[test]
fn good_json_reads_as_serde_json_reads_it() {
    let good = [
        "null",
        "true",
        " \t\r\n false \n",
        "0",
        "-0",
        "-0.0",
        "12",
        "0.5",
        "1e5",
        "1E+5",
        "1.25e-5",
        "12345678901234567890",
        r#""""#,
        r#""plain é € 😀""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0000\u001f\u00e9\u00E9\u20ac\uffff""#,
        r#""\ud83d\ude00 and \uD83D\uDE00""#,
        "\"\u{7f}\u{2028}\"",
        "[]",
        "[ ]",
        "[1,2 , [3],[]]",
        "{}",
        "{ }",
        r#"{"":1,"a":{"b":[{"c":null}]},"é":"é"}"#,
        r#"{"\u0061":1}"#,
        "[\n{ \"a\" :\t1\r\n} ]",
    ];
    for text in good {
        let node = parse(text).unwrap_or_else(|stop| panic!("{text}: {stop:?}"));
        assert_eq!(of(&node), serde_json::from_str::<Serde>(text).unwrap(), "{text}");
    }
}

/// Any value, and any text that looks a little like JSON.
fn value() -> impl Strategy<Value = Serde> {
    let leaf = prop_oneof![
        Just(Serde::Null),
        any::<bool>().prop_map(Serde::from),
        any::<i64>().prop_map(Serde::from),
        any::<u64>().prop_map(Serde::from),
        any::<f64>().prop_map(Serde::from),
        any::<String>().prop_map(Serde::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Serde::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|members| Serde::Object(Map::from_iter(members))),
        ]
    })
}

fn nearly_json() -> impl Strategy<Value = String> {
    let pieces = [
        "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"b\":", "\\", "\\u", "\\n", "d83d", "\\ude00", "0", "1", "-",
        ".5", "e", "E+", "true", "null", "nul", " ", "\n", "é", "😀", "\u{feff}", "\0",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(tries(1_000))]

    #[test]
    fn what_serde_json_writes_is_read_as_the_same(value in value()) {
        for text in [value.to_string(), format!("{value:#}")] {
            let node = parse(&text).map_err(|stop| TestCaseError::fail(format!("{stop:?}: {text}")))?;
            let expected: Serde = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(of(&node).to_string(), expected.to_string());
        }
    }

    #[test]
    fn a_text_written_as_json_is_read_as_the_same(text in any::<String>(), control in "[\\x00-\\x20\"\\\\]{0,20}") {
        for text in [text, control] {
            let json = literal(&text);
            prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text.clone());
            prop_assert_eq!(of(&parse(&json).unwrap()), Serde::String(text));
        }
    }

    #[test]
    fn no_text_makes_it_panic_and_its_stops_are_places(text in prop_oneof![any::<String>(), nearly_json()]) {
        let read = parse(&text);
        let wanted = serde_json::from_str::<Serde>(&text);
        // Numbers that no machine holds are for the reader of the field to refuse.
        prop_assume!(!wanted.as_ref().is_err_and(|error| error.to_string().contains("number out of range")));
        prop_assert_eq!(read.is_ok(), wanted.is_ok(), "{:?}: {:?}", read, wanted);
        if let Err((at, ..)) = read {
            prop_assert!(text.is_char_boundary(at), "{} of {:?}", at, text);
        }
    }
}

fn of(node: &Node) -> Serde {
    match &node.value {
        Value::Null => Serde::Null,
        Value::Bool(flag) => Serde::Bool(*flag),
        Value::Number(digits) => serde_json::from_str(digits).unwrap(),
        Value::Text(text) => Serde::String(text.to_string()),
        Value::List(items) => items.iter().map(of).collect(),
        Value::Object(members) => {
            Serde::Object(members.iter().map(|member| (member.key.to_string(), of(&member.value))).collect())
        }
    }
}
