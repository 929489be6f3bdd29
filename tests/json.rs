//! The JSON parser, against RFC 8259 and against serde_json.

mod common;

use common::tries;
use proptest::prelude::*;
use seaworthy::domain::json::{Node, Value, parse};
use serde_json::{Map, Value as Serde};

const WRITE_A_VALUE: &str = "write a value: text in double quotes, a number, a list or an object";
const WRITE_A_WORD: &str = "write true, false, null, or text in double quotes";
const WRITE_A_NAME: &str = "write it in double quotes, and no comma before the closing brace";
const WRITE_A_NUMBER: &str = "write it as 12, 0.5 or -3";
const ONE_LINE: &str = "close the text, or write it in one line";

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

#[test]
fn bad_json_is_told_with_its_place_and_a_remedy() {
    let bad = [
        ("", 0, "ends where a value should stand", "complete the file"),
        (" \n", 2, "ends where a value should stand", "complete the file"),
        ("[1,", 3, "ends where a value should stand", "complete the file"),
        ("{} {}", 3, "more text after the end of the value", "remove it"),
        ("1 2", 2, "more text after the end of the value", "remove it"),
        ("0x1", 1, "more text after the end of the value", "remove it"),
        ("[]\0", 2, "more text after the end of the value", "remove it"),
        ("nul", 0, "not JSON", WRITE_A_WORD),
        ("[1, tru]", 4, "not JSON", WRITE_A_WORD),
        ("True", 0, "not JSON", WRITE_A_VALUE),
        ("'a'", 0, "not JSON", WRITE_A_VALUE),
        ("NaN", 0, "not JSON", WRITE_A_VALUE),
        ("Infinity", 0, "not JSON", WRITE_A_VALUE),
        ("+1", 0, "not JSON", WRITE_A_VALUE),
        (".5", 0, "not JSON", WRITE_A_VALUE),
        ("// x\n1", 0, "not JSON", WRITE_A_VALUE),
        ("\u{feff}1", 0, "not JSON", WRITE_A_VALUE),
        ("\u{a0}1", 0, "not JSON", WRITE_A_VALUE),
        ("[,1]", 1, "not JSON", WRITE_A_VALUE),
        (r#"{"a":}"#, 5, "not JSON", WRITE_A_VALUE),
        ("01", 0, "not a JSON number", WRITE_A_NUMBER),
        ("[-01]", 1, "not a JSON number", WRITE_A_NUMBER),
        ("-", 0, "not a JSON number", WRITE_A_NUMBER),
        ("--1", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1.", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1.e1", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1e", 0, "not a JSON number", WRITE_A_NUMBER),
        ("1e+", 0, "not a JSON number", WRITE_A_NUMBER),
        ("[1,]", 3, "a comma stands before the closing bracket", "remove the comma"),
        ("[1 2]", 3, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        ("[1", 2, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        ("[1}", 2, "a comma or a closing bracket is missing", "write , before the next item or ] at the end"),
        (
            r#"{"a":1 "b":2}"#,
            7,
            "a comma or a closing brace is missing",
            "write , before the next field or } at the end",
        ),
        (r#"{"a":1]"#, 6, "a comma or a closing brace is missing", "write , before the next field or } at the end"),
        (r#"{"a" 1}"#, 5, "a colon is missing", "write \"name\": value"),
        (r#"{"a":1,}"#, 7, "a field’s name should stand here", WRITE_A_NAME),
        ("{a:1}", 1, "a field’s name should stand here", WRITE_A_NAME),
        ("{1:1}", 1, "a field’s name should stand here", WRITE_A_NAME),
        ("{", 1, "a field’s name should stand here", WRITE_A_NAME),
        (r#"["a"#, 1, "the text is not closed", "add a double quote at its end"),
        (r#""\""#, 0, "the text is not closed", "add a double quote at its end"),
        ("\"a\nb\"", 2, "a line break or control character stands in a text", ONE_LINE),
        ("\"\t\"", 1, "a line break or control character stands in a text", ONE_LINE),
        ("\"\0\"", 1, "a line break or control character stands in a text", ONE_LINE),
    ];
    for (text, at, problem, remedy) in bad {
        assert_eq!(parse(text).err(), Some((at, problem, remedy)), "{text:?}");
    }
}

#[test]
fn an_unknown_escape_is_told_at_its_backslash() {
    let bad = [
        r#""a\x""#,
        r#""a\é""#,
        r#""a\u12""#,
        r#""a\u12g4""#,
        r#""a\u+123""#,
        r#""a\u""#,
        r#""a\uéé""#,
        r#""a\ud800""#,
        r#""a\ud800 ""#,
        r#""a\ud800\n""#,
        r#""a\ud800\u0041""#,
        r#""a\ud800\ud800""#,
        r#""a\ud800\u12""#,
        r#""a\udc00""#,
        r#""a\udc00\ud800""#,
        r#""a\"#,
    ];
    for text in bad {
        let stop = (2, "an unknown escape stands in a text", "write \\\\ for a backslash");
        assert_eq!(parse(text).err(), Some(stop), "{text}");
    }
}

#[test]
fn a_hostile_file_cannot_exhaust_the_stack() {
    let too_deep = |text: &str| parse(text).err().map(|(_, problem, remedy)| (problem, remedy));
    let refusal = Some(("nested too deeply", "flatten it to 32 levels"));
    let lists = |levels: usize, inside: &str| "[".repeat(levels) + inside + &"]".repeat(levels);
    let objects = |levels: usize| r#"{"a":"#.repeat(levels) + "1" + &"}".repeat(levels);
    assert_eq!(too_deep(&lists(32, "")), None);
    assert_eq!(too_deep(&lists(33, "")), refusal);
    assert_eq!(too_deep(&lists(31, "1")), None);
    assert_eq!(too_deep(&lists(32, "1")), refusal);
    assert_eq!(too_deep(&objects(31)), None);
    assert_eq!(too_deep(&objects(32)), refusal);
    assert_eq!(too_deep(&"[".repeat(1_000_000)), refusal);
}

#[test]
fn places_digits_and_duplicates_are_kept() {
    let node = parse(r#" {"a": 1.50, "a": -0}"#).unwrap();
    let Value::Object(members) = &node.value else { panic!("{node:?}") };
    let seen: Vec<_> = members.iter().map(|member| (member.at, &*member.key, member.value.at)).collect();
    assert_eq!((node.at, seen), (1, vec![(2, "a", 7), (13, "a", 18)]));
    assert!(matches!(members[0].value.value, Value::Number("1.50")));
    assert!(matches!(members[1].value.value, Value::Number("-0")));
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
